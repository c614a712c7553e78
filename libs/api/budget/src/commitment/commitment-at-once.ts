import { Injectable } from '@nestjs/common';
import { Idempotency, newId, Problem } from '@mizan/api/platform';
import type { CommitmentRequest, CommittedView } from '@mizan/shared/contracts';

import { FundAmounts } from '../posting/fund-amounts';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import type { NewCommitmentPosting } from '../posting/new-commitments.sql';
import { CommitmentGlimpse, type Glimpse } from './commitment-glimpse';
import { commitmentPosting, commitmentTrace } from './commitment-posting';

/** The version of a document that its first posting has been written for. */
const FIRST_VERSION = 1;

/** The usual commitment: one line, nothing in the way. Looked up without a lock, written by one statement. */
@Injectable()
export class CommitmentAtOnce {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly glimpses: CommitmentGlimpse,
    private readonly amounts: FundAmounts,
    private readonly ledger: LedgerPostingService,
  ) {}

  /** Never inside a transaction. Null when nothing was written, whatever the reason: several lines, something in the way, a key used before. */
  async commit(request: CommitmentRequest): Promise<CommittedView | null> {
    if ((request.otherLines ?? []).length > 0) return null;
    const prepared = await this.prepared(request);
    if (prepared === null) return null;
    return (await this.ledger.postNew(prepared)) ? prepared.answer : null;
  }

  private async prepared(request: CommitmentRequest) {
    try {
      return await this.posting(request, await this.glimpses.of(request));
    } catch (error) {
      // Refusals are told by the usual way, which looks for an earlier answer to the same key first.
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private async posting(request: CommitmentRequest, { document, findings, isStopped }: Glimpse) {
    const { activity, amount, line } = document.first;
    if (isStopped) return null;
    const id = newId();
    const answer: CommittedView = { id, version: FIRST_VERSION, warnings: findings.map(({ warning }) => warning) };
    const type = request.isReservation ? 'RESERVATION' : 'COMMITMENT';
    const booked = await this.amounts.booked(type, amount, document.on);
    const address = { lineId: line.lineId, controlId: line.controlId, activityId: activity.id };
    const entry = { ...address, commitmentId: id, reversesId: null, ...booked };
    return {
      posting: { ...commitmentPosting(request, document, [entry]), entries: [entry] },
      document: {
        year: document.year,
        kind: request.kind,
        supplier: request.supplier.trim(),
        dueDate: request.dueDate ?? null,
        currency: document.currency,
        rate: amount.rate.rate,
        rateDate: amount.rate.date,
        rateSource: amount.rate.source,
      },
      trace: commitmentTrace(request, document),
      claim: this.idempotency.claimOf({ commit: request }),
      answer,
      businessDate: document.on,
    } satisfies Omit<NewCommitmentPosting, 'actor' | 'requestId' | 'mayPostLate'>;
  }
}
