import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, newId, Problem } from '@mizan/api/platform';
import { sum } from '@mizan/shared/money';
import type { CancellationRequest, ConfirmationRequest, WrittenView } from '@mizan/shared/contracts';

import { positiveAmount } from '../posting/posted-amount';
import { CommitmentReadModel, type StoredCommitment } from './commitment.read-model';
import { CommitmentSteps } from './commitment-steps';
import { SettlementEntries } from './settlement-entries';

/** The steps of a commitment as a whole: from reserved to committed, revalued, cancelled. */
@Injectable()
export class CommitmentStepService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly commitments: CommitmentReadModel,
    private readonly entries: SettlementEntries,
    private readonly steps: CommitmentSteps,
  ) {}

  /**
   * Turns a reservation into a commitment of its amount, or of another one, at the rate of the business date; what was
   * reserved beyond it is given back. Throws `commitment.not-reserved`, `budget.exceeds-available`, `budget.exceeds-planned`,
   * `budget.activity-ended`, `version.stale`.
   */
  confirm(id: string, version: number, request: ConfirmationRequest): Promise<WrittenView> {
    return this.idempotency.once({ confirm: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id, version);
      if (commitment.state !== 'reserved') throw new Problem('commitment.not-reserved', { state: commitment.state });
      const reserved = totalOf(commitment, 'reserved');
      const amount = request.amount ? positiveAmount(request.amount, commitment.currency) : reserved;
      const day = await this.clock.businessDate();
      const { entries, rate } = await this.entries.confirmation(commitment, amount, day);
      return this.steps.confirmed(commitment, {
        ...(await this.posting(commitment, version)),
        kind: 'commitment',
        entries,
        rate,
        reference: request.reference?.trim() || null,
      });
    });
  }

  /** Keeps the open part at the rate of the business date; `commitment.closed` where nothing is open. */
  revalue(id: string, version: number): Promise<WrittenView> {
    return this.idempotency.once({ revalue: id, version }, async () => {
      const commitment = await this.commitments.stored(id, version);
      if (totalOf(commitment, 'open').isZero()) throw new Problem('commitment.closed', { state: commitment.state });
      const entries = await this.entries.revaluation(commitment, await this.clock.businessDate());
      if (entries.length === 0) return { id, version };
      return this.steps.revalued(commitment, {
        ...(await this.posting(commitment, version)),
        kind: 'revaluation',
        entries,
      });
    });
  }

  /** Gives everything that is open or reserved back, with a reason; `commitment.closed` where nothing is. */
  cancel(id: string, version: number, request: CancellationRequest): Promise<WrittenView> {
    return this.idempotency.once({ cancel: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id, version);
      const part = commitment.state === 'reserved' ? 'reserved' : 'open';
      const rest = totalOf(commitment, part);
      if (rest.isZero()) throw new Problem('commitment.closed', { state: commitment.state });
      const day = await this.clock.businessDate();
      const entries = await this.entries.release(commitment, part, rest, day);
      const reason = request.reason.trim();
      const posting = await this.posting(commitment, version);
      return this.steps.cancelled(
        commitment,
        { ...posting, kind: 'cancellation', description: reason, entries },
        reason,
      );
    });
  }

  private async posting(commitment: StoredCommitment, version: number) {
    return {
      id: newId(),
      effectiveDate: await this.clock.businessDate(),
      description: null,
      reversesId: null,
      currency: commitment.fundCurrency,
      commitmentVersion: version,
    };
  }
}

function totalOf({ lines, currency }: StoredCommitment, part: 'open' | 'reserved') {
  return sum(
    lines.map((line) => line[part].transaction),
    currency,
  );
}
