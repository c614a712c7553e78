import { Module, type OnModuleInit } from '@nestjs/common';
import { UnitLocator } from '@mizan/api/platform';

import { ActivityController } from './activity/activity.controller';
import { ActivityFactsReadModel } from './activity/activity-facts.read-model';
import { ActivityReadModel } from './activity/activity.read-model';
import { ActivityRepository } from './activity/activity.repository';
import { ActivityService } from './activity/activity.service';
import { ActivityStepGuards } from './activity/activity-step-guards';
import { DimensionController } from './dimension/dimension.controller';
import { DimensionService } from './dimension/dimension.service';
import { MeasurementController } from './measurement/measurement.controller';
import { MeasurementRepository } from './measurement/measurement.repository';
import { MeasurementService } from './measurement/measurement.service';
import { PlanNodeController } from './plan-node/plan-node.controller';
import { PlanNodeReadModel } from './plan-node/plan-node.read-model';
import { PlanNodeRepository } from './plan-node/plan-node.repository';
import { PlanNodeService } from './plan-node/plan-node.service';
import { PlanController } from './plan/plan.controller';
import { PlanReadModel } from './plan/plan.read-model';
import { PlanService } from './plan/plan.service';

/** The plan, its nodes and its activities. */
@Module({
  controllers: [ActivityController, DimensionController, MeasurementController, PlanController, PlanNodeController],
  providers: [
    ActivityFactsReadModel,
    ActivityReadModel,
    ActivityRepository,
    ActivityService,
    ActivityStepGuards,
    DimensionService,
    MeasurementRepository,
    MeasurementService,
    PlanNodeReadModel,
    PlanNodeRepository,
    PlanNodeService,
    PlanReadModel,
    PlanService,
  ],
  exports: [
    ActivityFactsReadModel,
    ActivityReadModel,
    ActivityService,
    ActivityStepGuards,
    PlanNodeReadModel,
    PlanReadModel,
  ],
})
export class PlanningModule implements OnModuleInit {
  constructor(
    private readonly locator: UnitLocator,
    private readonly activities: ActivityReadModel,
    private readonly nodes: PlanNodeReadModel,
    private readonly plans: PlanReadModel,
  ) {}

  onModuleInit(): void {
    this.locator.register('activity', { readPermission: 'plan:read', unitOf: (id) => this.activities.unitOf(id) });
    this.locator.register('plan-node', { readPermission: 'plan:read', unitOf: (id) => this.nodes.unitOf(id) });
    this.locator.register('plan', { readPermission: 'plan:read', unitOf: (id) => this.plans.unitOf(id) });
  }
}
