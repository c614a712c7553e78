import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funds, fiscal years, budget lines, the append-only ledger and the balances that are kept with it. */
export class Ledger1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE fund (
    id uuid NOT NULL, code text NOT NULL, name jsonb NOT NULL, kind text NOT NULL, currency text NOT NULL,
    CONSTRAINT fund_pk PRIMARY KEY (id),
    CONSTRAINT fund_code_unique UNIQUE (code),
    CONSTRAINT fund_kind_known CHECK (kind IN ('regular', 'off-budget', 'partner-trust', 'special-account')))`,
  `CREATE TABLE fiscal_year (
    year integer NOT NULL, status text NOT NULL,
    CONSTRAINT fiscal_year_pk PRIMARY KEY (year),
    CONSTRAINT fiscal_year_status_known CHECK (status IN ('open', 'closed')))`,
  `CREATE TABLE control_balance (
    id uuid NOT NULL, fund_id uuid NOT NULL, year integer NOT NULL, project_id uuid NOT NULL, unit_id uuid NOT NULL,
    currency text NOT NULL,
    revised numeric(20,4) NOT NULL DEFAULT 0, allotted numeric(20,4) NOT NULL DEFAULT 0,
    frozen numeric(20,4) NOT NULL DEFAULT 0, reserved numeric(20,4) NOT NULL DEFAULT 0,
    committed numeric(20,4) NOT NULL DEFAULT 0, paid numeric(20,4) NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT control_balance_pk PRIMARY KEY (id),
    CONSTRAINT control_balance_key_unique UNIQUE (fund_id, year, project_id),
    CONSTRAINT control_balance_allotted_within_revised CHECK (allotted >= 0 AND allotted <= revised),
    CONSTRAINT control_balance_buckets_not_negative CHECK (frozen >= 0 AND reserved >= 0 AND committed >= 0 AND paid >= 0),
    CONSTRAINT control_balance_available_not_negative CHECK (allotted - frozen - reserved - committed - paid >= 0),
    CONSTRAINT control_balance_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
    CONSTRAINT control_balance_year_fk FOREIGN KEY (year) REFERENCES fiscal_year (year),
    CONSTRAINT control_balance_project_fk FOREIGN KEY (project_id) REFERENCES plan_node (id),
    CONSTRAINT control_balance_unit_fk FOREIGN KEY (unit_id) REFERENCES org_unit (id))`,
  `CREATE INDEX control_balance_project_index ON control_balance (project_id)`,
  `CREATE INDEX control_balance_year_index ON control_balance (year)`,
  `CREATE INDEX control_balance_unit_index ON control_balance (unit_id)`,
  `CREATE TABLE budget_line (
    id uuid NOT NULL, control_id uuid NOT NULL, area_id uuid,
    CONSTRAINT budget_line_pk PRIMARY KEY (id),
    CONSTRAINT budget_line_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id),
    CONSTRAINT budget_line_area_fk FOREIGN KEY (area_id) REFERENCES plan_node (id))`,
  `CREATE UNIQUE INDEX budget_line_area_unique ON budget_line (control_id, area_id) WHERE area_id IS NOT NULL`,
  `CREATE UNIQUE INDEX budget_line_project_unique ON budget_line (control_id) WHERE area_id IS NULL`,
  `CREATE INDEX budget_line_area_index ON budget_line (area_id)`,
  `CREATE TABLE commitment (
    id uuid NOT NULL, code text NOT NULL, line_id uuid NOT NULL, activity_id uuid, kind text NOT NULL,
    supplier text NOT NULL, description text, currency text NOT NULL, effective_date date NOT NULL,
    committed numeric(20,4) NOT NULL DEFAULT 0, consumed numeric(20,4) NOT NULL DEFAULT 0,
    released numeric(20,4) NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT commitment_pk PRIMARY KEY (id),
    CONSTRAINT commitment_code_unique UNIQUE (code),
    CONSTRAINT commitment_kind_known CHECK (kind IN ('contract', 'letter', 'travel-order', 'grant')),
    CONSTRAINT commitment_open_not_negative CHECK (committed >= 0 AND consumed >= 0 AND released >= 0
      AND committed - consumed - released >= 0),
    CONSTRAINT commitment_line_fk FOREIGN KEY (line_id) REFERENCES budget_line (id),
    CONSTRAINT commitment_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id))`,
  `CREATE INDEX commitment_line_index ON commitment (line_id)`,
  `CREATE INDEX commitment_activity_index ON commitment (activity_id)`,
  `CREATE TABLE ledger_posting (
    id uuid NOT NULL, kind text NOT NULL, effective_date date NOT NULL, posted_at timestamptz NOT NULL, posted_by uuid,
    description text, reverses_id uuid,
    CONSTRAINT ledger_posting_pk PRIMARY KEY (id),
    CONSTRAINT ledger_posting_reversed_once UNIQUE (reverses_id),
    CONSTRAINT ledger_posting_reverses_fk FOREIGN KEY (reverses_id) REFERENCES ledger_posting (id))`,
  `CREATE TABLE ledger_entry (
    id uuid NOT NULL, posting_id uuid NOT NULL, sequence integer NOT NULL, type text NOT NULL, line_id uuid NOT NULL,
    control_id uuid NOT NULL, fund_amount numeric(20,4) NOT NULL, transaction_amount numeric(20,4) NOT NULL,
    transaction_currency text NOT NULL, rate numeric(20,10) NOT NULL DEFAULT 1, rate_date date, rate_source text,
    base_amount numeric(20,4) NOT NULL, effective_date date NOT NULL, posted_at timestamptz NOT NULL,
    activity_id uuid, commitment_id uuid, reverses_id uuid, reversed_type text,
    CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
    CONSTRAINT ledger_entry_sequence_unique UNIQUE (posting_id, sequence),
    CONSTRAINT ledger_entry_reversed_once UNIQUE (reverses_id),
    CONSTRAINT ledger_entry_type_known CHECK (type IN ('APPROPRIATION', 'SUPPLEMENT', 'VIREMENT_IN', 'VIREMENT_OUT',
      'CARRY_IN', 'CARRY_OUT', 'LAPSE', 'ALLOTMENT', 'FREEZE', 'UNFREEZE', 'RESERVATION', 'RESERVATION_RELEASE',
      'COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'PAYMENT', 'REFUND', 'FX_DIFFERENCE',
      'REVALUATION', 'REVERSAL')),
    CONSTRAINT ledger_entry_reversal_complete CHECK ((type = 'REVERSAL') = (reverses_id IS NOT NULL)
      AND (type = 'REVERSAL') = (reversed_type IS NOT NULL)),
    CONSTRAINT ledger_entry_amount_not_zero CHECK (fund_amount <> 0),
    CONSTRAINT ledger_entry_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id),
    CONSTRAINT ledger_entry_line_fk FOREIGN KEY (line_id) REFERENCES budget_line (id),
    CONSTRAINT ledger_entry_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id),
    CONSTRAINT ledger_entry_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT ledger_entry_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT ledger_entry_reverses_fk FOREIGN KEY (reverses_id) REFERENCES ledger_entry (id))`,
  `CREATE INDEX ledger_entry_line_index ON ledger_entry (line_id)`,
  `CREATE INDEX ledger_entry_control_index ON ledger_entry (control_id, effective_date, id)`,
  `CREATE INDEX ledger_entry_activity_index ON ledger_entry (activity_id)`,
  `CREATE INDEX ledger_entry_commitment_index ON ledger_entry (commitment_id)`,
  `CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE ON ledger_posting
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  'DROP TABLE ledger_entry',
  'DROP TABLE ledger_posting',
  'DROP TABLE commitment',
  'DROP TABLE budget_line',
  'DROP TABLE control_balance',
  'DROP TABLE fiscal_year',
  'DROP TABLE fund',
];
