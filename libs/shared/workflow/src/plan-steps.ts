import type { StepTable } from './step-table';

export const PLAN_STATUSES = ['drafting', 'in-force', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** A plan is drafted, put in force and closed, and never goes back. */
export const PLAN_STEPS = {
  drafting: ['in-force'],
  'in-force': ['closed'],
  closed: [],
} as const satisfies StepTable<PlanStatus>;
