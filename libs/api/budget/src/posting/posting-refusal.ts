import { Problem } from '@mizan/api/platform';
import {
  allotmentObstacle,
  appropriationObstacle,
  available,
  BUCKETS,
  byBucket,
  commitmentObstacle,
  endableOverride,
  paymentObstacle,
  releaseObstacle,
  reversalObstacle,
  type Balance,
  type TakingTerms,
} from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';
import type { ProblemCode } from '@mizan/shared/contracts';

import type { CommitmentMovement, ControlMovement, PostingKind } from './posting';

/** The refusal of a movement that a balance does not allow, with its figures; null when it does allow it. */
export function controlRefusal(
  kind: PostingKind,
  balance: Balance,
  movement: ControlMovement,
  taking: TakingTerms,
): Problem | null {
  if (kind === 'reversal') {
    const wouldBe = balanceAfter(balance, movement);
    return refusal(reversalObstacle({ alreadyReversed: false, isReversal: false, wouldBe, taking }));
  }
  if (movement.override.isNegative() && movement.override.negated().exceeds(endableOverride(balance, taking.terms))) {
    return new Problem('override.in-use', { used: balance.override.minus(endableOverride(balance, taking.terms)) });
  }
  const after = balanceAfter(balance, movement);
  const below = BUCKETS.find((bucket) => bucket !== 'allotted' && after[bucket].isNegative());
  if (below) return new Problem('ledger.bucket-negative', { bucket: below, amount: balance[below] });
  const taken = available(balance).minus(available(after));
  return (
    refusal(appropriationObstacle({ ...balance, allotted: after.allotted }, movement.revised)) ??
    refusal(
      movement.allotted.isPositive()
        ? allotmentObstacle({ ...balance, revised: after.revised }, movement.allotted)
        : null,
    ) ??
    refusal(taken.isPositive() ? commitmentObstacle(balance, taken, taking) : null)
  );
}

/** The refusal of a movement that goes beyond what is open on its commitment; null when it does not. */
export function commitmentRefusal(
  { open, reserved }: { readonly open: Money; readonly reserved: Money },
  movement: CommitmentMovement,
): Problem | null {
  if (reserved.plus(movement.reserved).isNegative()) {
    return new Problem('commitment.release-exceeds-open', {
      open: reserved,
      asked: movement.reserved.negated(),
      shortBy: movement.reserved.plus(reserved).negated(),
    });
  }
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
