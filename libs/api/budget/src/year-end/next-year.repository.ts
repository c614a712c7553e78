import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId } from '@mizan/api/platform';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import type { EndingKey } from './year-end-facts.read-model';

/** The next year, as far as money is carried into it. */
@Injectable()
export class NextYearRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lines: BudgetLineRepository,
  ) {}

  /**
   * Holds a year and the one after it until the transaction ends: first the control keys in the order in which postings
   * hold them, then the months, so that nothing is posted into the old year meanwhile. Opens the next year.
   */
  async hold(year: number): Promise<void> {
    await this.open(year + 1);
    await this.database.query('SELECT id FROM control_balance WHERE year IN ($1, $1 + 1) ORDER BY id FOR UPDATE', [
      year,
    ]);
    await this.database.query('SELECT id FROM fiscal_period WHERE year = $1 ORDER BY month FOR UPDATE', [year]);
  }

  /** The same key in the next year; its policy is that of the rule that says most about it. */
  async keyAfter({ id, fundId, projectId, natureId }: EndingKey): Promise<string> {
    await this.database.query(
      `INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, nature_id, policy, tolerance)
       SELECT $2::uuid, b.fund_id, b.year + 1, b.project_id, b.unit_id, b.currency, b.nature_id, r.policy, r.tolerance
       FROM control_balance b CROSS JOIN LATERAL (${RULE}) r WHERE b.id = $1 ON CONFLICT DO NOTHING`,
      [id, newId()],
    );
    const [next] = await this.database.query<{ id: string }>(
      `SELECT n.id FROM control_balance n JOIN control_balance b ON b.id = $1 AND n.year = b.year + 1
       WHERE n.fund_id = $2 AND n.project_id = $3 AND n.nature_id IS NOT DISTINCT FROM $4`,
      [id, fundId, projectId, natureId],
    );
    if (!next) throw new Error('A control key that was just made is not there.');
    await this.lines.line(next.id, null, natureId);
    return next.id;
  }

  /** Nothing more is posted into the year. */
  async close(year: number): Promise<void> {
    await this.database.query(
      `UPDATE fiscal_period SET status = 'closed', reason = NULL, changed_at = $2, changed_by = $3, version = version + 1
       WHERE year = $1 AND status <> 'closed'`,
      [year, this.clock.now(), currentActor().userId],
    );
    await this.database.query(`UPDATE fiscal_year SET status = 'closed' WHERE year = $1`, [year]);
  }

  /** The year with its last month; the others open again from there, one by one. */
  async reopen(year: number, reason: string): Promise<void> {
    await this.database.query(`UPDATE fiscal_year SET status = 'open' WHERE year = $1`, [year]);
    await this.database.query(
      `UPDATE fiscal_period SET status = 'open', reason = $2, changed_at = $3, changed_by = $4, version = version + 1
       WHERE year = $1 AND month = 12`,
      [year, reason, this.clock.now(), currentActor().userId],
    );
  }

  private async open(year: number): Promise<void> {
    await this.database.query(
      `INSERT INTO fiscal_year (year, status) VALUES ($1, 'open') ON CONFLICT (year) DO NOTHING`,
      [year],
    );
  }
}

/** The rule of a control key "b". */
const RULE = `SELECT c.policy, c.tolerance FROM control_rule c
  WHERE c.level = 'control' AND (c.fund_id IS NULL OR c.fund_id = b.fund_id)
    AND (c.nature_id IS NULL OR c.nature_id = b.nature_id)
  ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1`;
