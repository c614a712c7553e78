import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { LocalizedText, UncoveredActivityView } from '@mizan/shared/contracts';

/** What hangs on the money of projects. */
@Injectable()
export class VirementFactsReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  businessDate(): Promise<string> {
    return this.clock.businessDate();
  }

  /** Activities of these projects whose planned cost is not committed or paid yet, those with most left first. */
  async uncovered(
    projectIds: readonly string[],
    year: number,
    currency: CurrencyCode,
  ): Promise<UncoveredActivityView[]> {
    const rows = await this.database.query<Omit<UncoveredActivityView, 'uncovered'> & { readonly stored: string }>(
      UNCOVERED,
      [projectIds, year, currency],
    );
    return rows.map(({ stored, ...row }) => ({ ...row, uncovered: Money.fromNumeric(stored, currency).toJSON() }));
  }

  /** The measurement indicators of these projects. */
  indicators(projectIds: readonly string[]): Promise<{ id: string; code: string; title: LocalizedText }[]> {
    return this.database.query(
      `SELECT n.id, n.code, n.short_title AS title FROM plan_node n
       WHERE n.project_id = ANY($1) AND n.kind = 'measurement-indicator' AND n.status = 'active' ORDER BY n.code`,
      [projectIds],
    );
  }
}

const UNCOVERED = `
  SELECT a.id, a.code, a.title, p.code AS "projectCode", a.planned_cost - t.taken AS stored
  FROM activity a JOIN plan_node p ON p.id = a.project_id CROSS JOIN LATERAL (
    SELECT coalesce(sum(e.fund_amount), 0) AS taken FROM ledger_entry e WHERE e.activity_id = a.id
      AND coalesce(e.reversed_type, e.type) IN ('RESERVATION', 'RESERVATION_RELEASE', 'COMMITMENT',
        'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION', 'PAYMENT', 'REFUND', 'FX_DIFFERENCE')) t
  WHERE a.project_id = ANY($1) AND a.year = $2 AND a.currency = $3 AND a.planned_cost > t.taken
    AND a.status IN ('proposed', 'planned', 'committed', 'under-way', 'blocked', 'postponed')
  ORDER BY a.planned_cost - t.taken DESC, a.code LIMIT 20`;
