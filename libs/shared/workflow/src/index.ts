export { ACTIVITY_STEPS, datesNeeded, needsReason, type StepDates } from './activity-steps';
export { PLAN_STEPS } from './plan-steps';
export { REPORT_STATES, REPORT_STEPS, type ReportState } from './report-steps';
export { mayStep, nextSteps, type StepTable } from './step-table';
