import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Virements with their lines and steps. Lines are of one fund and one year by foreign key; what leaves and what arrives is
 * kept as `net` by the lines themselves, and is nothing from the moment that it is asked for. Lines of what was asked for,
 * posted or refused never change.
 */
export class Virements1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  'ALTER TABLE control_balance ADD CONSTRAINT control_balance_year_unique UNIQUE (id, fund_id, year)',
  `CREATE TABLE virement (
    id uuid NOT NULL, code text NOT NULL, plan_id uuid NOT NULL, fund_id uuid NOT NULL, year integer NOT NULL,
    state text NOT NULL, justification text NOT NULL, level text, rules text[], net numeric(20,4) NOT NULL DEFAULT 0,
    requested_at timestamptz, requested_by uuid, decided_at timestamptz, decided_by uuid, remark text, posting_id uuid,
    version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT virement_pk PRIMARY KEY (id),
    CONSTRAINT virement_code_unique UNIQUE (code),
    CONSTRAINT virement_address_unique UNIQUE (id, fund_id, year),
    CONSTRAINT virement_state_known CHECK (state IN ('draft', 'requested', 'returned', 'posted', 'refused', 'withdrawn')),
    CONSTRAINT virement_level_known CHECK (level IN ('head', 'finance', 'controller')),
    CONSTRAINT virement_net_zero CHECK (state IN ('draft', 'returned', 'withdrawn') OR net = 0),
    CONSTRAINT virement_posted_whole CHECK ((state = 'posted') = (posting_id IS NOT NULL)),
    CONSTRAINT virement_decided_by_another CHECK (state NOT IN ('posted', 'refused') OR decided_by <> requested_by),
    CONSTRAINT virement_plan_fk FOREIGN KEY (plan_id) REFERENCES action_plan (id),
    CONSTRAINT virement_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
    CONSTRAINT virement_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id))`,
  'CREATE INDEX virement_plan_index ON virement (plan_id, year, state)',
  'CREATE INDEX virement_fund_index ON virement (fund_id)',
  'CREATE INDEX virement_posting_index ON virement (posting_id)',
  `CREATE TABLE virement_line (
    virement_id uuid NOT NULL, position integer NOT NULL, control_id uuid NOT NULL, fund_id uuid NOT NULL,
    year integer NOT NULL, amount numeric(20,4) NOT NULL,
    CONSTRAINT virement_line_pk PRIMARY KEY (virement_id, position),
    CONSTRAINT virement_line_control_once UNIQUE (virement_id, control_id),
    CONSTRAINT virement_line_amount_not_zero CHECK (amount <> 0),
    CONSTRAINT virement_line_virement_fk FOREIGN KEY (virement_id, fund_id, year) REFERENCES virement (id, fund_id, year),
    CONSTRAINT virement_line_control_fk FOREIGN KEY (control_id, fund_id, year)
      REFERENCES control_balance (id, fund_id, year))`,
  'CREATE INDEX virement_line_control_index ON virement_line (control_id)',
  `CREATE FUNCTION keep_virement_net() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.virement_id ELSE NEW.virement_id END;
   BEGIN
     IF (SELECT state FROM virement WHERE id = owner) NOT IN ('draft', 'returned') THEN
       RAISE EXCEPTION 'lines of a virement that was asked for never change' USING ERRCODE = '23514',
         CONSTRAINT = 'virement_lines_frozen';
     END IF;
     UPDATE virement SET net = net + CASE WHEN TG_OP = 'DELETE' THEN -OLD.amount
       WHEN TG_OP = 'INSERT' THEN NEW.amount ELSE NEW.amount - OLD.amount END WHERE id = owner;
     RETURN NULL; END $$`,
  `CREATE TRIGGER virement_line_keeps_net AFTER INSERT OR UPDATE OR DELETE ON virement_line
   FOR EACH ROW EXECUTE FUNCTION keep_virement_net()`,
];

const DOWN = [
  'DROP TABLE virement_line',
  'DROP FUNCTION keep_virement_net()',
  'DROP TABLE virement',
  'ALTER TABLE control_balance DROP CONSTRAINT control_balance_year_unique',
];
