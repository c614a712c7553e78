export {
  ACTIVITY_STATUSES,
  ACTIVITY_STEPS,
  datesNeeded,
  needsReason,
  type ActivityStatus,
  type StepDates,
} from './activity-steps';
export { PLAN_STATUSES, PLAN_STEPS, type PlanStatus } from './plan-steps';
export { REPORT_STATES, REPORT_STEPS, type ReportState } from './report-steps';
export { mayStep, nextSteps, type StepTable } from './step-table';
