export { ActivityMilestoneEntity } from './activity/activity-milestone.entity';
export { ActivityEntity } from './activity/activity.entity';
export {
  ActivityFactsReadModel,
  type ActivityFacts,
  type ActivityMilestoneFacts,
} from './activity/activity-facts.read-model';
export { ActivityQuery } from './activity/activity.query';
export { ActivityReadModel, type ActivityFilter } from './activity/activity.read-model';
export { activityCode } from './activity/activity.repository';
export { ActivityService } from './activity/activity.service';
export { ActivityStepGuards, type ActivityStepGuard } from './activity/activity-step-guards';
export { PlanningModule } from './planning.module';
export { IndicatorLinkEntity } from './plan-node/indicator-link.entity';
export { IndicatorMilestoneEntity } from './measurement/indicator-milestone.entity';
export { IndicatorTargetEntity } from './measurement/indicator-target.entity';
export { MeasurementIndicatorEntity } from './measurement/measurement-indicator.entity';
export { PlanNodeEntity } from './plan-node/plan-node.entity';
export { RubricLevelEntity } from './measurement/rubric-level.entity';
export { PlanNodeReadModel } from './plan-node/plan-node.read-model';
export { ActionPlanEntity } from './plan/action-plan.entity';
export { PlanReadModel } from './plan/plan.read-model';
