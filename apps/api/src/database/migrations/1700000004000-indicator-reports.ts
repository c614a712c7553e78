import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is reported on measurement indicators, period by period, and which milestones are done. */
export class IndicatorReports1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE indicator_report (
    id uuid NOT NULL, code text NOT NULL, indicator_id uuid NOT NULL, period text NOT NULL, period_end date NOT NULL,
    value numeric(20,6), narrative jsonb, evidence_link text, fall_reason text,
    state text NOT NULL DEFAULT 'draft', return_reason text,
    reported_by uuid, reported_on date, reviewed_by uuid, reviewed_on date,
    version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), created_by uuid,
    updated_at timestamptz NOT NULL DEFAULT now(), updated_by uuid,
    CONSTRAINT indicator_report_pk PRIMARY KEY (id),
    CONSTRAINT indicator_report_code_unique UNIQUE (code),
    CONSTRAINT indicator_report_period_unique UNIQUE (indicator_id, period),
    CONSTRAINT indicator_report_state_known CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
    CONSTRAINT indicator_report_return_reasoned CHECK (state <> 'returned' OR return_reason IS NOT NULL),
    CONSTRAINT indicator_report_indicator_fk FOREIGN KEY (indicator_id) REFERENCES measurement_indicator (node_id))`,
  `CREATE TABLE indicator_milestone_report (
    report_id uuid NOT NULL, milestone_id uuid NOT NULL, done_on date NOT NULL, evidence_link text,
    CONSTRAINT indicator_milestone_report_pk PRIMARY KEY (report_id, milestone_id),
    CONSTRAINT indicator_milestone_report_report_fk FOREIGN KEY (report_id) REFERENCES indicator_report (id),
    CONSTRAINT indicator_milestone_report_milestone_fk FOREIGN KEY (milestone_id) REFERENCES indicator_milestone (id))`,
  `CREATE INDEX indicator_milestone_report_milestone_index ON indicator_milestone_report (milestone_id)`,
];

const DOWN = ['DROP TABLE indicator_milestone_report', 'DROP TABLE indicator_report'];
