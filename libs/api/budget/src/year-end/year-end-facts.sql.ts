import { BUCKETS } from '@mizan/shared/ledger';

import { lineAmounts } from '../commitment/line-amounts.sql';
import { OPEN_AMOUNT } from '../commitment/open-amount.sql';

/** The control keys of a year ($1), with the line of the key itself, in the order of their ids. */
export const YEAR_END_KEYS = `
  SELECT b.id, b.fund_id, f.kind = 'regular' AS is_regular, b.currency, b.project_id, b.unit_id, b.nature_id,
    ${BUCKETS.map((bucket) => `b.${bucket}`).join(', ')}
  FROM control_balance b JOIN fund f ON f.id = b.fund_id WHERE b.year = $1 ORDER BY b.id`;

/** What the lines of documents have open on the control keys of a year ($1), by the entries of the ledger. */
export const YEAR_END_DOCUMENTS = `
  SELECT * FROM (
    SELECT c.id AS commitment_id, cl.position, cl.line_id, l.control_id, l.area_id, l.nature_id, cl.activity_id, c.currency,
      c.fund_currency, trim_scale(c.rate)::text AS rate, c.rate_date, c.rate_source,
      ${lineAmounts('committed')}, ${lineAmounts('reserved')}
    FROM control_balance b JOIN budget_line l ON l.control_id = b.id JOIN commitment_line cl ON cl.line_id = l.id
    JOIN commitment c ON c.id = cl.commitment_id
    JOIN ledger_entry e ON e.commitment_id = c.id AND e.line_id = cl.line_id
      AND e.activity_id IS NOT DISTINCT FROM cl.activity_id
    WHERE b.year = $1 AND (c.reserved > 0 OR ${OPEN_AMOUNT} > 0)
    GROUP BY c.id, cl.position, cl.line_id, l.id, cl.activity_id
  ) line WHERE line.committed > 0 OR line.reserved > 0 ORDER BY line.commitment_id, line.position`;
