import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { KeptPart } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { lineAmounts } from './line-amounts.sql';

type Part = 'open' | 'reserved' | 'paid';

interface LineRow {
  readonly position: number;
  readonly line_id: string;
  readonly control_id: string;
  readonly activity_id: string | null;
  readonly open: string;
  readonly agreed_open: string;
  readonly base_open: string;
  readonly reserved: string;
  readonly agreed_reserved: string;
  readonly base_reserved: string;
  readonly paid: string;
  readonly agreed_paid: string;
  readonly base_paid: string;
}

/** A line of a commitment as whoever moves its money needs it; each amount as agreed, in the fund's and in the base currency. */
export interface StoredLine {
  /** Its position, as the key of a spread. */
  readonly key: string;
  readonly lineId: string;
  readonly controlId: string;
  readonly activityId: string | null;
  readonly open: KeptPart;
  readonly reserved: KeptPart;
  /** Payments less refunds. */
  readonly paid: KeptPart;
}

/** What each line of a commitment has open, by the entries of the ledger. */
@Injectable()
export class CommitmentLinesReadModel {
  constructor(private readonly database: Database) {}

  async of(commitmentId: string, currency: CurrencyCode, fundCurrency: CurrencyCode): Promise<StoredLine[]> {
    const rows = await this.database.query<LineRow>(LINES, [commitmentId]);
    const part = (row: LineRow, name: Part): KeptPart => ({
      transaction: Money.fromNumeric(row[`agreed_${name}`], currency),
      fund: Money.fromNumeric(row[name], fundCurrency),
      base: Money.fromNumeric(row[`base_${name}`], BASE_CURRENCY),
    });
    return rows.map((row) => ({
      key: row.position.toString(),
      lineId: row.line_id,
      controlId: row.control_id,
      activityId: row.activity_id,
      open: part(row, 'open'),
      reserved: part(row, 'reserved'),
      paid: part(row, 'paid'),
    }));
  }
}

const LINES = `
  SELECT cl.position, cl.line_id, l.control_id, cl.activity_id,
    ${lineAmounts('committed', 'open')}, ${lineAmounts('reserved')}, ${lineAmounts('paid')}
  FROM commitment_line cl JOIN budget_line l ON l.id = cl.line_id
  LEFT JOIN ledger_entry e ON e.commitment_id = cl.commitment_id AND e.line_id = cl.line_id
    AND e.activity_id IS NOT DISTINCT FROM cl.activity_id
  WHERE cl.commitment_id = $1 GROUP BY cl.position, cl.line_id, l.control_id, cl.activity_id ORDER BY cl.position`;
