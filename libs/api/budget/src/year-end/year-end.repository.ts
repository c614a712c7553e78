import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import type { BalanceChoice, DocumentDecision } from '@mizan/shared/ledger';
import type { YearEndDecisionsRequest, YearEndKeyFigures } from '@mizan/shared/contracts';

/** The end of a year as whoever moves it on needs it. */
export interface StoredYearEnd {
  readonly id: string;
  readonly year: number;
  readonly state: 'prepared' | 'approved' | 'closed' | 'reopened';
  readonly version: number;
  readonly preparedBy: string | null;
  /** What was approved; null before that. */
  readonly outcome: readonly YearEndKeyFigures[] | null;
  readonly outcomeHash: string | null;
}

/** What was decided, by control key and by commitment; whatever is not there is as the rules say. */
export interface YearEndDecisions {
  readonly balances: ReadonlyMap<string, BalanceChoice>;
  readonly commitments: ReadonlyMap<string, DocumentDecision>;
}

export const NO_DECISIONS: YearEndDecisions = { balances: new Map(), commitments: new Map() };

/** The ends of the fiscal years, with what was decided about them. */
@Injectable()
export class YearEndRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The one that is not taken back; null where nobody has decided anything. */
  async current(year: number): Promise<StoredYearEnd | null> {
    const [row] = await this.database.query<StoredYearEnd>(CURRENT, [year]);
    return row ?? null;
  }

  /**
   * As `current`, held until the transaction ends, on the version that was seen; 0 for none. Throws `version.stale`,
   * `request.not-found` for a year that is none of the organisation's.
   */
  async held(year: number, version: number): Promise<StoredYearEnd | null> {
    await this.assertYear(year);
    const [row] = await this.database.query<StoredYearEnd>(`${CURRENT} FOR UPDATE`, [year]);
    if ((row?.version ?? 0) !== version) throw new Problem('version.stale');
    return row ?? null;
  }

  /** open or closed; throws `request.not-found`. */
  async assertYear(year: number): Promise<'open' | 'closed'> {
    const [row] = await this.database.query<{ status: 'open' | 'closed' }>(
      'SELECT status FROM fiscal_year WHERE year = $1',
      [year],
    );
    if (!row) throw new Problem('request.not-found');
    return row.status;
  }

  async decisions(id: string): Promise<YearEndDecisions> {
    const [balances, commitments] = [
      await this.database.query<{ control_id: string } & BalanceChoice>(
        'SELECT control_id, decision, months FROM year_end_balance WHERE year_end_id = $1',
        [id],
      ),
      await this.database.query<{ commitment_id: string; decision: DocumentDecision }>(
        'SELECT commitment_id, decision FROM year_end_commitment WHERE year_end_id = $1',
        [id],
      ),
    ];
    return {
      balances: new Map(balances.map(({ control_id: key, decision, months }) => [key, { decision, months }])),
      commitments: new Map(commitments.map(({ commitment_id: id, decision }) => [id, decision])),
    };
  }

  /** Begins the preparation of a year. */
  async begin(year: number): Promise<string> {
    const id = newId();
    await this.database.query(
      `INSERT INTO year_end (id, year, state, prepared_at, prepared_by, version) VALUES ($1, $2, 'prepared', $3, $4, 0)`,
      [id, year, this.clock.now(), currentActor().userId],
    );
    return id;
  }

  /** Puts these decisions in the place of all that there were. */
  async decide(id: string, { balances, commitments }: YearEndDecisionsRequest): Promise<void> {
    await this.database.query('DELETE FROM year_end_balance WHERE year_end_id = $1', [id]);
    await this.database.query('DELETE FROM year_end_commitment WHERE year_end_id = $1', [id]);
    await this.database.query(
      `INSERT INTO year_end_balance (year_end_id, control_id, decision, months)
       SELECT $1, r."controlId", r.decision, coalesce(r.months, '{}')
       FROM jsonb_to_recordset($2::jsonb) AS r("controlId" uuid, decision text, months integer[])`,
      [id, JSON.stringify(balances)],
    );
    await this.database.query(
      `INSERT INTO year_end_commitment (year_end_id, commitment_id, decision)
       SELECT $1, r."commitmentId", r.decision
       FROM jsonb_to_recordset($2::jsonb) AS r("commitmentId" uuid, decision text)`,
      [id, JSON.stringify(commitments)],
    );
    await this.database.query(
      'UPDATE year_end SET prepared_at = $2, prepared_by = $3, version = version + 1 WHERE id = $1',
      [id, this.clock.now(), currentActor().userId],
    );
  }

  async approve(id: string, outcome: readonly YearEndKeyFigures[], hash: string): Promise<void> {
    await this.database.query(
      `UPDATE year_end SET state = 'approved', outcome = $2, outcome_hash = $3, approved_at = $4, approved_by = $5,
         version = version + 1 WHERE id = $1`,
      [id, JSON.stringify(outcome), hash, this.clock.now(), currentActor().userId],
    );
  }

  /** What was approved may be decided anew. */
  async giveBack(id: string): Promise<void> {
    await this.database.query(
      `UPDATE year_end SET state = 'prepared', outcome = NULL, outcome_hash = NULL, approved_at = NULL, approved_by = NULL,
         version = version + 1 WHERE id = $1`,
      [id],
    );
  }

  async close(id: string): Promise<void> {
    await this.database.query(
      `UPDATE year_end SET state = 'closed', closed_at = $2, closed_by = $3, version = version + 1 WHERE id = $1`,
      [id, this.clock.now(), currentActor().userId],
    );
  }

  /** The closing stays to be read; its decisions begin the next preparation. Says the id of that. */
  async reopen(id: string, reason: string): Promise<string> {
    await this.database.query(
      `UPDATE year_end SET state = 'reopened', reopened_at = $2, reopened_by = $3, reason = $4, version = version + 1
       WHERE id = $1`,
      [id, this.clock.now(), currentActor().userId, reason],
    );
    const next = newId();
    await this.database.query(
      `INSERT INTO year_end (id, year, state, prepared_at, prepared_by)
       SELECT $2::uuid, year, 'prepared', prepared_at, prepared_by FROM year_end WHERE id = $1`,
      [id, next],
    );
    await this.database.query(
      `INSERT INTO year_end_balance (year_end_id, control_id, decision, months)
       SELECT $2::uuid, control_id, decision, months FROM year_end_balance WHERE year_end_id = $1`,
      [id, next],
    );
    await this.database.query(
      `INSERT INTO year_end_commitment (year_end_id, commitment_id, decision)
       SELECT $2::uuid, commitment_id, decision FROM year_end_commitment WHERE year_end_id = $1`,
      [id, next],
    );
    return next;
  }
}

const CURRENT = `
  SELECT y.id, y.year, y.state, y.version, y.prepared_by AS "preparedBy", y.outcome, y.outcome_hash AS "outcomeHash"
  FROM year_end y WHERE y.year = $1 AND y.state <> 'reopened'`;
