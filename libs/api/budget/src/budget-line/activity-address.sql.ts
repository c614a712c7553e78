import { STORED_BUSINESS_DATE } from '@mizan/api/platform';

/**
 * The steps up to `address` over the questions in `asked` (`position`, `activity_id`, `nature_id`), in a recursive statement:
 * where money of each activity and nature is booked, on the business date (the placeholder `today` where none is stored):
 * under the control key of the nature or of the nearest group above it that the project was given money for, and the project's
 * own where it has none; of the regular budget, or of the open fund of an off-budget project.
 */
export function addressSteps(today: string): string {
  return `above AS (
    SELECT n.id AS nature_id, n.id, n.parent_id, 0 AS depth FROM cost_nature n
    WHERE n.id IN (SELECT nature_id FROM asked)
    UNION ALL SELECT a.nature_id, n.id, n.parent_id, a.depth + 1 FROM cost_nature n JOIN above a ON n.id = a.parent_id
  ), activities AS MATERIALIZED (
    SELECT a.id, a.code, a.year, a.status, a.unit_id, a.area_id, a.project_id FROM activity a
    WHERE a.id = ANY (ARRAY(SELECT activity_id FROM asked))
  ), keys AS MATERIALIZED (
    SELECT b.id, b.currency, b.project_id, b.year, b.nature_id, f.kind <> 'regular' AS is_apart, f.code AS fund
    FROM (SELECT DISTINCT project_id, year FROM activities) p
    JOIN control_balance b ON b.project_id = p.project_id AND b.year = p.year JOIN fund f ON f.id = b.fund_id
    LEFT JOIN fund_project q ON q.fund_id = b.fund_id AND q.project_id = b.project_id
    WHERE (f.kind <> 'off-budget' OR q.is_open) AND (b.nature_id IS NULL OR b.revised > 0)
  ), fitting AS (
    SELECT k.*, o.nature_id AS asked_nature, o.depth FROM keys k JOIN above o ON o.id = k.nature_id
    UNION ALL
    SELECT k.*, q.nature_id, NULL FROM keys k CROSS JOIN (SELECT DISTINCT nature_id FROM asked) q WHERE k.nature_id IS NULL
  ), nearest AS (
    SELECT DISTINCT ON (project_id, year, asked_nature) project_id, year, asked_nature, id, currency FROM fitting
    ORDER BY project_id, year, asked_nature, depth NULLS LAST, is_apart, fund
  ), address AS (
    SELECT q.position::int, a.id, a.code, a.year, a.status, a.unit_id AS "unitId", a.area_id AS "areaId",
      q.nature_id IS NULL OR EXISTS (SELECT 1 FROM cost_nature n WHERE n.id = q.nature_id AND n.retired_at IS NULL)
        AS "isNatureKnown",
      c.id AS "controlId", c.currency, l.id AS "lineId", coalesce(${STORED_BUSINESS_DATE}, ${today}::text) AS "businessDate"
    FROM asked q JOIN activities a ON a.id = q.activity_id
    LEFT JOIN nearest c ON c.project_id = a.project_id AND c.year = a.year AND c.asked_nature IS NOT DISTINCT FROM q.nature_id
    LEFT JOIN budget_line l ON l.control_id = c.id AND l.area_id IS NOT DISTINCT FROM a.area_id
      AND l.nature_id IS NOT DISTINCT FROM q.nature_id
  )`;
}

/** The addresses of activities ($1) and their natures ($2, one for each); $3 is today. */
export const ACTIVITY_ADDRESSES = `
  WITH RECURSIVE asked AS (
    SELECT a.activity_id, a.nature_id, a.position
    FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS a(activity_id, nature_id, position)
  ), ${addressSteps('$3')}
  SELECT * FROM address`;
