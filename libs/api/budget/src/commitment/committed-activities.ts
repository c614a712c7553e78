import { Injectable } from '@nestjs/common';
import { ActivityReadModel, ActivityService } from '@mizan/api/planning';
import { Problem } from '@mizan/api/platform';
import type { BudgetWarningView } from '@mizan/shared/contracts';

import { ENDED } from '../budget-line/budget-line.repository';
import { PlannedCostCheck } from '../control/planned-cost-check';
import type { StoredLine } from './commitment-lines.read-model';
import type { RequestedLine } from './requested-lines';

/** What follows for activities when money was committed or set aside for them. */
@Injectable()
export class CommittedActivities {
  constructor(
    private readonly activities: ActivityService,
    private readonly read: ActivityReadModel,
    private readonly planned: PlannedCostCheck,
  ) {}

  /** Planned activities become committed; says where more is taken than was planned, or refuses it. */
  async follow(lines: readonly RequestedLine[]): Promise<BudgetWarningView[]> {
    const warnings: BudgetWarningView[] = [];
    for (const { activity, line } of lines) {
      await this.activities.moneyCommitted(activity.id);
      warnings.push(...(await this.planned.warnings(activity.id, line.controlId)));
    }
    return warnings;
  }

  /** Holds the activities of lines until the transaction ends; `budget.activity-ended` for one that will not happen. */
  async hold(lines: readonly StoredLine[]): Promise<void> {
    for (const { activityId } of lines) {
      const status = activityId === null ? null : await this.read.heldStatus(activityId);
      if (status !== null && ENDED.includes(status)) throw new Problem('budget.activity-ended', { status });
    }
  }

  /** After more was taken for lines than before: `budget.exceeds-planned` where a rule stops at what was planned. */
  async assertPlanned(lines: readonly StoredLine[]): Promise<void> {
    for (const { activityId, controlId } of lines) {
      if (activityId !== null) await this.planned.warnings(activityId, controlId);
    }
  }
}
