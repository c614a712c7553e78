import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indicator sheets as a results framework needs them: every kind of measurement, bounds, targets by period and country,
 * rubrics, dimensions whose categories are retired and never deleted, and how a plan weighs its parts.
 */
export class ResultsFramework1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The freeze of 1700000002000, which knew no late baseline. */
const FREEZE_MEASUREMENT_BEFORE = `CREATE OR REPLACE FUNCTION freeze_measurement() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN
       PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = OLD.node_id)); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = NEW.node_id));
     RETURN NEW; END $$`;

/** A baseline that was not yet known may be stated while the plan is in force; nothing else of the sheet may change. */
const FREEZE_MEASUREMENT = `CREATE OR REPLACE FUNCTION freeze_measurement() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE baseline text[] := ARRAY['baseline_status', 'baseline_value', 'baseline_date', 'baseline_source',
     'baseline_level_id', 'baseline_due_on'];
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.baseline_status = 'unknown' AND NEW.baseline_status = 'known'
       AND to_jsonb(NEW) - baseline = to_jsonb(OLD) - baseline THEN RETURN NEW; END IF;
     IF TG_OP <> 'INSERT' THEN
       PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = OLD.node_id)); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = NEW.node_id));
     RETURN NEW; END $$`;

const UP = [
  `ALTER TABLE action_plan ADD weights_mode text NOT NULL DEFAULT 'equal'`,
  `ALTER TABLE action_plan ADD CONSTRAINT action_plan_weights_mode_known
     CHECK (weights_mode IN ('equal', 'manual', 'by-budget'))`,
  `ALTER TABLE action_plan ADD report_due_days integer NOT NULL DEFAULT 15`,
  `ALTER TABLE action_plan ADD CONSTRAINT action_plan_report_due_days_range CHECK (report_due_days BETWEEN 0 AND 180)`,
  `ALTER TABLE measurement_indicator DROP CONSTRAINT measurement_indicator_kind_known`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_kind_known CHECK (kind IN ('measure', 'rate',
     'maintain', 'milestone', 'binary', 'rubric', 'qualitative'))`,
  `ALTER TABLE measurement_indicator DROP CONSTRAINT measurement_indicator_accumulation_known`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_accumulation_known CHECK (accumulation IS NULL
     OR accumulation IN ('incremental', 'cumulative', 'latest', 'max', 'average'))`,
  `ALTER TABLE measurement_indicator DROP CONSTRAINT measurement_indicator_baseline_known`,
  `ALTER TABLE measurement_indicator ADD definition jsonb`,
  `ALTER TABLE measurement_indicator ADD method jsonb`,
  `ALTER TABLE measurement_indicator ADD means_of_verification jsonb`,
  `ALTER TABLE measurement_indicator ADD minimum numeric(20,6)`,
  `ALTER TABLE measurement_indicator ADD maximum numeric(20,6)`,
  `ALTER TABLE measurement_indicator ADD band_low numeric(20,6)`,
  `ALTER TABLE measurement_indicator ADD band_high numeric(20,6)`,
  `ALTER TABLE measurement_indicator ADD band_tolerance numeric(20,6)`,
  `ALTER TABLE measurement_indicator ADD rate_window text`,
  `ALTER TABLE measurement_indicator ADD responsible_id uuid`,
  `ALTER TABLE measurement_indicator ADD evidence_required boolean NOT NULL DEFAULT false`,
  `ALTER TABLE measurement_indicator ADD baseline_level_id uuid`,
  `ALTER TABLE measurement_indicator ADD baseline_due_on date`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_baseline_known
     CHECK (baseline_status IN ('known', 'unknown', 'count-from-zero') AND (baseline_status <> 'known'
       OR baseline_value IS NOT NULL OR baseline_level_id IS NOT NULL))`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_bounds_ordered
     CHECK (minimum IS NULL OR maximum IS NULL OR minimum <= maximum)`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_band_ordered
     CHECK (band_low IS NULL OR band_high IS NULL OR band_low <= band_high)`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_band_complete
     CHECK (kind <> 'maintain' OR band_low IS NOT NULL OR band_high IS NOT NULL)`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_rate_complete
     CHECK (kind <> 'rate' OR (direction IS NOT NULL AND rate_window IN ('to-date', 'last-period')))`,
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_responsible_fk
     FOREIGN KEY (responsible_id) REFERENCES app_user (id)`,
  `CREATE INDEX measurement_indicator_responsible_index ON measurement_indicator (responsible_id)`,
  FREEZE_MEASUREMENT,
  `CREATE TABLE rubric_level (
    id uuid NOT NULL, indicator_id uuid NOT NULL, position integer NOT NULL, title jsonb NOT NULL,
    score numeric(9,6) NOT NULL,
    CONSTRAINT rubric_level_pk PRIMARY KEY (id),
    CONSTRAINT rubric_level_score_range CHECK (score BETWEEN 0 AND 1),
    CONSTRAINT rubric_level_indicator_fk FOREIGN KEY (indicator_id) REFERENCES measurement_indicator (node_id))`,
  `CREATE INDEX rubric_level_indicator_index ON rubric_level (indicator_id)`,
  `CREATE TRIGGER rubric_level_frozen BEFORE INSERT OR UPDATE OR DELETE ON rubric_level
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
  `DROP TRIGGER indicator_target_frozen ON indicator_target`,
  `ALTER TABLE indicator_target ADD period text`,
  `ALTER TABLE indicator_target ADD country text`,
  `ALTER TABLE indicator_target ADD level_id uuid`,
  `UPDATE indicator_target SET period = year::text`,
  `ALTER TABLE indicator_target ALTER period SET NOT NULL`,
  `ALTER TABLE indicator_target DROP CONSTRAINT indicator_target_year_unique`,
  `ALTER TABLE indicator_target DROP COLUMN year`,
  `ALTER TABLE indicator_target ALTER value DROP NOT NULL`,
  `ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_stated CHECK ((value IS NULL) <> (level_id IS NULL))`,
  `ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_level_fk FOREIGN KEY (level_id) REFERENCES rubric_level (id)`,
  `CREATE UNIQUE INDEX indicator_target_period_unique ON indicator_target (indicator_id, period) WHERE country IS NULL`,
  `CREATE UNIQUE INDEX indicator_target_country_unique ON indicator_target (indicator_id, period, country)
     WHERE country IS NOT NULL`,
  `CREATE TRIGGER indicator_target_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_target
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
  `CREATE TABLE disaggregation_dimension (
    id uuid NOT NULL, code text NOT NULL, title jsonb NOT NULL, version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(), created_by uuid, updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by uuid,
    CONSTRAINT disaggregation_dimension_pk PRIMARY KEY (id),
    CONSTRAINT disaggregation_dimension_code_unique UNIQUE (code))`,
  `CREATE TABLE disaggregation_category (
    id uuid NOT NULL, dimension_id uuid NOT NULL, code text NOT NULL, position integer NOT NULL, title jsonb NOT NULL,
    since_version integer NOT NULL, retired_in_version integer,
    CONSTRAINT disaggregation_category_pk PRIMARY KEY (id),
    CONSTRAINT disaggregation_category_code_unique UNIQUE (dimension_id, code),
    CONSTRAINT disaggregation_category_versions_ordered CHECK (retired_in_version IS NULL
      OR retired_in_version > since_version),
    CONSTRAINT disaggregation_category_dimension_fk FOREIGN KEY (dimension_id) REFERENCES disaggregation_dimension (id))`,
  `CREATE TRIGGER disaggregation_dimension_kept BEFORE DELETE ON disaggregation_dimension
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER disaggregation_category_kept BEFORE DELETE ON disaggregation_category
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE indicator_dimension (
    indicator_id uuid NOT NULL, dimension_id uuid NOT NULL,
    CONSTRAINT indicator_dimension_pk PRIMARY KEY (indicator_id, dimension_id),
    CONSTRAINT indicator_dimension_indicator_fk FOREIGN KEY (indicator_id) REFERENCES measurement_indicator (node_id),
    CONSTRAINT indicator_dimension_dimension_fk FOREIGN KEY (dimension_id) REFERENCES disaggregation_dimension (id))`,
  `CREATE INDEX indicator_dimension_dimension_index ON indicator_dimension (dimension_id)`,
  `CREATE TRIGGER indicator_dimension_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_dimension
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
];

const DOWN = [
  'DROP TABLE indicator_dimension',
  'DROP TABLE disaggregation_category',
  'DROP TABLE disaggregation_dimension',
  'DROP TRIGGER indicator_target_frozen ON indicator_target',
  'DELETE FROM indicator_target WHERE country IS NOT NULL OR level_id IS NOT NULL OR length(period) > 4',
  'DROP INDEX indicator_target_period_unique',
  'DROP INDEX indicator_target_country_unique',
  'ALTER TABLE indicator_target ADD year integer',
  'UPDATE indicator_target SET year = period::integer',
  'ALTER TABLE indicator_target ALTER year SET NOT NULL',
  'ALTER TABLE indicator_target ALTER value SET NOT NULL',
  'ALTER TABLE indicator_target DROP COLUMN period',
  'ALTER TABLE indicator_target DROP COLUMN country',
  'ALTER TABLE indicator_target DROP COLUMN level_id',
  'ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_year_unique UNIQUE (indicator_id, year)',
  `CREATE TRIGGER indicator_target_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_target
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
  'DROP TABLE rubric_level',
  FREEZE_MEASUREMENT_BEFORE,
  'DROP INDEX measurement_indicator_responsible_index',
  ...[
    'definition',
    'method',
    'means_of_verification',
    'minimum',
    'maximum',
    'band_low',
    'band_high',
    'band_tolerance',
    'rate_window',
    'responsible_id',
    'evidence_required',
    'baseline_level_id',
    'baseline_due_on',
  ].map((column) => `ALTER TABLE measurement_indicator DROP COLUMN ${column} CASCADE`),
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_baseline_known CHECK (baseline_status IN ('known',
     'unknown', 'count-from-zero') AND (baseline_status <> 'known' OR baseline_value IS NOT NULL))`,
  'ALTER TABLE measurement_indicator DROP CONSTRAINT measurement_indicator_kind_known',
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_kind_known
     CHECK (kind IN ('measure', 'milestone', 'binary'))`,
  'ALTER TABLE measurement_indicator DROP CONSTRAINT measurement_indicator_accumulation_known',
  `ALTER TABLE measurement_indicator ADD CONSTRAINT measurement_indicator_accumulation_known CHECK (accumulation IS NULL
     OR accumulation IN ('incremental', 'cumulative', 'latest'))`,
  'ALTER TABLE action_plan DROP COLUMN weights_mode',
  'ALTER TABLE action_plan DROP COLUMN report_due_days',
];
