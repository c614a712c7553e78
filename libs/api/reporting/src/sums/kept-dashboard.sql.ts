import { STORED_BUSINESS_DATE } from '@mizan/api/platform';

/** The sums of an outcome or a project with what a dashboard says of it; amounts are decimal text. */
const OUTCOMES = `
  SELECT coalesce(json_agg(json_build_object('view', s.view, 'results', s.results, 'planned', s.planned::text,
    'paid', coalesce(m.paid, 0)::text) ORDER BY s.position), '[]')
  FROM shown s LEFT JOIN (
    SELECT area_id, sum(paid) AS paid FROM area_money WHERE $2 = 0 OR year = $2 GROUP BY area_id) m ON m.area_id = s.area_id
  WHERE s.kind = 'outcome'`;

const PROJECTS = `
  SELECT coalesce(json_agg(json_build_object('view', s.view, 'results', s.results,
    'delivery', s.delivery, 'money', m.money) ORDER BY s.position), '[]')
  FROM shown s LEFT JOIN (
    SELECT project_id, json_build_object('revised', sum(revised)::text, 'allotted', sum(allotted)::text,
      'committed', sum(committed)::text, 'paid', sum(paid)::text,
      'available', sum(allotted - frozen - reserved - committed - paid)::text) AS money
    FROM control_balance WHERE ($2 = 0 OR year = $2) AND unit_id = ANY($7)
      AND fund_id IN (SELECT r.id FROM fund r WHERE r.kind = 'regular') GROUP BY project_id
  ) m ON m.project_id = s.node_id
  WHERE s.kind = 'project'`;

/**
 * Everything that a dashboard shows, from kept sums alone, in one row: of the plan ($1), in a year or 0 ($2), for the
 * chosen node ($3) and what is below it ($4 the directorate, $5 the project). $6 is today, $7 to $9 are the units in
 * which the reader may see money, results and plans; who may not see all units of the plan is not answered from here.
 */
export const KEPT_DASHBOARD = `
  WITH shown AS (
    SELECT node_id, kind, position, area_id, results->'index' AS results, delivery->'figures' AS delivery, planned, view
    FROM node_sum WHERE plan_id = $1 AND year = $2 AND kind IN ('project', 'outcome')
      AND ($4::uuid IS NULL OR directorate_id = $4) AND ($5::uuid IS NULL OR project_id = $5)
  )
  SELECT f.as_of AS "asOf",
    f.as_of = coalesce(${STORED_BUSINESS_DATE}, $6)::date
      AND NOT EXISTS (SELECT 1 FROM node_sum_touch t WHERE t.plan_id = $1) AS "isCurrent",
    f.units <@ $7::uuid[] AND f.units <@ $8::uuid[] AND f.units <@ $9::uuid[] AS "isWhole",
    c.kind, f.view AS frame, c.results->'index' AS results, c.delivery->'figures' AS delivery, c.exceptions,
    (${OUTCOMES}) AS outcomes, (${PROJECTS}) AS projects
  FROM node_sum f JOIN node_sum c ON c.plan_id = $1 AND c.year = $2 AND c.node_id = $3
    AND ($4::uuid IS NULL OR c.directorate_id = $4)
  WHERE f.plan_id = $1 AND f.year = $2 AND f.node_id = $1`;
