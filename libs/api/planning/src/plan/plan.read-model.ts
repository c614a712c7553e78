import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type {
  LocalizedText,
  NodeNameView,
  PlanStatus,
  PlanTreeNode,
  PlanTreeView,
  PlanView,
  WeightsMode,
} from '@mizan/shared/contracts';

import { TREE_COLUMNS, toTreeNode, type TreeRow } from '../plan-node/tree-row';

interface PlanRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly status: PlanStatus;
  readonly weights_mode: WeightsMode;
  readonly report_due_days: number;
  readonly version: number;
}

/** Plans, and their nodes as a tree. */
@Injectable()
export class PlanReadModel {
  constructor(private readonly database: Database) {}

  /** Plans with at least one node in these units, the plan in force first. */
  async inUnits(unitIds: readonly string[]): Promise<PlanView[]> {
    const rows = await this.database.query<PlanRow>(
      `SELECT id, code, title, starts_on, ends_on, status, weights_mode, report_due_days, version FROM action_plan
       WHERE EXISTS (SELECT 1 FROM plan_node n WHERE n.plan_id = action_plan.id AND n.unit_id = ANY($1))
       ORDER BY (status = 'in-force') DESC, starts_on DESC, code`,
      [unitIds],
    );
    return rows.map(toPlan);
  }

  /** The plan with every node of these units, parents before children; null when there is no such plan. */
  async tree(planId: string, unitIds: readonly string[]): Promise<PlanTreeView | null> {
    const plans = await this.database.query<PlanRow>(
      'SELECT id, code, title, starts_on, ends_on, status, weights_mode, report_due_days, version FROM action_plan WHERE id = $1',
      [planId],
    );
    const plan = plans[0];
    if (!plan) return null;
    const rows = await this.database.query<TreeRow>(
      `SELECT ${TREE_COLUMNS} FROM plan_node WHERE plan_id = $1 AND unit_id = ANY($2) ORDER BY position, code`,
      [planId, unitIds],
    );
    return { plan: toPlan(plan), nodes: parentsFirst(rows.map(toTreeNode)) };
  }

  /** These nodes by name, as far as they are in these units. */
  async named(ids: readonly string[], unitIds: readonly string[]): Promise<NodeNameView[]> {
    if (ids.length === 0) return [];
    return this.database.query<NodeNameView>(
      `SELECT id, kind, code, short_title AS "shortTitle" FROM plan_node
       WHERE id = ANY($1) AND unit_id = ANY($2) ORDER BY code`,
      [ids, unitIds],
    );
  }

  /** The unit that stands for a plan: the organisation, the root of the units. */
  async unitOf(planId: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT unit.id FROM action_plan plan, org_unit unit WHERE plan.id = $1 AND unit.parent_id IS NULL
       ORDER BY unit.code LIMIT 1`,
      [planId],
    );
    return rows[0]?.id ?? null;
  }
}

function toPlan(row: PlanRow): PlanView {
  const { id, code, title, status, version } = row;
  const settings = { weightsMode: row.weights_mode, reportDueDays: row.report_due_days };
  return { id, code, title, status, version, startsOn: row.starts_on, endsOn: row.ends_on, ...settings };
}

/** Depth first, children in their order. */
function parentsFirst(nodes: readonly PlanTreeNode[]): PlanTreeNode[] {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  const walk = (parentId: string | null): PlanTreeNode[] =>
    (children.get(parentId) ?? []).flatMap((node) => [node, ...walk(node.id)]);
  return walk(null);
}
