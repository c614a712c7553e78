import { BUCKETS } from '@mizan/shared/ledger';

import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

/** Off-budget money has no ceiling here and may be in another currency: it never enters the table. */
const REGULAR = `(SELECT f.id FROM fund f WHERE f.kind = 'regular')`;

const SUMS = BUCKETS.map((bucket) => `coalesce(sum(b.${bucket}), 0) AS ${bucket}`).join(', ');

/** Plan, units, year or null, project or null. `appropriated` is what was first given, without later changes. */
export const PROJECT_BALANCES = `
  SELECT n.id, n.code, n.title, n.short_title, n.unit_id, n.funding, n.total_budget, count(b.id)::int AS controls,
    ${SUMS}, coalesce(sum(o.appropriated), 0) AS appropriated
  FROM plan_node n
  LEFT JOIN plan_node d ON d.id = n.parent_id
  LEFT JOIN control_balance b ON b.project_id = n.id AND ($3::int IS NULL OR b.year = $3) AND b.fund_id IN ${REGULAR}
  LEFT JOIN (
    SELECT e.control_id, sum(e.fund_amount) AS appropriated FROM ledger_entry e
    WHERE coalesce(e.reversed_type, e.type) = 'APPROPRIATION' GROUP BY e.control_id) o ON o.control_id = b.id
  WHERE n.plan_id = $1 AND n.kind = 'project' AND n.status = 'active' AND n.unit_id = ANY($2)
    AND ($4::uuid IS NULL OR n.id = $4)
  GROUP BY n.id, d.id ORDER BY n.funding DESC, d.position, d.code, n.position, n.code`;

/** The same parameters: what was committed (the open part) and paid for each area of those projects. */
export const AREA_MONEY = `
  SELECT n.id, n.project_id, n.code, n.title, n.short_title,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'committed'), 0) AS committed,
    coalesce(sum(m.amount) FILTER (WHERE m.bucket = 'paid'), 0) AS paid
  FROM plan_node n
  LEFT JOIN (
    SELECT l.area_id, ${BUCKET_OF_ENTRY} AS bucket, sum(e.fund_amount) AS amount
    FROM ledger_entry e JOIN budget_line l ON l.id = e.line_id JOIN control_balance b ON b.id = e.control_id
    WHERE l.area_id IS NOT NULL AND ($3::int IS NULL OR b.year = $3) AND e.fund_id IN ${REGULAR} GROUP BY 1, 2) m ON m.area_id = n.id
  WHERE n.plan_id = $1 AND n.kind = 'area' AND n.status = 'active' AND n.unit_id = ANY($2)
    AND ($4::uuid IS NULL OR n.project_id = $4)
  GROUP BY n.id ORDER BY n.position, n.code`;

/** The same parameters: the entries of those projects by type. */
export const ENTRIES_BY_TYPE = `
  SELECT e.type, ${BUCKET_OF_ENTRY} AS bucket, count(*)::int AS count, sum(e.fund_amount) AS amount
  FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN plan_node n ON n.id = b.project_id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR n.id = $4) AND e.fund_id IN ${REGULAR}
  GROUP BY 1, 2 ORDER BY 2, 1`;

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
    AND (f.kind <> 'off-budget' OR p.is_open)
  ORDER BY a.depth NULLS LAST, f.kind <> 'regular', f.code LIMIT 1`;
