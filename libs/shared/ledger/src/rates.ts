import { ratio } from '@mizan/shared/money';
import type { Decimal } from 'decimal.js';

import type { Balance } from './balance';

/** paid ÷ revised, a fraction; null is no data: nothing was appropriated. */
export const utilisation = (balance: Pick<Balance, 'paid' | 'revised'>): Decimal | null =>
  ratio(balance.paid, balance.revised);

/** (paid + committed) ÷ revised, a fraction; null is no data. */
export const commitmentRate = (balance: Balance): Decimal | null =>
  ratio(balance.paid.plus(balance.committed), balance.revised);

/**
 * utilisation ÷ planned phasing, both fractions of the revised appropriation at the business date; 1 is as planned.
 * Null is no data: no utilisation, no phasing, or nothing planned yet.
 */
export const burnPace = (used: Decimal | null, plannedPhasing: Decimal | null): Decimal | null => {
  if (used === null || plannedPhasing === null || !plannedPhasing.greaterThan(0)) return null;
  return used.div(plannedPhasing);
};

/** How far from 1 a burn pace may be before it is flagged, a fraction. (domain.md, Formulas, Money.) */
const FLAGGED_FROM = '0.3';

/** Whether money is used much faster or much slower than planned: a word, never a light. Null is neither, or no data. */
export const burnFlag = (pace: Decimal | null): 'over' | 'under' | null => {
  if (pace === null || !pace.minus(1).abs().greaterThan(FLAGGED_FROM)) return null;
  return pace.greaterThan(1) ? 'over' : 'under';
};
