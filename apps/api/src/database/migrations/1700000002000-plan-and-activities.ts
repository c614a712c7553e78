import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The plan: one table of nodes whose fixed levels are kept by composite foreign keys, what measurement indicators
 * carry beyond that, and the activities. Triggers freeze what a plan in force may not change.
 */
export class PlanAndActivities1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TRACE = `version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), created_by uuid,
    updated_at timestamptz NOT NULL DEFAULT now(), updated_by uuid`;

const UP = [
  `CREATE TABLE action_plan (
    id uuid NOT NULL, code text NOT NULL, title jsonb NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
    status text NOT NULL DEFAULT 'drafting', ${TRACE},
    CONSTRAINT action_plan_pk PRIMARY KEY (id),
    CONSTRAINT action_plan_code_unique UNIQUE (code),
    CONSTRAINT action_plan_status_known CHECK (status IN ('drafting', 'in-force', 'closed')),
    CONSTRAINT action_plan_dates_ordered CHECK (starts_on <= ends_on))`,
  `CREATE TABLE plan_node (
    id uuid NOT NULL, plan_id uuid NOT NULL, kind text NOT NULL, parent_id uuid, parent_kind text,
    unit_id uuid NOT NULL, directorate_id uuid, project_id uuid, area_id uuid, outcome_id uuid,
    code text NOT NULL, position integer NOT NULL, title jsonb NOT NULL, short_title jsonb NOT NULL, narrative jsonb,
    weight numeric(9,4) NOT NULL DEFAULT 1, is_critical boolean NOT NULL DEFAULT false,
    funding text, field text, total_budget numeric(20,4), currency text,
    status text NOT NULL DEFAULT 'active', withdrawal_reason text, ${TRACE},
    CONSTRAINT plan_node_pk PRIMARY KEY (id),
    CONSTRAINT plan_node_kind_key UNIQUE (id, kind),
    CONSTRAINT plan_node_code_unique UNIQUE (plan_id, code),
    CONSTRAINT plan_node_kind_known CHECK (kind IN ('directorate', 'project', 'objective', 'area', 'outcome',
      'performance-indicator', 'measurement-indicator')),
    CONSTRAINT plan_node_level CHECK (
      (kind = 'directorate' AND parent_id IS NULL AND parent_kind IS NULL)
      OR (kind = 'project' AND parent_id IS NOT NULL AND parent_kind = 'directorate')
      OR (kind IN ('objective', 'area') AND parent_id IS NOT NULL AND parent_kind = 'project')
      OR (kind = 'outcome' AND parent_id IS NOT NULL AND parent_kind = 'area')
      OR (kind IN ('performance-indicator', 'measurement-indicator') AND parent_id IS NOT NULL
        AND parent_kind = 'outcome')),
    CONSTRAINT plan_node_status_known CHECK (status IN ('active', 'withdrawn')),
    CONSTRAINT plan_node_withdrawal_reasoned CHECK (status = 'active' OR withdrawal_reason IS NOT NULL),
    CONSTRAINT plan_node_weight_positive CHECK (weight > 0),
    CONSTRAINT plan_node_funding_of_projects CHECK ((kind = 'project') = (funding IS NOT NULL)
      AND (funding IS NULL OR funding IN ('regular', 'off-budget'))),
    CONSTRAINT plan_node_field_known CHECK (field IS NULL
      OR (funding = 'off-budget' AND field IN ('education', 'science', 'culture', 'communication'))),
    CONSTRAINT plan_node_total_of_projects CHECK (total_budget IS NULL
      OR (kind = 'project' AND currency IS NOT NULL AND total_budget >= 0)),
    CONSTRAINT plan_node_plan_fk FOREIGN KEY (plan_id) REFERENCES action_plan (id),
    CONSTRAINT plan_node_parent_fk FOREIGN KEY (parent_id, parent_kind) REFERENCES plan_node (id, kind),
    CONSTRAINT plan_node_unit_fk FOREIGN KEY (unit_id) REFERENCES org_unit (id))`,
  `CREATE INDEX plan_node_parent_index ON plan_node (parent_id, parent_kind)`,
  `CREATE INDEX plan_node_unit_index ON plan_node (unit_id)`,
  `CREATE INDEX plan_node_plan_kind_index ON plan_node (plan_id, kind)`,
  `CREATE TABLE measurement_indicator (
    node_id uuid NOT NULL, kind text NOT NULL, direction text, accumulation text, unit jsonb, decimals integer NOT NULL DEFAULT 0,
    frequency text NOT NULL, baseline_status text NOT NULL, baseline_value numeric(20,6), baseline_date date,
    baseline_source text,
    CONSTRAINT measurement_indicator_pk PRIMARY KEY (node_id),
    CONSTRAINT measurement_indicator_kind_known CHECK (kind IN ('measure', 'milestone', 'binary')),
    CONSTRAINT measurement_indicator_direction_known CHECK (direction IS NULL OR direction IN ('increase', 'decrease')),
    CONSTRAINT measurement_indicator_accumulation_known CHECK (accumulation IS NULL
      OR accumulation IN ('incremental', 'cumulative', 'latest')),
    CONSTRAINT measurement_indicator_measure_complete CHECK (kind <> 'measure'
      OR (direction IS NOT NULL AND accumulation IS NOT NULL)),
    CONSTRAINT measurement_indicator_decimals_range CHECK (decimals BETWEEN 0 AND 6),
    CONSTRAINT measurement_indicator_frequency_known CHECK (frequency IN ('quarter', 'half', 'year')),
    CONSTRAINT measurement_indicator_baseline_known CHECK (baseline_status IN ('known', 'unknown', 'count-from-zero')
      AND (baseline_status <> 'known' OR baseline_value IS NOT NULL)),
    CONSTRAINT measurement_indicator_node_fk FOREIGN KEY (node_id) REFERENCES plan_node (id))`,
  `CREATE TABLE indicator_milestone (
    id uuid NOT NULL, indicator_id uuid NOT NULL, position integer NOT NULL, title jsonb NOT NULL,
    weight numeric(9,4) NOT NULL, due_on date NOT NULL,
    CONSTRAINT indicator_milestone_pk PRIMARY KEY (id),
    CONSTRAINT indicator_milestone_weight_positive CHECK (weight > 0),
    CONSTRAINT indicator_milestone_indicator_fk FOREIGN KEY (indicator_id) REFERENCES measurement_indicator (node_id))`,
  `CREATE INDEX indicator_milestone_indicator_index ON indicator_milestone (indicator_id)`,
  `CREATE TABLE indicator_target (
    id uuid NOT NULL, indicator_id uuid NOT NULL, year integer NOT NULL, value numeric(20,6) NOT NULL,
    CONSTRAINT indicator_target_pk PRIMARY KEY (id),
    CONSTRAINT indicator_target_year_unique UNIQUE (indicator_id, year),
    CONSTRAINT indicator_target_indicator_fk FOREIGN KEY (indicator_id) REFERENCES measurement_indicator (node_id))`,
  `CREATE TABLE indicator_link (
    performance_indicator_id uuid NOT NULL, measurement_indicator_id uuid NOT NULL, is_proposal boolean NOT NULL,
    CONSTRAINT indicator_link_pk PRIMARY KEY (performance_indicator_id, measurement_indicator_id),
    CONSTRAINT indicator_link_performance_fk FOREIGN KEY (performance_indicator_id) REFERENCES plan_node (id),
    CONSTRAINT indicator_link_measurement_fk FOREIGN KEY (measurement_indicator_id) REFERENCES measurement_indicator (node_id))`,
  `CREATE INDEX indicator_link_measurement_index ON indicator_link (measurement_indicator_id)`,
  `CREATE TABLE activity (
    id uuid NOT NULL, plan_id uuid NOT NULL, directorate_id uuid NOT NULL, project_id uuid NOT NULL, area_id uuid,
    unit_id uuid NOT NULL, code text NOT NULL, year integer NOT NULL, type text NOT NULL, title jsonb NOT NULL,
    status text NOT NULL DEFAULT 'proposed', status_before text, status_reason text,
    planned_start date NOT NULL, planned_end date NOT NULL, actual_start date, actual_end date,
    planned_cost numeric(20,4), currency text NOT NULL, country text, partners text,
    expected_beneficiaries integer, actual_beneficiaries integer, weight numeric(9,4) NOT NULL DEFAULT 1, ${TRACE},
    CONSTRAINT activity_pk PRIMARY KEY (id),
    CONSTRAINT activity_code_unique UNIQUE (plan_id, code),
    CONSTRAINT activity_type_known CHECK (type IN ('meeting', 'training', 'study', 'publication', 'fellowship', 'forum',
      'equipment', 'grant', 'mission')),
    CONSTRAINT activity_status_known CHECK (status IN ('proposed', 'planned', 'committed', 'under-way', 'completed',
      'verified', 'blocked', 'postponed', 'cancelled', 'overtaken')),
    CONSTRAINT activity_planned_dates_ordered CHECK (planned_start <= planned_end),
    CONSTRAINT activity_actual_dates_ordered CHECK (actual_start IS NULL OR actual_end IS NULL OR actual_start <= actual_end),
    CONSTRAINT activity_planned_cost_not_negative CHECK (planned_cost IS NULL OR planned_cost >= 0),
    CONSTRAINT activity_expected_beneficiaries_not_negative CHECK (expected_beneficiaries IS NULL OR expected_beneficiaries >= 0),
    CONSTRAINT activity_actual_beneficiaries_not_negative CHECK (actual_beneficiaries IS NULL OR actual_beneficiaries >= 0),
    CONSTRAINT activity_weight_positive CHECK (weight > 0),
    CONSTRAINT activity_plan_fk FOREIGN KEY (plan_id) REFERENCES action_plan (id),
    CONSTRAINT activity_project_fk FOREIGN KEY (project_id) REFERENCES plan_node (id),
    CONSTRAINT activity_area_fk FOREIGN KEY (area_id) REFERENCES plan_node (id),
    CONSTRAINT activity_unit_fk FOREIGN KEY (unit_id) REFERENCES org_unit (id))`,
  `CREATE INDEX activity_plan_year_index ON activity (plan_id, year, code)`,
  `CREATE INDEX activity_project_index ON activity (project_id)`,
  `CREATE INDEX activity_area_index ON activity (area_id)`,
  `CREATE INDEX activity_unit_index ON activity (unit_id)`,
  `CREATE TABLE activity_milestone (
    id uuid NOT NULL, activity_id uuid NOT NULL, position integer NOT NULL, title jsonb NOT NULL,
    weight numeric(9,4) NOT NULL DEFAULT 1, due_on date NOT NULL, done_on date, evidence_link text,
    CONSTRAINT activity_milestone_pk PRIMARY KEY (id),
    CONSTRAINT activity_milestone_weight_positive CHECK (weight > 0),
    CONSTRAINT activity_milestone_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id))`,
  `CREATE INDEX activity_milestone_activity_index ON activity_milestone (activity_id)`,
  `CREATE FUNCTION refuse_when_plan_in_force(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN IF (SELECT status FROM action_plan WHERE id = plan) <> 'drafting' THEN
     RAISE EXCEPTION 'the plan is in force' USING ERRCODE = '23514', CONSTRAINT = 'plan_frozen'; END IF; END $$`,
  `CREATE FUNCTION freeze_plan() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.status <> 'drafting' AND (TG_OP = 'DELETE' OR NEW.code <> OLD.code OR NEW.title <> OLD.title
       OR NEW.starts_on <> OLD.starts_on OR NEW.ends_on <> OLD.ends_on OR NEW.status = 'drafting') THEN
       RAISE EXCEPTION 'the plan is in force' USING ERRCODE = '23514', CONSTRAINT = 'plan_frozen'; END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW; END $$`,
  `CREATE TRIGGER action_plan_frozen BEFORE UPDATE OR DELETE ON action_plan FOR EACH ROW EXECUTE FUNCTION freeze_plan()`,
  `CREATE FUNCTION freeze_plan_node() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN PERFORM refuse_when_plan_in_force(OLD.plan_id); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force(NEW.plan_id);
     RETURN NEW; END $$`,
  `CREATE TRIGGER plan_node_frozen BEFORE INSERT OR UPDATE OR DELETE ON plan_node
   FOR EACH ROW EXECUTE FUNCTION freeze_plan_node()`,
  `CREATE FUNCTION freeze_measurement() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN
       PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = OLD.node_id)); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = NEW.node_id));
     RETURN NEW; END $$`,
  `CREATE TRIGGER measurement_indicator_frozen BEFORE INSERT OR UPDATE OR DELETE ON measurement_indicator
   FOR EACH ROW EXECUTE FUNCTION freeze_measurement()`,
  `CREATE FUNCTION freeze_indicator_part() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN
       PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = OLD.indicator_id)); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = NEW.indicator_id));
     RETURN NEW; END $$`,
  `CREATE TRIGGER indicator_target_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_target
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
  `CREATE TRIGGER indicator_milestone_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_milestone
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_part()`,
  `CREATE FUNCTION freeze_indicator_link() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN
       PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = OLD.measurement_indicator_id)); END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     PERFORM refuse_when_plan_in_force((SELECT plan_id FROM plan_node WHERE id = NEW.measurement_indicator_id));
     RETURN NEW; END $$`,
  `CREATE TRIGGER indicator_link_frozen BEFORE INSERT OR UPDATE OR DELETE ON indicator_link
   FOR EACH ROW EXECUTE FUNCTION freeze_indicator_link()`,
];

const DOWN = [
  'DROP TABLE activity_milestone',
  'DROP TABLE activity',
  'DROP TABLE indicator_link',
  'DROP TABLE indicator_target',
  'DROP TABLE indicator_milestone',
  'DROP TABLE measurement_indicator',
  'DROP TABLE plan_node',
  'DROP TABLE action_plan',
  'DROP FUNCTION freeze_indicator_link()',
  'DROP FUNCTION freeze_indicator_part()',
  'DROP FUNCTION freeze_measurement()',
  'DROP FUNCTION freeze_plan_node()',
  'DROP FUNCTION freeze_plan()',
  'DROP FUNCTION refuse_when_plan_in_force(uuid)',
];
