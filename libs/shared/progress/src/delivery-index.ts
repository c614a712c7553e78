import type { Decimal } from 'decimal.js';

import { activityProgress, type ActivityState } from './activity-progress';
import { noData, value, type Computed } from './computed';
import { Exact, settled } from './exact';
import { lightOf, paceOf, type Light } from './light';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

/** An activity of the index; weights are zero or more. */
export interface DeliveryActivity extends ActivityState {
  readonly id: string;
  readonly weight: string | number;
  /** Where it should be by its plan, a fraction. */
  readonly expected: Decimal.Value;
}

export interface DeliveryIndex {
  /** The weighted mean of the activities' progress, a fraction. */
  readonly index: Computed;
  /** The weighted mean of where the same activities should be, a fraction. */
  readonly expected: Computed;
  /** index ÷ expected; null while too little is expected. */
  readonly pace: Decimal | null;
  readonly light: Light;
  /** How many activities the index is made of. */
  readonly counted: number;
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
      writer.input('activityExpected', activity.expected, activity.id);
    }
  }
  const { index, expected } = meansOf(counted, writer);
  return {
    index,
    expected,
    pace: paceOf(index, expected, policy),
    light: lightOf({ progress: index, expected, isDue: counted > 0, coverage: 1, isParent: true }, policy),
    counted,
    excludedShare: excludedShareOf(activities),
    trace: writer.trace(),
  };
};

const meansOf = (counted: number, writer: TraceWriter): Pick<DeliveryIndex, 'index' | 'expected'> => {
  if (counted === 0) return { index: noData('nothing-counted'), expected: noData('nothing-counted') };
  return {
    index: value(writer.step('index', 'sum(weight * activityProgress) / sum(weight)')),
    expected: value(writer.step('expected', 'sum(weight * activityExpected) / sum(weight)')),
  };
};
