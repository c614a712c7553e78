import type { StepTable } from './step-table';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report is drafted, submitted, and approved or returned; a returned one is submitted again. Approved is final. */
export const REPORT_STEPS = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  returned: ['submitted'],
  approved: [],
} as const satisfies StepTable<ReportState>;
