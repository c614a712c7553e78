import { Injectable } from '@nestjs/common';
import { Database, Problem, SharedLookup } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { BudgetPolicy, BudgetWarningView, ControlLevel } from '@mizan/shared/contracts';

/** What more would be taken, as a decimal of the fund's currency. */
interface Taking {
  readonly activityId: string;
  readonly controlId: string;
  readonly more: string;
}

/** A level at which more is taken than was planned, beyond its tolerance. */
interface ExceededRow {
  /** Of its question, from 1. */
  readonly position: number;
  readonly level: Exclude<ControlLevel, 'control'>;
  readonly code: string;
  readonly policy: Exclude<BudgetPolicy, 'none'>;
  readonly planned: string;
  readonly taken: string;
  readonly currency: CurrencyCode;
}

/** A warning, or with policy `stop` what nobody may do. */
export interface PlannedCostFinding {
  readonly warning: BudgetWarningView;
  readonly refusal: Problem | null;
}

/** Holds what an area or an activity takes against what was planned for it, as far as the rules ask for it. */
@Injectable()
export class PlannedCostCheck {
  private readonly exceeded: SharedLookup<Taking, ExceededRow[]>;

  constructor(private readonly database: Database) {
    this.exceeded = new SharedLookup(database, (takings) => this.exceededBy(takings));
  }

  /**
   * After a posting, in its transaction: where area and activity take more than planned by more than the tolerance. Under
   * `stop` that is `budget.exceeds-planned` with the figures. Nothing is said where nothing was planned.
   */
  async warnings(activityId: string, controlId: string): Promise<BudgetWarningView[]> {
    const found = await this.findings(activityId, controlId, null);
    const refusal = found.find((finding) => finding.refusal !== null)?.refusal;
    if (refusal) throw refusal;
    return found.map(({ warning }) => warning);
  }

  /** What would be found if so much more were taken; nobody else is kept from taking meanwhile. */
  async findings(activityId: string, controlId: string, more: Money | null): Promise<PlannedCostFinding[]> {
    const rows = (await this.exceeded.of({ activityId, controlId, more: more?.toDecimal() ?? '0' })) ?? [];
    return rows.map(({ level, code, policy, currency, ...row }) => {
      const taken = Money.fromNumeric(row.taken, currency);
      const planned = Money.fromNumeric(row.planned, currency);
      const by = taken.minus(planned).toJSON();
      const figures = { level, name: code, planned: planned.toJSON(), taken: taken.toJSON(), by };
      return {
        warning: { level, code, by },
        refusal: policy === 'stop' ? new Problem('budget.exceeds-planned', figures) : null,
      };
    });
  }

  private async exceededBy(takings: readonly Taking[]): Promise<ExceededRow[][]> {
    const rows = await this.database.prepared<ExceededRow>(EXCEEDED, [
      takings.map(({ activityId }) => activityId),
      takings.map(({ controlId }) => controlId),
      takings.map(({ more }) => more),
    ]);
    return takings.map((_taking, index) => rows.filter(({ position }) => position === index + 1));
  }
}

/**
 * Activities ($1), each then its area, in the fund of a control key ($2), after taking so much more ($3). What an area takes
 * and was planned is added up once, however many ask for it.
 */
const EXCEEDED = `
  WITH asked AS MATERIALIZED (
    SELECT q.activity_id, q.more, q.position, b.fund_id, b.currency, b.nature_id, b.year, a.code, a.planned_cost, a.area_id,
      a.currency AS planned_currency
    FROM unnest($1::uuid[], $2::uuid[], $3::numeric[]) WITH ORDINALITY AS q(activity_id, control_id, more, position)
    JOIN control_balance b ON b.id = q.control_id JOIN activity a ON a.id = q.activity_id
  ), area AS MATERIALIZED (
    SELECT k.area_id, k.year, k.fund_id, k.currency, n.code, m.planned, m.taken
    FROM (SELECT DISTINCT area_id, year, fund_id, currency FROM asked) k JOIN plan_node n ON n.id = k.area_id
    CROSS JOIN LATERAL (
      SELECT sum(o.planned_cost) FILTER (WHERE o.status NOT IN ('cancelled', 'overtaken') AND o.currency = k.currency)
          AS planned, coalesce(sum(m.reserved + m.committed + m.paid), 0) AS taken
      FROM activity o LEFT JOIN activity_money m ON m.activity_id = o.id AND m.fund_id = k.fund_id
      WHERE o.area_id = k.area_id AND o.year = k.year) m
  ), measured AS (
    SELECT q.position, q.fund_id, q.nature_id, q.currency, q.more, 1 AS rank, 'activity' AS level, q.code,
      q.planned_cost AS planned, coalesce(m.reserved + m.committed + m.paid, 0) AS taken
    FROM asked q LEFT JOIN activity_money m ON m.activity_id = q.activity_id AND m.fund_id = q.fund_id
    WHERE q.planned_currency = q.currency
    UNION ALL
    SELECT q.position, q.fund_id, q.nature_id, q.currency, q.more, 2, 'area', a.code, a.planned, a.taken
    FROM asked q JOIN area a ON a.area_id = q.area_id AND a.year = q.year AND a.fund_id = q.fund_id
  )
  SELECT m.position::int, m.level, m.code, r.policy, m.planned, m.taken + m.more AS taken, m.currency
  FROM measured m CROSS JOIN LATERAL (
    SELECT c.policy, c.tolerance FROM control_rule c
    WHERE c.level = m.level AND (c.fund_id IS NULL OR c.fund_id = m.fund_id)
      AND (c.nature_id IS NULL OR c.nature_id = m.nature_id)
    ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1) r
  WHERE r.policy <> 'none' AND m.taken + m.more > trunc(m.planned * (1 + r.tolerance), 2)
  ORDER BY m.position, m.rank`;
