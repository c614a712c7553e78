export { EvidenceEntity } from './evidence/evidence.entity';
export { EvidenceReadModel } from './evidence/evidence.read-model';
export { IndicatorMilestoneReportEntity } from './indicator-report/indicator-milestone-report.entity';
export { IndicatorReportEntity } from './indicator-report/indicator-report.entity';
export { IndicatorReportReadModel, type IndicatorReportFilter } from './indicator-report/indicator-report.read-model';
export { periodsOfIndicator } from './plan-progress/progress-input';
export { rollUpNode, rollUpPlan, type KnownResults } from './plan-progress/node-roll-up';
export {
  computePlanProgress,
  resultOf,
  type IndicatorFacts,
  type MilestoneFacts,
  type NodeFacts,
  type PlanFacts,
  type PlanProgress,
  type ReportFacts,
} from './plan-progress/plan-progress';
export { PlanProgressReadModel, type ProposedLink } from './plan-progress/plan-progress.read-model';
export { ProgressService, type ProgressQuestion } from './progress/progress.service';
export { figureText } from '@mizan/shared/progress';
export { NO_INDEX, indexOf } from './progress/result-views';
export { MatrixQuery } from './progress/results.query';
export { ResultsModule } from './results.module';
