import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The end of a fiscal year: what was decided line by line, what was approved, and what was carried over. What was approved
 * never changes, a control key is carried over once, and a closing that was taken back stays to be read.
 */
export class YearEnd1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Refuses a change of `table` under the name of a constraint. */
const refusal = (what: string): string =>
  `RAISE EXCEPTION '${what}' USING ERRCODE = '23514', CONSTRAINT = 'year_end_frozen';`;

const RUNS = [
  `CREATE TABLE year_end (
    id uuid NOT NULL, year integer NOT NULL, state text NOT NULL, outcome jsonb, outcome_hash text,
    prepared_at timestamptz NOT NULL, prepared_by uuid, approved_at timestamptz, approved_by uuid,
    closed_at timestamptz, closed_by uuid, reopened_at timestamptz, reopened_by uuid, reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT year_end_pk PRIMARY KEY (id),
    CONSTRAINT year_end_state_known CHECK (state IN ('prepared', 'approved', 'closed', 'reopened')),
    CONSTRAINT year_end_approved_whole CHECK ((state = 'prepared') = (outcome IS NULL)
      AND (outcome IS NULL) = (outcome_hash IS NULL) AND (outcome IS NULL) = (approved_at IS NULL)),
    CONSTRAINT year_end_approved_by_another CHECK (approved_by <> prepared_by),
    CONSTRAINT year_end_closed_whole CHECK ((state IN ('closed', 'reopened')) = (closed_at IS NOT NULL)),
    CONSTRAINT year_end_reopened_with_reason CHECK ((state = 'reopened') = (reason IS NOT NULL)),
    CONSTRAINT year_end_year_fk FOREIGN KEY (year) REFERENCES fiscal_year (year))`,
  'CREATE INDEX year_end_year_index ON year_end (year)',
  `CREATE UNIQUE INDEX year_end_one_at_a_time ON year_end (year) WHERE state <> 'reopened'`,
  `CREATE TABLE year_end_balance (
    year_end_id uuid NOT NULL, control_id uuid NOT NULL, decision text NOT NULL, months integer[] NOT NULL DEFAULT '{}',
    CONSTRAINT year_end_balance_pk PRIMARY KEY (year_end_id, control_id),
    CONSTRAINT year_end_balance_decision_known CHECK (decision IN ('lapse', 'carry', 'rephase')),
    CONSTRAINT year_end_balance_months_chosen CHECK ((decision = 'rephase') = (cardinality(months) > 0)),
    CONSTRAINT year_end_balance_year_end_fk FOREIGN KEY (year_end_id) REFERENCES year_end (id),
    CONSTRAINT year_end_balance_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id))`,
  'CREATE INDEX year_end_balance_control_index ON year_end_balance (control_id)',
  `CREATE TABLE year_end_commitment (
    year_end_id uuid NOT NULL, commitment_id uuid NOT NULL, decision text NOT NULL,
    CONSTRAINT year_end_commitment_pk PRIMARY KEY (year_end_id, commitment_id),
    CONSTRAINT year_end_commitment_decision_known CHECK (decision IN ('carry', 'lapse')),
    CONSTRAINT year_end_commitment_year_end_fk FOREIGN KEY (year_end_id) REFERENCES year_end (id),
    CONSTRAINT year_end_commitment_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id))`,
  'CREATE INDEX year_end_commitment_commitment_index ON year_end_commitment (commitment_id)',
];

const CARRIED = [
  `CREATE TABLE carry_over (
    id uuid NOT NULL, year_end_id uuid NOT NULL, control_id uuid NOT NULL, next_control_id uuid, posting_id uuid NOT NULL,
    reversal_id uuid,
    CONSTRAINT carry_over_pk PRIMARY KEY (id),
    CONSTRAINT carry_over_year_end_fk FOREIGN KEY (year_end_id) REFERENCES year_end (id),
    CONSTRAINT carry_over_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id),
    CONSTRAINT carry_over_next_control_fk FOREIGN KEY (next_control_id) REFERENCES control_balance (id),
    CONSTRAINT carry_over_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id),
    CONSTRAINT carry_over_reversal_fk FOREIGN KEY (reversal_id) REFERENCES ledger_posting (id))`,
  'CREATE UNIQUE INDEX carry_over_once ON carry_over (control_id) WHERE reversal_id IS NULL',
  'CREATE INDEX carry_over_control_index ON carry_over (control_id)',
  'CREATE INDEX carry_over_year_end_index ON carry_over (year_end_id)',
  'CREATE INDEX carry_over_next_control_index ON carry_over (next_control_id)',
  'CREATE INDEX carry_over_posting_index ON carry_over (posting_id)',
  'CREATE INDEX carry_over_reversal_index ON carry_over (reversal_id)',
  `CREATE TABLE carry_over_month (
    carry_over_id uuid NOT NULL, month integer NOT NULL, amount numeric(20,4) NOT NULL,
    CONSTRAINT carry_over_month_pk PRIMARY KEY (carry_over_id, month),
    CONSTRAINT carry_over_month_known CHECK (month BETWEEN 1 AND 12),
    CONSTRAINT carry_over_month_carry_over_fk FOREIGN KEY (carry_over_id) REFERENCES carry_over (id))`,
  `CREATE TABLE carried_line (
    carry_over_id uuid NOT NULL, commitment_id uuid NOT NULL, position integer NOT NULL, from_line_id uuid NOT NULL,
    to_line_id uuid NOT NULL, part text NOT NULL, amount numeric(20,4) NOT NULL, transaction_amount numeric(20,4) NOT NULL,
    CONSTRAINT carried_line_pk PRIMARY KEY (carry_over_id, commitment_id, position),
    CONSTRAINT carried_line_part_known CHECK (part IN ('committed', 'reserved')),
    CONSTRAINT carried_line_amount_positive CHECK (amount > 0),
    CONSTRAINT carried_line_carry_over_fk FOREIGN KEY (carry_over_id) REFERENCES carry_over (id),
    CONSTRAINT carried_line_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT carried_line_from_line_fk FOREIGN KEY (from_line_id) REFERENCES budget_line (id),
    CONSTRAINT carried_line_to_line_fk FOREIGN KEY (to_line_id) REFERENCES budget_line (id))`,
  'CREATE INDEX carried_line_commitment_index ON carried_line (commitment_id)',
  'CREATE INDEX carried_line_from_line_index ON carried_line (from_line_id)',
  'CREATE INDEX carried_line_to_line_index ON carried_line (to_line_id)',
  `ALTER TABLE commitment ADD COLUMN carried numeric(20,4) NOT NULL DEFAULT 0,
    ADD COLUMN transaction_carried numeric(20,4) NOT NULL DEFAULT 0`,
];

const FROZEN = [
  `CREATE FUNCTION keep_year_end() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' THEN ${refusal('the end of a year is never removed')} END IF;
     IF OLD.state || '>' || NEW.state NOT IN ('prepared>prepared', 'prepared>approved', 'approved>prepared',
       'approved>closed', 'closed>reopened') OR NEW.year <> OLD.year THEN
       ${refusal('the end of a year does not go that way')}
     END IF;
     IF OLD.state <> 'prepared' AND NEW.state <> 'prepared' AND (NEW.outcome, NEW.outcome_hash, NEW.approved_at)
       IS DISTINCT FROM (OLD.outcome, OLD.outcome_hash, OLD.approved_at) THEN
       ${refusal('what was approved never changes')}
     END IF;
     RETURN NEW; END $$`,
  `CREATE TRIGGER year_end_kept BEFORE UPDATE OR DELETE ON year_end FOR EACH ROW EXECUTE FUNCTION keep_year_end()`,
  `CREATE FUNCTION keep_year_end_decision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT state FROM year_end WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.year_end_id ELSE NEW.year_end_id END)
       <> 'prepared' THEN
       ${refusal('decisions that were approved never change')}
     END IF;
     RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END $$`,
  ...['year_end_balance', 'year_end_commitment'].map(
    (table) => `CREATE TRIGGER ${table}_kept BEFORE INSERT OR UPDATE OR DELETE ON ${table}
   FOR EACH ROW EXECUTE FUNCTION keep_year_end_decision()`,
  ),
  `CREATE FUNCTION keep_carry_over() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR OLD.reversal_id IS NOT NULL OR (NEW.id, NEW.year_end_id, NEW.control_id, NEW.next_control_id,
       NEW.posting_id) IS DISTINCT FROM (OLD.id, OLD.year_end_id, OLD.control_id, OLD.next_control_id, OLD.posting_id) THEN
       ${refusal('what was carried over is only taken back, once')}
     END IF;
     RETURN NEW; END $$`,
  `CREATE TRIGGER carry_over_kept BEFORE UPDATE OR DELETE ON carry_over FOR EACH ROW EXECUTE FUNCTION keep_carry_over()`,
  ...['carry_over_month', 'carried_line'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

const UP = [...RUNS, ...CARRIED, ...FROZEN];

const DOWN = [
  'ALTER TABLE commitment DROP COLUMN carried, DROP COLUMN transaction_carried',
  'DROP TABLE carried_line',
  'DROP TABLE carry_over_month',
  'DROP TABLE carry_over',
  'DROP TABLE year_end_commitment',
  'DROP TABLE year_end_balance',
  'DROP TABLE year_end',
  'DROP FUNCTION keep_carry_over()',
  'DROP FUNCTION keep_year_end_decision()',
  'DROP FUNCTION keep_year_end()',
];
