import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Problem, currentActor } from '@mizan/api/platform';
import { PLAN_STEPS, mayStep } from '@mizan/shared/workflow';
import type { ChangePlan, PlanStatus } from '@mizan/shared/contracts';

import { ActionPlanEntity } from './action-plan.entity';

/** What happens to a plan as a whole. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a plan in force: from then on the database freezes its structure, titles, totals and targets.
   * Throws `plan.incomplete` with what is missing while a regular project has no total or an area no outcome.
   */
  adopt(planId: string, version: number): Promise<number> {
    return this.database.transaction(async () => {
      const plan = await this.database.repository(ActionPlanEntity).findOneByOrFail({ id: planId });
      if (plan.version !== version) throw new Problem('version.stale');
      if (!mayStep<PlanStatus>(PLAN_STEPS, plan.status, 'in-force')) throw new Problem('plan.frozen');
      const missing = await this.missing(planId);
      if (missing.length > 0) throw new Problem('plan.incomplete', { codes: missing.join(', ') });
      const changes = { status: 'in-force' as const, updatedAt: this.clock.now(), updatedBy: currentActor().userId };
      await this.database.updateVersioned(ActionPlanEntity, { id: planId, version }, changes);
      await this.audit.record({
        action: 'plan.adopted',
        entity: 'action_plan',
        entityId: planId,
        before: { status: plan.status },
        after: { status: 'in-force' },
      });
      return version + 1;
    });
  }

  /** Changes settings of a plan; its weights are frozen with it (`plan.frozen`), the time for reports is not. */
  change(planId: string, version: number, change: ChangePlan): Promise<number> {
    return this.database.transaction(async () => {
      const plan = await this.database.repository(ActionPlanEntity).findOneByOrFail({ id: planId });
      if (plan.version !== version) throw new Problem('version.stale');
      const { weightsMode = plan.weightsMode, reportDueDays = plan.reportDueDays } = change;
      if (weightsMode !== plan.weightsMode && plan.status !== 'drafting') throw new Problem('plan.frozen');
      const trace = { updatedAt: this.clock.now(), updatedBy: currentActor().userId };
      await this.database.updateVersioned(
        ActionPlanEntity,
        { id: planId, version },
        { weightsMode, reportDueDays, ...trace },
      );
      const before = { weightsMode: plan.weightsMode, reportDueDays: plan.reportDueDays };
      const after = { weightsMode, reportDueDays };
      await this.audit.record({ action: 'plan.changed', entity: 'action_plan', entityId: planId, before, after });
      return version + 1;
    });
  }

  private async missing(planId: string): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT code FROM plan_node n WHERE plan_id = $1 AND status = 'active' AND (
         (kind = 'project' AND funding = 'regular' AND total_budget IS NULL)
         OR (kind = 'area' AND NOT EXISTS (
           SELECT 1 FROM plan_node o WHERE o.parent_id = n.id AND o.kind = 'outcome' AND o.status = 'active')))
       ORDER BY code`,
      [planId],
    );
    return rows.map((row) => row.code);
  }
}
