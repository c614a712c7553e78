import type { ActivityFacts } from '@mizan/api/planning';
import { figureText } from '@mizan/api/results';
import {
  deliveryIndex,
  expectedActivityProgress,
  valueOf,
  type DeliveryActivity,
  type DeliveryIndex,
} from '@mizan/shared/progress';
import type { DeliveryFigures } from '@mizan/shared/contracts';

/** How much of these activities is done at the end of that day, against where their plans say they should be. */
export function deliveryOf(activities: readonly ActivityFacts[], day: string): DeliveryIndex {
  return deliveryIndex(deliveryInputs(activities, day));
}

/** Activities as the delivery index takes them, at the end of that day. */
export function deliveryInputs(activities: readonly ActivityFacts[], day: string): DeliveryActivity[] {
  return activities.map((activity) => ({
    id: activity.id,
    weight: activity.weight,
    status: activity.status,
    statusBefore: activity.statusBefore,
    expected: expectedActivityProgress(activity, day),
    milestones: activity.milestones.map(({ id, weight, doneOn, hasEvidence }) => ({
      id,
      weight,
      hasEvidence,
      evidenceRequired: false,
      done: doneOn !== null && doneOn <= day,
    })),
  }));
}

/** The delivery index as the wire has it; it knows all of its activities, so that its coverage is full. */
export function deliveryFigures(delivery: Omit<DeliveryIndex, 'trace'>): DeliveryFigures {
  const { index, expected, pace, light, counted, excludedShare } = delivery;
  return {
    score: figureText(valueOf(index)),
    expected: figureText(valueOf(expected)),
    pace: figureText(pace),
    coverage: counted === 0 ? null : '1',
    light: counted === 0 ? null : light,
    reason: index.state === 'value' ? null : index.reason,
    counted,
    droppedShare: figureText(excludedShare),
  };
}
