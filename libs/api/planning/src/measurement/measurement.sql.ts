/** The sheet of the measurement indicator `m` as `MeasurementView` has it. */
export const MEASUREMENT = `json_build_object('kind', m.kind, 'direction', m.direction, 'accumulation', m.accumulation,
    'unit', m.unit, 'decimals', m.decimals, 'frequency', m.frequency, 'definition', m.definition, 'method', m.method,
    'meansOfVerification', m.means_of_verification, 'minimum', trim_scale(m.minimum)::text,
    'maximum', trim_scale(m.maximum)::text, 'rateWindow', m.rate_window, 'evidenceRequired', m.evidence_required,
    'band', CASE WHEN m.kind = 'maintain' THEN json_build_object('low', trim_scale(m.band_low)::text,
      'high', trim_scale(m.band_high)::text, 'tolerance', trim_scale(m.band_tolerance)::text) END,
    'responsible', (SELECT json_build_object('id', u.id, 'name', u.name) FROM app_user u WHERE u.id = m.responsible_id),
    'baseline', json_build_object('status', m.baseline_status, 'value', trim_scale(m.baseline_value)::text,
      'levelId', m.baseline_level_id, 'date', m.baseline_date, 'source', m.baseline_source, 'dueOn', m.baseline_due_on),
    'targets', (SELECT coalesce(json_agg(json_build_object('period', t.period, 'country', t.country,
        'value', trim_scale(t.value)::text, 'levelId', t.level_id) ORDER BY t.period, t.country NULLS FIRST), '[]')
      FROM indicator_target t WHERE t.indicator_id = m.node_id),
    'milestones', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'title', s.title,
        'weight', trim_scale(s.weight)::text, 'dueOn', s.due_on) ORDER BY s.position), '[]')
      FROM indicator_milestone s WHERE s.indicator_id = m.node_id),
    'levels', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'title', l.title,
        'score', trim_scale(l.score)::text) ORDER BY l.position), '[]')
      FROM rubric_level l WHERE l.indicator_id = m.node_id),
    'dimensions', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'title', d.title)
        ORDER BY d.code), '[]')
      FROM indicator_dimension i JOIN disaggregation_dimension d ON d.id = i.dimension_id
      WHERE i.indicator_id = m.node_id))`;
