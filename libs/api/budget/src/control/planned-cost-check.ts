import { Injectable } from '@nestjs/common';
import { Database, Problem, SharedLookup } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { BudgetPolicy, BudgetWarningView, ControlLevel } from '@mizan/shared/contracts';

import { EXCEEDED } from './planned-cost.sql';

/** What more would be taken, as a decimal of the fund's currency. */
interface Taking {
  readonly activityId: string;
  readonly controlId: string;
  readonly more: string;
}

/** A level at which more is taken than was planned, beyond its tolerance. */
export interface ExceededRow {
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
    await this.database.query(HOLD_STOPPED_AREA, [activityId]);
    const found = await this.findings(activityId, controlId, null);
    const refusal = found.find((finding) => finding.refusal !== null)?.refusal;
    if (refusal) throw refusal;
    return found.map(({ warning }) => warning);
  }

  /** What would be found if so much more were taken; nobody else is kept from taking meanwhile. */
  async findings(activityId: string, controlId: string, more: Money | null): Promise<PlannedCostFinding[]> {
    const rows = (await this.exceeded.of({ activityId, controlId, more: more?.toDecimal() ?? '0' })) ?? [];
    return rows.map(plannedCostFinding);
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
 * Where a rule stops at what an area has, whoever took for it looks at it alone: money of another nature is on another control
 * key, which holds nobody up. The activity is held already.
 */
const HOLD_STOPPED_AREA = `
  SELECT n.id FROM activity a JOIN plan_node n ON n.id = a.area_id
  WHERE a.id = $1 AND EXISTS (SELECT 1 FROM control_rule r WHERE r.level = 'area' AND r.policy = 'stop')
  FOR NO KEY UPDATE OF n`;

/** What a row of `exceeded` says. */
export function plannedCostFinding({ level, code, policy, currency, ...row }: ExceededRow): PlannedCostFinding {
  const taken = Money.fromNumeric(row.taken, currency);
  const planned = Money.fromNumeric(row.planned, currency);
  const by = taken.minus(planned).toJSON();
  const figures = { level, name: code, planned: planned.toJSON(), taken: taken.toJSON(), by };
  return {
    warning: { level, code, by },
    refusal: policy === 'stop' ? new Problem('budget.exceeds-planned', figures) : null,
  };
}
