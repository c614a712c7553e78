import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports in full: rates, rubric levels, breakdowns, variance and corrective action, remarks tied to a field, evidence,
 * and corrections as new revisions. What was approved is frozen.
 */
export class Reporting1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  ...[
    'numerator numeric(20,6)',
    'denominator numeric(20,6)',
    'level_id uuid',
    'reviewer_level_id uuid',
    `confidence text NOT NULL DEFAULT 'measured'`,
    'variance_reason text',
    'variance_text jsonb',
    'corrective_action jsonb',
    'corrective_owner text',
    'corrective_due_on date',
    'revision integer NOT NULL DEFAULT 1',
    'correction_reason text',
  ].map((column) => `ALTER TABLE indicator_report ADD ${column}`),
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_confidence_known
     CHECK (confidence IN ('measured', 'estimated'))`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_variance_reason_known CHECK (variance_reason IS NULL
     OR variance_reason IN ('partner-delay', 'funds-late', 'decision-pending', 'change-of-plan', 'conditions-in-country',
       'staff-capacity', 'data-late', 'ahead-of-plan', 'other'))`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_corrective_complete
     CHECK (corrective_action IS NULL OR corrective_owner IS NOT NULL)`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_correction_reasoned
     CHECK (revision = 1 OR correction_reason IS NOT NULL)`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_level_fk
     FOREIGN KEY (level_id) REFERENCES rubric_level (id)`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_reviewer_level_fk
     FOREIGN KEY (reviewer_level_id) REFERENCES rubric_level (id)`,
  `ALTER TABLE indicator_report DROP CONSTRAINT indicator_report_state_known`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_state_known
     CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'superseded'))`,
  `ALTER TABLE indicator_report DROP CONSTRAINT indicator_report_period_unique`,
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_revision_unique UNIQUE (indicator_id, period, revision)`,
  `CREATE UNIQUE INDEX indicator_report_one_approved ON indicator_report (indicator_id, period) WHERE state = 'approved'`,
  `CREATE TABLE report_remark (
    id uuid NOT NULL, report_id uuid NOT NULL, field text NOT NULL, reason text NOT NULL, made_by uuid,
    made_at timestamptz NOT NULL, report_version integer NOT NULL,
    CONSTRAINT report_remark_pk PRIMARY KEY (id),
    CONSTRAINT report_remark_report_fk FOREIGN KEY (report_id) REFERENCES indicator_report (id))`,
  `CREATE INDEX report_remark_report_index ON report_remark (report_id)`,
  `CREATE TABLE report_breakdown (
    report_id uuid NOT NULL, category_id uuid NOT NULL, value numeric(20,6), numerator numeric(20,6),
    denominator numeric(20,6),
    CONSTRAINT report_breakdown_pk PRIMARY KEY (report_id, category_id),
    CONSTRAINT report_breakdown_report_fk FOREIGN KEY (report_id) REFERENCES indicator_report (id),
    CONSTRAINT report_breakdown_category_fk FOREIGN KEY (category_id) REFERENCES disaggregation_category (id))`,
  `CREATE INDEX report_breakdown_category_index ON report_breakdown (category_id)`,
  `CREATE TABLE stored_file (
    hash text NOT NULL, size integer NOT NULL, media_type text NOT NULL, content bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(), created_by uuid,
    CONSTRAINT stored_file_pk PRIMARY KEY (hash),
    CONSTRAINT stored_file_hash_shape CHECK (hash ~ '^[0-9a-f]{64}$'))`,
  `CREATE TABLE evidence (
    id uuid NOT NULL, report_id uuid NOT NULL, kind text NOT NULL, title text NOT NULL, link text, file_hash text,
    file_name text, added_by uuid, added_at timestamptz NOT NULL, verified_by uuid, verified_at timestamptz,
    verification_note text, version integer NOT NULL DEFAULT 1,
    CONSTRAINT evidence_pk PRIMARY KEY (id),
    CONSTRAINT evidence_kind_complete CHECK ((kind = 'link' AND link IS NOT NULL AND file_hash IS NULL)
      OR (kind = 'file' AND file_hash IS NOT NULL AND file_name IS NOT NULL AND link IS NULL)),
    CONSTRAINT evidence_verified_by_another CHECK (verified_by IS NULL OR added_by IS NULL OR verified_by <> added_by),
    CONSTRAINT evidence_report_fk FOREIGN KEY (report_id) REFERENCES indicator_report (id),
    CONSTRAINT evidence_file_fk FOREIGN KEY (file_hash) REFERENCES stored_file (hash))`,
  `CREATE INDEX evidence_report_index ON evidence (report_id)`,
  `CREATE INDEX evidence_file_index ON evidence (file_hash)`,
  `CREATE FUNCTION freeze_report() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE free text[] := ARRAY['state', 'version', 'updated_at', 'updated_by'];
   BEGIN
     IF OLD.state IN ('approved', 'superseded') THEN
       IF TG_OP = 'UPDATE' AND NEW.state = 'superseded' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
         RETURN NEW; END IF;
       RAISE EXCEPTION 'the report was approved' USING ERRCODE = '23514', CONSTRAINT = 'report_frozen'; END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW; END $$`,
  `CREATE TRIGGER indicator_report_frozen BEFORE UPDATE OR DELETE ON indicator_report
   FOR EACH ROW EXECUTE FUNCTION freeze_report()`,
  `CREATE FUNCTION freeze_report_part() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT state FROM indicator_report WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.report_id ELSE OLD.report_id END)
       IN ('approved', 'superseded') THEN
       RAISE EXCEPTION 'the report was approved' USING ERRCODE = '23514', CONSTRAINT = 'report_frozen'; END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW; END $$`,
  `CREATE TRIGGER report_breakdown_frozen BEFORE INSERT OR UPDATE OR DELETE ON report_breakdown
   FOR EACH ROW EXECUTE FUNCTION freeze_report_part()`,
  `CREATE TRIGGER report_remark_append_only BEFORE UPDATE OR DELETE ON report_remark
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER stored_file_append_only BEFORE UPDATE OR DELETE ON stored_file
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  'DROP TABLE evidence',
  'DROP TABLE stored_file',
  'DROP TABLE report_breakdown',
  'DROP TABLE report_remark',
  'DROP TRIGGER indicator_report_frozen ON indicator_report',
  'DROP FUNCTION freeze_report()',
  'DROP FUNCTION freeze_report_part()',
  'DROP INDEX indicator_report_one_approved',
  'DELETE FROM indicator_milestone_report WHERE report_id IN (SELECT id FROM indicator_report WHERE revision > 1)',
  'DELETE FROM indicator_report WHERE revision > 1',
  'ALTER TABLE indicator_report DROP CONSTRAINT indicator_report_revision_unique',
  'ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_period_unique UNIQUE (indicator_id, period)',
  'ALTER TABLE indicator_report DROP CONSTRAINT indicator_report_state_known',
  `ALTER TABLE indicator_report ADD CONSTRAINT indicator_report_state_known
     CHECK (state IN ('draft', 'submitted', 'returned', 'approved'))`,
  ...[
    'numerator',
    'denominator',
    'level_id',
    'reviewer_level_id',
    'confidence',
    'variance_reason',
    'variance_text',
    'corrective_action',
    'corrective_owner',
    'corrective_due_on',
    'revision',
    'correction_reason',
  ].map((column) => `ALTER TABLE indicator_report DROP COLUMN ${column} CASCADE`),
];
