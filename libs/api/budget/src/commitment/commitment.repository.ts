import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId } from '@mizan/api/platform';
import type { AppliedRate } from '@mizan/shared/ledger';
import type { CurrencyCode } from '@mizan/shared/money';
import type { CommitmentKind } from '@mizan/shared/contracts';

import type { ProjectLine } from '../budget-line/budget-line.repository';
import { CommitmentEntity } from './commitment.entity';

/** What a new commitment is about. */
export interface NewCommitment {
  readonly lines: readonly { readonly line: ProjectLine; readonly activityId: string }[];
  readonly year: number;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description: string | null;
  readonly reference: string | null;
  readonly dueDate: string | null;
  /** In which it was agreed. */
  readonly currency: CurrencyCode;
  readonly rate: AppliedRate;
  /** A calendar day. */
  readonly on: string;
}

/** The documents behind commitments. Their figures move with the ledger only. */
@Injectable()
export class CommitmentRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Writes the document, still without an amount; gives it its code, such as C-14-088. */
  async insert(input: NewCommitment): Promise<{ readonly id: string; readonly code: string }> {
    const { lines, year, rate, on, ...document } = input;
    const [first] = lines;
    if (!first) throw new Error('A commitment has no line.');
    const id = newId();
    const number = await this.database.nextNumber(`commitment:${year}`);
    const code = `C-${String(year).slice(2)}-${String(number).padStart(3, '0')}`;
    await this.database.repository(CommitmentEntity).insert({
      ...document,
      id,
      code,
      lineId: first.line.lineId,
      activityId: first.activityId,
      fundCurrency: first.line.currency,
      ...rateColumns(rate),
      effectiveDate: on,
      version: 0,
      createdAt: this.clock.now(),
      createdBy: currentActor().userId,
    });
    await this.insertOtherLines(id, lines.slice(1));
    return { id, code };
  }

  /** A reservation that has become a commitment keeps the rate of that day, and its reference where one came with it. */
  async confirm(id: string, rate: AppliedRate, reference: string | null): Promise<void> {
    await this.database.repository(CommitmentEntity).update(id, {
      ...rateColumns(rate),
      ...(reference === null ? {} : { reference }),
    });
  }

  async cancel(id: string, reason: string): Promise<void> {
    await this.database.repository(CommitmentEntity).update(id, {
      cancelReason: reason,
      cancelledAt: this.clock.now(),
      cancelledBy: currentActor().userId,
    });
  }

  private async insertOtherLines(id: string, lines: NewCommitment['lines']): Promise<void> {
    if (lines.length === 0) return;
    const rows = lines.map(({ line, activityId }, index) => ({
      line_id: line.lineId,
      activity_id: activityId,
      position: index + 2,
    }));
    await this.database.query(
      `INSERT INTO commitment_other_line (commitment_id, line_id, activity_id, position)
       SELECT $1, r.line_id, r.activity_id, r.position
       FROM jsonb_to_recordset($2::jsonb) AS r(line_id uuid, activity_id uuid, position int)`,
      [id, JSON.stringify(rows)],
    );
  }
}

function rateColumns(rate: AppliedRate): Pick<CommitmentEntity, 'rate' | 'rateDate' | 'rateSource'> {
  return { rate: rate.rate, rateDate: rate.date, rateSource: rate.source };
}
