import { Money, sum } from '@mizan/shared/money';
import { Decimal } from 'decimal.js';

import { available, type Balance } from './balance';

export const CONTROL_POLICIES = ['stop', 'warn', 'none'] as const;
/**
 * What happens where more is asked for than is available: `stop` refuses it, `warn` lets it pass and says so, as far as
 * the tolerance, `none` does not look.
 */
export type ControlPolicy = (typeof CONTROL_POLICIES)[number];

/** Under which terms a control key is kept. */
export interface ControlTerms {
  readonly policy: ControlPolicy;
  /** The part of the allotment, a fraction as a decimal, by which `warn` lets it be overdrawn. */
  readonly tolerance: string;
  /** The last day of the override, YYYY-MM-DD; null where there is none. */
  readonly overrideUntil: string | null;
}

/** Nothing beyond what is available. */
export const STOP: ControlTerms = { policy: 'stop', tolerance: '0', overrideUntil: null };

/** How far a balance may be overdrawn under its policy alone; cut, never rounded up. */
export const tolerated = (balance: Balance, terms: ControlTerms): Money => {
  const { allotted } = balance;
  if (terms.policy !== 'warn') return Money.zero(allotted.currency);
  const minor = new Decimal(allotted.minor.toString()).times(terms.tolerance).floor();
  return Money.fromMinor(BigInt(minor.toFixed()), allotted.currency);
};

/** The override as far as it can still be used on that day: nothing once it has expired. */
export const usableOverride = (balance: Balance, terms: ControlTerms, day: string): Money =>
  terms.overrideUntil !== null && day <= terms.overrideUntil ? balance.override : Money.zero(balance.override.currency);

/** What may still be taken on that day: available + override + tolerance; null where the policy does not look. */
export const headroom = (balance: Balance, terms: ControlTerms, day: string): Money | null => {
  if (terms.policy === 'none') return null;
  const parts = [available(balance), usableOverride(balance, terms, day), tolerated(balance, terms)];
  return sum(parts, balance.allotted.currency);
};

/**
 * How much of an override may end: what the balance does not need to stay within its policy. The rest stays until money
 * comes back.
 */
export const endableOverride = (balance: Balance, terms: ControlTerms): Money => {
  const zero = Money.zero(balance.override.currency);
  if (terms.policy === 'none') return balance.override;
  const covered = available(balance).plus(tolerated(balance, terms));
  const needed = covered.isNegative() ? covered.negated() : zero;
  const free = balance.override.minus(needed);
  return free.isNegative() ? zero : free;
};
