import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SplitDimension, SplitRuleView } from '@mizan/shared/contracts';
import { DecimalPipe, InstantPipe, SessionStore, TextPipe } from '@mizan/web/core';

import { ReceiverPipe } from './receiver-pipe';

/** The rules of a dimension with their weights; each can be the beginning of another, and none is ever changed. */
@Component({
  selector: 'mz-split-rules-card',
  imports: [DecimalPipe, InstantPipe, ReceiverPipe, TextPipe, TranslocoPipe],
  templateUrl: './split-rules-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitRulesCard {
  readonly rules = input.required<readonly SplitRuleView[]>();
  readonly dimension = input.required<SplitDimension>();
  /** A new rule is to begin as this one is. */
  readonly copied = output<SplitRuleView>();

  protected readonly session = inject(SessionStore);
}
