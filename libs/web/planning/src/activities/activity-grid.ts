import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivityMoneyView, ActivityView, MoneyView, NodeNameView } from '@mizan/shared/contracts';
import { Money } from '@mizan/shared/money';
import { AmountPipe, CountryPipe, DatePipe, TextPipe } from '@mizan/web/core';
import { StatusMark } from '@mizan/web/ui';

/** The rows of one area, with exact sums. */
interface Group {
  readonly place: NodeNameView;
  readonly rows: readonly ActivityView[];
  readonly sums: Sums;
}

interface Sums {
  readonly planned: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
}

/** Activities as a grid, grouped by area; sums are exact and equal the rows above them. */
@Component({
  selector: 'mz-activity-grid',
  imports: [AmountPipe, CountryPipe, DatePipe, RouterLink, StatusMark, TextPipe, TranslocoPipe],
  templateUrl: './activity-grid.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityGrid {
  readonly rows = input.required<readonly ActivityView[]>();
  readonly money = input.required<ReadonlyMap<string, ActivityMoneyView>>();

  protected readonly groups = computed<readonly Group[]>(() => {
    const byPlace = Map.groupBy(this.rows(), (row) => (row.area ?? row.project).code);
    const groups = [...byPlace.values()].flatMap((rows) => {
      const first = rows[0];
      return first ? [{ place: first.area ?? first.project, rows, sums: this.sums(rows) }] : [];
    });
    // Off-budget projects have no areas; they come last, as in the plan.
    const rank = ({ place }: Group): number => (place.kind === 'area' ? 0 : 1);
    return groups.sort(
      (one, other) =>
        rank(one) - rank(other) || one.place.code.localeCompare(other.place.code, 'en', { numeric: true }),
    );
  });
  protected readonly total = computed(() => this.sums(this.rows()));

  private sums(rows: readonly ActivityView[]): Sums {
    const money = rows.map((row) => this.money().get(row.id));
    return {
      planned: add(rows.map((row) => row.plannedCost)),
      committed: add(money.map((row) => row?.committed ?? null)),
      paid: add(money.map((row) => row?.paid ?? null)),
    };
  }
}

/** Exact sum of amounts in US dollars, the only currency of plans so far. */
function add(amounts: readonly (MoneyView | null)[]): MoneyView {
  const zero = Money.zero('USD');
  return amounts
    .reduce((total, amount) => (amount === null ? total : total.plus(Money.parse(amount.amount, 'USD'))), zero)
    .toJSON();
}
