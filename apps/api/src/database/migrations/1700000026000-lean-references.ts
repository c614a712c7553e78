import type { MigrationInterface, QueryRunner } from 'typeorm';

import { addMoneyAtOnce } from './1700000021500-lean-money-sums';

/**
 * What is checked twice for each commitment is checked once (ADR 30). The line and activity of a document repeat its first
 * line, whose own references hold; the fund of a posting is that of its entries, whose references to posting and control
 * key carry it; who sent a key was signed in, and nobody is ever removed. Only what reverses something is in the index that
 * lets nothing be reversed twice. And whether an activity was still only planned is asked once for each activity of a statement.
 */
export class LeanReferences1700000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const REVERSING = ['ledger_posting', 'ledger_entry'] as const;

/** Only where entries are added at once. */
const replaced = (touched: string): string => `DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'ledger_entry_adds_money') THEN
    CREATE OR REPLACE FUNCTION ${addMoneyAtOnce(touched)};
  END IF; END $$`;
const PLACES = 'SELECT DISTINCT a.plan_id, coalesce(a.area_id, a.project_id), false FROM';
const PLANNED = "a.status IN ('planned', 'postponed')";

const UP = [
  replaced(`${PLACES} activity a WHERE a.id = ANY (ARRAY(SELECT DISTINCT activity_id FROM added)) AND ${PLANNED}`),
  'ALTER TABLE commitment DROP CONSTRAINT commitment_line_fk, DROP CONSTRAINT commitment_activity_fk',
  'DROP INDEX commitment_line_index',
  'ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_fund_fk',
  'ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_user_fk',
  ...REVERSING.flatMap((table) => [
    `ALTER TABLE ${table} DROP CONSTRAINT ${table}_reversed_once`,
    `CREATE UNIQUE INDEX ${table}_reversed_once ON ${table} (reverses_id) WHERE reverses_id IS NOT NULL`,
  ]),
];

const DOWN = [
  replaced(`${PLACES} added e JOIN activity a ON a.id = e.activity_id WHERE ${PLANNED}`),
  ...REVERSING.flatMap((table) => [
    `DROP INDEX ${table}_reversed_once`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_reversed_once UNIQUE (reverses_id)`,
  ]),
  'ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_user_fk FOREIGN KEY (user_id) REFERENCES app_user (id)',
  'ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id)',
  'CREATE INDEX commitment_line_index ON commitment (line_id)',
  `ALTER TABLE commitment ADD CONSTRAINT commitment_line_fk FOREIGN KEY (line_id) REFERENCES budget_line (id),
    ADD CONSTRAINT commitment_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id)`,
];
