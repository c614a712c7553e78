import type { ActivityFacts } from '@mizan/api/planning';
import type { ActivityStatus } from '@mizan/shared/contracts';

import type { PlanPicture } from '../picture/plan-picture';

/** Days before its start in which an activity should have its money committed. */
const DAYS_AHEAD = 30;
const DAY = 86_400_000;

const UNFINISHED: readonly ActivityStatus[] = ['planned', 'committed', 'under-way', 'postponed'];
const NOT_BEGUN: readonly ActivityStatus[] = ['planned', 'postponed'];

/** Whether its planned end has passed and it is not done. */
export function isLate({ status, plannedEnd }: Pick<ActivityFacts, 'status' | 'plannedEnd'>, today: string): boolean {
  return UNFINISHED.includes(status) && plannedEnd < today;
}

/** Whether it begins within thirty days, or should have begun, and no money was ever committed for it. */
export function startsWithoutCommitment(
  activity: ActivityFacts,
  { businessDate, activityMoney }: Pick<PlanPicture, 'businessDate' | 'activityMoney'>,
): boolean {
  if (!mayStartWithoutCommitment(activity)) return false;
  const money = activityMoney.get(activity.id);
  if (money && !(money.committed.isZero() && money.paid.isZero())) return false;
  return activity.plannedStart <= daysAfter(businessDate, DAYS_AHEAD);
}

/** Whether an activity is of the kind that needs a commitment before it begins: only then its money is looked at. */
export function mayStartWithoutCommitment({
  isOffBudget,
  plannedCost,
  status,
}: Pick<ActivityFacts, 'isOffBudget' | 'plannedCost' | 'status'>): boolean {
  return !isOffBudget && plannedCost !== null && NOT_BEGUN.includes(status);
}

/** The day so many days after another; YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
