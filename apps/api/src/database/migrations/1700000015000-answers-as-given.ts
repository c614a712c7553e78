import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first answer of an idempotency key is kept as it was written, so that it is given again byte for byte. */
export class AnswersAsGiven1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key ALTER COLUMN body TYPE json USING body::json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key ALTER COLUMN body TYPE jsonb USING body::jsonb');
  }
}
