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

/** What is reserved, committed and paid for activities `o`, in the fund of the key `b`. */
const TAKEN = (activities: string): string => `coalesce((SELECT sum(m.reserved + m.committed + m.paid)
    FROM activity o JOIN activity_money m ON m.activity_id = o.id AND m.fund_id = b.fund_id WHERE ${activities}), 0)`;

/** Activities ($1), each then its area, in the fund of a control key ($2), after taking so much more ($3). */
const EXCEEDED = `
  WITH asked AS (
    SELECT q.activity_id, q.control_id, q.more, q.position
    FROM unnest($1::uuid[], $2::uuid[], $3::numeric[]) WITH ORDINALITY AS q(activity_id, control_id, more, position)
  ), measured AS (
    SELECT q.position, q.control_id, q.more, 1 AS rank, 'activity' AS level, a.code, a.planned_cost AS planned,
      ${TAKEN('o.id = a.id')} AS taken
    FROM asked q JOIN activity a ON a.id = q.activity_id JOIN control_balance b ON b.id = q.control_id
    WHERE a.currency = b.currency
    UNION ALL
    SELECT q.position, q.control_id, q.more, 2, 'area', n.code, (SELECT sum(o.planned_cost) FROM activity o
        WHERE o.area_id = n.id AND o.year = b.year AND o.status NOT IN ('cancelled', 'overtaken')
          AND o.currency = b.currency),
      ${TAKEN('o.area_id = n.id AND o.year = b.year')}
    FROM asked q JOIN activity a ON a.id = q.activity_id JOIN plan_node n ON n.id = a.area_id
    JOIN control_balance b ON b.id = q.control_id
  )
  SELECT m.position::int, m.level, m.code, r.policy, m.planned, m.taken + m.more AS taken, b.currency
  FROM measured m JOIN control_balance b ON b.id = m.control_id CROSS JOIN LATERAL (
    SELECT c.policy, c.tolerance FROM control_rule c
    WHERE c.level = m.level AND (c.fund_id IS NULL OR c.fund_id = b.fund_id)
      AND (c.nature_id IS NULL OR c.nature_id = b.nature_id)
    ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1) r
  WHERE r.policy <> 'none' AND m.taken + m.more > trunc(m.planned * (1 + r.tolerance), 2)
  ORDER BY m.position, m.rank`;
