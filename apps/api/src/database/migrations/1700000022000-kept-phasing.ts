import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who kept the planned course of a control key, when, and in which version: the months themselves stand in `phasing`. */
export class KeptPhasing1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_phasing');
  }
}

const UP = [
  `CREATE TABLE kept_phasing (
    control_id uuid NOT NULL, version integer NOT NULL DEFAULT 1, kept_at timestamptz NOT NULL, kept_by uuid,
    CONSTRAINT kept_phasing_pk PRIMARY KEY (control_id),
    CONSTRAINT kept_phasing_control_fk FOREIGN KEY (control_id) REFERENCES control_balance (id),
    CONSTRAINT kept_phasing_person_fk FOREIGN KEY (kept_by) REFERENCES app_user (id))`,
  'CREATE INDEX kept_phasing_person_index ON kept_phasing (kept_by)',
];
