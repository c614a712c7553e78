import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type {
  IndicatorLinkView,
  LocalizedText,
  MeasurementView,
  NodeNameView,
  OffBudgetField,
  PlanNodeView,
  PlanStatus,
  UnitNameView,
} from '@mizan/shared/contracts';

import { MEASUREMENT } from '../measurement/measurement.sql';
import { toTreeNode, type TreeRow } from './tree-row';

interface NodeRow extends TreeRow {
  readonly plan_id: string;
  readonly plan_status: PlanStatus;
  readonly narrative: LocalizedText | null;
  readonly withdrawal_reason: string | null;
  readonly unit: UnitNameView;
  readonly weight: string;
  readonly is_critical: boolean;
  readonly field: OffBudgetField | null;
  readonly total_budget: string | null;
  readonly currency: string | null;
  readonly version: number;
  readonly ancestors: readonly NodeNameView[] | null;
  readonly children: readonly TreeRow[] | null;
  readonly measurement: MeasurementView | null;
  readonly links: readonly IndicatorLinkView[] | null;
}

/** One node of a plan with what it carries. */
@Injectable()
export class PlanNodeReadModel {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<PlanNodeView | null> {
    const rows = await this.database.query<NodeRow>(NODE, [id]);
    return rows[0] ? toView(rows[0]) : null;
  }

  /** The unit that a node belongs to. */
  async unitOf(id: string): Promise<string | null> {
    const rows = await this.database.query<{ unit_id: string }>('SELECT unit_id FROM plan_node WHERE id = $1', [id]);
    return rows[0]?.unit_id ?? null;
  }
}

function toView(row: NodeRow): PlanNodeView {
  const { parentId: _parent, unitId: _unit, ...node } = toTreeNode(row);
  return {
    ...node,
    planId: row.plan_id,
    planStatus: row.plan_status,
    narrative: row.narrative,
    withdrawalReason: row.withdrawal_reason,
    unit: row.unit,
    weight: trimmed(row.weight),
    isCritical: row.is_critical,
    field: row.field,
    totalBudget:
      row.total_budget === null ? null : { amount: cents(row.total_budget), currency: row.currency ?? 'USD' },
    ancestors: row.ancestors ?? [],
    children: (row.children ?? []).map(toTreeNode),
    measurement: row.measurement,
    links: row.links ?? [],
    version: row.version,
  };
}

/** numeric(…) without the zeros that its scale adds. */
export function trimmed(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

/** numeric(20,4) with the two decimals of the base currency; the database holds no others for it. */
export function cents(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}

const NODE = `
  SELECT n.id, n.parent_id, n.kind, n.code, n.title, n.short_title, n.status, n.funding, n.unit_id, n.plan_id,
    p.status AS plan_status, n.narrative, n.withdrawal_reason, n.weight, n.is_critical, n.field, n.total_budget,
    n.currency, n.version,
    json_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
    (SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind, 'code', a.code, 'shortTitle', a.short_title)
        ORDER BY CASE a.kind WHEN 'directorate' THEN 1 WHEN 'project' THEN 2 WHEN 'area' THEN 3 ELSE 4 END)
     FROM plan_node a WHERE a.id IN (n.directorate_id, n.project_id, n.area_id, n.outcome_id) AND a.id <> n.id) AS ancestors,
    (SELECT json_agg(json_build_object('id', c.id, 'parent_id', c.parent_id, 'kind', c.kind, 'code', c.code, 'title', c.title,
        'short_title', c.short_title, 'status', c.status, 'funding', c.funding, 'unit_id', c.unit_id) ORDER BY c.kind, c.position, c.code)
     FROM plan_node c WHERE c.parent_id = n.id) AS children,
    (SELECT ${MEASUREMENT}
     FROM measurement_indicator m WHERE m.node_id = n.id) AS measurement,
    (SELECT json_agg(json_build_object('performanceIndicatorId', l.performance_indicator_id,
        'measurementIndicatorId', l.measurement_indicator_id, 'isProposal', l.is_proposal))
     FROM indicator_link l JOIN plan_node i ON i.id = l.measurement_indicator_id
     WHERE i.outcome_id = n.outcome_id AND n.kind IN ('outcome', 'performance-indicator', 'measurement-indicator')) AS links
  FROM plan_node n JOIN action_plan p ON p.id = n.plan_id JOIN org_unit u ON u.id = n.unit_id WHERE n.id = $1`;
