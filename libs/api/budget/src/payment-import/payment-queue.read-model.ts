import { Injectable } from '@nestjs/common';
import { Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import {
  PAYMENT_ROW_STATES,
  type PaymentCandidateView,
  type PaymentImportView,
  type PaymentQueueView,
  type PaymentRowState,
  type PaymentRowView,
} from '@mizan/shared/contracts';

import { AGREED_OPEN_AMOUNT } from '../commitment/open-amount.sql';

const LIST_SIZE = 500;

type Row = Omit<PaymentRowView, 'amount'> & { readonly stored: string; readonly currency: CurrencyCode };
type Import = Omit<PaymentImportView, 'counts'> & { readonly counts: Partial<Record<PaymentRowState, number>> | null };

/** Payments that were taken from accounting exports, and what became of them. */
@Injectable()
export class PaymentQueueReadModel {
  constructor(private readonly database: Database) {}

  /** The latest imports and payments first; `state` narrows the payments, not the counts. */
  async queue(state: PaymentRowState | null): Promise<PaymentQueueView> {
    const [rows, imports] = await Promise.all([
      this.database.query<Row>(ROWS, [state]),
      this.database.query<Import>(IMPORTS),
    ]);
    return {
      rows: rows.map(({ stored, currency, ...row }) => ({
        ...row,
        amount: Money.fromNumeric(stored, currency).toJSON(),
      })),
      imports: imports.map((found) => ({ ...found, counts: complete(found.counts) })),
      counts: summed(imports),
    };
  }

  /**
   * Open commitments of these units, of any fund, that a payment could be one of: in its currency, with as much open; those
   * of its supplier first, then the newest. Throws `request.not-found`.
   */
  async candidates(rowId: string, units: readonly string[]): Promise<readonly PaymentCandidateView[]> {
    const rows = await this.database.query<
      Omit<PaymentCandidateView, 'open' | 'id'> & { id: string | null; open: string; currency: CurrencyCode }
    >(CANDIDATES, [rowId, units]);
    if (rows.length === 0) throw new Problem('request.not-found');
    return rows.flatMap(({ id, open, currency, ...row }) =>
      id === null ? [] : [{ ...row, id, open: Money.fromNumeric(open, currency).toJSON() }],
    );
  }
}

function complete(counts: Partial<Record<PaymentRowState, number>> | null): Record<PaymentRowState, number> {
  return {
    matched: counts?.matched ?? 0,
    unmatched: counts?.unmatched ?? 0,
    posted: counts?.posted ?? 0,
    dismissed: counts?.dismissed ?? 0,
  };
}

function summed(imports: readonly Import[]): Record<PaymentRowState, number> {
  const total = complete(null);
  for (const { counts } of imports) for (const state of PAYMENT_ROW_STATES) total[state] += counts?.[state] ?? 0;
  return total;
}

const ROWS = `
  SELECT r.id, r.position, r.number, r.paid_on AS "paidOn", r.reference, r.supplier, r.amount AS stored, r.currency,
    r.description, r.state, r.reason, r.commitment_id AS "commitmentId", c.code AS "commitmentCode",
    c.supplier AS "commitmentSupplier", r.posting_id AS "postingId", r.version
  FROM payment_import_row r LEFT JOIN commitment c ON c.id = r.commitment_id
  WHERE $1::text IS NULL OR r.state = $1 ORDER BY r.paid_on DESC, r.number LIMIT ${LIST_SIZE}`;

/** One row without a commitment where nothing fits. */
const CANDIDATES = `
  SELECT c.id, c.code, c.supplier, c.open, r.currency
  FROM payment_import_row r LEFT JOIN (
    SELECT c.id, c.code, c.supplier, c.currency, c.created_at,
      ${AGREED_OPEN_AMOUNT} AS open
    FROM commitment c JOIN budget_line l ON l.id = c.line_id JOIN control_balance b ON b.id = l.control_id
    WHERE b.unit_id = ANY($2)
  ) c ON c.currency = r.currency AND c.open > 0 AND c.open >= r.amount
  WHERE r.id = $1
  ORDER BY upper(c.supplier) = upper(r.supplier) DESC NULLS LAST, c.created_at DESC, c.id LIMIT ${LIST_SIZE}`;

const IMPORTS = `
  SELECT i.id, i.file_name AS "fileName", i.imported_at AS "importedAt", person.name AS "importedBy",
    i.row_count AS "rowCount", (SELECT json_object_agg(s.state, s.count) FROM (
      SELECT r.state, count(*)::int AS count FROM payment_import_row r WHERE r.import_id = i.id GROUP BY r.state) s) AS counts
  FROM payment_import i LEFT JOIN app_user person ON person.id = i.imported_by ORDER BY i.imported_at DESC, i.id`;
