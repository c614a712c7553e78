import type { Money } from '@mizan/shared/money';

/** The four amounts of a contribution, in its currency. */
export interface ContributionSums {
  readonly pledged: Money;
  readonly agreed: Money;
  readonly received: Money;
  readonly paidOut: Money;
}

export type ContributionMove = keyof ContributionSums;

/** Why a step is refused, with what is there, what was asked, and how much is missing. */
export interface ContributionObstacle {
  readonly code: 'contribution.exceeds-agreed' | 'contribution.exceeds-received' | 'contribution.below-zero';
  readonly limit: Money;
  readonly asked: Money;
  readonly shortBy: Money;
}

/** The amounts after a step. */
export const afterStep = (sums: ContributionSums, move: ContributionMove, amount: Money): ContributionSums => ({
  ...sums,
  [move]: sums[move].plus(amount),
});

/**
 * Why a step cannot be, or null. No amount falls below zero; never more is received than was agreed, nor used than was
 * received. A pledge binds nobody: what is agreed may be more than it, or less.
 */
export const contributionObstacle = (
  sums: ContributionSums,
  move: ContributionMove,
  amount: Money,
): ContributionObstacle | null => {
  const after = afterStep(sums, move, amount);
  if (after[move].isNegative()) {
    const [limit, asked] = [sums[move], amount.negated()];
    return { code: 'contribution.below-zero', limit, asked, shortBy: asked.minus(limit) };
  }
  if (after.received.exceeds(after.agreed)) {
    const [limit, asked] = [after.agreed, after.received];
    return { code: 'contribution.exceeds-agreed', limit, asked, shortBy: asked.minus(limit) };
  }
  if (after.paidOut.exceeds(after.received)) {
    const [limit, asked] = [after.received, after.paidOut];
    return { code: 'contribution.exceeds-received', limit, asked, shortBy: asked.minus(limit) };
  }
  return null;
};

/** How far a contribution has come. */
export const contributionState = ({ agreed, received, paidOut }: ContributionSums) => {
  if (agreed.isZero()) return 'pledged';
  if (received.isZero()) return 'agreed';
  if (paidOut.isPositive() && paidOut.compare(agreed) >= 0) return 'paid-out';
  return received.compare(agreed) >= 0 ? 'received' : 'partly-received';
};

/** Whether more should have come by now: of what was agreed, or of what was pledged while nothing is agreed. */
export const isContributionOverdue = (sums: ContributionSums, dueOn: string | null, today: string): boolean => {
  if (dueOn === null || dueOn >= today) return false;
  const expected = sums.agreed.isZero() ? sums.pledged : sums.agreed;
  return expected.exceeds(sums.received);
};
