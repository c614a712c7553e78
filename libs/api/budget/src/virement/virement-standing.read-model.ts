import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { VirementStanding } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

/** What projects were appropriated in a fiscal year, and what virements moved of it so far. */
@Injectable()
export class VirementStandingReadModel {
  constructor(private readonly database: Database) {}

  /** Of all natures together; inside one project nothing moves in or out of it. */
  async of(
    fundId: string,
    year: number,
    projectIds: readonly string[],
    currency: CurrencyCode,
  ): Promise<VirementStanding[]> {
    const rows = await this.database.query<Record<'project_id' | 'appropriated' | 'moved_in' | 'moved_out', string>>(
      STANDINGS,
      [fundId, year, projectIds],
    );
    const money = (numeric: string | undefined): Money => Money.fromNumeric(numeric ?? '0', currency);
    return projectIds.map((projectId) => {
      const row = rows.find((candidate) => candidate.project_id === projectId);
      return {
        projectId,
        appropriated: money(row?.appropriated),
        movedIn: money(row?.moved_in),
        movedOut: money(row?.moved_out),
      };
    });
  }
}

/** Virements that were taken back count no more: their reversal stands beside them. */
const STANDINGS = `
  WITH entry AS (
    SELECT b.project_id, e.posting_id, coalesce(e.reversed_type, e.type) AS type, e.fund_amount AS amount
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    WHERE b.fund_id = $1 AND b.year = $2 AND b.project_id = ANY($3)
  ), moved AS (
    SELECT project_id, posting_id, sum(amount) FILTER (WHERE type IN ('VIREMENT_IN', 'VIREMENT_OUT')) AS net
    FROM entry GROUP BY project_id, posting_id
  )
  SELECT p.project_id,
    coalesce((SELECT sum(e.amount) FROM entry e WHERE e.project_id = p.project_id AND e.type = 'APPROPRIATION'), 0) AS appropriated,
    coalesce((SELECT sum(m.net) FROM moved m WHERE m.project_id = p.project_id AND m.net > 0), 0) AS moved_in,
    coalesce((SELECT -sum(m.net) FROM moved m WHERE m.project_id = p.project_id AND m.net < 0), 0) AS moved_out
  FROM (SELECT DISTINCT project_id FROM entry) p`;
