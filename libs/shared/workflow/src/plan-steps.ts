import type { PlanStatus } from '@mizan/shared/contracts';

import type { StepTable } from './step-table';

/** A plan is drafted, put in force and closed, and never goes back. */
export const PLAN_STEPS = {
  drafting: ['in-force'],
  'in-force': ['closed'],
  closed: [],
} as const satisfies StepTable<PlanStatus>;
