import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Database, newId } from '@mizan/api/platform';
import type { CommitmentKind } from '@mizan/shared/contracts';

import type { ProjectLine } from '../budget-line/budget-line.repository';
import { CommitmentEntity } from './commitment.entity';

/** What a new commitment is about. */
export interface NewCommitment {
  readonly line: ProjectLine;
  readonly year: number;
  readonly activityId: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description: string | null;
}

/** The documents behind commitments. Their figures move with the ledger only. */
@Injectable()
export class CommitmentRepository {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Writes the document, dated on the business date and still without an amount; gives it its code, such as C-14-088. */
  async insert(input: NewCommitment): Promise<{ readonly id: string; readonly code: string; readonly on: string }> {
    const { line, year, ...document } = input;
    const id = newId();
    const on = await this.clock.businessDate();
    const number = await this.database.nextNumber(`commitment:${year}`);
    const code = `C-${String(year).slice(2)}-${String(number).padStart(3, '0')}`;
    await this.database.repository(CommitmentEntity).insert({
      ...document,
      id,
      code,
      lineId: line.lineId,
      currency: line.currency,
      fundCurrency: line.currency,
      effectiveDate: on,
      version: 0,
      createdAt: this.clock.now(),
      createdBy: currentActor().userId,
    });
    return { id, code, on };
  }
}
