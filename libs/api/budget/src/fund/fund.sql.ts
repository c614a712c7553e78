import { PARTNERS_OF_FUND } from './funds.read-model';

/** A fund of an agreement; `returned` is what left it at its closing, as a positive amount. */
export const FUND = `
  SELECT f.id, f.code, f.name, f.currency, f.closing_rule, a.state, a.reference, a.starts_on, a.ends_on, a.conditions,
    a.version, ${PARTNERS_OF_FUND},
    coalesce((SELECT -sum(e.fund_amount) FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
      WHERE p.fund_id = f.id AND p.kind = 'fund-return' AND e.type = 'LAPSE'), 0) AS returned
  FROM funding_agreement a JOIN fund f ON f.id = a.fund_id WHERE f.id = $1`;

export const REPORTS = `
  SELECT r.id, r.due_on AS "dueOn", r.what, r.done_on AS "doneOn" FROM fund_report r
  WHERE r.fund_id = $1 ORDER BY r.due_on, r.id`;

/** What came in and what was taken back, the latest first. */
export const RECEIPTS = `
  SELECT s.id, s.taken_on AS received_on, p.name AS partner, n.code AS project_code, c.id AS contribution_id,
    c.code AS contribution_code, s.amount, s.base_amount, s.arrived_amount, s.arrived_currency, s.reference
  FROM contribution_step s JOIN contribution c ON c.id = s.contribution_id JOIN partner p ON p.id = c.partner_id
  JOIN plan_node n ON n.id = c.project_id
  WHERE c.fund_id = $1 AND s.step = 'received' ORDER BY s.taken_on DESC, s.recorded_at DESC, s.id`;

/** The projects of a fund with its money there, of all years together or by `year`. */
export const FUND_PROJECTS = (money: string, base: string, year: string | null): string => `
  SELECT n.id AS project_id, n.code, n.short_title, n.field, n.funding, f.id AS fund_id, f.code AS fund_code, f.currency,
    ${year === null ? '' : `${year} AS year,`} ${money}
  FROM fund_project q JOIN fund f ON f.id = q.fund_id JOIN plan_node n ON n.id = q.project_id
  LEFT JOIN control_balance b ON b.fund_id = f.id AND b.project_id = n.id ${base}
  WHERE f.id = $1 GROUP BY n.id, f.id ${year === null ? '' : `, ${year}`} ORDER BY n.position, n.code`;
