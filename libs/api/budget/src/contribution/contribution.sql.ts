import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

/** What was paid from a fund for a project, in its currency and in the base currency, as `paid` and `base_paid`. */
const PAID_OF_FUND = `
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(e.fund_amount), 0) AS paid, coalesce(sum(e.base_amount), 0) AS base_paid
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    WHERE b.fund_id = c.fund_id AND b.project_id = c.project_id AND ${BUCKET_OF_ENTRY} = 'paid') u ON true`;

const base = (step: string): string =>
  `coalesce((SELECT sum(s.base_amount) FROM contribution_step s WHERE s.contribution_id = c.id AND s.step = '${step}'), 0)`;

/**
 * Contributions `c` with what they are for. Of cash in a fund, `fund_paid` and `fund_base_paid` are what was paid for the
 * project from all of its contributions together.
 */
export const CONTRIBUTIONS = `
  SELECT c.id, c.code, c.partner_id, p.code AS partner_code, p.name AS partner_name, p.type AS partner_type,
    c.project_id, n.code AS project_code, n.short_title AS project_title, n.funding = 'off-budget' AS is_off_budget,
    c.activity_id, a.code AS activity_code, a.title AS activity_title, c.fund_id, f.code AS fund_code, c.kind, c.currency,
    c.valuation_method, c.valuation_note, c.conditions, c.due_on, c.pledged, c.agreed, c.received, c.paid_out,
    ${base('pledged')} AS base_pledged, ${base('agreed')} AS base_agreed, ${base('received')} AS base_received,
    ${base('paid-out')} AS base_paid_out, CASE WHEN c.fund_id IS NOT NULL THEN u.paid END AS fund_paid,
    CASE WHEN c.fund_id IS NOT NULL THEN u.base_paid END AS fund_base_paid, c.version
  FROM contribution c JOIN partner p ON p.id = c.partner_id JOIN plan_node n ON n.id = c.project_id
  LEFT JOIN activity a ON a.id = c.activity_id LEFT JOIN fund f ON f.id = c.fund_id ${PAID_OF_FUND}`;

export const CONTRIBUTION_STEPS_OF = `
  SELECT s.id, s.step, s.taken_on, s.amount, s.base_amount, trim_scale(s.rate)::text AS rate, s.reason, s.posting_id,
    s.recorded_at, u.name AS recorded_by
  FROM contribution_step s LEFT JOIN app_user u ON u.id = s.recorded_by
  WHERE s.contribution_id = $1 ORDER BY s.taken_on, s.recorded_at, s.id`;
