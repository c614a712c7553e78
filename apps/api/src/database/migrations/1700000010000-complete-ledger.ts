import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What budget control needs beyond the project and the year: natures of expenditure, monthly periods, policies and
 * overrides, reservations, and amounts in the currency in which they were agreed. A posting belongs to one fund.
 */
export class CompleteLedger1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const ENTRY_TYPES = [
  'APPROPRIATION',
  'SUPPLEMENT',
  'VIREMENT_IN',
  'VIREMENT_OUT',
  'CARRY_IN',
  'CARRY_OUT',
  'LAPSE',
  'ALLOTMENT',
  'FREEZE',
  'UNFREEZE',
  'OVERRIDE',
  'OVERRIDE_END',
  'RESERVATION',
  'RESERVATION_RELEASE',
  'COMMITMENT',
  'COMMITMENT_CONSUMPTION',
  'COMMITMENT_RELEASE',
  'PAYMENT',
  'REFUND',
  'FX_DIFFERENCE',
  'REVALUATION',
  'REVERSAL',
];
const WITHOUT_OVERRIDE = ENTRY_TYPES.filter((type) => !type.startsWith('OVERRIDE'));

const typesKnown = (types: readonly string[]): readonly string[] => [
  'ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_type_known',
  `ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_type_known CHECK (type IN (${types.map((type) => `'${type}'`).join(', ')}))`,
];

const NATURES = [
  `CREATE TABLE cost_nature (
    id uuid NOT NULL, code text NOT NULL, name jsonb NOT NULL, parent_id uuid, position integer NOT NULL,
    retired_at timestamptz, version integer NOT NULL DEFAULT 1,
    CONSTRAINT cost_nature_pk PRIMARY KEY (id),
    CONSTRAINT cost_nature_code_unique UNIQUE (code),
    CONSTRAINT cost_nature_parent_fk FOREIGN KEY (parent_id) REFERENCES cost_nature (id))`,
  'CREATE INDEX cost_nature_parent_index ON cost_nature (parent_id)',
];

const PERIODS = [
  `CREATE TABLE fiscal_period (
    id uuid NOT NULL DEFAULT gen_random_uuid(), year integer NOT NULL, month integer NOT NULL,
    status text NOT NULL DEFAULT 'open', version integer NOT NULL DEFAULT 1,
    changed_at timestamptz, changed_by uuid, reason text,
    CONSTRAINT fiscal_period_pk PRIMARY KEY (id),
    CONSTRAINT fiscal_period_month_unique UNIQUE (year, month),
    CONSTRAINT fiscal_period_month_known CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT fiscal_period_status_known CHECK (status IN ('open', 'soft-closed', 'closed')),
    CONSTRAINT fiscal_period_year_fk FOREIGN KEY (year) REFERENCES fiscal_year (year))`,
  `INSERT INTO fiscal_period (year, month, status) SELECT y.year, m, y.status FROM fiscal_year y, generate_series(1, 12) m`,
  // A year has its twelve periods from its first moment, whoever opens it.
  `CREATE FUNCTION open_fiscal_periods() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO fiscal_period (year, month, status) SELECT NEW.year, m, NEW.status FROM generate_series(1, 12) m;
     RETURN NULL; END $$`,
  `CREATE TRIGGER fiscal_year_has_periods AFTER INSERT ON fiscal_year FOR EACH ROW EXECUTE FUNCTION open_fiscal_periods()`,
];

/** The balance of a control key under its policy: what is missing is covered by an override or by the tolerance. */
const WITHIN_POLICY = `policy = 'none' OR allotted - frozen - reserved - committed - paid + override
  + CASE WHEN policy = 'warn' THEN trunc(allotted * tolerance, 4) ELSE 0 END >= 0`;

const CONTROLS = [
  `CREATE TABLE control_rule (
    id uuid NOT NULL, level text NOT NULL, fund_id uuid, nature_id uuid, policy text NOT NULL,
    tolerance numeric(5,4) NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 1,
    updated_at timestamptz, updated_by uuid,
    CONSTRAINT control_rule_pk PRIMARY KEY (id),
    CONSTRAINT control_rule_level_known CHECK (level IN ('control', 'area', 'activity')),
    CONSTRAINT control_rule_policy_known CHECK (policy IN ('stop', 'warn', 'none')),
    CONSTRAINT control_rule_tolerance_fraction CHECK (tolerance >= 0 AND tolerance <= 1),
    CONSTRAINT control_rule_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
    CONSTRAINT control_rule_nature_fk FOREIGN KEY (nature_id) REFERENCES cost_nature (id))`,
  'CREATE INDEX control_rule_fund_index ON control_rule (fund_id)',
  'CREATE INDEX control_rule_nature_index ON control_rule (nature_id)',
  `INSERT INTO control_rule (id, level, policy) VALUES ('00000000-0000-4000-8000-000000000c01', 'control', 'stop'),
    ('00000000-0000-4000-8000-000000000c02', 'area', 'warn'), ('00000000-0000-4000-8000-000000000c03', 'activity', 'warn')`,
  `ALTER TABLE control_balance ADD COLUMN nature_id uuid, ADD COLUMN override numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN override_until date, ADD COLUMN policy text NOT NULL DEFAULT 'stop',
    ADD COLUMN tolerance numeric(5,4) NOT NULL DEFAULT 0`,
  'ALTER TABLE control_balance DROP CONSTRAINT control_balance_available_not_negative',
  'ALTER TABLE control_balance DROP CONSTRAINT control_balance_buckets_not_negative',
  'ALTER TABLE control_balance DROP CONSTRAINT control_balance_key_unique',
  `ALTER TABLE control_balance
    ADD CONSTRAINT control_balance_fund_unique UNIQUE (id, fund_id),
    ADD CONSTRAINT control_balance_nature_fk FOREIGN KEY (nature_id) REFERENCES cost_nature (id),
    ADD CONSTRAINT control_balance_policy_known CHECK (policy IN ('stop', 'warn', 'none')),
    ADD CONSTRAINT control_balance_tolerance_fraction CHECK (tolerance >= 0 AND tolerance <= 1),
    ADD CONSTRAINT control_balance_buckets_not_negative
      CHECK (frozen >= 0 AND override >= 0 AND reserved >= 0 AND committed >= 0 AND paid >= 0),
    ADD CONSTRAINT control_balance_available_not_negative CHECK (${WITHIN_POLICY})`,
  `CREATE UNIQUE INDEX control_balance_key_unique ON control_balance (fund_id, year, project_id) WHERE nature_id IS NULL`,
  `CREATE UNIQUE INDEX control_balance_nature_unique ON control_balance (fund_id, year, project_id, nature_id)
   WHERE nature_id IS NOT NULL`,
  'CREATE INDEX control_balance_nature_index ON control_balance (nature_id)',
  `CREATE TABLE override_grant (
    id uuid NOT NULL, control_id uuid NOT NULL, role text NOT NULL, reason text NOT NULL, currency text NOT NULL,
    amount_limit numeric(20,4) NOT NULL, expires_on date NOT NULL, granted_at timestamptz NOT NULL, granted_by uuid,
    posting_id uuid NOT NULL, ended_at timestamptz, ended_by uuid, end_posting_id uuid, version integer NOT NULL DEFAULT 1,
    CONSTRAINT override_grant_pk PRIMARY KEY (id),
    CONSTRAINT override_grant_limit_positive CHECK (amount_limit > 0),
    CONSTRAINT override_grant_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id),
    CONSTRAINT override_grant_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id),
    CONSTRAINT override_grant_end_posting_fk FOREIGN KEY (end_posting_id) REFERENCES ledger_posting (id))`,
  'CREATE INDEX override_grant_posting_index ON override_grant (posting_id)',
  'CREATE INDEX override_grant_end_posting_index ON override_grant (end_posting_id)',
  `CREATE UNIQUE INDEX override_grant_one_at_a_time ON override_grant (control_id) WHERE ended_at IS NULL`,
];

const LINES = [
  'ALTER TABLE budget_line ADD COLUMN nature_id uuid',
  'ALTER TABLE budget_line ADD CONSTRAINT budget_line_nature_fk FOREIGN KEY (nature_id) REFERENCES cost_nature (id)',
  'CREATE INDEX budget_line_nature_index ON budget_line (nature_id)',
  'DROP INDEX budget_line_area_unique',
  'DROP INDEX budget_line_project_unique',
  `CREATE UNIQUE INDEX budget_line_project_unique ON budget_line (control_id) WHERE area_id IS NULL AND nature_id IS NULL`,
  `CREATE UNIQUE INDEX budget_line_area_unique ON budget_line (control_id, area_id)
   WHERE area_id IS NOT NULL AND nature_id IS NULL`,
  `CREATE UNIQUE INDEX budget_line_project_nature_unique ON budget_line (control_id, nature_id)
   WHERE area_id IS NULL AND nature_id IS NOT NULL`,
  `CREATE UNIQUE INDEX budget_line_area_nature_unique ON budget_line (control_id, area_id, nature_id)
   WHERE area_id IS NOT NULL AND nature_id IS NOT NULL`,
  `CREATE TABLE phasing (
    control_id uuid NOT NULL, month integer NOT NULL, amount numeric(20,4) NOT NULL,
    CONSTRAINT phasing_pk PRIMARY KEY (control_id, month),
    CONSTRAINT phasing_month_known CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT phasing_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT phasing_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id))`,
];

/** Both columns are filled for what is there already; the trigger that keeps entries as they are rests meanwhile. */
const ONE_FUND = [
  'ALTER TABLE ledger_posting ADD COLUMN fund_id uuid, ADD COLUMN document_date date, ADD COLUMN reference text',
  'ALTER TABLE ledger_entry ADD COLUMN fund_id uuid',
  'ALTER TABLE ledger_posting DISABLE TRIGGER ledger_posting_append_only',
  'ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only',
  `UPDATE ledger_entry e SET fund_id = b.fund_id FROM control_balance b WHERE b.id = e.control_id`,
  `UPDATE ledger_posting p SET fund_id = (SELECT e.fund_id FROM ledger_entry e WHERE e.posting_id = p.id LIMIT 1)`,
  'ALTER TABLE ledger_posting ENABLE TRIGGER ledger_posting_append_only',
  'ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only',
  `ALTER TABLE ledger_posting ALTER COLUMN fund_id SET NOT NULL,
    ADD CONSTRAINT ledger_posting_fund_unique UNIQUE (id, fund_id),
    ADD CONSTRAINT ledger_posting_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id)`,
  'ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_posting_fk, DROP CONSTRAINT ledger_entry_control_fk',
  `ALTER TABLE ledger_entry ALTER COLUMN fund_id SET NOT NULL,
    ADD CONSTRAINT ledger_entry_posting_fk FOREIGN KEY (posting_id, fund_id) REFERENCES ledger_posting (id, fund_id),
    ADD CONSTRAINT ledger_entry_control_fk FOREIGN KEY (control_id, fund_id) REFERENCES control_balance (id, fund_id)`,
  `DO $$ BEGIN
     CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $f$
     BEGIN RAISE EXCEPTION 'rows of % are never removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $f$;
     CREATE TRIGGER ledger_posting_never_emptied BEFORE TRUNCATE ON ledger_posting EXECUTE FUNCTION refuse_truncate();
     CREATE TRIGGER ledger_entry_never_emptied BEFORE TRUNCATE ON ledger_entry EXECUTE FUNCTION refuse_truncate();
   EXCEPTION WHEN feature_not_supported THEN NULL; END $$`,
];

const COMMITMENTS = [
  'ALTER TABLE commitment RENAME COLUMN currency TO fund_currency',
  `ALTER TABLE commitment ADD COLUMN currency text, ADD COLUMN rate numeric(20,10) NOT NULL DEFAULT 1,
    ADD COLUMN rate_date date, ADD COLUMN rate_source text, ADD COLUMN reference text, ADD COLUMN due_date date,
    ADD COLUMN reserved numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN transaction_reserved numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN transaction_committed numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN transaction_consumed numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN transaction_released numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN cancelled_at timestamptz, ADD COLUMN cancelled_by uuid, ADD COLUMN cancel_reason text`,
  `UPDATE commitment SET currency = fund_currency, transaction_committed = committed, transaction_consumed = consumed,
    transaction_released = released`,
  'ALTER TABLE commitment ALTER COLUMN currency SET NOT NULL',
  'ALTER TABLE commitment DROP CONSTRAINT commitment_open_not_negative',
  `ALTER TABLE commitment ADD CONSTRAINT commitment_open_not_negative CHECK (reserved >= 0 AND committed >= 0
    AND consumed >= 0 AND released >= 0 AND committed - consumed - released >= 0),
    ADD CONSTRAINT commitment_transaction_open_not_negative CHECK (transaction_reserved >= 0
      AND transaction_committed >= 0 AND transaction_consumed >= 0 AND transaction_released >= 0
      AND transaction_committed - transaction_consumed - transaction_released >= 0),
    ADD CONSTRAINT commitment_cancelled_with_reason CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))`,
  `CREATE TABLE commitment_line (
    commitment_id uuid NOT NULL, line_id uuid NOT NULL, activity_id uuid, position integer NOT NULL,
    CONSTRAINT commitment_line_pk PRIMARY KEY (commitment_id, position),
    CONSTRAINT commitment_line_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT commitment_line_line_fk FOREIGN KEY (line_id) REFERENCES budget_line (id),
    CONSTRAINT commitment_line_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id))`,
  `INSERT INTO commitment_line (commitment_id, line_id, activity_id, position) SELECT id, line_id, activity_id, 1 FROM commitment`,
  'CREATE INDEX commitment_line_line_index ON commitment_line (line_id)',
  'CREATE INDEX commitment_line_activity_index ON commitment_line (activity_id)',
];

const UP = [...NATURES, ...PERIODS, ...CONTROLS, ...LINES, ...ONE_FUND, ...COMMITMENTS, ...typesKnown(ENTRY_TYPES)];

const DOWN = [
  ...typesKnown(WITHOUT_OVERRIDE),
  'DROP TABLE commitment_line',
  'ALTER TABLE commitment DROP CONSTRAINT commitment_open_not_negative',
  `ALTER TABLE commitment DROP COLUMN currency, DROP COLUMN rate, DROP COLUMN rate_date, DROP COLUMN rate_source,
    DROP COLUMN reference, DROP COLUMN due_date, DROP COLUMN reserved, DROP COLUMN transaction_reserved,
    DROP COLUMN transaction_committed, DROP COLUMN transaction_consumed, DROP COLUMN transaction_released,
    DROP COLUMN cancelled_at, DROP COLUMN cancelled_by, DROP COLUMN cancel_reason`,
  `ALTER TABLE commitment ADD CONSTRAINT commitment_open_not_negative CHECK (committed >= 0 AND consumed >= 0
    AND released >= 0 AND committed - consumed - released >= 0)`,
  'ALTER TABLE commitment RENAME COLUMN fund_currency TO currency',
  'DROP TRIGGER IF EXISTS ledger_posting_never_emptied ON ledger_posting',
  'DROP TRIGGER IF EXISTS ledger_entry_never_emptied ON ledger_entry',
  'DROP FUNCTION IF EXISTS refuse_truncate()',
  'ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_posting_fk, DROP CONSTRAINT ledger_entry_control_fk',
  'ALTER TABLE ledger_entry DROP COLUMN fund_id',
  'ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_fund_unique',
  'ALTER TABLE ledger_posting DROP COLUMN fund_id, DROP COLUMN document_date, DROP COLUMN reference',
  `ALTER TABLE ledger_entry
    ADD CONSTRAINT ledger_entry_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id),
    ADD CONSTRAINT ledger_entry_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id)`,
  'DROP TABLE phasing',
  'DROP INDEX budget_line_area_nature_unique',
  'DROP INDEX budget_line_project_nature_unique',
  'DROP INDEX budget_line_area_unique',
  'DROP INDEX budget_line_project_unique',
  'ALTER TABLE budget_line DROP COLUMN nature_id',
  'CREATE UNIQUE INDEX budget_line_area_unique ON budget_line (control_id, area_id) WHERE area_id IS NOT NULL',
  'CREATE UNIQUE INDEX budget_line_project_unique ON budget_line (control_id) WHERE area_id IS NULL',
  'DROP TABLE override_grant',
  'DROP INDEX control_balance_nature_unique',
  'DROP INDEX control_balance_key_unique',
  `ALTER TABLE control_balance DROP CONSTRAINT control_balance_available_not_negative,
    DROP CONSTRAINT control_balance_buckets_not_negative, DROP CONSTRAINT control_balance_fund_unique`,
  `ALTER TABLE control_balance DROP COLUMN nature_id, DROP COLUMN override, DROP COLUMN override_until,
    DROP COLUMN policy, DROP COLUMN tolerance`,
  `ALTER TABLE control_balance
    ADD CONSTRAINT control_balance_key_unique UNIQUE (fund_id, year, project_id),
    ADD CONSTRAINT control_balance_buckets_not_negative CHECK (frozen >= 0 AND reserved >= 0 AND committed >= 0 AND paid >= 0),
    ADD CONSTRAINT control_balance_available_not_negative CHECK (allotted - frozen - reserved - committed - paid >= 0)`,
  'DROP TABLE control_rule',
  'DROP TRIGGER fiscal_year_has_periods ON fiscal_year',
  'DROP FUNCTION open_fiscal_periods()',
  'DROP TABLE fiscal_period',
  'DROP TABLE cost_nature',
];
