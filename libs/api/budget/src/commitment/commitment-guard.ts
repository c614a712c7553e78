import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { ActivityStatus } from '@mizan/shared/contracts';

import { ENDED } from '../budget-line/budget-line.repository';
import { OPEN_AMOUNT } from './open-amount.sql';

/** Keeps an activity from ending while money is still committed for it, and from being called committed without any. */
@Injectable()
export class CommitmentGuard {
  constructor(private readonly database: Database) {}

  /**
   * `activity.without-commitment` when none was ever made; `activity.has-commitments` with what is open or reserved and the codes, when the activity would end
   * with it.
   */
  async refusalOf(activityId: string, to: ActivityStatus): Promise<Problem | null> {
    if (to === 'committed')
      return (await this.isWithout(activityId)) ? new Problem('activity.without-commitment') : null;
    if (!ENDED.includes(to)) return null;
    const rows = await this.database.query<{ open: string; currency: CurrencyCode; codes: readonly string[] | null }>(
      OPEN,
      [activityId],
    );
    const [row] = rows;
    if (!row) return null;
    return new Problem('activity.has-commitments', {
      open: Money.fromNumeric(row.open, row.currency).toJSON(),
      codes: row.codes ?? [],
    });
  }

  private async isWithout(activityId: string): Promise<boolean> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM commitment c JOIN commitment_line l ON l.commitment_id = c.id
       WHERE l.activity_id = $1 AND c.committed > c.released LIMIT 1`,
      [activityId],
    );
    return rows.length === 0;
  }
}

/** What is reserved or committed for an activity, in the fund that holds the most of it, and all the documents that hold it. */
const OPEN = `
  SELECT m.reserved + m.committed AS open, f.currency, (
    SELECT array_agg(DISTINCT c.code ORDER BY c.code) FROM commitment c JOIN commitment_line l ON l.commitment_id = c.id
    WHERE l.activity_id = $1 AND (c.reserved > 0 OR ${OPEN_AMOUNT} > 0)) AS codes
  FROM activity_money m JOIN fund f ON f.id = m.fund_id
  WHERE m.activity_id = $1 AND m.reserved + m.committed > 0 ORDER BY open DESC, f.code LIMIT 1`;
