import type { ActivityStatus } from '@mizan/shared/contracts';

import type { StepTable } from './step-table';

/**
 * Proposed → Planned → Committed → Under way → Completed → Verified. The active statuses (planned, committed, under way)
 * may be blocked and come back to any of them; a completed activity that fails its verification is under way again.
 * Overtaken by events can be revived; cancelled and verified are final.
 */
export const ACTIVITY_STEPS = {
  proposed: ['planned', 'cancelled', 'overtaken'],
  planned: ['committed', 'under-way', 'blocked', 'postponed', 'cancelled', 'overtaken'],
  committed: ['planned', 'under-way', 'blocked', 'postponed', 'cancelled', 'overtaken'],
  'under-way': ['completed', 'blocked', 'postponed', 'cancelled', 'overtaken'],
  completed: ['verified', 'under-way'],
  verified: [],
  blocked: ['planned', 'committed', 'under-way', 'postponed', 'cancelled', 'overtaken'],
  postponed: ['planned', 'committed', 'under-way', 'cancelled', 'overtaken'],
  cancelled: [],
  overtaken: ['proposed', 'planned'],
} as const satisfies StepTable<ActivityStatus>;

const NEEDS_REASON: readonly ActivityStatus[] = ['blocked', 'postponed', 'cancelled', 'overtaken'];

/** Which dates must come with a step: the actual start and end, or a new planned start and end. */
export type StepDates = 'actual' | 'new-planned';

/** Whether stepping to that status asks for a reason. */
export const needsReason = (to: ActivityStatus): boolean => NEEDS_REASON.includes(to);

/** The dates that stepping to that status asks for, or null. */
export const datesNeeded = (to: ActivityStatus): StepDates | null => {
  if (to === 'completed') return 'actual';
  return to === 'postponed' ? 'new-planned' : null;
};
