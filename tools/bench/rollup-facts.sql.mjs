/**
 * The figures of a dashboard straight from the facts, in one statement: what somebody would write who keeps no sums. It
 * knows the kinds of indicator that the large plan has, and no more.
 */

/** Position of the last quarter that is over, in years since the plan's start. */
const POINT = `(extract(year FROM d.next_day) - p.first_year) + floor((extract(month FROM d.next_day) - 1) / 3) / 4.0`;

const INDICATORS = `
  due AS (SELECT d.day, ${POINT} AS point, p.first_year
    FROM (SELECT $2::date AS day, $2::date + 1 AS next_day) d,
      (SELECT extract(year FROM starts_on)::int AS first_year FROM action_plan WHERE id = $1) p
  ), indicator AS (
    SELECT n.id, n.outcome_id, n.weight, m.accumulation = 'incremental' AS adds,
      CASE WHEN m.accumulation = 'incremental' THEN 0 ELSE coalesce(m.baseline_value, 0) END AS start
    FROM plan_node n JOIN measurement_indicator m ON m.node_id = n.id
    WHERE n.plan_id = $1 AND n.kind = 'measurement-indicator' AND n.status = 'active'
  ), level AS (
    SELECT i.id, i.adds, t.value, t.period::int - due.first_year AS began, due.point,
      lag(t.value, 1, i.start) OVER (PARTITION BY i.id ORDER BY t.period) AS before,
      row_number() OVER (PARTITION BY i.id ORDER BY t.period DESC) AS from_end
    FROM indicator i JOIN indicator_target t ON t.indicator_id = i.id AND t.country IS NULL, due
  ), target AS (
    SELECT id, CASE WHEN adds THEN sum(value) ELSE sum(value) FILTER (WHERE from_end = 1) END AS target,
      CASE WHEN adds THEN sum(value * least(greatest(point - began, 0), 1))
        ELSE sum(before + (value - before) * (point - began)) FILTER (WHERE began <= point AND point < began + 1) END AS due_value
    FROM level GROUP BY id, adds
  ), actual AS (
    SELECT r.indicator_id AS id, sum(r.value) AS total, (array_agg(r.value ORDER BY r.period_end DESC))[1] AS last
    FROM indicator i JOIN indicator_report r ON r.indicator_id = i.id, due
    WHERE r.state = 'approved' AND r.period_end <= due.day GROUP BY r.indicator_id
  ), measured AS (
    SELECT i.outcome_id AS parent_id, i.weight, (CASE WHEN i.adds THEN a.total ELSE a.last END - i.start) / (t.target - i.start) AS raw,
      least(greatest((t.due_value - i.start) / (t.target - i.start), 0), 1) AS expected
    FROM indicator i JOIN target t ON t.id = i.id LEFT JOIN actual a ON a.id = i.id
  ), measured_child AS (
    SELECT parent_id, weight, least(greatest(raw, 0), 1) AS score, CASE WHEN raw IS NOT NULL THEN expected END AS expected,
      CASE WHEN expected >= 0.05 THEN CASE WHEN raw IS NULL THEN 0 ELSE 1 END END::numeric AS coverage
    FROM measured
  )`;

/** Weighted means of one level from its children, and those again as children of the next. */
const levelOf = (kind, children) => `${kind}_result AS (
    SELECT parent_id AS node_id, sum(weight * coverage) / sum(weight) AS coverage,
      sum(weight * score) FILTER (WHERE score IS NOT NULL) / sum(weight) FILTER (WHERE score IS NOT NULL) AS score,
      sum(weight * expected) FILTER (WHERE score IS NOT NULL) / sum(weight) FILTER (WHERE score IS NOT NULL) AS expected
    FROM ${children} WHERE coverage IS NOT NULL GROUP BY parent_id
  ), ${kind}_child AS (
    SELECT coalesce(n.parent_id, n.plan_id) AS parent_id, n.weight, r.score, r.expected, r.coverage
    FROM ${kind}_result r JOIN plan_node n ON n.id = r.node_id)`;

const LEVELS = [
  ['outcome', 'measured_child'],
  ['area', 'outcome_child'],
  ['project', 'area_child'],
  ['directorate', 'project_child'],
];

const DELIVERY = `
  step AS (
    SELECT s.activity_id, sum(s.weight) AS whole, sum(s.weight) FILTER (WHERE s.done_on <= due.day) AS done,
      sum(s.weight) FILTER (WHERE s.due_on <= due.day) AS due
    FROM activity_milestone s JOIN activity a ON a.id = s.activity_id, due WHERE a.plan_id = $1 GROUP BY s.activity_id
  ), spent AS (
    SELECT e.activity_id, e.line_id, e.control_id, coalesce(e.reversed_type, e.type) AS type, sum(e.fund_amount) AS amount
    FROM ledger_entry e GROUP BY 1, 2, 3, 4
  ), activity_money AS (
    SELECT activity_id, bool_or(amount <> 0) AS has_money FROM (
      SELECT activity_id, type IN ('PAYMENT', 'REFUND', 'FX_DIFFERENCE') AS paid, sum(amount) AS amount FROM spent
      WHERE type IN ('COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION', 'PAYMENT', 'REFUND',
        'FX_DIFFERENCE') GROUP BY 1, 2) m GROUP BY 1
  ), delivered AS (
    SELECT a.project_id, a.area_id, a.weight, a.status, a.planned_cost,
      CASE WHEN a.status IN ('proposed', 'cancelled', 'overtaken') THEN NULL
        WHEN s.whole > 0 THEN coalesce(s.done, 0) / s.whole
        WHEN coalesce(a.status_before, a.status) IN ('completed', 'verified') THEN 1
        WHEN coalesce(a.status_before, a.status) = 'under-way' THEN 0.5 ELSE 0 END AS progress,
      CASE WHEN s.whole > 0 THEN coalesce(s.due, 0) / s.whole WHEN a.planned_end <= due.day THEN 1
        WHEN a.planned_start <= due.day THEN 0.5 ELSE 0 END AS expected,
      a.status IN ('planned', 'committed', 'under-way', 'postponed') AND a.planned_end < due.day AS is_late,
      a.status IN ('planned', 'postponed') AND a.planned_cost IS NOT NULL AND a.planned_start <= due.day + 30
        AND NOT coalesce(m.has_money, false) AND a.planned_end >= due.day AS is_bare
    FROM activity a LEFT JOIN step s ON s.activity_id = a.id LEFT JOIN activity_money m ON m.activity_id = a.id, due
    WHERE a.plan_id = $1
  ), delivery AS (
    SELECT coalesce(project_id, $1) AS node_id, sum(weight * progress) / sum(weight) FILTER (WHERE progress IS NOT NULL) AS score,
      sum(weight * expected) FILTER (WHERE progress IS NOT NULL) / sum(weight) FILTER (WHERE progress IS NOT NULL) AS expected,
      count(progress) AS counted, count(*) FILTER (WHERE is_late) AS late, count(*) FILTER (WHERE is_bare) AS bare,
      count(*) FILTER (WHERE status = 'blocked') AS blocked
    FROM delivered GROUP BY GROUPING SETS ((project_id), ())
  )`;

const bucket = (name, types) =>
  `coalesce(sum(s.amount) FILTER (WHERE s.type IN (${types.map((type) => `'${type}'`).join(', ')})), 0) AS ${name}`;
const REVISED = ['APPROPRIATION', 'SUPPLEMENT', 'VIREMENT_IN', 'VIREMENT_OUT', 'CARRY_IN', 'CARRY_OUT', 'LAPSE'];
const COMMITTED = ['COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE', 'REVALUATION'];
const PAID = ['PAYMENT', 'REFUND', 'FX_DIFFERENCE'];

const MONEY = `
  money AS (
    SELECT coalesce(c.project_id, $1) AS node_id, ${bucket('revised', REVISED)}, ${bucket('committed', COMMITTED)},
      ${bucket('paid', PAID)}
    FROM spent s JOIN control_balance c ON c.id = s.control_id JOIN plan_node n ON n.id = c.project_id
    WHERE n.plan_id = $1 GROUP BY GROUPING SETS ((c.project_id), ())
  ), area_paid AS (
    SELECT l.area_id, ${bucket('paid', PAID)} FROM spent s JOIN budget_line l ON l.id = s.line_id GROUP BY l.area_id
  ), area_cost AS (
    SELECT area_id, sum(planned_cost) AS planned FROM delivered WHERE status NOT IN ('cancelled', 'overtaken') GROUP BY area_id
  )`;

/** $1 the plan, $2 the business date. One row for each outcome, each project and the plan. */
export const FACTS = `WITH ${INDICATORS},
  ${LEVELS.map(([kind, children]) => levelOf(kind, children)).join(', ')},
  plan_result AS (
    SELECT $1::uuid AS node_id, sum(weight * coverage) / sum(weight) AS coverage, sum(weight * score) / sum(weight) AS score,
      sum(weight * expected) / sum(weight) AS expected FROM directorate_child),
  result AS (SELECT * FROM outcome_result UNION ALL SELECT * FROM project_result UNION ALL SELECT * FROM plan_result),
  ${DELIVERY}, ${MONEY}
  SELECT r.node_id, round(r.score, 6) AS score, round(r.expected, 6) AS expected, round(r.coverage, 6) AS coverage,
    round(d.score, 6) AS delivered, round(d.expected, 6) AS to_deliver, d.counted, d.late, d.bare, d.blocked,
    m.revised, m.committed, m.paid, p.paid AS area_paid, round(p.paid / k.planned, 6) AS area_share
  FROM result r LEFT JOIN delivery d ON d.node_id = r.node_id LEFT JOIN money m ON m.node_id = r.node_id
  LEFT JOIN plan_node n ON n.id = r.node_id AND n.kind = 'outcome'
  LEFT JOIN area_paid p ON p.area_id = n.area_id LEFT JOIN area_cost k ON k.area_id = n.area_id`;

/** $1 the plan. The kept sums themselves: what a dashboard cannot do with less than. */
export const SUMS = `
  SELECT s.node_id, s.kind, s.results->'index' AS results, s.delivery->'figures' AS delivery, s.planned, a.committed, a.paid,
    c.revised, c.allotted, c.committed AS held, c.paid AS spent,
    CASE WHEN s.kind = 'plan' THEN s.exceptions END AS exceptions
  FROM node_sum s
  LEFT JOIN (SELECT area_id, sum(committed) AS committed, sum(paid) AS paid FROM area_money GROUP BY area_id) a
    ON a.area_id = s.area_id
  LEFT JOIN (SELECT project_id, sum(revised) AS revised, sum(allotted) AS allotted, sum(committed) AS committed,
    sum(paid) AS paid FROM control_balance GROUP BY project_id) c ON c.project_id = s.node_id
  WHERE s.plan_id = $1 AND s.year = 0`;
