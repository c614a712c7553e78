import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { Money } from '@mizan/shared/money';
import type {
  ContributionListView,
  ContributionRowView,
  ContributionState,
  ContributionStep,
  ContributionStepView,
  ContributionView,
} from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { contributionView, paidOutOf, totalsByCurrency, type ContributionRow } from './contribution-view';
import { CONTRIBUTION_STEPS_OF, contributionsOn } from './contribution.sql';

/** Which contributions are wanted; `units` is the scope and never left out. */
export interface ContributionFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly partnerId?: string;
  readonly projectId?: string;
  readonly activityId?: string;
  readonly fundId?: string;
  readonly state?: ContributionState;
  readonly overdue?: 'true';
  /** The day (YYYY-MM-DD) at whose end they are looked at; without one, as they stand. */
  readonly asOf?: string;
}

interface StepRow {
  readonly id: string;
  readonly step: ContributionStep;
  readonly taken_on: string;
  readonly amount: string;
  readonly base_amount: string;
  readonly rate: string;
  readonly reason: string | null;
  readonly posting_id: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
}

/** Contributions as a list and one by one. */
@Injectable()
export class ContributionReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * By code. What a fund has paid is shared among its contributions, so that all of them are read and the filter is asked
   * afterwards; there are as many as there are agreements, not as there are entries.
   */
  async list(filter: ContributionFilter): Promise<ContributionListView> {
    const [businessDate, stored] = await Promise.all([
      this.clock.businessDate(),
      this.database.query<ContributionRow>(
        `${contributionsOn('$3')} WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND t.taken > 0 ORDER BY c.code`,
        [filter.planId, filter.units, filter.asOf ?? null],
      ),
    ]);
    const paid = paidOutOf(stored);
    const rows = stored.map((row) => contributionView(row, paid, businessDate)).filter((row) => isWanted(row, filter));
    return { businessDate, rows, totals: totalsByCurrency(rows) };
  }

  /** With its story, oldest first; null when there is none with this id. */
  async byId(id: string): Promise<ContributionView | null> {
    const [businessDate, rows, steps] = await Promise.all([
      this.clock.businessDate(),
      this.database.query<ContributionRow>(`${contributionsOn('$2')} WHERE ${SAME_POOL}`, [id, null]),
      this.database.query<StepRow>(CONTRIBUTION_STEPS_OF, [id]),
    ]);
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return null;
    return {
      ...contributionView(row, paidOutOf(rows), businessDate),
      valuationMethod: row.valuation_method,
      valuationNote: row.valuation_note,
      conditions: row.conditions,
      steps: steps.map((step) => stepView(step, row)),
      open: row.fund_id === null ? ['pledged', 'agreed', 'received', 'paid-out'] : ['pledged', 'agreed'],
      version: row.version,
    };
  }
}

function isWanted(row: ContributionRowView, filter: ContributionFilter): boolean {
  return (
    (filter.partnerId === undefined || row.partnerId === filter.partnerId) &&
    (filter.projectId === undefined || row.projectId === filter.projectId) &&
    (filter.activityId === undefined || row.activityId === filter.activityId) &&
    (filter.fundId === undefined || row.fundId === filter.fundId) &&
    (filter.state === undefined || row.state === filter.state) &&
    (filter.overdue === undefined || row.isOverdue)
  );
}

function stepView(step: StepRow, { currency }: ContributionRow): ContributionStepView {
  return {
    id: step.id,
    step: step.step,
    on: step.taken_on,
    amount: Money.fromNumeric(step.amount, currency).toJSON(),
    base: Money.fromNumeric(step.base_amount, BASE_CURRENCY).toJSON(),
    rate: step.rate,
    reason: step.reason,
    postingId: step.posting_id,
    by: step.recorded_by,
    at: step.recorded_at.toISOString(),
  };
}

/** The contribution, and those that share the payments of a fund with it. */
const SAME_POOL = `(c.id = $1 OR (c.fund_id, c.project_id) IN (
  SELECT o.fund_id, o.project_id FROM contribution o WHERE o.id = $1 AND o.fund_id IS NOT NULL))`;
