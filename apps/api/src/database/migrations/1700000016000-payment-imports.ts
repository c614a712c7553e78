import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of commitments, and payments as an accounting export gives them: each row once, whatever becomes of it. */
export class PaymentImports1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE commitment_file (
    id uuid NOT NULL, commitment_id uuid NOT NULL, title text NOT NULL, file_hash text NOT NULL, file_name text NOT NULL,
    added_at timestamptz NOT NULL, added_by uuid,
    CONSTRAINT commitment_file_pk PRIMARY KEY (id),
    CONSTRAINT commitment_file_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT commitment_file_file_fk FOREIGN KEY (file_hash) REFERENCES stored_file (hash))`,
  'CREATE INDEX commitment_file_commitment_index ON commitment_file (commitment_id, added_at)',
  'CREATE INDEX commitment_file_file_index ON commitment_file (file_hash)',
  `CREATE TRIGGER commitment_file_append_only BEFORE UPDATE OR DELETE ON commitment_file
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE payment_import (
    id uuid NOT NULL, file_hash text NOT NULL, file_name text NOT NULL, row_count integer NOT NULL,
    imported_at timestamptz NOT NULL, imported_by uuid,
    CONSTRAINT payment_import_pk PRIMARY KEY (id),
    CONSTRAINT payment_import_file_once UNIQUE (file_hash))`,
  `CREATE TABLE payment_import_row (
    id uuid NOT NULL, import_id uuid NOT NULL, position integer NOT NULL, number text NOT NULL, paid_on date NOT NULL,
    reference text NOT NULL, supplier text NOT NULL, amount numeric(20,4) NOT NULL, currency text NOT NULL,
    description text, state text NOT NULL, commitment_id uuid, posting_id uuid, reason text,
    version integer NOT NULL DEFAULT 1, changed_at timestamptz, changed_by uuid,
    CONSTRAINT payment_import_row_pk PRIMARY KEY (id),
    CONSTRAINT payment_import_row_number_once UNIQUE (number),
    CONSTRAINT payment_import_row_state_known CHECK (state IN ('matched', 'unmatched', 'posted', 'dismissed')),
    CONSTRAINT payment_import_row_amount_positive CHECK (amount > 0),
    CONSTRAINT payment_import_row_posted_whole CHECK ((state = 'posted') = (posting_id IS NOT NULL)),
    CONSTRAINT payment_import_row_matched_to_one CHECK (state <> 'matched' OR commitment_id IS NOT NULL),
    CONSTRAINT payment_import_row_import_fk FOREIGN KEY (import_id) REFERENCES payment_import (id),
    CONSTRAINT payment_import_row_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT payment_import_row_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id))`,
  'CREATE INDEX payment_import_row_import_index ON payment_import_row (import_id, position)',
  'CREATE INDEX payment_import_row_state_index ON payment_import_row (state)',
  'CREATE INDEX payment_import_row_commitment_index ON payment_import_row (commitment_id)',
  'CREATE INDEX payment_import_row_posting_index ON payment_import_row (posting_id)',
];

const DOWN = ['DROP TABLE payment_import_row', 'DROP TABLE payment_import', 'DROP TABLE commitment_file'];
