import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

import { Icon } from './icon';
import { SidePanel } from './side-panel';

/** One step of a computation: its name, its figures, what comes out, and the same in words. Everything is formatted. */
export interface ExplainStep {
  readonly name: string;
  /** Such as (8 − 0) ÷ (18 − 0). */
  readonly figures: string;
  readonly result: string;
  readonly words: string;
}

/** A figure that went in, and the record that it comes from. */
export interface ExplainInput {
  readonly what: string;
  /** Code of the record; with a link it leads there. */
  readonly code: string;
  readonly link: string | readonly unknown[] | null;
  readonly queryParams?: Params;
  readonly note: string;
  readonly value: string;
  /** A sum of the rows above it. */
  readonly isTotal?: boolean;
}

/** A record that was left out, and why. */
export interface ExplainExclusion {
  readonly code: string;
  readonly link: string | readonly unknown[] | null;
  readonly queryParams?: Params;
  readonly text: string;
}

/** The words of the panel itself. */
export interface ExplainLabels {
  readonly close: string;
  readonly steps: string;
  readonly inputs: string;
  readonly exclusions: string;
  readonly json: string;
}

/**
 * Why a number is what it is: formula, inputs that lead to their records, what was left out, the policy. Put a light
 * into `[panelMark]`; what stands between the tags comes before the first section (a skeleton, a refusal).
 */
@Component({
  selector: 'mz-explain',
  imports: [Icon, RouterLink, SidePanel],
  templateUrl: './explain-panel.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExplainPanel {
  readonly heading = input.required<string>();
  readonly caption = input('');
  /** What the number is of: its code and name. */
  readonly subject = input<{ readonly code: string; readonly text: string } | null>(null);
  readonly steps = input<readonly ExplainStep[]>([]);
  readonly inputs = input<readonly ExplainInput[]>([]);
  readonly exclusions = input<readonly ExplainExclusion[]>([]);
  /** Says which policy decided, and its thresholds. */
  readonly policy = input('');
  /** Where the whole explanation stands as JSON. */
  readonly jsonLink = input('');
  readonly labels = input.required<ExplainLabels>();
  readonly closed = output<void>();
}
