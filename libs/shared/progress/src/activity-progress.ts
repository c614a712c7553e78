import type { ActivityStatus } from '@mizan/shared/contracts';
import type { Decimal } from 'decimal.js';

import { Exact } from './exact';
import type { Milestone } from './indicator-input';
import { DEFAULT_LIGHT_POLICY } from './light-policy';
import { reachedShare, weighing } from './milestones';
import { TraceWriter } from './trace';

/** What the progress of an activity is read from. */
export interface ActivityState {
  readonly status: ActivityStatus;
  /** The last active status of a blocked or postponed activity; it keeps that one's progress. */
  readonly statusBefore?: ActivityStatus | null;
  readonly milestones: readonly Milestone[];
}

const OUTSIDE_INDEX: readonly ActivityStatus[] = ['proposed', 'cancelled', 'overtaken'];

/** Progress by status alone, as a fraction; a side track without a known origin counts as not begun. */
const BY_STATUS: Readonly<Record<ActivityStatus, string>> = {
  proposed: '0',
  planned: '0',
  committed: '0',
  'under-way': '0.5',
  completed: '1',
  verified: '1',
  blocked: '0',
  postponed: '0',
  cancelled: '0',
  overtaken: '0',
};

/** The progress of an activity, a fraction: by weighted milestones, else by status; null outside the delivery index. */
export const activityProgress = ({ status, statusBefore, milestones }: ActivityState): Decimal | null => {
  if (OUTSIDE_INDEX.includes(status)) return null;
  const weighted = weighing(milestones);
  if (weighted.length > 0) {
    return reachedShare(weighted, new TraceWriter('progress.milestone', DEFAULT_LIGHT_POLICY.version));
  }
  const keeps = status === 'blocked' || status === 'postponed';
  return new Exact(BY_STATUS[keeps ? (statusBefore ?? status) : status]);
};

/** What the plan of an activity says; dates are calendar days, YYYY-MM-DD. */
export interface PlannedActivity {
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly milestones: readonly { readonly weight: string | number; readonly dueOn: string }[];
}

/**
 * Where an activity should be at the end of a day, a fraction, on the same ladder as its progress: the weight of the
 * milestones that are due; without any, 0 before its planned start, 0.5 from then on, 1 after its planned end.
 */
export const expectedActivityProgress = (
  { plannedStart, plannedEnd, milestones }: PlannedActivity,
  day: string,
): Decimal => {
  const whole = milestones.reduce((sum, { weight }) => sum.plus(weight), new Exact(0));
  if (whole.greaterThan(0)) {
    const due = milestones.filter(({ dueOn }) => dueOn <= day);
    return due.reduce((sum, { weight }) => sum.plus(weight), new Exact(0)).div(whole);
  }
  if (plannedEnd <= day) return new Exact(1);
  return new Exact(plannedStart <= day ? '0.5' : '0');
};
