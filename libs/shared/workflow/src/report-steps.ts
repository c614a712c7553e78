import type { StepTable } from './step-table';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * A report is drafted, submitted, and approved or returned; a returned one is submitted again. Approved is locked: a late
 * correction is a revision of its own, whose approval supersedes it.
 */
export const REPORT_STEPS = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  returned: ['submitted'],
  approved: ['superseded'],
  superseded: [],
} as const satisfies StepTable<ReportState>;
