import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exchange rates. A row is never changed: a correction is a later row for the same day, and the latest one counts. */
export class ExchangeRates1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE exchange_rate (
    id uuid NOT NULL, from_currency text NOT NULL, to_currency text NOT NULL, rate_date date NOT NULL, kind text NOT NULL,
    rate numeric(20,10) NOT NULL, source text NOT NULL, created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT exchange_rate_pk PRIMARY KEY (id),
    CONSTRAINT exchange_rate_kind_known CHECK (kind IN ('spot', 'month')),
    CONSTRAINT exchange_rate_positive CHECK (rate > 0),
    CONSTRAINT exchange_rate_of_two CHECK (from_currency <> to_currency),
    CONSTRAINT exchange_rate_month_first_day CHECK (kind = 'spot' OR extract(day FROM rate_date) = 1))`,
  'CREATE INDEX exchange_rate_pair_index ON exchange_rate (from_currency, to_currency, kind, rate_date, created_at)',
  `CREATE UNIQUE INDEX exchange_rate_month_unique ON exchange_rate (from_currency, to_currency, rate_date)
   WHERE kind = 'month'`,
  `CREATE TRIGGER exchange_rate_append_only BEFORE UPDATE OR DELETE ON exchange_rate
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  'ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_amount_not_zero',
  // The last cents of an agreement may be worth nothing in the currency of the fund, and are paid all the same.
  `ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_amount_not_zero
   CHECK (fund_amount <> 0 OR transaction_amount <> 0)`,
];

const DOWN = [
  'ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_amount_not_zero',
  'ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_amount_not_zero CHECK (fund_amount <> 0)',
  'DROP TABLE exchange_rate',
];
