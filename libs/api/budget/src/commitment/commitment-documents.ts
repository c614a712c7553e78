import { Injectable } from '@nestjs/common';
import type { CommitmentRequest } from '@mizan/shared/contracts';

import { FundAmounts } from '../posting/fund-amounts';
import type { PostingEntry } from '../posting/posting';
import { CommitmentRepository } from './commitment.repository';
import type { RequestedDocument } from './requested-lines';

/** A document with the entries that give it its amount. */
@Injectable()
export class CommitmentDocuments {
  constructor(
    private readonly amounts: FundAmounts,
    private readonly commitments: CommitmentRepository,
  ) {}

  async write(
    request: CommitmentRequest,
    { first, lines, year, currency, on }: RequestedDocument,
  ): Promise<{ readonly id: string; readonly code: string; readonly entries: readonly PostingEntry[] }> {
    const { id, code } = await this.commitments.insert({
      lines: lines.map(({ activity, line }) => ({ activityId: activity.id, line })),
      year,
      kind: request.kind,
      supplier: request.supplier.trim(),
      description: request.description?.trim() || null,
      reference: request.reference?.trim() || null,
      dueDate: request.dueDate ?? null,
      currency,
      rate: first.amount.rate,
      on,
    });
    const type = request.isReservation ? 'RESERVATION' : 'COMMITMENT';
    const entries: PostingEntry[] = [];
    for (const { activity, line, amount } of lines) {
      const booked = await this.amounts.booked(type, amount, on);
      const { lineId, controlId } = line;
      entries.push({ lineId, controlId, activityId: activity.id, commitmentId: id, reversesId: null, ...booked });
    }
    return { id, code, entries };
  }
}
