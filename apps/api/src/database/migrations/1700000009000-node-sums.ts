import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Kept sums: the figures of every node above the indicators, the money of areas, and which places of a plan changed
 * since their figures were computed. Triggers mark and add, so that no way of writing can forget to.
 */
export class NodeSums1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const OF_INDICATOR = (column: string): string =>
  `SELECT n.plan_id, n.area_id FROM changed c JOIN plan_node n ON n.id = c.${column}`;

/** The places that changed rows belong to; no place stands for the whole plan. */
const PLACES = {
  activity: 'SELECT c.plan_id, coalesce(c.area_id, c.project_id) FROM changed c',
  activity_milestone: `SELECT a.plan_id, coalesce(a.area_id, a.project_id)
    FROM changed c JOIN activity a ON a.id = c.activity_id`,
  indicator_report: OF_INDICATOR('indicator_id'),
  indicator_milestone_report: `SELECT n.plan_id, n.area_id FROM changed c JOIN indicator_report r ON r.id = c.report_id
    JOIN plan_node n ON n.id = r.indicator_id`,
  measurement_indicator: OF_INDICATOR('node_id'),
  rubric_level: OF_INDICATOR('indicator_id'),
  indicator_target: OF_INDICATOR('indicator_id'),
  indicator_milestone: OF_INDICATOR('indicator_id'),
  indicator_link: OF_INDICATOR('measurement_indicator_id'),
  plan_node: `SELECT c.plan_id, CASE WHEN c.kind IN ('performance-indicator', 'measurement-indicator') THEN c.area_id END
    FROM changed c`,
  action_plan: 'SELECT c.id, NULL::uuid FROM changed c',
} as const;

/** Tables that delivery alone is made of: results stay as they are. */
const DELIVERY_ONLY: readonly string[] = ['activity', 'activity_milestone'];

const TABLES = Object.keys(PLACES);
const EVENTS = ['insert', 'update', 'delete'] as const;
type Event = (typeof EVENTS)[number];

/** The row, as it was and as it is: row by row, since not every PostgreSQL gives a trigger the rows of a statement. */
const CHANGED: Readonly<Record<Event, string>> = {
  insert: 'SELECT NEW.*',
  update: 'SELECT OLD.* UNION ALL SELECT NEW.*',
  delete: 'SELECT OLD.*',
};

const TRIGGERS = Object.entries(PLACES).flatMap(([table, places]) =>
  EVENTS.flatMap((event) => [
    `CREATE FUNCTION touch_sums_${table}_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       INSERT INTO node_sum_touch (plan_id, place_id, moves_results)
       SELECT DISTINCT p.plan_id, p.place_id, ${!DELIVERY_ONLY.includes(table)} FROM (WITH changed AS (${CHANGED[event]}) ${places}) p (plan_id, place_id);
       RETURN NULL; END $$`,
    `CREATE TRIGGER ${table}_${event}_touches_sums AFTER ${event.toUpperCase()} ON ${table}
     FOR EACH ROW EXECUTE FUNCTION touch_sums_${table}_${event}()`,
  ]),
);

const KIND = 'coalesce(e.reversed_type, e.type)';
const COMMITTED = `${KIND} IN ('COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION')`;
const PAID = `${KIND} IN ('PAYMENT', 'REFUND', 'FX_DIFFERENCE')`;
const AREA_SUMS = (entries: string): string => `
  SELECT l.area_id, c.year, coalesce(sum(e.fund_amount) FILTER (WHERE ${COMMITTED}), 0),
    coalesce(sum(e.fund_amount) FILTER (WHERE ${PAID}), 0)
  FROM ${entries} e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
  WHERE l.area_id IS NOT NULL AND (${COMMITTED} OR ${PAID}) GROUP BY 1, 2 ORDER BY 1, 2`;

const UP = [
  `CREATE TABLE node_sum (
    plan_id uuid NOT NULL, year integer NOT NULL, node_id uuid NOT NULL, kind text NOT NULL, position integer NOT NULL,
    directorate_id uuid, project_id uuid, area_id uuid,
    as_of date NOT NULL, results json, own json NOT NULL, delivery json NOT NULL, exceptions json NOT NULL,
    planned numeric(20,4) NOT NULL, view json NOT NULL, units uuid[],
    CONSTRAINT node_sum_pk PRIMARY KEY (plan_id, year, node_id),
    CONSTRAINT node_sum_plan_fk FOREIGN KEY (plan_id) REFERENCES action_plan (id) ON DELETE CASCADE)`,
  `CREATE TABLE node_sum_touch (
    plan_id uuid NOT NULL, place_id uuid, moves_results boolean NOT NULL DEFAULT true)`,
  `CREATE INDEX node_sum_touch_plan_index ON node_sum_touch (plan_id)`,
  `CREATE TABLE area_money (
    area_id uuid NOT NULL, year integer NOT NULL, committed numeric(20,4) NOT NULL, paid numeric(20,4) NOT NULL,
    CONSTRAINT area_money_pk PRIMARY KEY (area_id, year),
    CONSTRAINT area_money_area_fk FOREIGN KEY (area_id) REFERENCES plan_node (id))`,
  ...TRIGGERS,
  `CREATE FUNCTION add_area_money() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO area_money (area_id, year, committed, paid) ${AREA_SUMS('(SELECT NEW.*)')}
     ON CONFLICT (area_id, year) DO UPDATE SET committed = area_money.committed + excluded.committed,
       paid = area_money.paid + excluded.paid;
     INSERT INTO node_sum_touch (plan_id, place_id, moves_results)
     SELECT DISTINCT a.plan_id, coalesce(a.area_id, a.project_id), false FROM activity a
     WHERE a.id = NEW.activity_id AND a.status IN ('planned', 'postponed');
     RETURN NULL; END $$`,
  `CREATE TRIGGER ledger_entry_adds_area_money AFTER INSERT ON ledger_entry
   FOR EACH ROW EXECUTE FUNCTION add_area_money()`,
  `INSERT INTO area_money (area_id, year, committed, paid) ${AREA_SUMS('ledger_entry')}`,
];

const DOWN = [
  'DROP TRIGGER ledger_entry_adds_area_money ON ledger_entry',
  'DROP FUNCTION add_area_money()',
  ...TABLES.flatMap((table) =>
    EVENTS.flatMap((event) => [
      `DROP TRIGGER ${table}_${event}_touches_sums ON ${table}`,
      `DROP FUNCTION touch_sums_${table}_${event}()`,
    ]),
  ),
  'DROP TABLE area_money',
  'DROP TABLE node_sum_touch',
  'DROP TABLE node_sum',
];
