import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import type { CurrencyCode } from '@mizan/shared/money';
import type { ClosingRule, CreateFund, FundReportInput, FundState, FundTerms } from '@mizan/shared/contracts';

/** A fund as whoever changes it needs it. */
export interface StoredFund {
  readonly id: string;
  readonly code: string;
  readonly currency: CurrencyCode;
  readonly state: FundState;
  readonly closingRule: ClosingRule;
  readonly version: number;
}

/** Funds with an agreement, by identity. */
@Injectable()
export class FundRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Throws `fund.code-taken`, `fund.project-taken` by the constraints of the tables. */
  async insert({ code, name, currency, projectIds, reports, ...terms }: CreateFund): Promise<string> {
    const id = newId();
    await this.database.query(
      `INSERT INTO fund (id, code, name, kind, currency, closing_rule) VALUES ($1, $2, $3, 'off-budget', $4, $5)`,
      [id, code, JSON.stringify(name), currency, terms.closingRule],
    );
    await this.database.query(
      `INSERT INTO funding_agreement (fund_id, reference, starts_on, ends_on, conditions, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, ...termsOf(terms), this.clock.now(), currentActor().userId],
    );
    await this.database.query('INSERT INTO fund_project (fund_id, project_id) SELECT $1, unnest($2::uuid[])', [
      id,
      [...new Set(projectIds)],
    ]);
    await this.addReports(id, reports);
    return id;
  }

  async addReports(id: string, reports: readonly FundReportInput[]): Promise<void> {
    for (const { dueOn, what } of reports) {
      await this.database.query('INSERT INTO fund_report (id, fund_id, due_on, what) VALUES ($1, $2, $3, $4)', [
        newId(),
        id,
        dueOn,
        JSON.stringify(what),
      ]);
    }
  }

  /** Held until the transaction ends; throws `request.not-found`, and `version.stale` where a version was seen. */
  async held(id: string, version: number | null): Promise<StoredFund> {
    const [row] = await this.database.query<StoredFund>(
      `SELECT f.id, f.code, f.currency, a.state, f.closing_rule AS "closingRule", a.version
       FROM funding_agreement a JOIN fund f ON f.id = a.fund_id WHERE a.fund_id = $1 FOR UPDATE OF a`,
      [id],
    );
    if (!row) throw new Problem('request.not-found');
    if (version !== null && row.version !== version) throw new Problem('version.stale');
    return row;
  }

  async changeTerms(id: string, terms: FundTerms): Promise<void> {
    await this.database.query('UPDATE fund SET closing_rule = $2 WHERE id = $1', [id, terms.closingRule]);
    await this.database.query(
      `UPDATE funding_agreement SET reference = $2, starts_on = $3, ends_on = $4, conditions = $5, updated_at = $6,
         updated_by = $7, version = version + 1 WHERE fund_id = $1`,
      [id, ...termsOf(terms), this.clock.now(), currentActor().userId],
    );
  }

  /** A fund that takes no more commitments leaves its projects to another one. */
  async step(id: string, to: FundState): Promise<void> {
    await this.database.query(
      `UPDATE funding_agreement SET state = $2, updated_at = $3, updated_by = $4, version = version + 1
       WHERE fund_id = $1`,
      [id, to, this.clock.now(), currentActor().userId],
    );
    if (to !== 'operationally-closed') return;
    await this.database.query('UPDATE fund_project SET is_open = false WHERE fund_id = $1', [id]);
  }

  /** What was to be told, or null where the fund has no such report; a day that is there already is replaced. */
  async reportDone(id: string, reportId: string, doneOn: string): Promise<{ readonly before: string | null } | null> {
    const [row] = await this.database.query<{ done_on: string | null }>(
      'SELECT done_on FROM fund_report WHERE id = $1 AND fund_id = $2 FOR UPDATE',
      [reportId, id],
    );
    if (!row) return null;
    await this.database.query('UPDATE fund_report SET done_on = $2, done_by = $3 WHERE id = $1', [
      reportId,
      doneOn,
      currentActor().userId,
    ]);
    await this.database.query('UPDATE funding_agreement SET version = version + 1 WHERE fund_id = $1', [id]);
    return { before: row.done_on };
  }
}

function termsOf({ reference, startsOn, endsOn, conditions }: FundTerms): readonly unknown[] {
  return [reference.trim(), startsOn, endsOn, conditions ? JSON.stringify(conditions) : null];
}
