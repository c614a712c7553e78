import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partners, the agreements behind off-budget funds, and contributions. What was pledged, agreed, received and paid out is
 * kept on the contribution by its steps, which are never changed; an off-budget project has one open fund.
 */
export class OffBudget1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const PARTNERS = [
  `CREATE TABLE partner (
    id uuid NOT NULL, code text NOT NULL, name jsonb NOT NULL, type text NOT NULL, version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT partner_pk PRIMARY KEY (id),
    CONSTRAINT partner_code_unique UNIQUE (code),
    CONSTRAINT partner_type_known CHECK (type IN ('intergovernmental', 'un', 'regional', 'government',
      'national-commission', 'ngo', 'charity', 'foundation', 'private')))`,
];

const FUNDS = [
  `ALTER TABLE fund ADD COLUMN closing_rule text,
    ADD CONSTRAINT fund_closing_rule_known CHECK (closing_rule IN ('return-to-partner', 'carry-over'))`,
  `CREATE TABLE funding_agreement (
    fund_id uuid NOT NULL, reference text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL, conditions jsonb,
    state text NOT NULL DEFAULT 'agreed', version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL, created_by uuid, updated_at timestamptz, updated_by uuid,
    CONSTRAINT funding_agreement_pk PRIMARY KEY (fund_id),
    CONSTRAINT funding_agreement_state_known CHECK (state IN ('agreed', 'funded', 'running', 'operationally-closed',
      'financially-closed')),
    CONSTRAINT funding_agreement_dates_ordered CHECK (starts_on <= ends_on),
    CONSTRAINT funding_agreement_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id))`,
  `CREATE TABLE fund_project (
    fund_id uuid NOT NULL, project_id uuid NOT NULL, is_open boolean NOT NULL DEFAULT true,
    CONSTRAINT fund_project_pk PRIMARY KEY (fund_id, project_id),
    CONSTRAINT fund_project_fund_fk FOREIGN KEY (fund_id) REFERENCES funding_agreement (fund_id),
    CONSTRAINT fund_project_project_fk FOREIGN KEY (project_id) REFERENCES plan_node (id))`,
  'CREATE INDEX fund_project_project_index ON fund_project (project_id)',
  'CREATE UNIQUE INDEX fund_project_one_open_fund ON fund_project (project_id) WHERE is_open',
  `CREATE TABLE fund_report (
    id uuid NOT NULL, fund_id uuid NOT NULL, due_on date NOT NULL, what jsonb NOT NULL, done_on date, done_by uuid,
    CONSTRAINT fund_report_pk PRIMARY KEY (id),
    CONSTRAINT fund_report_fund_fk FOREIGN KEY (fund_id) REFERENCES funding_agreement (fund_id))`,
  'CREATE INDEX fund_report_fund_index ON fund_report (fund_id, due_on)',
];

const CONTRIBUTIONS = [
  `CREATE TABLE contribution (
    id uuid NOT NULL, code text NOT NULL, partner_id uuid NOT NULL, project_id uuid NOT NULL, activity_id uuid,
    fund_id uuid, kind text NOT NULL, currency text NOT NULL, valuation_method text, valuation_note text,
    conditions text, due_on date,
    pledged numeric(20,4) NOT NULL DEFAULT 0, agreed numeric(20,4) NOT NULL DEFAULT 0,
    received numeric(20,4) NOT NULL DEFAULT 0, paid_out numeric(20,4) NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 0, created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT contribution_pk PRIMARY KEY (id),
    CONSTRAINT contribution_code_unique UNIQUE (code),
    CONSTRAINT contribution_kind_known CHECK (kind IN ('cash', 'in-kind')),
    CONSTRAINT contribution_valued CHECK ((kind = 'in-kind') = (valuation_method IS NOT NULL)),
    CONSTRAINT contribution_valuation_known CHECK (valuation_method IN ('market-price', 'partner-statement',
      'staff-cost', 'own-estimate')),
    CONSTRAINT contribution_fund_takes_cash CHECK (fund_id IS NULL OR (kind = 'cash' AND activity_id IS NULL)),
    CONSTRAINT contribution_not_negative CHECK (pledged >= 0 AND agreed >= 0 AND received >= 0 AND paid_out >= 0),
    CONSTRAINT contribution_received_within_agreed CHECK (received <= agreed),
    CONSTRAINT contribution_paid_within_received CHECK (paid_out <= received),
    CONSTRAINT contribution_partner_fk FOREIGN KEY (partner_id) REFERENCES partner (id),
    CONSTRAINT contribution_project_fk FOREIGN KEY (project_id) REFERENCES plan_node (id),
    CONSTRAINT contribution_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT contribution_fund_fk FOREIGN KEY (fund_id, project_id) REFERENCES fund_project (fund_id, project_id))`,
  'CREATE INDEX contribution_partner_index ON contribution (partner_id)',
  'CREATE INDEX contribution_project_index ON contribution (project_id)',
  'CREATE INDEX contribution_activity_index ON contribution (activity_id)',
  'CREATE INDEX contribution_fund_index ON contribution (fund_id, project_id)',
  `CREATE TABLE contribution_step (
    id uuid NOT NULL, contribution_id uuid NOT NULL, step text NOT NULL, taken_on date NOT NULL,
    amount numeric(20,4) NOT NULL, base_amount numeric(20,4) NOT NULL, rate numeric(20,10) NOT NULL, rate_date date,
    rate_source text, reason text, reference text, arrived_amount numeric(20,4), arrived_currency text, posting_id uuid,
    recorded_at timestamptz NOT NULL, recorded_by uuid,
    CONSTRAINT contribution_step_pk PRIMARY KEY (id),
    CONSTRAINT contribution_step_known CHECK (step IN ('pledged', 'agreed', 'received', 'paid-out')),
    CONSTRAINT contribution_step_amount_not_zero CHECK (amount <> 0),
    CONSTRAINT contribution_step_correction_has_reason CHECK (amount > 0 OR reason IS NOT NULL),
    CONSTRAINT contribution_step_contribution_fk FOREIGN KEY (contribution_id) REFERENCES contribution (id),
    CONSTRAINT contribution_step_posting_fk FOREIGN KEY (posting_id) REFERENCES ledger_posting (id))`,
  'CREATE INDEX contribution_step_contribution_index ON contribution_step (contribution_id, taken_on)',
  'CREATE INDEX contribution_step_posting_index ON contribution_step (posting_id)',
  `CREATE TRIGGER contribution_step_append_only BEFORE UPDATE OR DELETE ON contribution_step
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION keep_contribution_amounts() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE contribution SET version = version + 1,
       pledged = pledged + CASE WHEN NEW.step = 'pledged' THEN NEW.amount ELSE 0 END,
       agreed = agreed + CASE WHEN NEW.step = 'agreed' THEN NEW.amount ELSE 0 END,
       received = received + CASE WHEN NEW.step = 'received' THEN NEW.amount ELSE 0 END,
       paid_out = paid_out + CASE WHEN NEW.step = 'paid-out' THEN NEW.amount ELSE 0 END
     WHERE id = NEW.contribution_id;
     RETURN NULL; END $$`,
  `CREATE TRIGGER contribution_step_keeps_amounts AFTER INSERT ON contribution_step
   FOR EACH ROW EXECUTE FUNCTION keep_contribution_amounts()`,
];

const UP = [
  ...PARTNERS,
  ...FUNDS,
  ...CONTRIBUTIONS,
  `ALTER TABLE activity ADD COLUMN cost_without_partners numeric(20,4),
    ADD CONSTRAINT activity_cost_without_partners_not_negative
      CHECK (cost_without_partners IS NULL OR cost_without_partners >= 0)`,
];

const DOWN = [
  'ALTER TABLE activity DROP COLUMN cost_without_partners',
  'DROP TABLE contribution_step',
  'DROP FUNCTION keep_contribution_amounts()',
  'DROP TABLE contribution',
  'DROP TABLE fund_report',
  'DROP TABLE fund_project',
  'DROP TABLE funding_agreement',
  'ALTER TABLE fund DROP COLUMN closing_rule',
  'DROP TABLE partner',
];
