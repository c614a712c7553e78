import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { PaymentRowState, UnmatchedReason } from '@mizan/shared/contracts';

import { AGREED_OPEN_AMOUNT } from '../commitment/open-amount.sql';
import type { ReadPayment } from './payment-file';

/** What a payment was found to belong to. */
export type Match =
  | { readonly state: 'matched'; readonly commitmentId: string; readonly reason: null }
  | { readonly state: 'unmatched'; readonly commitmentId: null; readonly reason: UnmatchedReason };

/** A row as whoever decides about it needs it. */
export interface StoredPayment {
  readonly id: string;
  readonly number: string;
  readonly paidOn: string;
  readonly reference: string;
  readonly amount: Money;
  readonly description: string | null;
  readonly state: PaymentRowState;
  readonly commitmentId: string | null;
  readonly version: number;
}

/** A commitment that could be meant, with what is open on it. */
export interface Candidate {
  readonly id: string;
  readonly version: number;
  readonly open: Money;
}

/** Payments of accounting exports. What was posted or dismissed stays as it is. */
@Injectable()
export class PaymentImportRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The import that took this very file before; null where none did. */
  async ofFile(hash: string): Promise<string | null> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM payment_import WHERE file_hash = $1', [
      hash,
    ]);
    return rows[0]?.id ?? null;
  }

  /** Which of these numbers were taken before. */
  async known(numbers: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ number: string }>(
      'SELECT number FROM payment_import_row WHERE number = ANY($1)',
      [numbers],
    );
    return new Set(rows.map(({ number }) => number));
  }

  async insert(
    file: { readonly hash: string; readonly name: string },
    rows: readonly { readonly payment: ReadPayment; readonly match: Match }[],
  ): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    const { userId } = currentActor();
    await this.database.query(
      `INSERT INTO payment_import (id, file_hash, file_name, row_count, imported_at, imported_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, file.hash, file.name, rows.length, at, userId],
    );
    const stored = rows.map(({ payment, match }) => ({
      ...match,
      id: newId(),
      position: payment.row,
      number: payment.number,
      paid_on: payment.paidOn,
      reference: payment.reference,
      supplier: payment.supplier,
      amount: payment.amount.toDecimal(),
      currency: payment.amount.currency,
      description: payment.description,
    }));
    await this.database.query(
      `INSERT INTO payment_import_row (id, import_id, position, number, paid_on, reference, supplier, amount, currency,
         description, state, commitment_id, reason)
       SELECT r.id, $1, r.position, r.number, r.paid_on, r.reference, r.supplier, r.amount, r.currency, r.description,
         r.state, r."commitmentId", r.reason
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, position int, number text, paid_on date, reference text,
         supplier text, amount numeric, currency text, description text, state text, "commitmentId" uuid, reason text)`,
      [id, JSON.stringify(stored)],
    );
    return id;
  }

  /** Commitments with this code or reference, with something open, in the units given. */
  async candidates(reference: string, currency: CurrencyCode, units: readonly string[]): Promise<Candidate[]> {
    const rows = await this.database.query<{ id: string; version: number; open: string }>(
      `SELECT c.id, c.version, ${AGREED_OPEN_AMOUNT} AS open
       FROM commitment c JOIN budget_line l ON l.id = c.line_id JOIN control_balance b ON b.id = l.control_id
       WHERE (upper(c.code) = upper($1) OR upper(c.reference) = upper($1)) AND c.currency = $2 AND b.unit_id = ANY($3)
         AND ${AGREED_OPEN_AMOUNT} > 0
       ORDER BY c.code LIMIT 2`,
      [reference, currency, units],
    );
    return rows.map(({ id, version, open }) => ({ id, version, open: Money.fromNumeric(open, currency) }));
  }

  /** Whether there is one with this code or reference in another currency. */
  async hasOtherCurrency(reference: string, units: readonly string[]): Promise<boolean> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM commitment c JOIN budget_line l ON l.id = c.line_id JOIN control_balance b ON b.id = l.control_id
       WHERE (upper(c.code) = upper($1) OR upper(c.reference) = upper($1)) AND b.unit_id = ANY($2) LIMIT 1`,
      [reference, units],
    );
    return rows.length > 0;
  }

  /** A commitment by its id; null where it is none of these units'. */
  async candidate(
    id: string,
    units: readonly string[],
  ): Promise<(Candidate & { readonly currency: CurrencyCode }) | null> {
    const rows = await this.database.query<{ id: string; version: number; open: string; currency: CurrencyCode }>(
      `SELECT c.id, c.version, c.currency,
         ${AGREED_OPEN_AMOUNT} AS open
       FROM commitment c JOIN budget_line l ON l.id = c.line_id JOIN control_balance b ON b.id = l.control_id
       WHERE c.id = $1 AND b.unit_id = ANY($2)`,
      [id, units],
    );
    const row = rows[0];
    return row ? { ...row, open: Money.fromNumeric(row.open, row.currency) } : null;
  }

  /** Held until the transaction ends; `request.not-found`. */
  async held(id: string): Promise<StoredPayment> {
    const [row] = await this.rows('r.id = $1 FOR UPDATE', [id]);
    if (!row) throw new Problem('request.not-found');
    return row;
  }

  /** What waits for being posted, the earliest payment first. */
  matched(): Promise<StoredPayment[]> {
    return this.rows(`r.state = 'matched' ORDER BY r.paid_on, r.number`, []);
  }

  async change(
    id: string,
    change: {
      readonly state: PaymentRowState;
      readonly commitmentId: string | null;
      readonly postingId?: string;
      readonly reason: string | null;
    },
  ): Promise<void> {
    await this.database.query(
      `UPDATE payment_import_row SET state = $2, commitment_id = $3, posting_id = $4, reason = $5, changed_at = $6,
         changed_by = $7, version = version + 1 WHERE id = $1`,
      [
        id,
        change.state,
        change.commitmentId,
        change.postingId ?? null,
        change.reason,
        this.clock.now(),
        currentActor().userId,
      ],
    );
  }

  private async rows(where: string, parameters: readonly unknown[]): Promise<StoredPayment[]> {
    const rows = await this.database.query<
      Omit<StoredPayment, 'amount'> & { readonly stored: string; readonly currency: CurrencyCode }
    >(
      `SELECT r.id, r.number, r.paid_on AS "paidOn", r.reference, r.amount AS stored, r.currency, r.description, r.state,
         r.commitment_id AS "commitmentId", r.version FROM payment_import_row r WHERE ${where}`,
      parameters,
    );
    return rows.map(({ stored, currency, ...row }) => ({ ...row, amount: Money.fromNumeric(stored, currency) }));
  }
}
