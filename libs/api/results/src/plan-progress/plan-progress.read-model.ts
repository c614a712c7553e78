import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';

import {
  computePlanProgress,
  type IndicatorFacts,
  type NodeFacts,
  type PlanFacts,
  type PlanProgress,
} from './plan-progress';
import { weighedNodes, type UnweighedNode } from './weighed-nodes';

/** A pairing that nobody has confirmed yet. */
export interface ProposedLink {
  readonly measurementId: string;
  readonly performanceId: string;
}

/** Everything that progress is computed from, read in two statements, and the progress of every node of a plan. */
@Injectable()
export class PlanProgressReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Progress of the nodes of these units; `year` takes everything through that year's end. Null: no such plan. */
  async ofPlan(planId: string, units: readonly string[], year: number | null): Promise<PlanProgress | null> {
    const facts = await this.facts(planId, units);
    return facts === null ? null : computePlanProgress(facts, year);
  }

  /** The plan that a node belongs to, or null when there is no such node. */
  async planOf(nodeId: string): Promise<string | null> {
    const rows = await this.database.query<{ plan_id: string }>('SELECT plan_id FROM plan_node WHERE id = $1', [
      nodeId,
    ]);
    return rows[0]?.plan_id ?? null;
  }

  /** Pairs of a measurement and a performance indicator that are only proposed. */
  async proposedLinks(planId: string): Promise<readonly ProposedLink[]> {
    return this.database.query<ProposedLink>(
      `SELECT l.measurement_indicator_id AS "measurementId", l.performance_indicator_id AS "performanceId"
       FROM indicator_link l JOIN plan_node n ON n.id = l.measurement_indicator_id WHERE n.plan_id = $1 AND l.is_proposal`,
      [planId],
    );
  }

  /** What progress is computed from, at the business date; null: no such plan. */
  async facts(planId: string, units: readonly string[]): Promise<PlanFacts | null> {
    const years = await this.years(planId);
    if (years === null) return null;
    const [nodes, indicators, businessDate] = await Promise.all([
      this.nodes([planId, units, null]),
      this.indicators([planId, units, null]),
      this.clock.businessDate(),
    ]);
    return { ...years, businessDate, nodes, indicators };
  }

  /**
   * The same for every unit: all nodes above the indicators, and what is below these areas, or below all of them where
   * none is named. One statement after the other, as a transaction asks for. Null: no such plan.
   */
  async factsBelow(planId: string, areaIds: readonly string[] | null): Promise<PlanFacts | null> {
    const years = await this.years(planId);
    if (years === null) return null;
    const businessDate = await this.clock.businessDate();
    const nodes = await this.nodes([planId, null, areaIds]);
    return { ...years, businessDate, nodes, indicators: await this.indicators([planId, null, areaIds]) };
  }

  private async years(planId: string): Promise<Pick<PlanFacts, 'firstYear' | 'lastYear' | 'reportDueDays'> | null> {
    const plans = await this.database.query<{ first: number; last: number; days: number }>(
      `SELECT extract(year FROM starts_on)::int AS first, extract(year FROM ends_on)::int AS last,
         report_due_days AS days
       FROM action_plan WHERE id = $1`,
      [planId],
    );
    const [plan] = plans;
    return plan ? { firstYear: plan.first, lastYear: plan.last, reportDueDays: plan.days } : null;
  }

  private async nodes(scope: readonly unknown[]): Promise<NodeFacts[]> {
    return inTreeOrder(weighedNodes(await this.database.query<UnweighedNode>(NODES, scope)));
  }

  private indicators(scope: readonly unknown[]): Promise<IndicatorFacts[]> {
    return this.database.query<IndicatorFacts>(INDICATORS, scope);
  }
}

/** Each node right before what is below it; siblings stay in their order. */
function inTreeOrder(nodes: readonly NodeFacts[]): NodeFacts[] {
  const ids = new Set(nodes.map((node) => node.id));
  const below = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const from = (parent: string | null): NodeFacts[] =>
    (below.get(parent) ?? []).flatMap((node) => [node, ...from(node.id)]);
  return from(null);
}

const NODES = `
  SELECT n.id, n.parent_id AS "parentId", n.unit_id AS "unitId", n.kind, n.code, n.title, n.short_title AS "shortTitle",
    n.weight::text, n.is_critical AS "isCritical", n.funding, p.weights_mode AS "weightsMode",
    CASE n.kind WHEN 'project' THEN n.total_budget::text WHEN 'directorate' THEN (
      SELECT sum(c.total_budget)::text FROM plan_node c WHERE c.parent_id = n.id AND c.status = 'active') END AS budget
  FROM plan_node n JOIN action_plan p ON p.id = n.plan_id
  WHERE n.plan_id = $1 AND ($2::uuid[] IS NULL OR n.unit_id = ANY($2)) AND n.status = 'active' AND n.kind <> 'objective'
    AND ($3::uuid[] IS NULL OR n.area_id = ANY($3)
      OR n.kind NOT IN ('performance-indicator', 'measurement-indicator'))
  ORDER BY n.position, n.code`;

/** An indicator that nobody has defined yet has no known baseline, so that it counts as not computable. */
const INDICATORS = `
  SELECT n.id AS "nodeId", coalesce(m.kind, 'measure') AS kind, m.direction, m.accumulation,
    coalesce(m.frequency, 'quarter') AS frequency, coalesce(m.decimals, 0) AS decimals, m.unit,
    coalesce(m.baseline_status, 'unknown') AS "baselineStatus", m.baseline_value::text AS "baselineValue",
    coalesce((SELECT json_agg(json_build_object('period', t.period, 'value', t.value::text, 'levelId', t.level_id)
        ORDER BY t.period)
      FROM indicator_target t WHERE t.indicator_id = n.id AND t.country IS NULL), '[]') AS targets,
    m.baseline_level_id AS "baselineLevelId", m.rate_window AS "rateWindow",
    CASE WHEN m.kind = 'maintain' THEN json_build_object('low', m.band_low::text, 'high', m.band_high::text,
      'tolerance', m.band_tolerance::text) END AS band,
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'score', l.score::text) ORDER BY l.position)
      FROM rubric_level l WHERE l.indicator_id = n.id), '[]') AS levels,
    coalesce((SELECT json_agg(json_build_object('id', r.id, 'code', r.code, 'period', r.period, 'value', r.value::text,
        'numerator', r.numerator::text, 'denominator', r.denominator::text, 'levelId', r.level_id,
        'reviewerLevelId', r.reviewer_level_id, 'state', r.state, 'reportedOn', r.reported_on, 'version', r.version) ORDER BY r.period_end, r.revision)
      FROM indicator_report r WHERE r.indicator_id = n.id AND r.state <> 'superseded'), '[]') AS reports,
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'weight', s.weight::text,
        'dueOn', s.due_on, 'doneOn', d.done_on, 'hasEvidence', d.evidence_link IS NOT NULL,
        'isReported', EXISTS (SELECT 1 FROM indicator_milestone_report q WHERE q.milestone_id = s.id)) ORDER BY s.position)
      FROM indicator_milestone s LEFT JOIN (
        SELECT p.milestone_id, min(p.done_on) AS done_on, min(p.evidence_link) AS evidence_link
        FROM indicator_milestone_report p JOIN indicator_report a ON a.id = p.report_id AND a.state = 'approved'
        GROUP BY p.milestone_id) d ON d.milestone_id = s.id
      WHERE s.indicator_id = n.id), '[]') AS milestones,
    coalesce((SELECT json_agg(l.performance_indicator_id) FROM indicator_link l
      WHERE l.measurement_indicator_id = n.id), '[]') AS "performanceIndicatorIds"
  FROM plan_node n LEFT JOIN measurement_indicator m ON m.node_id = n.id
  WHERE n.plan_id = $1 AND ($2::uuid[] IS NULL OR n.unit_id = ANY($2)) AND n.status = 'active'
    AND n.kind = 'measurement-indicator' AND ($3::uuid[] IS NULL OR n.area_id = ANY($3))
  ORDER BY n.position, n.code`;
