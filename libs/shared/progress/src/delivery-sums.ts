import type { Decimal } from 'decimal.js';

import { activityProgress } from './activity-progress';
import { noData, value } from './computed';
import type { DeliveryActivity, DeliveryIndex } from './delivery-index';
import { Exact, settled } from './exact';
import { lightOf, paceOf } from './light';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';

/** What the delivery index of some activities is divided from; decimal text, so that it can be kept and added up. */
export interface DeliverySums {
  /** How many activities the index is made of. */
  readonly counted: number;
  readonly weight: string;
  /** Σ weight × progress. */
  readonly progress: string;
  /** Σ weight × where the activity should be. */
  readonly expected: string;
  /** The weight of all but the proposed activities. */
  readonly agreed: string;
  /** The weight of cancelled and overtaken ones. */
  readonly dropped: string;
}

type Figure = Exclude<keyof DeliverySums, 'counted'>;

/** The sums of these activities. */
export const deliverySums = (activities: readonly DeliveryActivity[]): DeliverySums => {
  const totals = { weight: zero(), progress: zero(), expected: zero(), agreed: zero(), dropped: zero() };
  let counted = 0;
  for (const activity of activities) {
    const { status, weight } = activity;
    if (status !== 'proposed') totals.agreed = totals.agreed.plus(weight);
    if (status === 'cancelled' || status === 'overtaken') totals.dropped = totals.dropped.plus(weight);
    const progress = activityProgress(activity);
    if (progress === null || !new Exact(weight).greaterThan(0)) continue;
    counted += 1;
    totals.weight = totals.weight.plus(weight);
    totals.progress = totals.progress.plus(progress.times(weight));
    totals.expected = totals.expected.plus(new Exact(activity.expected).times(weight));
  }
  return { counted, ...textOf(totals) };
};

/** Sums of parts together. */
export const addDeliverySums = (parts: readonly DeliverySums[]): DeliverySums => ({
  counted: parts.reduce((running, part) => running + part.counted, 0),
  ...textOf(totalOf(parts)),
});

/** The delivery index that was summed up: the same as over the activities themselves, without their trace. */
export const deliveryOfSums = (
  sums: DeliverySums,
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
): Omit<DeliveryIndex, 'trace'> => {
  const { counted, weight, agreed, dropped } = sums;
  const mean = (part: string) =>
    counted === 0 ? noData('nothing-counted') : value(settled(new Exact(part).div(weight)));
  const [index, expected] = [mean(sums.progress), mean(sums.expected)];
  return {
    index,
    expected,
    pace: paceOf(index, expected, policy),
    light: lightOf({ progress: index, expected, isDue: counted > 0, coverage: 1, isParent: true }, policy),
    counted,
    excludedShare: new Exact(agreed).isZero() ? null : settled(new Exact(dropped).div(agreed)),
  };
};

type Totals = Readonly<Record<Figure, Decimal>>;

function zero(): Decimal {
  return new Exact(0);
}

function totalOf(parts: readonly DeliverySums[]): Totals {
  const of = (figure: Figure): Decimal => parts.reduce((running, part) => running.plus(part[figure]), zero());
  return {
    weight: of('weight'),
    progress: of('progress'),
    expected: of('expected'),
    agreed: of('agreed'),
    dropped: of('dropped'),
  };
}

/** Cut like every kept figure, so that sums do not depend on the order of their parts. */
function textOf({ weight, progress, expected, agreed, dropped }: Totals): Omit<DeliverySums, 'counted'> {
  return {
    weight: settled(weight).toString(),
    progress: settled(progress).toString(),
    expected: settled(expected).toString(),
    agreed: settled(agreed).toString(),
    dropped: settled(dropped).toString(),
  };
}
