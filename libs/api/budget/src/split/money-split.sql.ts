import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';
import { PARTS_OF_RULE } from './split-rule.repository';

const sumOf = (bucket: string): string =>
  `coalesce(sum(m.amount) FILTER (WHERE m.bucket = '${bucket}'), 0) AS ${bucket}`;

/**
 * Plan, units, year or null, project or null, dimension: what was reserved, committed (the open part) and paid for each
 * activity, in each fund, with the parts that divide it. The same projects and years as the control table;
 * the row without an id is the money of no activity.
 */
export const ACTIVITY_SHARES = `
  WITH moved AS (
    SELECT e.activity_id, e.fund_id, ${BUCKET_OF_ENTRY} AS bucket, e.fund_amount AS amount
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN plan_node n ON n.id = b.project_id
    WHERE n.plan_id = $1 AND n.kind = 'project' AND n.status = 'active' AND n.unit_id = ANY($2)
      AND ($3::int IS NULL OR b.year = $3) AND ($4::uuid IS NULL OR n.id = $4)
  ), summed AS (
    SELECT m.activity_id, m.fund_id, ${['reserved', 'committed', 'paid'].map(sumOf).join(', ')}
    FROM moved m WHERE m.bucket IN ('reserved', 'committed', 'paid') GROUP BY 1, 2
  )
  SELECT a.id, a.code, a.title, a.unit_id, a.country, f.id AS fund_id, f.name AS fund_name, f.currency, t.reserved, t.committed, t.paid, s.rule_id,
    coalesce(s.version, 0) AS version, ${PARTS_OF_RULE('s.rule_id')} AS parts
  FROM summed t JOIN fund f ON f.id = t.fund_id LEFT JOIN activity a ON a.id = t.activity_id
  LEFT JOIN activity_split s ON s.activity_id = a.id AND s.dimension = $5
  WHERE t.reserved <> 0 OR t.committed <> 0 OR t.paid <> 0
  ORDER BY f.kind <> 'regular', f.code, a.year, a.code`;
