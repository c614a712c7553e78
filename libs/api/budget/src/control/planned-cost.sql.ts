/** What is held against the plan: a document's activity, the control key it is booked on, and what more it would take. */
export const TAKING_COLUMNS = `b.fund_id, b.currency, b.nature_id, b.year, a.code, a.planned_cost, a.area_id,
      a.currency AS planned_currency`;

/**
 * The steps up to `exceeded` over `taking` (`position`, `activity_id`, `more`, and `TAKING_COLUMNS` of balance `b` and activity
 * `a`): each activity, then its area, where more would be taken than was planned, beyond the tolerance of the rule that
 * holds. What an area takes and was planned is added up once, however many ask for it, and a rule is looked for only where
 * the plan itself is exceeded.
 */
export const EXCEEDED_STEPS = `area AS MATERIALIZED (
    SELECT k.area_id, k.year, k.fund_id, k.currency, n.code, m.planned, m.taken
    FROM (SELECT DISTINCT area_id, year, fund_id, currency FROM taking) k JOIN plan_node n ON n.id = k.area_id
    CROSS JOIN LATERAL (
      SELECT sum(o.planned_cost) FILTER (WHERE o.status NOT IN ('cancelled', 'overtaken') AND o.currency = k.currency)
          AS planned, coalesce(sum(m.reserved + m.committed + m.paid), 0) AS taken
      FROM activity o LEFT JOIN activity_money m ON m.activity_id = o.id AND m.fund_id = k.fund_id
      WHERE o.area_id = k.area_id AND o.year = k.year) m
  ), measured AS (
    SELECT q.position, q.fund_id, q.nature_id, q.currency, q.more, 1 AS rank, 'activity' AS level, q.code,
      q.planned_cost AS planned, coalesce(m.reserved + m.committed + m.paid, 0) AS taken
    FROM taking q LEFT JOIN activity_money m ON m.activity_id = q.activity_id AND m.fund_id = q.fund_id
    WHERE q.planned_currency = q.currency
    UNION ALL
    SELECT q.position, q.fund_id, q.nature_id, q.currency, q.more, 2, 'area', a.code, a.planned, a.taken
    FROM taking q JOIN area a ON a.area_id = q.area_id AND a.year = q.year AND a.fund_id = q.fund_id
  ), exceeded AS (
    SELECT m.position::int, m.rank, m.level, m.code, r.policy, m.planned::text, (m.taken + m.more)::text AS taken, m.currency
    FROM measured m CROSS JOIN LATERAL (
      SELECT c.policy, c.tolerance FROM control_rule c
      WHERE c.level = m.level AND (c.fund_id IS NULL OR c.fund_id = m.fund_id)
        AND (c.nature_id IS NULL OR c.nature_id = m.nature_id)
      ORDER BY c.nature_id IS NULL, c.fund_id IS NULL LIMIT 1) r
    WHERE m.taken + m.more > trunc(m.planned, 2)
      AND r.policy <> 'none' AND m.taken + m.more > trunc(m.planned * (1 + r.tolerance), 2)
  )`;

/** What activities ($1) exceed in the fund of a control key ($2) after taking so much more ($3), in the order of the questions. */
export const EXCEEDED = `
  WITH taking AS MATERIALIZED (
    SELECT q.activity_id, q.more, q.position, ${TAKING_COLUMNS}
    FROM unnest($1::uuid[], $2::uuid[], $3::numeric[]) WITH ORDINALITY AS q(activity_id, control_id, more, position)
    JOIN control_balance b ON b.id = q.control_id JOIN activity a ON a.id = q.activity_id
  ), ${EXCEEDED_STEPS}
  SELECT * FROM exceeded ORDER BY position, rank`;
