/**
 * A large plan of the demonstration's shape, every row worked out from its number: the same request gives the same set.
 * 4 directorates, 16 projects, 48 areas and 96 outcomes carry any number of activities, values and entries.
 */
import { largeId } from './large-id.mjs';

export const PLAN_CODE = 'LARGE-2013-2015';
const DIRECTORATES = 4;
const PROJECTS = 16;
const AREAS = 48;
const OUTCOMES = 96;
/** Quarters that are over on the business date of the demonstration, 30 September 2014. */
export const QUARTERS = 7;

const text = (word, number) =>
  `jsonb_build_object('source', 'en', 'en', '${word} ' || ${number}, 'fr', '${word} ' || ${number}, 'ar', '${word} ' || ${number})`;
const below = (number, parents, children) => `(${number} / ${children / parents})`;

const PLAN = largeId('plan', '0');
const UNIT = (directorate) =>
  `(SELECT id FROM org_unit WHERE code = CASE WHEN ${directorate} % 2 = 0 THEN 'DERC' ELSE 'DDT' END)`;

/** Nodes of one level; `path` names the ancestors that a node of this level has, itself included. */
function nodes({ kind, word, from, to, parent, parentKind, path, more = {} }) {
  const columns = { funding: 'NULL::text', ...more };
  return `INSERT INTO plan_node (id, plan_id, kind, parent_id, parent_kind, unit_id, directorate_id, project_id, area_id,
      outcome_id, code, position, title, short_title, weight, is_critical, funding)
    SELECT ${largeId(kind, 'n')}, ${PLAN}, '${kind}', ${parent ?? 'NULL'}, ${parentKind ? `'${parentKind}'` : 'NULL'},
      ${UNIT(path.directorate)}, ${largeId('directorate', path.directorate)},
      ${path.project ? largeId('project', path.project) : 'NULL'}, ${path.area ? largeId('area', path.area) : 'NULL'},
      ${path.outcome ? largeId('outcome', path.outcome) : 'NULL'}, '${word}' || n, n, ${text(word, 'n')}, ${text(word, 'n')},
      1 + (n % 3) * 0.5, n % 7 = 0, ${columns.funding}
    FROM generate_series(${from}, ${to}) n`;
}

const ofArea = (area) => ({
  directorate: `(${below(area, PROJECTS, AREAS)} / ${PROJECTS / DIRECTORATES})`,
  project: below(area, PROJECTS, AREAS),
  area,
});

/** The plan and the nodes above its indicators. */
export const TREE = [
  `INSERT INTO action_plan (id, code, title, starts_on, ends_on, status, weights_mode)
   VALUES (${PLAN}, '${PLAN_CODE}', ${text('Large plan', "''")}, '2013-01-01', '2015-12-31', 'in-force', 'manual')`,
  nodes({ kind: 'directorate', word: 'LD', from: 0, to: DIRECTORATES - 1, path: { directorate: 'n' } }),
  nodes({
    kind: 'project',
    word: 'LP',
    from: 0,
    to: PROJECTS - 1,
    parent: largeId('directorate', below('n', DIRECTORATES, PROJECTS)),
    parentKind: 'directorate',
    path: { directorate: below('n', DIRECTORATES, PROJECTS), project: 'n' },
    more: { funding: "'regular'" },
  }),
  nodes({
    kind: 'area',
    word: 'LA',
    from: 0,
    to: AREAS - 1,
    parent: largeId('project', below('n', PROJECTS, AREAS)),
    parentKind: 'project',
    path: ofArea('n'),
  }),
  nodes({
    kind: 'outcome',
    word: 'LO',
    from: 0,
    to: OUTCOMES - 1,
    parent: largeId('area', below('n', AREAS, OUTCOMES)),
    parentKind: 'area',
    path: { ...ofArea(below('n', AREAS, OUTCOMES)), outcome: 'n' },
  }),
];

/** Indicators $1 to $2, half of them counted and half of them a level, with a target a year. */
const indicatorPath = `CROSS JOIN LATERAL (SELECT n % ${OUTCOMES} AS outcome, n % ${OUTCOMES} / ${OUTCOMES / AREAS} AS area) p`;
export const INDICATORS = [
  `INSERT INTO plan_node (id, plan_id, kind, parent_id, parent_kind, unit_id, directorate_id, project_id, area_id,
     outcome_id, code, position, title, short_title, weight)
   SELECT ${largeId('indicator', 'n')}, ${PLAN}, 'measurement-indicator', ${largeId('outcome', 'p.outcome')}, 'outcome',
     ${UNIT(ofArea('p.area').directorate)}, ${largeId('directorate', ofArea('p.area').directorate)},
     ${largeId('project', ofArea('p.area').project)}, ${largeId('area', 'p.area')}, ${largeId('outcome', 'p.outcome')}, 'LM' || n, n,
     ${text('LM', 'n')}, ${text('LM', 'n')}, 1 + (n % 4) * 0.25
   FROM generate_series($1::int, $2::int) n ${indicatorPath}`,
  `INSERT INTO measurement_indicator (node_id, kind, direction, accumulation, unit, frequency, baseline_status,
     baseline_value)
   SELECT ${largeId('indicator', 'n')}, 'measure', 'increase', CASE WHEN n % 2 = 0 THEN 'incremental' ELSE 'latest' END,
     ${text('unit', "''")}, 'quarter', CASE WHEN n % 2 = 0 THEN 'count-from-zero' ELSE 'known' END,
     CASE WHEN n % 2 = 1 THEN 10 END
   FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO indicator_target (id, indicator_id, period, value)
   SELECT ${largeId("target:' || y || '", 'n')}, ${largeId('indicator', 'n')}, (2013 + y)::text,
     CASE WHEN n % 2 = 0 THEN 8 + n % 5 ELSE 20 + 10 * y + n % 5 END
   FROM generate_series($1::int, $2::int) n, generate_series(0, 2) y`,
];

/** Values $1 to $2: of each indicator the quarters that are over; some of the last are not approved. */
export const VALUES = `
  INSERT INTO indicator_report (id, code, indicator_id, period, period_end, value, state, return_reason, reported_on)
  SELECT ${largeId('report', 'v')}, 'LR' || v, ${largeId('indicator', 'r.n')},
    (2013 + r.q / 4) || '-Q' || (1 + r.q % 4), r.ends_on,
    CASE WHEN r.n % 2 = 0 THEN 1 + (r.n + r.q) % (2 + r.n % ${OUTCOMES} % 4) ELSE 10 + (2 + r.n % ${OUTCOMES} % 3) * r.q END,
    CASE WHEN r.q < 6 OR r.n % 40 > 1 THEN 'approved' WHEN r.n % 40 = 0 THEN 'submitted' ELSE 'returned' END,
    CASE WHEN r.q = 6 AND r.n % 40 = 1 THEN 'Not clear.' END, r.ends_on + 10
  FROM generate_series($1::int, $2::int) v CROSS JOIN LATERAL (
    SELECT v / ${QUARTERS} AS n, v % ${QUARTERS} AS q,
      (make_date(2013 + v % ${QUARTERS} / 4, 1 + v % ${QUARTERS} % 4 * 3, 1) + interval '3 months' - interval '1 day')::date
        AS ends_on) r`;

/** Activities $1 to $2 of three years, most of them as far as they should be; every third has two milestones. */
export const ACTIVITIES = [
  `INSERT INTO activity (id, plan_id, directorate_id, project_id, area_id, unit_id, code, year, type, title, status,
     status_before, status_reason, planned_start, planned_end, planned_cost, currency, weight)
   SELECT ${largeId('activity', 'n')}, ${PLAN}, ${largeId('directorate', ofArea('a.area').directorate)},
     ${largeId('project', ofArea('a.area').project)}, ${largeId('area', 'a.area')}, ${UNIT(ofArea('a.area').directorate)}, 'LX' || n,
     a.year, 'training', ${text('LX', 'n')}, s.status, CASE WHEN s.status = 'blocked' THEN 'under-way' END,
     CASE WHEN s.status IN ('blocked', 'cancelled', 'overtaken') THEN 'Waiting.' END, a.starts, a.ends,
     1000 + n::bigint * 37 % 9000, 'USD', 1 + n % 4 * 0.5
   FROM generate_series($1::int, $2::int) n
   CROSS JOIN LATERAL (SELECT n % ${AREAS} AS area, 2013 + n / ${AREAS} % 3 AS year,
     make_date(2013 + n / ${AREAS} % 3, 1 + n * 7 % 11, 1 + n * 11 % 28) AS starts,
     make_date(2013 + n / ${AREAS} % 3, 1 + n * 7 % 11, 1 + n * 11 % 28) + 10 + n * 13 % 45 AS ends) a
   CROSS JOIN LATERAL (SELECT CASE
     WHEN n / ${3 * AREAS} % 25 = 0 THEN 'cancelled' WHEN n / ${3 * AREAS} % 60 = 1 THEN 'overtaken'
     WHEN a.year = 2015 THEN CASE WHEN n % 5 = 0 THEN 'proposed' ELSE 'planned' END
     WHEN a.ends < '2014-09-30' THEN CASE WHEN n % 97 = 0 THEN 'under-way' WHEN n % 2 = 0 THEN 'verified' ELSE 'completed' END
     WHEN a.starts <= '2014-09-30' THEN CASE WHEN n % 53 = 0 THEN 'blocked' ELSE 'under-way' END
     WHEN n % 4 = 0 THEN 'planned' ELSE 'committed' END AS status) s`,
  `INSERT INTO activity_milestone (id, activity_id, position, title, weight, due_on, done_on)
   SELECT ${largeId("milestone:' || m || '", 'a.code')}, a.id, m, ${text('Step', 'm')}, m,
     CASE m WHEN 1 THEN a.planned_start + 5 ELSE a.planned_end END,
     CASE WHEN a.status IN ('completed', 'verified') OR (m = 1 AND a.status IN ('under-way', 'blocked'))
       THEN CASE m WHEN 1 THEN a.planned_start + 5 ELSE a.planned_end END END
   FROM generate_series($1::int, $2::int) n JOIN activity a ON a.id = ${largeId('activity', 'n')}, generate_series(1, 2) m
   WHERE n % 3 = 0`,
];
