import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import type { Money } from '@mizan/shared/money';

import { CarriedPhasing } from './carried-phasing';
import type { EndingDocument } from './year-end-facts.read-model';

/** What was posted for one control key. */
export interface CarryOver {
  readonly id: string;
  readonly yearEndId: string;
  readonly controlId: string;
  /** null where nothing went to the next year. */
  readonly nextControlId: string | null;
  readonly postingId: string;
  readonly months: ReadonlyMap<number, Money>;
  readonly documents: readonly CarriedDocument[];
}

/** A line of a document, and the line of the next year that it belongs to from now on. */
export interface CarriedDocument {
  readonly document: EndingDocument;
  readonly toLineId: string;
}

/** A carry-over as whoever takes it back needs it. */
export interface StoredCarryOver {
  readonly id: string;
  readonly postingId: string;
}

/** What was carried from one year to the next, and the documents that went along. */
@Injectable()
export class CarryOverRepository {
  constructor(
    private readonly database: Database,
    private readonly phasing: CarriedPhasing,
  ) {}

  /** Written after its posting: documents belong to the next year from now on, and re-phased money stands in its months. `year-end.already-carried`. */
  async insert(carried: CarryOver): Promise<void> {
    const { id } = carried;
    await this.database.query(
      `INSERT INTO carry_over (id, year_end_id, control_id, next_control_id, posting_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, carried.yearEndId, carried.controlId, carried.nextControlId, carried.postingId],
    );
    await this.database.query(
      `INSERT INTO carry_over_month (carry_over_id, month, amount)
       SELECT $1, r.month, r.amount FROM jsonb_to_recordset($2::jsonb) AS r(month int, amount numeric)`,
      [id, JSON.stringify([...carried.months].map(([month, amount]) => ({ month, amount: amount.toDecimal() })))],
    );
    await this.database.query(
      `INSERT INTO carried_line (carry_over_id, commitment_id, position, from_line_id, to_line_id, part, amount,
         transaction_amount)
       SELECT $1, r.commitment, r.position, r.old_line, r.new_line, r.part, r.amount, r.agreed
       FROM jsonb_to_recordset($2::jsonb) AS r(commitment uuid, position int, old_line uuid, new_line uuid, part text,
         amount numeric, agreed numeric)`,
      [id, JSON.stringify(carried.documents.map(lineRow))],
    );
    await this.moveLines(id, { from: 'from_line_id', to: 'to_line_id', sign: 1 });
    await this.phasing.add(id);
  }

  /** Those of a closing that were not taken back. */
  of(yearEndId: string): Promise<StoredCarryOver[]> {
    return this.database.query<StoredCarryOver>(
      `SELECT id, posting_id AS "postingId" FROM carry_over
       WHERE year_end_id = $1 AND reversal_id IS NULL ORDER BY control_id`,
      [yearEndId],
    );
  }

  /** Taken back by that posting: documents belong to the old year again, and its money leaves the months. */
  async takeBack(id: string, reversalId: string): Promise<void> {
    await this.database.query('UPDATE carry_over SET reversal_id = $2 WHERE id = $1', [id, reversalId]);
    await this.moveLines(id, { from: 'to_line_id', to: 'from_line_id', sign: -1 });
    await this.phasing.takeBack(id);
  }

  private async moveLines(
    id: string,
    { from, to, sign }: { readonly from: string; readonly to: string; readonly sign: 1 | -1 },
  ): Promise<void> {
    await this.database.query(
      `UPDATE commitment_other_line cl SET line_id = k.${to} FROM carried_line k
       WHERE k.carry_over_id = $1 AND cl.commitment_id = k.commitment_id AND cl.position = k.position`,
      [id],
    );
    await this.database.query(
      `UPDATE commitment c SET line_id = coalesce(
           (SELECT k.${to} FROM carried_line k WHERE k.carry_over_id = $1 AND k.commitment_id = c.id
             AND k.${from} = c.line_id ORDER BY k.position LIMIT 1), c.line_id),
         carried = c.carried + s.amount, transaction_carried = c.transaction_carried + s.agreed
       FROM (SELECT k.commitment_id, ${sign} * coalesce(sum(k.amount) FILTER (WHERE k.part = 'committed'), 0) AS amount,
           ${sign} * coalesce(sum(k.transaction_amount) FILTER (WHERE k.part = 'committed'), 0) AS agreed
         FROM carried_line k WHERE k.carry_over_id = $1 GROUP BY k.commitment_id) s
       WHERE c.id = s.commitment_id`,
      [id],
    );
  }
}

function lineRow({ document, toLineId }: CarriedDocument): object {
  return {
    commitment: document.commitmentId,
    position: document.position,
    old_line: document.lineId,
    new_line: toLineId,
    part: document.part,
    amount: document.open.fund.toDecimal(),
    agreed: document.open.transaction.toDecimal(),
  };
}
