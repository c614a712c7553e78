import { Injectable } from '@nestjs/common';
import { currentActor, Database, newId } from '@mizan/api/platform';
import type { RecordExchangeRate } from '@mizan/shared/contracts';

/** Rates as they are written: never changed, only followed by another. */
@Injectable()
export class ExchangeRateRepository {
  constructor(private readonly database: Database) {}

  /** Throws `rate.already-locked` for a month that has a locked rate of the pair. */
  async insert(rate: RecordExchangeRate, at: Date): Promise<string> {
    const [id] = await this.insertAll([rate], at);
    return id ?? '';
  }

  async insertAll(rates: readonly RecordExchangeRate[], at: Date): Promise<string[]> {
    const rows = rates.map((rate) => ({ ...rate, id: newId() }));
    await this.database.query(
      `INSERT INTO exchange_rate (id, from_currency, to_currency, rate_date, kind, rate, source, created_at, created_by)
       SELECT r.id, r."from", r."to", r.date, r.kind, r.rate, r.source, $2, $3
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "from" text, "to" text, date date, kind text, rate numeric,
         source text)`,
      [JSON.stringify(rows), at, currentActor().userId],
    );
    return rows.map(({ id }) => id);
  }
}
