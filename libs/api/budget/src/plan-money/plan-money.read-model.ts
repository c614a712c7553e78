import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { Money } from '@mizan/shared/money';

/** The buckets of a project and year in the regular budget; exact, in its currency. */
export interface ControlMoney {
  readonly projectId: string;
  readonly year: number;
  readonly revised: Money;
  readonly allotted: Money;
  readonly committed: Money;
  readonly paid: Money;
  readonly available: Money;
}

/** What was committed (the open part) and paid for an area in a year, and what its activities were to cost. */
export interface AreaMoney {
  readonly areaId: string;
  readonly year: number;
  readonly committed: Money;
  readonly paid: Money;
  readonly planned: Money;
}

/** What was committed (the open part) and paid for an activity. */
export interface ActivityMoney {
  readonly activityId: string;
  readonly committed: Money;
  readonly paid: Money;
}

interface ControlRow {
  readonly project_id: string;
  readonly year: number;
  readonly revised: string;
  readonly allotted: string;
  readonly committed: string;
  readonly paid: string;
  readonly available: string;
}

interface ActivityRow {
  readonly activity_id: string;
  readonly committed: string;
  readonly paid: string;
}

/**
 * The money of a plan as other contexts may read it; `units` is the scope. Projects and areas have that of the regular
 * budget alone, which is kept in US dollars; an activity has what it was paid from, in US dollars at the rates of the
 * entries.
 */
@Injectable()
export class PlanMoneyReadModel {
  constructor(private readonly database: Database) {}

  async byProject(planId: string, units: readonly string[]): Promise<ControlMoney[]> {
    const rows = await this.database.query<ControlRow>(
      `SELECT c.project_id, c.year, sum(c.revised) AS revised, sum(c.allotted) AS allotted, sum(c.committed) AS committed,
         sum(c.paid) AS paid, sum(c.allotted - c.frozen - c.reserved - c.committed - c.paid) AS available
       FROM control_balance c JOIN fund f ON f.id = c.fund_id AND f.kind = 'regular' JOIN plan_node n ON n.id = c.project_id
       WHERE n.plan_id = $1 AND c.unit_id = ANY($2) GROUP BY c.project_id, c.year ORDER BY c.year`,
      [planId, units],
    );
    return rows.map((row) => ({
      projectId: row.project_id,
      year: row.year,
      revised: dollars(row.revised),
      allotted: dollars(row.allotted),
      committed: dollars(row.committed),
      paid: dollars(row.paid),
      available: dollars(row.available),
    }));
  }

  async byArea(planId: string, units: readonly string[]): Promise<AreaMoney[]> {
    const rows = await this.database.query<{
      area_id: string;
      year: number;
      committed: string;
      paid: string;
      planned: string;
    }>(AREAS, [planId, units]);
    return rows.map((row) => ({
      areaId: row.area_id,
      year: row.year,
      committed: dollars(row.committed),
      paid: dollars(row.paid),
      planned: dollars(row.planned),
    }));
  }

  async byActivity(planId: string, units: readonly string[]): Promise<ActivityMoney[]> {
    const rows = await this.database.query<ActivityRow>(
      `SELECT e.activity_id, ${sumOf(COMMITTED, 'base_amount')} AS committed, ${sumOf(PAID, 'base_amount')} AS paid
       FROM ledger_entry e JOIN activity a ON a.id = e.activity_id
       WHERE a.plan_id = $1 AND a.unit_id = ANY($2) GROUP BY e.activity_id`,
      [planId, units],
    );
    return rows.map(activityMoney);
  }

  /** Of these activities; those for which nothing was ever posted are left out. */
  async ofActivities(activityIds: readonly string[]): Promise<ActivityMoney[]> {
    if (activityIds.length === 0) return [];
    const rows = await this.database.query<ActivityRow>(
      `SELECT e.activity_id, ${sumOf(COMMITTED, 'base_amount')} AS committed, ${sumOf(PAID, 'base_amount')} AS paid
       FROM ledger_entry e WHERE e.activity_id = ANY($1) GROUP BY e.activity_id`,
      [activityIds],
    );
    return rows.map(activityMoney);
  }
}

function activityMoney(row: ActivityRow): ActivityMoney {
  return { activityId: row.activity_id, committed: dollars(row.committed), paid: dollars(row.paid) };
}

function dollars(numeric: string): Money {
  return Money.fromNumeric(numeric, 'USD');
}

const COMMITTED = ['COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'];
const PAID = ['PAYMENT', 'REFUND', 'FX_DIFFERENCE'];

/** Sum of the entries that move a bucket; a reversal moves the bucket of what it reverses. */
function sumOf(types: readonly string[], amount: 'fund_amount' | 'base_amount'): string {
  const list = types.map((type) => `'${type}'`).join(', ');
  return `coalesce(sum(e.${amount}) FILTER (WHERE coalesce(e.reversed_type, e.type) IN (${list})), 0)`;
}

const AREAS = `
  SELECT n.id AS area_id, y.year, coalesce(m.committed, 0) AS committed, coalesce(m.paid, 0) AS paid,
    coalesce(a.planned, 0) AS planned
  FROM plan_node n
  CROSS JOIN (SELECT year FROM activity WHERE plan_id = $1 UNION
    SELECT k.year FROM control_balance k JOIN plan_node p ON p.id = k.project_id WHERE p.plan_id = $1) y
  LEFT JOIN (
    SELECT l.area_id, c.year, ${sumOf(COMMITTED, 'fund_amount')} AS committed, ${sumOf(PAID, 'fund_amount')} AS paid
    FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance c ON c.id = e.control_id
      JOIN fund f ON f.id = e.fund_id AND f.kind = 'regular'
    GROUP BY l.area_id, c.year) m ON m.area_id = n.id AND m.year = y.year
  LEFT JOIN (
    SELECT area_id, year, sum(planned_cost) AS planned FROM activity
    WHERE plan_id = $1 AND status NOT IN ('cancelled', 'overtaken') GROUP BY area_id, year) a
    ON a.area_id = n.id AND a.year = y.year
  WHERE n.plan_id = $1 AND n.kind = 'area' AND n.unit_id = ANY($2)`;
