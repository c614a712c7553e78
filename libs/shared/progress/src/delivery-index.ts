import type { Decimal } from 'decimal.js';

import { activityProgress, type ActivityState } from './activity-progress';
import { noData, value, type Computed } from './computed';
import { Exact, settled } from './exact';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

/** An activity of the index; weights are zero or more. */
export interface DeliveryActivity extends ActivityState {
  readonly id: string;
  readonly weight: string | number;
}

export interface DeliveryIndex {
  /** The weighted mean of the activities' progress, a fraction. */
  readonly index: Computed;
  /**
   * The weight of cancelled and overtaken activities ÷ the weight of all but the proposed ones, a fraction to print
   * beside the index; null when there are none at all.
   */
  readonly excludedShare: Decimal | null;
  readonly trace: Trace;
}

const weightOf = (activities: readonly DeliveryActivity[]): Decimal =>
  activities.reduce((running, { weight }) => running.plus(weight), new Exact(0));

const excludedShareOf = (activities: readonly DeliveryActivity[]): Decimal | null => {
  const agreed = activities.filter(({ status }) => status !== 'proposed');
  const whole = weightOf(agreed);
  if (whole.isZero()) return null;
  return settled(weightOf(agreed.filter(({ status }) => status === 'cancelled' || status === 'overtaken')).div(whole));
};

/** How much of the agreed activities is done. Stays apart from the results and the finance index. */
export const deliveryIndex = (
  activities: readonly DeliveryActivity[],
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
): DeliveryIndex => {
  const writer = new TraceWriter('delivery.weighted-mean', policy.version);
  let counted = 0;
  for (const activity of activities) {
    const progress = activityProgress(activity);
    if (progress === null) writer.exclude(activity.id, 'outside-index');
    else if (!new Exact(activity.weight).greaterThan(0)) writer.exclude(activity.id, 'without-weight');
    else {
      counted += 1;
      writer.input('weight', activity.weight, activity.id);
      writer.input('activityProgress', progress, activity.id);
    }
  }
  const index =
    counted === 0
      ? noData('nothing-counted')
      : value(writer.step('index', 'sum(weight * activityProgress) / sum(weight)'));
  return { index, excludedShare: excludedShareOf(activities), trace: writer.trace() };
};
