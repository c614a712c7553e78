import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { DirectEntryType } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { ENDED } from '../budget-line/budget-line.repository';
import { OPEN_AMOUNT } from '../commitment/open-amount.sql';
import type { PostingKind } from './posting';

/** An entry of a posting that somebody wants to take back. */
export interface PostedEntry {
  readonly id: string;
  readonly kind: PostingKind;
  readonly type: DirectEntryType | 'REVERSAL';
  readonly line_id: string;
  readonly control_id: string;
  /** Of its control key. */
  readonly unit_id: string;
  readonly activity_id: string | null;
  readonly commitment_id: string | null;
  readonly fund_amount: string;
  readonly transaction_amount: string;
  readonly transaction_currency: CurrencyCode;
  readonly rate: string;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly base_amount: string;
  readonly currency: CurrencyCode;
  readonly is_reversed: boolean;
}

/** What a posting consists of, and what its reversal would leave that no balance shows. */
@Injectable()
export class ReversalRepository {
  constructor(private readonly database: Database) {}

  /** In their order; empty where there is no such posting. */
  entries(postingId: string): Promise<PostedEntry[]> {
    return this.database.query<PostedEntry>(ENTRIES, [postingId]);
  }

  /**
   * After the reversal, in its transaction: by how much more was refunded of a line than is left of its payments; null
   * where nothing was.
   */
  async refundedBeyondPaid(entries: readonly PostedEntry[]): Promise<Money | null> {
    const rows = await this.database.query<{ paid: string; currency: CurrencyCode }>(REFUNDED, [documentsOf(entries)]);
    return rows[0] ? Money.fromNumeric(rows[0].paid, rows[0].currency) : null;
  }

  /** After the reversal, in its transaction: what is reserved on a document that is committed by now as well; else null. */
  async reservedBesideCommitted(entries: readonly PostedEntry[]): Promise<Money | null> {
    const rows = await this.database.query<{ reserved: string; currency: CurrencyCode }>(
      `SELECT c.reserved, c.fund_currency AS currency FROM commitment c
       WHERE c.id = ANY($1) AND c.reserved > 0 AND ${OPEN_AMOUNT} > 0 LIMIT 1`,
      [documentsOf(entries)],
    );
    return rows[0] ? Money.fromNumeric(rows[0].reserved, rows[0].currency) : null;
  }

  /** After the reversal, in its transaction: the status of an activity that has ended and holds released money again; else null. */
  async endedWithMoney(entries: readonly PostedEntry[]): Promise<string | null> {
    const rows = await this.database.query<{ status: string }>(
      `SELECT a.status FROM activity a JOIN activity_money m ON m.activity_id = a.id
       WHERE a.id = ANY($1) AND a.status = ANY($2) AND (m.reserved > 0 OR m.committed > 0) LIMIT 1`,
      [releasedFor(entries), ENDED],
    );
    return rows[0]?.status ?? null;
  }
}

function documentsOf(entries: readonly PostedEntry[]): string[] {
  return [...new Set(entries.flatMap(({ commitment_id: id }) => id ?? []))];
}

/** The activities that something was given back for. A payment is taken back whatever has become of its activity. */
function releasedFor(entries: readonly PostedEntry[]): string[] {
  const released = entries.filter(({ type }) => type === 'RESERVATION_RELEASE' || type === 'COMMITMENT_RELEASE');
  return [...new Set(released.flatMap(({ activity_id: id }) => id ?? []))];
}

const ENTRIES = `
  SELECT e.id, p.kind, e.type, e.line_id, e.control_id, b.unit_id, e.activity_id, e.commitment_id, e.fund_amount,
    e.transaction_amount, e.transaction_currency, e.rate::text AS rate, e.rate_date, e.rate_source, e.base_amount, b.currency,
    EXISTS (SELECT 1 FROM ledger_posting r WHERE r.reverses_id = p.id) AS is_reversed
  FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id JOIN control_balance b ON b.id = e.control_id
  WHERE e.posting_id = $1 ORDER BY e.sequence`;

/** Payments less refunds of each line of documents, where they are less than nothing. */
const REFUNDED = `
  SELECT sum(e.fund_amount) AS paid, b.currency
  FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
  WHERE e.commitment_id = ANY($1) AND coalesce(e.reversed_type, e.type) IN ('PAYMENT', 'REFUND')
  GROUP BY e.commitment_id, e.line_id, e.activity_id, b.currency HAVING sum(e.fund_amount) < 0 LIMIT 1`;
