import { BUCKET_OF_ENTRY } from '../ledger/ledger-entry.sql';

/** What was paid from a fund for a project by a day, in its currency and in the base currency, as `paid` and `base_paid`. */
const paidOfFund = (day: string): string => `
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(e.fund_amount), 0) AS paid, coalesce(sum(e.base_amount), 0) AS base_paid
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    WHERE b.fund_id = c.fund_id AND b.project_id = c.project_id AND ${BUCKET_OF_ENTRY} = 'paid'
      AND e.effective_date <= coalesce(${day}::date, e.effective_date)) u ON true`;

/** What the steps of each kind up to a day add up to, in the currency of the contribution and in the base currency. */
const STEPS = { pledged: 'pledged', agreed: 'agreed', received: 'received', paid_out: 'paid-out' } as const;
const stepsUpTo = (day: string): string => `
  CROSS JOIN LATERAL (
    SELECT ${Object.entries(STEPS)
      .flatMap(([name, step]) => [
        `${summed('amount', step)} AS ${name}`,
        `${summed('base_amount', step)} AS base_${name}`,
      ])
      .join(', ')}, count(*) AS taken
    FROM contribution_step s
    WHERE s.contribution_id = c.id AND s.taken_on <= coalesce(${day}::date, s.taken_on)) t`;

function summed(amount: string, step: string): string {
  return `coalesce(sum(s.${amount}) FILTER (WHERE s.step = '${step}'), 0)`;
}

/**
 * Contributions `c` with what they are for, as they stood at the end of a day, the parameter `day`; null counts every step.
 * Those of which nothing was known by then have `t.taken` 0. Of cash in a fund, `fund_paid` and `fund_base_paid` are what was
 * paid for the project from all of its contributions together.
 */
export const contributionsOn = (day: string): string => `
  SELECT c.id, c.code, c.partner_id, p.code AS partner_code, p.name AS partner_name, p.type AS partner_type,
    c.project_id, n.code AS project_code, n.short_title AS project_title, n.funding = 'off-budget' AS is_off_budget,
    c.activity_id, a.code AS activity_code, a.title AS activity_title, c.fund_id, f.code AS fund_code, c.kind, c.currency,
    c.valuation_method, c.valuation_note, c.conditions, c.due_on, t.pledged, t.agreed, t.received, t.paid_out,
    t.base_pledged, t.base_agreed, t.base_received, t.base_paid_out,
    CASE WHEN c.fund_id IS NOT NULL THEN u.paid END AS fund_paid,
    CASE WHEN c.fund_id IS NOT NULL THEN u.base_paid END AS fund_base_paid, c.version
  FROM contribution c JOIN partner p ON p.id = c.partner_id JOIN plan_node n ON n.id = c.project_id
  LEFT JOIN activity a ON a.id = c.activity_id LEFT JOIN fund f ON f.id = c.fund_id ${stepsUpTo(day)} ${paidOfFund(day)}`;

export const CONTRIBUTION_STEPS_OF = `
  SELECT s.id, s.step, s.taken_on, s.amount, s.base_amount, trim_scale(s.rate)::text AS rate, s.reason, s.posting_id,
    s.recorded_at, u.name AS recorded_by
  FROM contribution_step s LEFT JOIN app_user u ON u.id = s.recorded_by
  WHERE s.contribution_id = $1 ORDER BY s.taken_on, s.recorded_at, s.id`;
