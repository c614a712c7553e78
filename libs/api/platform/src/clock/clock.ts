import { Injectable } from '@nestjs/common';

import { Database } from '../database/database';

export const BUSINESS_DATE_SETTING = 'business-date';
export const DEMONSTRATION_SETTING = 'demonstration';

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
    return { businessDate: this.now().toISOString().slice(0, 10), isDemonstration };
  }
}
