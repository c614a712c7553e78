import type { AreaMoney, ControlMoney } from '@mizan/api/budget';
import { figureText } from '@mizan/api/results';
import { Money, ratio, sum } from '@mizan/shared/money';
import type { FinanceFigures } from '@mizan/shared/contracts';
import { Decimal } from 'decimal.js';

/** What controls hold together; `planned` is the share of the time that has passed. */
export function financeOf(controls: readonly ControlMoney[], planned: string): FinanceFigures {
  const total = (bucket: 'revised' | 'allotted' | 'committed' | 'paid' | 'available'): Money =>
    sum(
      controls.map((control) => control[bucket]),
      'USD',
    );
  const [revised, allotted, paid] = [total('revised'), total('allotted'), total('paid')];
  return {
    revised: revised.toJSON(),
    allotted: allotted.toJSON(),
    committed: total('committed').toJSON(),
    paid: paid.toJSON(),
    available: total('available').toJSON(),
    toBeAllotted: revised.minus(allotted).toJSON(),
    utilisation: figureText(ratio(paid, revised)),
    planned,
    isControlled: true,
  };
}

/** An area has no ceiling of its own: its share is what was paid ÷ what its activities were to cost. */
export function areaFinanceOf(rows: readonly AreaMoney[], planned: string): FinanceFigures {
  const total = (part: 'committed' | 'paid' | 'planned'): Money =>
    sum(
      rows.map((row) => row[part]),
      'USD',
    );
  const nothing = Money.zero('USD').toJSON();
  return {
    revised: nothing,
    allotted: nothing,
    committed: total('committed').toJSON(),
    paid: total('paid').toJSON(),
    available: nothing,
    toBeAllotted: nothing,
    utilisation: figureText(ratio(total('paid'), total('planned'))),
    planned,
    isControlled: false,
  };
}

/** Utilisation ÷ planned, a fraction: 1 is as planned. null where there is no money, or nothing is planned yet. */
export function burnPace({ utilisation, planned }: Pick<FinanceFigures, 'utilisation' | 'planned'>): Decimal | null {
  if (utilisation === null || planned === null || new Decimal(planned).isZero()) return null;
  return new Decimal(utilisation).div(planned);
}
