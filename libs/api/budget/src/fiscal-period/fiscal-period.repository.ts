import { Injectable } from '@nestjs/common';
import { currentActor, Database, Problem } from '@mizan/api/platform';
import type { FiscalPeriodStatus, FiscalPeriodView } from '@mizan/shared/contracts';

/** The months of the fiscal years. */
@Injectable()
export class FiscalPeriodRepository {
  constructor(private readonly database: Database) {}

  /** The twelve months of a year, in order; none where it is not a fiscal year. */
  ofYear(year: number): Promise<FiscalPeriodView[]> {
    return this.database.query<FiscalPeriodView>(`${PERIODS} WHERE p.year = $1 ORDER BY p.month`, [year]);
  }

  /** Throws `request.not-found`. */
  async found(id: string): Promise<Pick<FiscalPeriodView, 'id' | 'year' | 'month'>> {
    const [found] = await this.database.query<Pick<FiscalPeriodView, 'id' | 'year' | 'month'>>(
      'SELECT id, year, month FROM fiscal_period WHERE id = $1',
      [id],
    );
    if (!found) throw new Problem('request.not-found');
    return found;
  }

  /** Held until the transaction ends, so that nothing is posted into it meanwhile; `request.not-found`. */
  async held(id: string): Promise<FiscalPeriodView & { readonly yearStatus: 'open' | 'closed' }> {
    const [found] = await this.database.query<FiscalPeriodView & { readonly yearStatus: 'open' | 'closed' }>(
      `SELECT p.id, p.year, p.month, p.status, 0 AS postings, p.changed_at AS "changedAt", NULL AS "changedBy", p.reason,
         p.version, y.status AS "yearStatus"
       FROM fiscal_period p JOIN fiscal_year y ON y.year = p.year WHERE p.id = $1 FOR UPDATE OF p`,
      [id],
    );
    if (!found) throw new Problem('request.not-found');
    return found;
  }

  async update(id: string, status: FiscalPeriodStatus, reason: string | null, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE fiscal_period SET status = $2, reason = $3, changed_at = $4, changed_by = $5, version = version + 1
       WHERE id = $1`,
      [id, status, reason, at, currentActor().userId],
    );
  }
}

/** The period that a posting of a control key falls into: see `fiscalPeriodOf`. */
const PERIODS = `
  SELECT p.id, p.year, p.month, p.status, coalesce(m.postings, 0)::int AS postings, p.changed_at AS "changedAt",
    person.name AS "changedBy", p.reason, p.version
  FROM fiscal_period p LEFT JOIN app_user person ON person.id = p.changed_by
  LEFT JOIN (
    SELECT b.year, CASE WHEN extract(year FROM e.effective_date) < b.year THEN 1
      WHEN extract(year FROM e.effective_date) > b.year THEN 12 ELSE extract(month FROM e.effective_date) END AS month,
      count(DISTINCT e.posting_id) AS postings
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id GROUP BY 1, 2) m
    ON m.year = p.year AND m.month = p.month`;
