import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a plan weighs its parts is frozen with it; how long its reports are in time is not. */
export class FrozenWeights1700000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(freezing('OR NEW.weights_mode <> OLD.weights_mode '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(freezing(''));
  }
}

function freezing(more: string): string {
  return `CREATE OR REPLACE FUNCTION freeze_plan() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.status <> 'drafting' AND (TG_OP = 'DELETE' OR NEW.code <> OLD.code OR NEW.title <> OLD.title
       OR NEW.starts_on <> OLD.starts_on OR NEW.ends_on <> OLD.ends_on ${more}OR NEW.status = 'drafting') THEN
       RAISE EXCEPTION 'the plan is in force' USING ERRCODE = '23514', CONSTRAINT = 'plan_frozen'; END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW; END $$`;
}
