import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each activity takes of a fund, kept by the entry that takes it: whoever commits is told at once how far area and
 * activity are beyond their plan, however long the ledger has become.
 */
export class ActivityMoney1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TYPES = {
  reserved: "'RESERVATION', 'RESERVATION_RELEASE'",
  committed: "'COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'",
  paid: "'PAYMENT', 'REFUND', 'FX_DIFFERENCE'",
} as const;
const FIGURES = Object.entries(TYPES);

const UP = [
  `CREATE TABLE activity_money (
    activity_id uuid NOT NULL, fund_id uuid NOT NULL,
    ${FIGURES.map(([figure]) => `${figure} numeric(20,4) NOT NULL`).join(', ')},
    CONSTRAINT activity_money_pk PRIMARY KEY (activity_id, fund_id),
    CONSTRAINT activity_money_activity_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT activity_money_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id))`,
  `CREATE FUNCTION add_activity_money() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO activity_money (activity_id, fund_id, ${FIGURES.map(([figure]) => figure).join(', ')})
     SELECT NEW.activity_id, NEW.fund_id, ${FIGURES.map(
       ([, types]) => `CASE WHEN coalesce(NEW.reversed_type, NEW.type) IN (${types}) THEN NEW.fund_amount ELSE 0 END`,
     ).join(', ')}
     ON CONFLICT (activity_id, fund_id) DO UPDATE SET ${FIGURES.map(
       ([figure]) => `${figure} = activity_money.${figure} + excluded.${figure}`,
     ).join(', ')};
     RETURN NULL; END $$`,
  `CREATE TRIGGER ledger_entry_adds_activity_money AFTER INSERT ON ledger_entry
   FOR EACH ROW WHEN (NEW.activity_id IS NOT NULL) EXECUTE FUNCTION add_activity_money()`,
  `INSERT INTO activity_money (activity_id, fund_id, ${FIGURES.map(([figure]) => figure).join(', ')})
   SELECT e.activity_id, e.fund_id, ${FIGURES.map(
     ([, types]) => `coalesce(sum(e.fund_amount) FILTER (WHERE coalesce(e.reversed_type, e.type) IN (${types})), 0)`,
   ).join(', ')}
   FROM ledger_entry e WHERE e.activity_id IS NOT NULL GROUP BY 1, 2`,
];

const DOWN = [
  'DROP TRIGGER ledger_entry_adds_activity_money ON ledger_entry',
  'DROP FUNCTION add_activity_money()',
  'DROP TABLE activity_money',
];
