export {
  activityProgress,
  expectedActivityProgress,
  type ActivityState,
  type PlannedActivity,
} from './activity-progress';
export { breakdownOf, type Breakdown, type BreakdownPart } from './breakdown';
export { valueOf, type Computed, type NoDataReason, type NotComputableReason } from './computed';
export { deliveryIndex, type DeliveryActivity, type DeliveryIndex } from './delivery-index';
export { addDeliverySums, deliveryOfSums, deliverySums, type DeliverySums } from './delivery-sums';
export { figureText } from './figure-text';
export type { FigureFault, FigureRules } from './figure-faults';
export { burnFlag, financeIndex, type FinanceIndex } from './finance-index';
export {
  faultsOf,
  type FrameworkFault,
  type FrameworkFieldFault,
  type FrameworkSheet,
  type SheetTarget,
} from './framework-faults';
export type {
  Accumulation,
  Baseline,
  BinaryInput,
  BinaryReport,
  Direction,
  DueMilestone,
  IndicatorInput,
  MaintainInput,
  MeasureInput,
  Milestone,
  MilestoneInput,
  PeriodPoint,
  PeriodReport,
  PeriodTarget,
  QualitativeInput,
  RateInput,
  RateReport,
  RatedReport,
  RubricInput,
  RubricLevel,
  RubricReport,
  RubricTarget,
} from './indicator-input';
export type { IndicatorResult } from './indicator-result';
export { LIGHTS, type Light } from './light';
export { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
export { measureIndicator } from './measure-indicator';
export { owedPeriods, type OwingIndicator } from './owed-periods';
export {
  lastDuePeriod,
  periodEnd,
  periodOf,
  periodsOf,
  reportDueOn,
  type PlanYears,
  type ReportingFrequency,
  type ReportingPeriod,
} from './period';
export {
  cumulatedPoints,
  projectToEnd,
  type Projection,
  type ProjectionBand,
  type ProjectionInput,
  type ProjectionPoint,
} from './projection';
export {
  faultsOfReport,
  type ReportedFigures,
  type ReportFault,
  type ReportFieldFault,
  type ReportRules,
} from './reported-value-faults';
export { rollUp, type ParentResult, type RolledUp, type RollUpChild } from './roll-up';
export {
  recompute,
  type ExclusionReason,
  type FormulaKey,
  type Trace,
  type TraceExclusion,
  type TraceInput,
  type TraceStep,
} from './trace';
export { weightsBy, type WeighedChild, type Weights } from './weights';
