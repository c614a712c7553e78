import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { OpenPart } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

interface LineRow {
  readonly position: number;
  readonly line_id: string;
  readonly control_id: string;
  readonly activity_id: string | null;
  readonly open: string;
  readonly agreed_open: string;
  readonly reserved: string;
  readonly agreed_reserved: string;
  readonly paid: string;
  readonly agreed_paid: string;
}

/** A line of a commitment as whoever moves its money needs it; each amount as agreed and in the fund's currency. */
export interface StoredLine {
  /** Its position, as the key of a spread. */
  readonly key: string;
  readonly lineId: string;
  readonly controlId: string;
  readonly activityId: string | null;
  readonly open: OpenPart;
  readonly reserved: OpenPart;
  /** Payments less refunds. */
  readonly paid: OpenPart;
}

/** What each line of a commitment has open, by the entries of the ledger. */
@Injectable()
export class CommitmentLinesReadModel {
  constructor(private readonly database: Database) {}

  async of(commitmentId: string, currency: CurrencyCode, fundCurrency: CurrencyCode): Promise<StoredLine[]> {
    const rows = await this.database.query<LineRow>(LINES, [commitmentId]);
    const part = (agreed: string, fund: string): OpenPart => ({
      transaction: Money.fromNumeric(agreed, currency),
      fund: Money.fromNumeric(fund, fundCurrency),
    });
    return rows.map((row) => ({
      key: row.position.toString(),
      lineId: row.line_id,
      controlId: row.control_id,
      activityId: row.activity_id,
      open: part(row.agreed_open, row.open),
      reserved: part(row.agreed_reserved, row.reserved),
      paid: part(row.agreed_paid, row.paid),
    }));
  }
}

const KIND = 'coalesce(e.reversed_type, e.type)';
const figure = (amount: string, types: string): string =>
  `coalesce(sum(e.${amount}) FILTER (WHERE ${KIND} IN (${types})), 0)`;
const COMMITTED = `'COMMITMENT', 'REVALUATION', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE'`;
const RESERVED = `'RESERVATION', 'RESERVATION_RELEASE'`;
const PAID = `'PAYMENT', 'REFUND'`;

const LINES = `
  SELECT cl.position, cl.line_id, l.control_id, cl.activity_id,
    ${figure('fund_amount', COMMITTED)} AS open, ${figure('transaction_amount', COMMITTED)} AS agreed_open,
    ${figure('fund_amount', RESERVED)} AS reserved, ${figure('transaction_amount', RESERVED)} AS agreed_reserved,
    ${figure('fund_amount', PAID)} AS paid, ${figure('transaction_amount', PAID)} AS agreed_paid
  FROM commitment_line cl JOIN budget_line l ON l.id = cl.line_id
  LEFT JOIN ledger_entry e ON e.commitment_id = cl.commitment_id AND e.line_id = cl.line_id
    AND e.activity_id IS NOT DISTINCT FROM cl.activity_id
  WHERE cl.commitment_id = $1 GROUP BY cl.position, cl.line_id, l.control_id, cl.activity_id ORDER BY cl.position`;
