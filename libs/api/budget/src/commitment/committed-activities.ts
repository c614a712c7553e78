import { Injectable } from '@nestjs/common';
import { ActivityService } from '@mizan/api/planning';
import type { BudgetWarningView } from '@mizan/shared/contracts';

import { PlannedCostCheck } from '../control/planned-cost-check';
import type { RequestedLine } from './requested-lines';

/** What follows for activities when money was committed or set aside for them. */
@Injectable()
export class CommittedActivities {
  constructor(
    private readonly activities: ActivityService,
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
}
