import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The line of a document is in the document: most have no other, and its activity and budget line were kept twice (ADR 30).
 * Lines beyond it are rows of `commitment_other_line`; the view `commitment_line` shows them all by position.
 */
export class FirstLine1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CONSTRAINTS = ['pk', 'commitment_fk', 'line_fk', 'activity_fk'] as const;
const named = (from: string, to: string): string[] => [
  `ALTER TABLE ${from} RENAME TO ${to}`,
  ...CONSTRAINTS.map((name) => `ALTER TABLE ${to} RENAME CONSTRAINT ${from}_${name} TO ${to}_${name}`),
  `ALTER INDEX ${from}_activity_index RENAME TO ${to}_activity_index`,
];

const UP = [
  ...named('commitment_line', 'commitment_other_line'),
  'DELETE FROM commitment_other_line WHERE position = 1',
  'ALTER TABLE commitment_other_line ADD CONSTRAINT commitment_other_line_position_beyond_first CHECK (position > 1)',
  'DROP INDEX commitment_line_line_index',
  `CREATE VIEW commitment_line AS
     SELECT id AS commitment_id, line_id, activity_id, 1 AS position FROM commitment
     UNION ALL SELECT commitment_id, line_id, activity_id, position FROM commitment_other_line`,
];

const DOWN = [
  'DROP VIEW commitment_line',
  'ALTER TABLE commitment_other_line DROP CONSTRAINT commitment_other_line_position_beyond_first',
  ...named('commitment_other_line', 'commitment_line'),
  'CREATE INDEX commitment_line_line_index ON commitment_line (line_id)',
  'INSERT INTO commitment_line (commitment_id, line_id, activity_id, position) SELECT id, line_id, activity_id, 1 FROM commitment',
];
