import { OPEN_AMOUNT } from '../commitment/open-amount.sql';

/** The currency of an entry `e` and that of its fund, either way round, in a rate `x`. */
const OF_PAIR = `(x.from_currency, x.to_currency) IN ((u.currency, u.fund_currency), (u.fund_currency, u.currency))`;

/**
 * What is not settled in a fiscal year ($1) from a day ($2) to another ($3), both included, on the business date ($4); and
 * how many months before a month ($5) are less closed than closed.
 */
export const CHECKLIST = `
  WITH due AS (
    SELECT c.reserved, ${OPEN_AMOUNT} AS open FROM commitment c JOIN budget_line l ON l.id = c.line_id
    JOIN control_balance b ON b.id = l.control_id
    WHERE b.year = $1 AND c.due_date <= $3::date AND c.due_date < $4::date
  ), used AS (
    SELECT DISTINCT e.transaction_currency AS currency, b.currency AS fund_currency
    FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
    WHERE b.year = $1 AND e.effective_date BETWEEN $2::date AND $3::date AND e.transaction_currency <> b.currency
  )
  SELECT
    (SELECT count(*)::int FROM fiscal_period p WHERE p.year = $1 AND p.month < $5 AND p.status <> 'closed')
      AS "earlier-open",
    (SELECT count(*)::int FROM payment_import_row r WHERE r.state IN ('unmatched', 'matched')
      AND r.paid_on BETWEEN $2::date AND $3::date) AS "payments-unmatched",
    (SELECT count(*)::int FROM virement v WHERE v.year = $1 AND v.state = 'requested'
      AND v.requested_at < $3::date + 1) AS "virements-undecided",
    (SELECT count(*)::int FROM due WHERE reserved > 0) AS "reservations-overdue",
    (SELECT count(*)::int FROM due WHERE open > 0) AS "commitments-overdue",
    (SELECT count(*)::int FROM override_grant o JOIN control_balance b ON b.id = o.control_id
      WHERE b.year = $1 AND o.ended_at IS NULL AND o.expires_on <= $3::date AND o.expires_on < $4::date)
      AS "overrides-expired",
    (SELECT count(*)::int FROM used u WHERE NOT EXISTS (SELECT 1 FROM exchange_rate x
      WHERE x.rate_date <= $3::date AND ${OF_PAIR})) AS "rates-missing",
    (SELECT count(*)::int FROM used u WHERE NOT EXISTS (SELECT 1 FROM exchange_rate x
      WHERE x.kind = 'month' AND x.rate_date BETWEEN $2::date AND $3::date AND ${OF_PAIR})) AS "rates-unlocked"`;
