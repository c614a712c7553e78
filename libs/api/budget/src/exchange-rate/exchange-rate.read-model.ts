import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import { chooseRate, type AppliedRate, type ExchangeRate, type RateQuestion } from '@mizan/shared/ledger';
import type { CurrencyCode } from '@mizan/shared/money';
import type { ExchangeRateView } from '@mizan/shared/contracts';

/** The currency that everything is reported in. */
export const BASE_CURRENCY: CurrencyCode = 'USD';

/** The most rates that a list shows. */
const LIST_SIZE = 500;

/** The rates, and which of them applies. */
@Injectable()
export class ExchangeRateReadModel {
  constructor(private readonly database: Database) {}

  /** The latest days first; rates that were corrected are shown as they count now. */
  list(filter: { readonly year?: string; readonly currency?: string }): Promise<ExchangeRateView[]> {
    return this.database.query<ExchangeRateView>(
      `SELECT r.id, r.from_currency AS "from", r.to_currency AS "to", r.rate_date AS date, r.kind,
         trim_scale(r.rate)::text AS rate, r.source, r.created_at AS "createdAt", person.name AS "createdBy"
       FROM (${CURRENT}) r LEFT JOIN app_user person ON person.id = r.created_by
       WHERE ($1::text IS NULL OR extract(year FROM r.rate_date) = $1::int)
         AND ($2::text IS NULL OR $2 IN (r.from_currency, r.to_currency))
       ORDER BY r.rate_date DESC, r.from_currency, r.to_currency, r.kind LIMIT ${LIST_SIZE}`,
      [filter.year ?? null, filter.currency ?? null],
    );
  }

  /** The rate of a pair on a day; `rate.missing` with the pair and the day where none is known. */
  async rateFor(question: RateQuestion): Promise<AppliedRate> {
    const { from, to, date } = question;
    const rates = from === to ? [] : await this.candidates(question);
    const rate = chooseRate(rates, question, BASE_CURRENCY);
    if (!rate) throw new Problem('rate.missing', { from, to, date });
    return rate;
  }

  /** What counts now for the given days and pairs, for whoever compares a file with it. */
  current(): Promise<readonly ExchangeRate[]> {
    return this.database.query<ExchangeRate>(`SELECT ${RATE_COLUMNS} FROM (${CURRENT}) r`);
  }

  /** The latest spot rate up to the day, and the one locked for its month, of every pair that may be needed. */
  private candidates({ from, to, date }: RateQuestion): Promise<ExchangeRate[]> {
    return this.database.query<ExchangeRate>(
      `SELECT DISTINCT ON (r.from_currency, r.to_currency, r.kind) ${RATE_COLUMNS} FROM exchange_rate r
       WHERE r.from_currency = ANY($1) AND r.to_currency = ANY($1)
         AND ((r.kind = 'spot' AND r.rate_date <= $2::date) OR (r.kind = 'month' AND r.rate_date = $3::date))
       ORDER BY r.from_currency, r.to_currency, r.kind, r.rate_date DESC, r.created_at DESC, r.id`,
      [[from, to, BASE_CURRENCY], date, `${date.slice(0, 7)}-01`],
    );
  }
}

const RATE_COLUMNS = `r.from_currency AS "from", r.to_currency AS "to", r.rate_date AS date, r.kind,
  trim_scale(r.rate)::text AS rate, r.source`;

/** The latest row of each day and pair. */
const CURRENT = `SELECT DISTINCT ON (c.from_currency, c.to_currency, c.kind, c.rate_date) c.*
  FROM exchange_rate c ORDER BY c.from_currency, c.to_currency, c.kind, c.rate_date, c.created_at DESC, c.id`;
