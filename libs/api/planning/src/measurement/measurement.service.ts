import { Injectable } from '@nestjs/common';
import { Audit, Database, Problem, invalidFields } from '@mizan/api/platform';
import type { PlanYears } from '@mizan/shared/progress';
import type { DefineMeasurement, FieldProblem, StateBaseline } from '@mizan/shared/contracts';

import { PlanNodeRepository } from '../plan-node/plan-node.repository';
import type { PlanNodeEntity } from '../plan-node/plan-node.entity';
import { ActionPlanEntity } from '../plan/action-plan.entity';
import { measurementFaults } from './measurement-faults';
import { MeasurementRepository } from './measurement.repository';

const ENTITY = 'plan_node';

/** How indicators are measured: from which baseline, towards which targets, by which kind. */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly database: Database,
    private readonly nodes: PlanNodeRepository,
    private readonly measurements: MeasurementRepository,
    private readonly audit: Audit,
  ) {}

  /** Writes the whole sheet while the plan is drafted. Throws `request.invalid` with every field that is wrong. */
  define(id: string, version: number, input: DefineMeasurement): Promise<number> {
    return this.database.transaction(async () => {
      const node = await this.nodes.get(id);
      const plan = await this.planOf(node);
      if (plan.status !== 'drafting') throw new Problem('plan.frozen');
      if (node.status === 'withdrawn') throw new Problem('plan.withdrawn');
      if (node.kind !== 'measurement-indicator') throw new Problem('plan.wrong-parent');
      const faults = [...measurementFaults(input, yearsOf(plan)), ...(await this.unknown(input))];
      if (faults.length > 0) throw invalidFields(...faults);
      await this.nodes.change({ id, version }, {});
      const before = await this.measurements.sheetOf(id);
      await this.measurements.define(id, input);
      const after = await this.measurements.sheetOf(id);
      await this.audit.record({ action: 'indicator.defined', entity: ENTITY, entityId: id, before, after });
      return version + 1;
    });
  }

  /**
   * States a baseline that was not known when the plan came into force, once. Throws `indicator.baseline-known` when
   * somebody has stated it.
   */
  stateBaseline(id: string, input: StateBaseline): Promise<void> {
    return this.database.transaction(async () => {
      const node = await this.nodes.get(id);
      if (node.status === 'withdrawn') throw new Problem('plan.withdrawn');
      if (!(await this.measurements.stateBaseline(id, input))) throw new Problem('indicator.baseline-known');
      await this.audit.record({
        action: 'indicator.baseline-stated',
        entity: ENTITY,
        entityId: id,
        before: { status: 'unknown' },
        after: { code: node.code, ...input },
      });
    });
  }

  /** People and dimensions that there are not. */
  private async unknown({ responsibleId, dimensionIds = [] }: DefineMeasurement): Promise<FieldProblem[]> {
    const isNobody = responsibleId !== undefined && !(await this.measurements.isPerson(responsibleId));
    const known = await this.measurements.dimensions(dimensionIds);
    return [
      ...(isNobody ? [{ path: 'responsibleId', rule: 'choice' } as const] : []),
      ...(known.length < dimensionIds.length ? [{ path: 'dimensionIds', rule: 'choice' } as const] : []),
    ];
  }

  private planOf({ planId }: PlanNodeEntity): Promise<ActionPlanEntity> {
    return this.database.repository(ActionPlanEntity).findOneByOrFail({ id: planId });
  }
}

function yearsOf({ startsOn, endsOn }: ActionPlanEntity): PlanYears {
  return { firstYear: Number(startsOn.slice(0, 4)), lastYear: Number(endsOn.slice(0, 4)) };
}
