import { Problem } from '@mizan/api/platform';
import {
  allotmentObstacle,
  appropriationObstacle,
  byBucket,
  commitmentObstacle,
  paymentObstacle,
  releaseObstacle,
  reversalObstacle,
  type Balance,
} from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';
import type { ProblemCode } from '@mizan/shared/contracts';

import type { CommitmentMovement, ControlMovement, PostingKind } from './posting';

/** The refusal of a movement that a balance does not allow, with its figures; null when it does allow it. */
export function controlRefusal(kind: PostingKind, balance: Balance, movement: ControlMovement): Problem | null {
  if (kind === 'reversal') {
    return refusal(
      reversalObstacle({ alreadyReversed: false, isReversal: false, wouldBe: balanceAfter(balance, movement) }),
    );
  }
  const taken = movement.frozen.plus(movement.reserved).plus(movement.committed).plus(movement.paid);
  return (
    refusal(movement.revised.isNegative() ? appropriationObstacle(balance, movement.revised) : null) ??
    refusal(movement.allotted.isZero() ? null : allotmentObstacle(balance, movement.allotted)) ??
    refusal(taken.isPositive() ? commitmentObstacle(balance, taken) : null)
  );
}

/** The refusal of a movement that goes beyond what is open on its commitment; null when it does not. */
export function commitmentRefusal(open: Money, movement: CommitmentMovement): Problem | null {
  if (movement.committed.isNegative()) {
    const short = paymentObstacle(open, movement.committed.negated());
    return short ? new Problem('ledger.reversal-impossible', { bucket: 'committed', amount: short.shortBy }) : null;
  }
  return (
    refusal(movement.consumed.isPositive() ? paymentObstacle(open, movement.consumed) : null) ??
    refusal(movement.released.isPositive() ? releaseObstacle(open, movement.released) : null)
  );
}

/** The balance that a movement would leave; may be one that is not allowed. */
export function balanceAfter(balance: Balance, movement: ControlMovement): Balance {
  return byBucket((bucket) => balance[bucket].plus(movement[bucket]));
}

function refusal(obstacle: { readonly code: ProblemCode } | null): Problem | null {
  if (obstacle === null) return null;
  const { code, ...figures } = obstacle;
  return new Problem(code, figures);
}
