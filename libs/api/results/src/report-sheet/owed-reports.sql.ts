/** Every defined measurement indicator of a plan in force, with the states of its reports. */
export const OWED_INDICATORS = `
  SELECT json_build_object('id', a.id, 'kind', a.kind, 'code', a.code, 'shortTitle', a.short_title) AS area, m.frequency, m.kind,
    m.accumulation, EXISTS (SELECT 1 FROM indicator_milestone s WHERE s.indicator_id = m.node_id AND s.due_on <= $3
      AND NOT EXISTS (SELECT 1 FROM indicator_milestone_report d WHERE d.milestone_id = s.id)) AS "hasDueMilestone",
    extract(year FROM p.starts_on)::int AS "firstYear", extract(year FROM p.ends_on)::int AS "lastYear",
    p.report_due_days AS "dueDays",
    coalesce((SELECT json_agg(json_build_object('periodEnd', r.period_end, 'state', r.state)
        ORDER BY r.period_end, r.revision)
      FROM indicator_report r WHERE r.indicator_id = m.node_id AND r.state <> 'superseded'), '[]') AS reports
  FROM plan_node n JOIN measurement_indicator m ON m.node_id = n.id JOIN plan_node a ON a.id = n.area_id
  JOIN action_plan p ON p.id = n.plan_id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND n.kind = 'measurement-indicator' AND n.status = 'active'
    AND p.status = 'in-force'
  ORDER BY n.position, n.code`;

/** Baselines that nobody knows yet, the most urgent first. */
export const OWED_BASELINES = `
  SELECT json_build_object('id', n.id, 'kind', n.kind, 'code', n.code, 'shortTitle', n.short_title) AS indicator,
    m.baseline_due_on AS "dueOn"
  FROM plan_node n JOIN measurement_indicator m ON m.node_id = n.id
  WHERE n.plan_id = $1 AND n.unit_id = ANY($2) AND n.kind = 'measurement-indicator' AND n.status = 'active'
    AND m.baseline_status = 'unknown'
  ORDER BY m.baseline_due_on NULLS LAST, n.code`;
