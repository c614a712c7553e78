import { Injectable } from '@nestjs/common';

import { Database } from '../database/database';

export const BUSINESS_DATE_SETTING = 'business-date';
export const DEMONSTRATION_SETTING = 'demonstration';

/** SQL: the business date that a demonstration has stored, YYYY-MM-DD; null where there is none. */
export const STORED_BUSINESS_DATE = `(SELECT s.value #>> '{}' FROM setting s
  JOIN setting d ON d.key = '${DEMONSTRATION_SETTING}' AND d.value = 'true'
  WHERE s.key = '${BUSINESS_DATE_SETTING}' AND jsonb_typeof(s.value) = 'string')`;

/**
 * The two clocks: `now()` is the instant (audit, sessions), `businessDate()` the day that periods, lights, pace and
 * dues are judged by: today in UTC, except in a demonstration database, where it is a stored setting.
 */
@Injectable()
export class Clock {
  constructor(private readonly database: Database) {}

  now(): Date {
    return new Date();
  }

  /** Today in UTC, YYYY-MM-DD: the business date where none is stored. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** YYYY-MM-DD. */
  async businessDate(): Promise<string> {
    return (await this.stored()).businessDate;
  }

  /** The business date, and whether it is a stored one. */
  async stored(): Promise<{ readonly businessDate: string; readonly isDemonstration: boolean }> {
    const rows = await this.database.query<{ key: string; value: unknown }>(
      'SELECT key, value FROM setting WHERE key = $1 OR key = $2',
      [BUSINESS_DATE_SETTING, DEMONSTRATION_SETTING],
    );
    const settings = new Map(rows.map((row) => [row.key, row.value]));
    const stored = settings.get(BUSINESS_DATE_SETTING);
    const isDemonstration = settings.get(DEMONSTRATION_SETTING) === true;
    if (isDemonstration && typeof stored === 'string') return { businessDate: stored, isDemonstration };
    return { businessDate: this.today(), isDemonstration };
  }
}
