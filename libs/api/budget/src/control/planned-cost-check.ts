import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ActivityDetailView, BudgetWarningView, ControlLevel } from '@mizan/shared/contracts';

import { ControlRuleRepository } from '../control-rule/control-rule.repository';
import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

interface TakenRow {
  readonly code: string;
  readonly planned: string | null;
  readonly taken: string;
  readonly limit: string;
}

/** Holds what an area or an activity takes against what was planned for it, as far as the rules ask for it. */
@Injectable()
export class PlannedCostCheck {
  constructor(
    private readonly database: Database,
    private readonly rules: ControlRuleRepository,
  ) {}

  /**
   * After a posting, in its transaction: where area and activity take more than planned by more than the tolerance. Under
   * `stop` that is `budget.exceeds-planned` with the figures. Nothing is said where nothing was planned.
   */
  async warnings(activity: ActivityDetailView, controlId: string): Promise<BudgetWarningView[]> {
    const found: BudgetWarningView[] = [];
    for (const level of ['activity', 'area'] as const) {
      const warning = await this.warningAt(level, activity, controlId);
      if (warning) found.push(warning);
    }
    return found;
  }

  private async warningAt(
    level: Exclude<ControlLevel, 'control'>,
    activity: ActivityDetailView,
    controlId: string,
  ): Promise<BudgetWarningView | null> {
    const { policy, tolerance } = await this.rules.of(level, controlId);
    if (policy === 'none') return null;
    const [id, sql] = level === 'activity' ? [activity.id, TAKEN_BY_ACTIVITY] : [activity.area?.id, TAKEN_BY_AREA];
    if (id === undefined) return null;
    const rows = await this.database.query<TakenRow & { readonly currency: CurrencyCode }>(sql, [
      id,
      controlId,
      tolerance,
    ]);
    const row = rows[0];
    if (!row || row.planned === null) return null;
    const taken = Money.fromNumeric(row.taken, row.currency);
    const planned = Money.fromNumeric(row.planned, row.currency);
    if (!taken.exceeds(Money.fromNumeric(row.limit, row.currency))) return null;
    const by = taken.minus(planned).toJSON();
    if (policy === 'stop') {
      throw new Problem('budget.exceeds-planned', {
        level,
        name: row.code,
        planned: planned.toJSON(),
        taken: taken.toJSON(),
        by,
      });
    }
    return { level, code: row.code, by };
  }
}

/** What is reserved, committed and paid for activities, in the fund of the control key ($2). */
const TAKEN = (activities: string): string => `coalesce((SELECT sum(e.fund_amount) FROM ledger_entry e
    WHERE e.activity_id IN (${activities}) AND e.fund_id = b.fund_id
      AND ${BUCKET_OF_ENTRY} IN ('reserved', 'committed', 'paid')), 0)`;
const LIMIT = (planned: string): string => `trunc(${planned} * (1 + $3::numeric), 2)`;

const TAKEN_BY_ACTIVITY = `
  SELECT a.code, b.currency, a.planned_cost AS planned, ${LIMIT('a.planned_cost')} AS limit, ${TAKEN('a.id')} AS taken
  FROM activity a JOIN control_balance b ON b.id = $2
  WHERE a.id = $1 AND (a.planned_cost IS NULL OR a.currency = b.currency)`;

const TAKEN_BY_AREA = `
  SELECT n.code, b.currency, p.planned, ${LIMIT('p.planned')} AS limit,
    ${TAKEN('SELECT o.id FROM activity o WHERE o.area_id = n.id AND o.year = b.year')} AS taken
  FROM plan_node n JOIN control_balance b ON b.id = $2 CROSS JOIN LATERAL (
    SELECT sum(o.planned_cost) AS planned FROM activity o
    WHERE o.area_id = n.id AND o.year = b.year AND o.status NOT IN ('cancelled', 'overtaken') AND o.currency = b.currency) p
  WHERE n.id = $1`;
