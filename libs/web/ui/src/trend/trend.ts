import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';

import type { TrendPicture, TrendRow } from './trend-picture';
import { shapeOf } from './trend-shape';

/** What the key and the switch of a trend are called. */
export interface TrendWords {
  readonly actual: string;
  readonly expected: string;
  readonly projection: string;
  readonly band: string;
  readonly table: string;
  readonly chart: string;
}

let trends = 0;

/**
 * The course of one figure to the end of its plan: what is known, dotted what was to be reached, dashed where it is
 * heading with its band, a dot for today. With a name, a sentence that says the figures, and a table with all of them.
 */
@Component({
  selector: 'mz-trend',
  templateUrl: './trend.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trend {
  readonly picture = input.required<TrendPicture>();
  /** The name of the chart. */
  readonly label = input.required<string>();
  /** The text alternative: one sentence with the figures. */
  readonly sentence = input.required<string>();
  readonly words = input.required<TrendWords>();
  /** The unit of the values, said once above them. */
  readonly unit = input('');
  /** The table: its heads, the first for the period, and its rows. */
  readonly heads = input.required<readonly string[]>();
  readonly rows = input.required<readonly TrendRow[]>();

  protected readonly id = `trend-${(trends += 1)}`;
  protected readonly isTable = signal(false);
  protected readonly shape = computed(() => shapeOf(this.picture()));
}
