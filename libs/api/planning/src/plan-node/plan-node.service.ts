import { Injectable } from '@nestjs/common';
import { Audit, Database, Problem, currentActor, invalidFields, newId } from '@mizan/api/platform';
import { CHILD_KINDS, type CreatePlanNode, type EditPlanNode } from '@mizan/shared/contracts';

import { ActionPlanEntity } from '../plan/action-plan.entity';
import type { PlanNodeEntity } from './plan-node.entity';
import { PlanNodeRepository } from './plan-node.repository';

const ENTITY = 'plan_node';

/** Building a plan: adding, editing and withdrawing its nodes. */
@Injectable()
export class PlanNodeService {
  constructor(
    private readonly database: Database,
    private readonly nodes: PlanNodeRepository,
    private readonly audit: Audit,
  ) {}

  /** Adds a node below another. Throws `plan.wrong-parent`, `plan.withdrawn`, `plan.code-taken` or `plan.frozen`. */
  create(input: CreatePlanNode): Promise<string> {
    return this.database.transaction(async () => {
      const parent = await this.nodes.get(input.parentId);
      if (!CHILD_KINDS[parent.kind].includes(input.kind) || parent.planId !== input.planId) {
        throw new Problem('plan.wrong-parent');
      }
      if (parent.status === 'withdrawn') throw new Problem('plan.withdrawn');
      if (input.totalBudget !== undefined && input.kind !== 'project') {
        throw invalidFields({ path: 'totalBudget', rule: 'unknown-field' });
      }
      const id = newId();
      const position = await this.nodes.nextPosition(parent.id);
      await this.nodes.add({ ...addressOf(id, input, parent), ...contentOf(input), position });
      await this.audit.record({ action: 'node.created', entity: ENTITY, entityId: id, after: input });
      return id;
    });
  }

  /** Edits texts and total. Throws `plan.frozen` or `version.stale`. */
  edit(id: string, version: number, input: EditPlanNode): Promise<number> {
    return this.database.transaction(async () => {
      const node = await this.editable(id);
      if (input.totalBudget !== undefined && (node.kind !== 'project' || node.funding === 'off-budget')) {
        throw invalidFields({ path: 'totalBudget', rule: 'unknown-field' });
      }
      const money = input.totalBudget === undefined ? {} : { currency: 'USD' };
      await this.nodes.change({ id, version }, { ...input, ...money });
      await this.audit.record({
        action: 'node.edited',
        entity: ENTITY,
        entityId: id,
        before: beforeOf(node, input),
        after: input,
      });
      return version + 1;
    });
  }

  /** Withdraws a node: it stays, struck through, with its reason; its code is never used again. */
  withdraw(id: string, version: number, reason: string): Promise<number> {
    return this.database.transaction(async () => {
      const { status } = await this.editable(id);
      await this.nodes.change({ id, version }, { status: 'withdrawn', withdrawalReason: reason });
      const [before, after] = [{ status }, { status: 'withdrawn', reason }];
      await this.audit.record({ action: 'node.withdrawn', entity: ENTITY, entityId: id, before, after });
      return version + 1;
    });
  }

  /** Says which performance indicators a measurement indicator stands for; a proposal is confirmed by this. */
  link(id: string, version: number, performanceIndicatorIds: readonly string[]): Promise<number> {
    return this.database.transaction(async () => {
      const node = await this.editable(id);
      if (node.kind !== 'measurement-indicator' || node.outcomeId === null) throw new Problem('plan.wrong-parent');
      const known = await this.nodes.performanceIndicatorsOf(node.outcomeId, performanceIndicatorIds);
      if (known.length !== performanceIndicatorIds.length) {
        throw invalidFields({ path: 'performanceIndicatorIds', rule: 'choice' });
      }
      await this.nodes.change({ id, version }, {});
      const before = { performanceIndicatorIds: await this.nodes.linksOf(id) };
      await this.nodes.link(id, performanceIndicatorIds);
      const after = { performanceIndicatorIds };
      await this.audit.record({ action: 'indicator.linked', entity: ENTITY, entityId: id, before, after });
      return version + 1;
    });
  }

  /** The node, if its plan is still drafted and it was not withdrawn. */
  private async editable(id: string): Promise<PlanNodeEntity> {
    const node = await this.nodes.get(id);
    const plan = await this.database.repository(ActionPlanEntity).findOneByOrFail({ id: node.planId });
    if (plan.status !== 'drafting') throw new Problem('plan.frozen');
    if (node.status === 'withdrawn') throw new Problem('plan.withdrawn');
    return node;
  }
}

function addressOf(id: string, input: CreatePlanNode, parent: PlanNodeEntity): Partial<PlanNodeEntity> {
  const { kind } = input;
  return {
    id,
    planId: input.planId,
    kind,
    parentId: parent.id,
    parentKind: parent.kind,
    unitId: parent.unitId,
    code: input.code,
    directorateId: parent.directorateId,
    projectId: kind === 'project' ? id : parent.projectId,
    areaId: kind === 'area' ? id : parent.areaId,
    outcomeId: kind === 'outcome' ? id : parent.outcomeId,
    createdBy: currentActor().userId,
    updatedBy: currentActor().userId,
  };
}

function contentOf(input: CreatePlanNode): Partial<PlanNodeEntity> {
  return {
    title: input.title,
    shortTitle: input.shortTitle,
    narrative: input.narrative ?? null,
    funding: input.kind === 'project' ? 'regular' : null,
    totalBudget: input.totalBudget ?? null,
    currency: input.totalBudget === undefined ? null : 'USD',
  };
}

/** The fields of the node that the edit touches, as they were. */
function beforeOf(node: PlanNodeEntity, input: EditPlanNode): object {
  const touched = new Set(Object.keys(input));
  return Object.fromEntries(Object.entries(node).filter(([field]) => touched.has(field)));
}
