import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FundMoneyView, FundProjectView } from '@mizan/shared/contracts';
import { AmountPipe, MoneyPipe, TextPipe } from '@mizan/web/core';

/** Projects with their money of one kind of fund: in the currency of the fund, and in dollars below. Only the regular budget has a sum. */
@Component({
  selector: 'mz-fund-table',
  imports: [AmountPipe, MoneyPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './fund-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundTable {
  readonly heading = input.required<string>();
  readonly rows = input.required<readonly FundProjectView[]>();
  readonly isOffBudget = input(false);
  readonly total = input<FundMoneyView | null>(null);

  /** Whether the amounts in dollars say something that the amounts do not. */
  protected isForeign({ paid, base }: FundMoneyView): boolean {
    return paid.currency !== base.paid.currency;
  }
}
