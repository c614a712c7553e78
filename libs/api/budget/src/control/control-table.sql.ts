import { BUCKETS } from '@mizan/shared/ledger';

import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

const SUMS = BUCKETS.map((bucket) => `coalesce(sum(b.${bucket}), 0) AS ${bucket}`).join(', ');

/** The nature asked for ($6, or null for all) and whatever stands below it. */
const BELOW_NATURE = `WITH RECURSIVE below AS (
    SELECT n.id FROM cost_nature n WHERE n.id = $6::uuid
    UNION ALL SELECT n.id FROM cost_nature n JOIN below a ON n.parent_id = a.id)`;

const OF_NATURE = '($6::uuid IS NULL OR l.nature_id IN (SELECT id FROM below))';

/**
 * Plan, units, year or null, project or null, fund, nature or null. `appropriated` is what was first given, without later
 * changes. With a nature the buckets are the entries of its lines, and there is a ceiling where all of them are under keys
 * of that nature.
 */
export const PROJECT_BALANCES = `
  ${BELOW_NATURE}, money AS (
    SELECT b.project_id, count(b.id)::int AS controls, true AS has_ceiling, ${SUMS},
      coalesce(sum(o.appropriated), 0) AS appropriated
    FROM control_balance b LEFT JOIN (
      SELECT e.control_id, sum(e.fund_amount) AS appropriated FROM ledger_entry e
      WHERE coalesce(e.reversed_type, e.type) = 'APPROPRIATION' GROUP BY e.control_id) o ON o.control_id = b.id
    WHERE $6::uuid IS NULL AND b.fund_id = $5 AND ($3::int IS NULL OR b.year = $3) GROUP BY b.project_id
    UNION ALL
    SELECT b.project_id, count(*)::int, bool_and(coalesce(b.nature_id IN (SELECT id FROM below), false)),
      ${BUCKETS.map((bucket) => `coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = '${bucket}'), 0)`).join(', ')},
      coalesce(sum(e.fund_amount) FILTER (WHERE coalesce(e.reversed_type, e.type) = 'APPROPRIATION'), 0)
    FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance b ON b.id = e.control_id
    WHERE $6::uuid IS NOT NULL AND l.nature_id IN (SELECT id FROM below) AND b.fund_id = $5
      AND ($3::int IS NULL OR b.year = $3) GROUP BY b.project_id
  )
  SELECT n.id, n.code, n.title, n.short_title, n.unit_id, n.funding, n.total_budget, coalesce(m.controls, 0) AS controls,
    (SELECT count(*)::int FROM activity a WHERE a.project_id = n.id AND a.area_id IS NULL
      AND ($3::int IS NULL OR a.year = $3)) AS own_activities,
    coalesce(m.has_ceiling, true) AS has_ceiling, coalesce(m.appropriated, 0) AS appropriated,
    ${BUCKETS.map((bucket) => `coalesce(m.${bucket}, 0) AS ${bucket}`).join(', ')}
  FROM plan_node n LEFT JOIN plan_node d ON d.id = n.parent_id LEFT JOIN money m ON m.project_id = n.id
  WHERE n.plan_id = $1 AND n.kind = 'project' AND n.status = 'active' AND n.unit_id = ANY($2)
    AND ($4::uuid IS NULL OR n.id = $4)
  ORDER BY n.funding DESC, d.position, d.code, n.position, n.code`;

/** The same parameters: what was committed (the open part) and paid for each area of those projects. */
export const AREA_MONEY = `
  ${BELOW_NATURE}
  SELECT n.id, n.project_id, n.code, n.title, n.short_title,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'committed'), 0) AS committed,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'paid'), 0) AS paid
  FROM plan_node n
  LEFT JOIN (
    SELECT l.area_id, ${BUCKET_OF_ENTRY} AS bucket, sum(e.fund_amount) AS amount
    FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance b ON b.id = e.control_id
    WHERE l.area_id IS NOT NULL AND b.fund_id = $5 AND ($3::int IS NULL OR b.year = $3) AND ${OF_NATURE}
    GROUP BY 1, 2) m ON m.area_id = n.id
  WHERE n.plan_id = $1 AND n.kind = 'area' AND n.status = 'active' AND n.unit_id = ANY($2)
    AND ($4::uuid IS NULL OR n.project_id = $4)
  GROUP BY n.id ORDER BY n.position, n.code`;

/**
 * The same parameters, then area or null: the activities of the area, or those of the project that stand in none; those that
 * will not happen only where money was taken for them.
 */
export const ACTIVITY_MONEY = `
  ${BELOW_NATURE}
  SELECT a.id, a.code, a.title, a.status, a.planned_cost, a.currency AS planned_currency,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'committed'), 0) AS committed,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'paid'), 0) AS paid
  FROM activity a JOIN plan_node n ON n.id = a.project_id
  LEFT JOIN (
    SELECT e.activity_id, ${BUCKET_OF_ENTRY} AS bucket, sum(e.fund_amount) AS amount
    FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance b ON b.id = e.control_id
    WHERE e.activity_id IS NOT NULL AND b.fund_id = $5 AND ($3::int IS NULL OR b.year = $3) AND ${OF_NATURE}
    GROUP BY 1, 2) m ON m.activity_id = a.id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND ($3::int IS NULL OR a.year = $3) AND ($4::uuid IS NULL OR n.id = $4)
    AND a.area_id IS NOT DISTINCT FROM $7::uuid
    AND (m.activity_id IS NOT NULL OR a.status NOT IN ('cancelled', 'overtaken'))
  GROUP BY a.id ORDER BY a.year, a.code`;

/** The same parameters, then activity or null: the entries of those projects by type. */
export const ENTRIES_BY_TYPE = `
  ${BELOW_NATURE}
  SELECT e.type, ${BUCKET_OF_ENTRY} AS bucket, count(*)::int AS count, sum(e.fund_amount) AS amount
  FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN plan_node n ON n.id = b.project_id
  JOIN budget_line l ON l.id = e.line_id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR n.id = $4) AND b.fund_id = $5 AND ${OF_NATURE}
    AND ($7::uuid IS NULL OR l.area_id = $7) AND ($8::uuid IS NULL OR e.activity_id = $8)
  GROUP BY 1, 2 ORDER BY 2, 1`;

/** The same parameters: the control keys whose planned course counts, with the months that were kept for them. */
export const CONTROL_COURSES = `
  ${BELOW_NATURE}
  SELECT b.project_id, b.year, b.currency, b.revised,
    (SELECT array_agg(p.amount::text ORDER BY p.month) FROM phasing p WHERE p.control_id = b.id) AS months
  FROM control_balance b JOIN plan_node n ON n.id = b.project_id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND n.status = 'active' AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR n.id = $4) AND b.fund_id = $5
    AND ($6::uuid IS NULL OR b.nature_id IN (SELECT id FROM below))`;

/** The same parameters: what was paid and committed (the open part) in each month, see `fiscalPeriodOf`. */
export const MONEY_BY_MONTH = `
  ${BELOW_NATURE}
  SELECT CASE WHEN extract(year FROM e.effective_date) < b.year THEN 1
      WHEN extract(year FROM e.effective_date) > b.year THEN 12
      ELSE extract(month FROM e.effective_date)::int END AS month,
    coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = 'paid'), 0) AS paid,
    coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = 'committed'), 0) AS committed
  FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance b ON b.id = e.control_id
  JOIN plan_node n ON n.id = b.project_id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND n.status = 'active' AND b.year = $3
    AND ($4::uuid IS NULL OR n.id = $4) AND b.fund_id = $5 AND ${OF_NATURE}
  GROUP BY 1`;

/** Plan, units: the regular budget, and the funds that projects of the plan have money of. */
export const CONTROL_FUNDS = `
  SELECT f.id, f.code, f.name, f.currency, f.kind = 'regular' AS "isRegular" FROM fund f
  WHERE f.kind = 'regular' OR EXISTS (
    SELECT 1 FROM control_balance b JOIN plan_node n ON n.id = b.project_id
    WHERE b.fund_id = f.id AND n.plan_id = $1 AND n.unit_id = ANY($2))
  ORDER BY f.kind <> 'regular', f.code`;

/** Year, project, nature or null: the balance that a commitment for an activity would take from, as `ACTIVITY_ADDRESSES` has it. */
export const LINE_OF_ACTIVITY = `
  WITH RECURSIVE above AS (
    SELECT n.id, n.parent_id, 0 AS depth FROM cost_nature n WHERE n.id = $3::uuid
    UNION ALL SELECT n.id, n.parent_id, a.depth + 1 FROM cost_nature n JOIN above a ON n.id = a.parent_id
  )
  SELECT b.id, b.currency, y.status, b.allotted, b.allotted - b.frozen - b.reserved - b.committed - b.paid AS available,
    n.title AS project_title
  FROM control_balance b JOIN fund f ON f.id = b.fund_id JOIN fiscal_year y ON y.year = b.year
  LEFT JOIN fund_project p ON p.fund_id = b.fund_id AND p.project_id = b.project_id
  JOIN plan_node n ON n.id = b.project_id LEFT JOIN above a ON a.id = b.nature_id
  WHERE b.year = $1 AND b.project_id = $2 AND (b.nature_id IS NULL OR a.id IS NOT NULL)
    AND (f.kind <> 'off-budget' OR p.is_open) AND (b.nature_id IS NULL OR b.revised > 0)
  ORDER BY a.depth NULLS LAST, f.kind <> 'regular', f.code LIMIT 1`;
