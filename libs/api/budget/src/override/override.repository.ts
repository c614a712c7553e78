import { Injectable } from '@nestjs/common';
import { currentActor, Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';

/** An override as whoever ends it needs it. */
export interface StoredOverride {
  readonly id: string;
  readonly controlId: string;
  readonly lineId: string;
  readonly currency: CurrencyCode;
  readonly limit: Money;
}

export interface NewOverride {
  readonly id: string;
  readonly controlId: string;
  readonly role: string;
  readonly reason: string;
  readonly limit: Money;
  /** The last day, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly postingId: string;
  readonly at: Date;
}

/** Leave to overdraw. The limit itself moves with the ledger only; what stands here is by whom, why and until when. */
@Injectable()
export class OverrideRepository {
  constructor(private readonly database: Database) {}

  /** Written after its posting; from now on the key may be overdrawn up to its last day. */
  async insert(grant: NewOverride): Promise<void> {
    const { userId } = currentActor();
    await this.database.query(
      `INSERT INTO override_grant (id, control_id, role, reason, currency, amount_limit, expires_on, granted_at, granted_by,
         posting_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        grant.id,
        grant.controlId,
        grant.role,
        grant.reason,
        grant.limit.currency,
        grant.limit.toDecimal(),
        grant.expiresOn,
        grant.at,
        userId,
        grant.postingId,
      ],
    );
    await this.setUntil(grant.controlId, grant.expiresOn);
  }

  /** Holds the override and its control key; throws `request.not-found`, `override.ended`, `version.stale`. */
  async held(id: string, version: number): Promise<StoredOverride> {
    const rows = await this.database.query<{
      control_id: string;
      line_id: string;
      currency: CurrencyCode;
      amount_limit: string;
      ended: boolean;
      version: number;
    }>(
      `SELECT o.control_id, l.id AS line_id, o.currency, o.amount_limit, o.ended_at IS NOT NULL AS ended, o.version
       FROM override_grant o JOIN control_balance b ON b.id = o.control_id
       JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL AND l.nature_id IS NOT DISTINCT FROM b.nature_id
       WHERE o.id = $1 FOR UPDATE OF o, b`,
      [id],
    );
    const row = rows[0];
    if (!row) throw new Problem('request.not-found');
    if (row.ended) throw new Problem('override.ended');
    if (row.version !== version) throw new Problem('version.stale');
    return {
      id,
      controlId: row.control_id,
      lineId: row.line_id,
      currency: row.currency,
      limit: Money.fromNumeric(row.amount_limit, row.currency),
    };
  }

  async end(override: StoredOverride, postingId: string, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE override_grant SET ended_at = $2, ended_by = $3, end_posting_id = $4, version = version + 1 WHERE id = $1`,
      [override.id, at, currentActor().userId, postingId],
    );
    await this.setUntil(override.controlId, null);
  }

  /** Ends whatever is open on a control key, by a posting that was made for more than that. */
  async endOf(controlId: string, postingId: string, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE override_grant SET ended_at = $2, ended_by = $3, end_posting_id = $4, version = version + 1
       WHERE control_id = $1 AND ended_at IS NULL`,
      [controlId, at, currentActor().userId, postingId],
    );
    await this.setUntil(controlId, null);
  }

  /** What a posting has ended goes on, since the posting was taken back. */
  async resume(endPostingId: string): Promise<void> {
    const rows = await this.database.query<{ control_id: string; expires_on: string }>(
      'SELECT control_id, expires_on FROM override_grant WHERE end_posting_id = $1',
      [endPostingId],
    );
    await this.database.query(
      `UPDATE override_grant SET ended_at = NULL, ended_by = NULL, end_posting_id = NULL, version = version + 1
       WHERE end_posting_id = $1`,
      [endPostingId],
    );
    for (const { control_id: controlId, expires_on: day } of rows) await this.setUntil(controlId, day);
  }

  private async setUntil(controlId: string, day: string | null): Promise<void> {
    await this.database.query('UPDATE control_balance SET override_until = $2 WHERE id = $1', [controlId, day]);
  }
}
