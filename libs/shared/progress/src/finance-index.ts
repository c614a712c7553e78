import { CurrencyMismatchError, type Money } from '@mizan/shared/money';
import type { Decimal } from 'decimal.js';

import { noData, value, type Computed } from './computed';
import { reaches } from './exact';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

export interface FinanceIndex {
  /** Σ paid ÷ Σ revised, a fraction. It has no light. */
  readonly index: Computed;
  readonly trace: Trace;
}

/** The finance index of a selection from its two totals, in one currency; never a mean of ratios. */
export const financeIndex = (paid: Money, revised: Money, policy: LightPolicy = DEFAULT_LIGHT_POLICY): FinanceIndex => {
  if (paid.currency !== revised.currency) throw new CurrencyMismatchError(paid.currency, revised.currency);
  const writer = new TraceWriter('finance.paid-over-revised', policy.version);
  writer.input('paid', paid.toDecimal());
  writer.input('revised', revised.toDecimal());
  const index = revised.isZero() ? noData('nothing-appropriated') : value(writer.step('index', 'paid / revised'));
  return { index, trace: writer.trace() };
};

/** Whether money goes out too fast ('over') or too slowly ('under'): the burn pace is beyond 1 ± the tolerance. */
export const burnFlag = (pace: Decimal | null, policy: LightPolicy = DEFAULT_LIGHT_POLICY): 'over' | 'under' | null => {
  if (pace === null) return null;
  const difference = pace.minus(1);
  const isWithin = reaches(difference.abs().negated().plus(policy.burnTolerance), 0);
  if (isWithin) return null;
  return difference.isNegative() ? 'under' : 'over';
};
