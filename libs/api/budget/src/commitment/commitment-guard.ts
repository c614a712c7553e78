import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import { Money } from '@mizan/shared/money';
import type { ActivityStatus } from '@mizan/shared/contracts';

import { ENDED } from '../budget-line/budget-line.repository';

/** Keeps an activity from ending while money is still committed for it, and from being called committed without any. */
@Injectable()
export class CommitmentGuard {
  constructor(private readonly database: Database) {}

  /**
   * `activity.without-commitment` when none was ever made; `activity.has-commitments` with what is open and the codes, when the activity would end with open
   * commitments.
   */
  async refusalOf(activityId: string, to: ActivityStatus): Promise<Problem | null> {
    if (to === 'committed')
      return (await this.isWithout(activityId)) ? new Problem('activity.without-commitment') : null;
    if (!ENDED.includes(to)) return null;
    const rows = await this.database.query<{ open: string; codes: readonly string[] | null }>(OPEN, [activityId]);
    const row = rows[0];
    if (!row || row.codes === null) return null;
    return new Problem('activity.has-commitments', {
      open: Money.fromNumeric(row.open, 'USD').toJSON(),
      codes: row.codes,
    });
  }

  private async isWithout(activityId: string): Promise<boolean> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM commitment WHERE activity_id = $1 AND committed > released LIMIT 1',
      [activityId],
    );
    return rows.length === 0;
  }
}

const OPEN = `
  SELECT coalesce(sum(committed - consumed - released), 0) AS open, array_agg(code ORDER BY code) AS codes
  FROM commitment WHERE activity_id = $1 AND committed - consumed - released > 0`;
