/** The area and its plan. */
export const SHEET = `
  SELECT json_build_object('id', n.id, 'kind', n.kind, 'code', n.code, 'shortTitle', n.short_title) AS area,
    p.id AS "planId", extract(year FROM p.starts_on)::int AS "firstYear", extract(year FROM p.ends_on)::int AS "lastYear",
    p.report_due_days AS "dueDays"
  FROM plan_node n JOIN action_plan p ON p.id = n.plan_id
  WHERE n.id = $1 AND n.kind = 'area' AND n.status = 'active'`;

/** Every defined measurement indicator of an area, in the order of the plan. */
export const INDICATORS = `
  SELECT json_build_object('id', n.id, 'code', n.code, 'title', n.title, 'shortTitle', n.short_title, 'kind', m.kind,
      'accumulation', m.accumulation, 'unit', m.unit, 'decimals', m.decimals, 'frequency', m.frequency) AS indicator,
    json_build_object('id', o.id, 'kind', o.kind, 'code', o.code, 'shortTitle', o.short_title) AS outcome,
    m.frequency, m.direction, trim_scale(m.minimum)::text AS minimum, trim_scale(m.maximum)::text AS maximum,
    m.evidence_required AS "evidenceRequired",
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'title', l.title, 'score', trim_scale(l.score)::text)
        ORDER BY l.position)
      FROM rubric_level l WHERE l.indicator_id = m.node_id), '[]') AS levels,
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'dueOn', s.due_on, 'reachedOn',
        (SELECT min(d.done_on) FROM indicator_milestone_report d JOIN indicator_report a ON a.id = d.report_id
         WHERE d.milestone_id = s.id AND a.state = 'approved')) ORDER BY s.position)
      FROM indicator_milestone s WHERE s.indicator_id = m.node_id), '[]') AS milestones,
    coalesce((SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'categories',
        (SELECT coalesce(json_agg(json_build_object('id', c.id, 'title', c.title) ORDER BY c.position), '[]')
         FROM disaggregation_category c WHERE c.dimension_id = x.id AND c.retired_in_version IS NULL)) ORDER BY x.code)
      FROM indicator_dimension i JOIN disaggregation_dimension x ON x.id = i.dimension_id
      WHERE i.indicator_id = m.node_id), '[]') AS dimensions,
    coalesce((SELECT json_agg(json_build_object('period', t.period, 'value', trim_scale(t.value)::text,
        'levelId', t.level_id))
      FROM indicator_target t WHERE t.indicator_id = m.node_id AND t.country IS NULL), '[]') AS targets,
    coalesce((SELECT json_agg(json_build_object('periodEnd', r.period_end, 'state', r.state,
        'value', trim_scale(r.value)::text, 'numerator', trim_scale(r.numerator)::text,
        'denominator', trim_scale(r.denominator)::text) ORDER BY r.period_end)
      FROM indicator_report r WHERE r.indicator_id = m.node_id AND r.state <> 'superseded'), '[]') AS reports
  FROM plan_node n JOIN measurement_indicator m ON m.node_id = n.id JOIN plan_node o ON o.id = n.outcome_id
  WHERE n.area_id = $1 AND n.kind = 'measurement-indicator' AND n.status = 'active'
  ORDER BY o.position, n.position, n.code`;
