import type { Money } from '@mizan/shared/money';

import { available, type Balance } from './balance';
import { headroom, STOP, type ControlTerms } from './control-policy';
import { BUCKETS, type Bucket } from './entry-types';

/** More was asked for than there is. */
export interface AvailableObstacle {
  readonly code: 'budget.exceeds-available';
  readonly available: Money;
  readonly asked: Money;
  readonly shortBy: Money;
}

/** What is allotted would pass the revised appropriation. */
export interface AllotmentObstacle {
  readonly code: 'budget.allotment-exceeds-revised';
  readonly revised: Money;
  readonly allotted: Money;
  readonly asked: Money;
  readonly shortBy: Money;
}

/** The revised appropriation would fall below what is allotted. */
export interface AppropriationObstacle {
  readonly code: 'budget.appropriation-below-allotted';
  readonly revised: Money;
  readonly allotted: Money;
  readonly asked: Money;
  readonly shortBy: Money;
}

/** More was asked for than is open on the commitment. */
export interface OpenAmountObstacle {
  readonly code: 'commitment.payment-exceeds-open' | 'commitment.release-exceeds-open';
  readonly open: Money;
  readonly asked: Money;
  readonly shortBy: Money;
}

/** The entry cannot be reversed at all, or its reversal would leave a bucket below zero. */
export type ReversalObstacle =
  | { readonly code: 'ledger.already-reversed' | 'ledger.reversal-of-reversal' }
  | { readonly code: 'ledger.reversal-impossible'; readonly bucket: Bucket; readonly amount: Money }
  | { readonly code: 'budget.exceeds-available'; readonly available: Money; readonly shortBy: Money }
  | {
      readonly code: 'budget.appropriation-below-allotted';
      readonly revised: Money;
      readonly allotted: Money;
      readonly shortBy: Money;
    };

/** Under which terms something is taken, and on which day (YYYY-MM-DD). */
export interface TakingTerms {
  readonly terms: ControlTerms;
  readonly day: string;
}

const STRICTLY: TakingTerms = { terms: STOP, day: '' };

/**
 * Why available money may not be taken, or null when it may. The one stop for whatever takes it: a commitment, a
 * reservation, a freeze, a payment without commitment, an exchange difference. The amount is more than zero. An override
 * and the tolerance of the policy count as far as they reach; without terms nothing goes beyond what is available.
 */
export const commitmentObstacle = (
  balance: Balance,
  amount: Money,
  { terms, day }: TakingTerms = STRICTLY,
): AvailableObstacle | null => {
  const room = headroom(balance, terms, day);
  if (room === null || !amount.exceeds(room)) return null;
  return {
    code: 'budget.exceeds-available',
    available: available(balance),
    asked: amount,
    shortBy: amount.minus(room),
  };
};

/** Why an allotment (+) or its taking back (−) may not happen: it stays between what is used and what is revised. */
export const allotmentObstacle = (
  balance: Balance,
  change: Money,
  taking: TakingTerms = STRICTLY,
): AllotmentObstacle | AvailableObstacle | null => {
  if (change.isNegative()) return commitmentObstacle(balance, change.negated(), taking);
  const { revised, allotted } = balance;
  const after = allotted.plus(change);
  if (!after.exceeds(revised)) return null;
  return {
    code: 'budget.allotment-exceeds-revised',
    revised,
    allotted,
    asked: change,
    shortBy: after.minus(revised),
  };
};

/** Why the revised appropriation may not change by that signed amount: it may not fall below what is allotted. */
export const appropriationObstacle = (balance: Balance, change: Money): AppropriationObstacle | null => {
  const { revised, allotted } = balance;
  const after = revised.plus(change);
  if (!change.isNegative() || !allotted.exceeds(after)) return null;
  return {
    code: 'budget.appropriation-below-allotted',
    revised,
    allotted,
    asked: change,
    shortBy: allotted.minus(after),
  };
};

/** What is open on a commitment: committed − consumed − released, each given as a positive amount. */
export const openAmount = (committed: Money, consumed: Money, released: Money): Money =>
  committed.minus(consumed).minus(released);

/** Why a payment may not be made against a commitment with that open amount, or null. */
export const paymentObstacle = (open: Money, amount: Money): OpenAmountObstacle | null => {
  if (!amount.exceeds(open)) return null;
  return { code: 'commitment.payment-exceeds-open', open, asked: amount, shortBy: amount.minus(open) };
};

/** Why that much of a commitment may not be released, or null. */
export const releaseObstacle = (open: Money, amount: Money): OpenAmountObstacle | null => {
  if (!amount.exceeds(open)) return null;
  return { code: 'commitment.release-exceeds-open', open, asked: amount, shortBy: amount.minus(open) };
};

/** What is asked before an entry is reversed: its own history, and the balance that the reversal would leave. */
export interface ReversalQuestion {
  readonly alreadyReversed: boolean;
  readonly isReversal: boolean;
  readonly wouldBe: Balance;
  /** Left out: nothing beyond what is available. */
  readonly taking?: TakingTerms;
}

/** Why an entry may not be reversed, or null. No entry is reversed twice, and no reversal is. */
export const reversalObstacle = (question: ReversalQuestion): ReversalObstacle | null => {
  const { alreadyReversed, isReversal, wouldBe, taking = STRICTLY } = question;
  if (isReversal) return { code: 'ledger.reversal-of-reversal' };
  if (alreadyReversed) return { code: 'ledger.already-reversed' };
  const bucket = BUCKETS.find((name) => wouldBe[name].isNegative());
  if (bucket) return { code: 'ledger.reversal-impossible', bucket, amount: wouldBe[bucket] };
  const room = headroom(wouldBe, taking.terms, taking.day);
  if (room?.isNegative())
    return { code: 'budget.exceeds-available', available: available(wouldBe), shortBy: room.negated() };
  const { revised, allotted } = wouldBe;
  if (!allotted.exceeds(revised)) return null;
  return { code: 'budget.appropriation-below-allotted', revised, allotted, shortBy: allotted.minus(revised) };
};
