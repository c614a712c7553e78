import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules by which money is divided, and which activity is divided by which. A rule never changes: its rows are neither
 * altered nor removed, and every part says how many there are, so that none can be added later.
 */
export class SplitRules1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE split_rule (
    id uuid NOT NULL, dimension text NOT NULL, name jsonb NOT NULL, parts integer NOT NULL,
    created_at timestamptz NOT NULL, created_by uuid,
    CONSTRAINT split_rule_pk PRIMARY KEY (id),
    CONSTRAINT split_rule_dimension_unique UNIQUE (id, dimension),
    CONSTRAINT split_rule_parts_unique UNIQUE (id, parts),
    CONSTRAINT split_rule_dimension_known CHECK (dimension IN ('country', 'partner', 'theme')),
    CONSTRAINT split_rule_parts_few CHECK (parts BETWEEN 1 AND 100))`,
  `CREATE TABLE split_rule_part (
    rule_id uuid NOT NULL, position integer NOT NULL, parts integer NOT NULL, key text NOT NULL, weight numeric(20,6) NOT NULL,
    CONSTRAINT split_rule_part_pk PRIMARY KEY (rule_id, position),
    CONSTRAINT split_rule_part_key_once UNIQUE (rule_id, key),
    CONSTRAINT split_rule_part_position_known CHECK (position BETWEEN 1 AND parts),
    CONSTRAINT split_rule_part_weight_positive CHECK (weight > 0),
    CONSTRAINT split_rule_part_rule_fk FOREIGN KEY (rule_id, parts) REFERENCES split_rule (id, parts))`,
  `CREATE TRIGGER split_rule_append_only BEFORE UPDATE OR DELETE ON split_rule
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER split_rule_part_append_only BEFORE UPDATE OR DELETE ON split_rule_part
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE activity_split (
    activity_id uuid NOT NULL, dimension text NOT NULL, rule_id uuid, version integer NOT NULL DEFAULT 1,
    chosen_at timestamptz NOT NULL, chosen_by uuid,
    CONSTRAINT activity_split_pk PRIMARY KEY (activity_id, dimension),
    CONSTRAINT activity_split_dimension_known CHECK (dimension IN ('country', 'partner', 'theme')),
    CONSTRAINT activity_split_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT activity_split_rule_fk FOREIGN KEY (rule_id, dimension) REFERENCES split_rule (id, dimension))`,
  'CREATE INDEX activity_split_rule_index ON activity_split (rule_id, dimension)',
];

const DOWN = ['DROP TABLE activity_split', 'DROP TABLE split_rule_part', 'DROP TABLE split_rule'];
