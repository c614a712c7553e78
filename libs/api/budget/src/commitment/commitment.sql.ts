import { ofFund } from '../ledger/ledger-entry.sql';
import { OPEN_AMOUNT } from './open-amount.sql';

/** What was only carried from one year to the next was neither committed nor released. */
const COLUMNS = `
  c.id, c.code, c.kind, c.supplier, c.description, c.reference, c.due_date, c.currency, c.fund_currency, c.reserved,
  c.committed - c.carried AS committed, c.consumed, c.released - c.carried AS released, c.transaction_reserved,
  c.transaction_committed - c.transaction_carried AS transaction_committed, c.transaction_consumed,
  c.transaction_released - c.transaction_carried AS transaction_released, c.cancelled_at IS NOT NULL AS is_cancelled, c.effective_date, b.year, b.project_id,
  project.code AS project_code, area.code AS area_code, c.activity_id, a.code AS activity_code, a.title AS activity_title,
  nature.name AS nature_name,
  (SELECT count(*)::int FROM commitment_line cl WHERE cl.commitment_id = c.id) AS line_count`;

const TABLES = `
  commitment c JOIN budget_line l ON l.id = c.line_id JOIN control_balance b ON b.id = l.control_id
  JOIN plan_node project ON project.id = b.project_id LEFT JOIN plan_node area ON area.id = l.area_id
  LEFT JOIN activity a ON a.id = c.activity_id LEFT JOIN cost_nature nature ON nature.id = l.nature_id`;

const STATE = `CASE WHEN c.reserved > 0 THEN 'reserved' WHEN ${OPEN_AMOUNT} > 0 THEN 'open'
  WHEN c.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'closed' END`;

const FILTER = `
  b.unit_id = ANY($1) AND project.plan_id = $2 AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR b.project_id = $4) AND ($5::uuid IS NULL OR l.area_id = $5)
    AND ($6::uuid IS NULL OR c.activity_id = $6) AND ($7::text IS NULL OR ${STATE} = $7) AND ${ofFund('$8', '$6')}`;

/** Units, plan, year, project, area, activity, state, fund; then the last row of the page before. */
export const COMMITMENT_PAGE = (limit: number): string => `
  SELECT ${COLUMNS} FROM ${TABLES}
  WHERE ${FILTER} AND ($9::uuid IS NULL OR (c.effective_date, c.created_at, c.id) <
      (SELECT last.effective_date, last.created_at, last.id FROM commitment last WHERE last.id = $9))
  ORDER BY c.effective_date DESC, c.created_at DESC, c.id DESC LIMIT ${limit}`;

/** The same filter, by the currency of the fund; $9 is the business date that ages are counted from. */
export const COMMITMENT_TOTALS = `
  WITH chosen AS (
    SELECT b.currency, c.committed - c.carried AS committed, c.consumed, c.released - c.carried AS released,
      ${OPEN_AMOUNT} AS open, CASE WHEN $9::date - c.effective_date < 30 THEN 'under-30-days'
        WHEN $9::date - c.effective_date <= 90 THEN '30-to-90-days' ELSE 'over-90-days' END AS age
    FROM ${TABLES} WHERE ${FILTER}
  )
  SELECT t.currency, count(*)::int AS count, coalesce(sum(committed), 0) AS committed, coalesce(sum(consumed), 0) AS consumed,
    coalesce(sum(released), 0) AS released,
    (SELECT json_agg(json_build_object('age', g.age, 'count', g.count, 'open', g.open::text))
     FROM (SELECT age, count(*)::int AS count, sum(open) AS open FROM chosen o WHERE o.currency = t.currency AND open > 0 GROUP BY age) g) AS ages
  FROM chosen t GROUP BY t.currency ORDER BY 2 DESC`;

export const COMMITMENT = `
  SELECT ${COLUMNS}, c.version, c.created_at, person.name AS created_by, b.unit_id, c.line_id, l.control_id,
    trim_scale(c.rate)::text AS rate, c.rate_date, c.rate_source, c.cancel_reason, y.status AS year_status,
    b.allotted - b.frozen - b.reserved - b.committed - b.paid AS available, c.carried > 0 AS is_carried
  FROM ${TABLES} JOIN fiscal_year y ON y.year = b.year LEFT JOIN app_user person ON person.id = c.created_by
  WHERE c.id = $1`;

export const COMMITMENT_LINES = `
  SELECT cl.position, project.code AS project_code, area.code AS area_code, cl.activity_id, a.code AS activity_code,
    a.title AS activity_title, nature.name AS nature_name
  FROM commitment_line cl JOIN budget_line l ON l.id = cl.line_id JOIN control_balance b ON b.id = l.control_id
  JOIN plan_node project ON project.id = b.project_id LEFT JOIN plan_node area ON area.id = l.area_id
  LEFT JOIN activity a ON a.id = cl.activity_id LEFT JOIN cost_nature nature ON nature.id = l.nature_id
  WHERE cl.commitment_id = $1 ORDER BY cl.position`;
