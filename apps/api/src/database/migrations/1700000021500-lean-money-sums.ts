import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sums that entries add to are kept by one trigger for all entries of a statement, in the order of their keys, where the
 * database gives a trigger the rows of its statement. Where it does not, each entry adds by itself as before, by key and in
 * place. The money of an area is that of the regular budget; other funds are kept in other
 * currencies. Else what is added is the same: this is about the time that a posting takes (ADR 30).
 */
export class LeanMoneySums1700000021500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const RESERVED = "'RESERVATION', 'RESERVATION_RELEASE'";
const COMMITTED = "'COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'";
const PAID = "'PAYMENT', 'REFUND', 'FX_DIFFERENCE'";
const TYPES = { reserved: RESERVED, committed: COMMITTED, paid: PAID } as const;
const FIGURES = Object.entries(TYPES);
const added = (kind: string, types: string): string =>
  `CASE WHEN ${kind} IN (${types}) THEN NEW.fund_amount ELSE 0 END`;

const ROW_FUNCTIONS = [
  `CREATE OR REPLACE FUNCTION add_activity_money() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE kind text := coalesce(NEW.reversed_type, NEW.type);
     ${FIGURES.map(([figure, types]) => `added_${figure} numeric := ${added('kind', types)};`).join('\n     ')}
   BEGIN
     UPDATE activity_money SET ${FIGURES.map(([figure]) => `${figure} = ${figure} + added_${figure}`).join(', ')}
     WHERE activity_id = NEW.activity_id AND fund_id = NEW.fund_id;
     IF FOUND THEN RETURN NULL; END IF;
     INSERT INTO activity_money (activity_id, fund_id, ${FIGURES.map(([figure]) => figure).join(', ')})
     VALUES (NEW.activity_id, NEW.fund_id, ${FIGURES.map(([figure]) => `added_${figure}`).join(', ')})
     ON CONFLICT (activity_id, fund_id) DO UPDATE SET ${FIGURES.map(
       ([figure]) => `${figure} = activity_money.${figure} + excluded.${figure}`,
     ).join(', ')};
     RETURN NULL; END $$`,
  `CREATE OR REPLACE FUNCTION add_area_money() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE kind text := coalesce(NEW.reversed_type, NEW.type);
     added_committed numeric := ${added('kind', COMMITTED)};
     added_paid numeric := ${added('kind', PAID)};
     touched_area uuid;
     touched_year integer;
   BEGIN
     IF kind IN (${COMMITTED}, ${PAID}) THEN
       SELECT l.area_id, c.year INTO touched_area, touched_year
       FROM budget_line l JOIN control_balance c ON c.id = l.control_id
       JOIN fund f ON f.id = c.fund_id AND f.kind = 'regular' WHERE l.id = NEW.line_id;
       IF touched_area IS NOT NULL THEN
         UPDATE area_money SET committed = committed + added_committed, paid = paid + added_paid
         WHERE area_id = touched_area AND year = touched_year;
         IF NOT FOUND THEN
           INSERT INTO area_money (area_id, year, committed, paid)
           VALUES (touched_area, touched_year, added_committed, added_paid)
           ON CONFLICT (area_id, year) DO UPDATE SET committed = area_money.committed + excluded.committed,
             paid = area_money.paid + excluded.paid;
         END IF;
       END IF;
     END IF;
     IF NEW.activity_id IS NOT NULL THEN
       INSERT INTO node_sum_touch (plan_id, place_id, moves_results)
       SELECT a.plan_id, coalesce(a.area_id, a.project_id), false FROM activity a
       WHERE a.id = NEW.activity_id AND a.status IN ('planned', 'postponed');
     END IF;
     RETURN NULL; END $$`,
];

const KIND = 'coalesce(e.reversed_type, e.type)';
const sumOf = (types: string): string => `coalesce(sum(e.fund_amount) FILTER (WHERE ${KIND} IN (${types})), 0)`;
const ROW_TRIGGERS = [
  `CREATE TRIGGER ledger_entry_adds_activity_money AFTER INSERT ON ledger_entry
   FOR EACH ROW WHEN (NEW.activity_id IS NOT NULL) EXECUTE FUNCTION add_activity_money()`,
  `CREATE TRIGGER ledger_entry_adds_area_money AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION add_area_money()`,
];

/** What the trigger does for all entries of a statement (`added`); `touched` selects the places whose sums are to be made anew. */
export const addMoneyAtOnce = (touched: string): string => `add_money_at_once() RETURNS trigger LANGUAGE plpgsql AS $f$
  BEGIN
    INSERT INTO activity_money (activity_id, fund_id, ${FIGURES.map(([figure]) => figure).join(', ')})
    SELECT e.activity_id, e.fund_id, ${FIGURES.map(([, types]) => sumOf(types)).join(', ')}
    FROM added e WHERE e.activity_id IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (activity_id, fund_id) DO UPDATE SET ${FIGURES.map(
      ([figure]) => `${figure} = activity_money.${figure} + excluded.${figure}`,
    ).join(', ')};
    INSERT INTO area_money (area_id, year, committed, paid)
    SELECT l.area_id, c.year, ${sumOf(COMMITTED)}, ${sumOf(PAID)}
    FROM added e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
    JOIN fund f ON f.id = c.fund_id AND f.kind = 'regular'
    WHERE l.area_id IS NOT NULL AND ${KIND} IN (${COMMITTED}, ${PAID}) GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (area_id, year) DO UPDATE SET committed = area_money.committed + excluded.committed,
      paid = area_money.paid + excluded.paid;
    INSERT INTO node_sum_touch (plan_id, place_id, moves_results)
    ${touched};
    RETURN NULL;
  END $f$`;

const TOUCHED = `SELECT DISTINCT a.plan_id, coalesce(a.area_id, a.project_id), false
    FROM added e JOIN activity a ON a.id = e.activity_id WHERE a.status IN ('planned', 'postponed')`;

/** All or nothing: a database without it keeps its row triggers. */
const AT_ONCE = `DO $$ BEGIN
  CREATE FUNCTION ${addMoneyAtOnce(TOUCHED)};
  CREATE TRIGGER ledger_entry_adds_money AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION add_money_at_once();
  DROP TRIGGER ledger_entry_adds_activity_money ON ledger_entry;
  DROP TRIGGER ledger_entry_adds_area_money ON ledger_entry;
EXCEPTION WHEN feature_not_supported OR syntax_error THEN NULL; END $$`;

const UP = [...ROW_FUNCTIONS, AT_ONCE];

const DOWN = [
  'DROP TRIGGER IF EXISTS ledger_entry_adds_money ON ledger_entry',
  'DROP FUNCTION IF EXISTS add_money_at_once()',
  'DROP TRIGGER IF EXISTS ledger_entry_adds_activity_money ON ledger_entry',
  'DROP TRIGGER IF EXISTS ledger_entry_adds_area_money ON ledger_entry',
  ...ROW_TRIGGERS,
  `CREATE OR REPLACE FUNCTION add_area_money() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO area_money (area_id, year, committed, paid)
     SELECT l.area_id, c.year, coalesce(sum(e.fund_amount) FILTER (WHERE ${KIND} IN (${COMMITTED})), 0),
       coalesce(sum(e.fund_amount) FILTER (WHERE ${KIND} IN (${PAID})), 0)
     FROM (SELECT NEW.*) e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
     WHERE l.area_id IS NOT NULL AND ${KIND} IN (${COMMITTED}, ${PAID}) GROUP BY 1, 2
     ON CONFLICT (area_id, year) DO UPDATE SET committed = area_money.committed + excluded.committed,
       paid = area_money.paid + excluded.paid;
     INSERT INTO node_sum_touch (plan_id, place_id, moves_results)
     SELECT DISTINCT a.plan_id, coalesce(a.area_id, a.project_id), false FROM activity a
     WHERE a.id = NEW.activity_id AND a.status IN ('planned', 'postponed');
     RETURN NULL; END $$`,
  `CREATE OR REPLACE FUNCTION add_activity_money() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO activity_money (activity_id, fund_id, ${FIGURES.map(([figure]) => figure).join(', ')})
     SELECT NEW.activity_id, NEW.fund_id, ${FIGURES.map(([, types]) =>
       added('coalesce(NEW.reversed_type, NEW.type)', types),
     ).join(', ')}
     ON CONFLICT (activity_id, fund_id) DO UPDATE SET ${FIGURES.map(
       ([figure]) => `${figure} = activity_money.${figure} + excluded.${figure}`,
     ).join(', ')};
     RETURN NULL; END $$`,
];
