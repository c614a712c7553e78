import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, invalidFields, newId } from '@mizan/api/platform';
import type { BalanceEntry } from '@mizan/shared/ledger';
import type { Money } from '@mizan/shared/money';
import type { PaymentRequest, ReleaseRequest, WrittenView } from '@mizan/shared/contracts';

import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import { CommitmentReadModel, type StoredCommitment } from './commitment.read-model';

/** What becomes of a promise to pay: payments and releases. Every refusal carries its figures. */
@Injectable()
export class CommitmentSettlementService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly commitments: CommitmentReadModel,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Pays a part of what is open, or the rest, on a day from the commitment's own to the business date. Throws
   * `commitment.payment-exceeds-open` with the figures, `version.stale` when the commitment has changed meanwhile.
   */
  pay(id: string, version: number, request: PaymentRequest): Promise<WrittenView> {
    return this.idempotency.once({ pay: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id);
      const amount = positiveAmount(request.amount, commitment.currency);
      return this.settle(commitment, {
        kind: 'payment',
        version,
        effectiveDate: await this.paymentDate(commitment, request.effectiveDate ?? null),
        amount,
        description: request.description?.trim() || null,
        movements: [
          { type: 'PAYMENT', amount },
          { type: 'COMMITMENT_CONSUMPTION', amount: amount.negated() },
        ],
      });
    });
  }

  /** Gives a part of what is open back to what is available, on the business date; `commitment.release-exceeds-open`. */
  release(id: string, version: number, request: ReleaseRequest): Promise<WrittenView> {
    return this.idempotency.once({ release: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id);
      const amount = positiveAmount(request.amount, commitment.currency);
      return this.settle(commitment, {
        kind: 'release',
        version,
        effectiveDate: await this.clock.businessDate(),
        amount,
        description: request.description?.trim() || null,
        movements: [{ type: 'COMMITMENT_RELEASE', amount: amount.negated() }],
      });
    });
  }

  private async settle(commitment: StoredCommitment, step: Settlement): Promise<WrittenView> {
    const { kind, version, effectiveDate, amount, description } = step;
    const { id, code, lineId, controlId, activityId, currency, open } = commitment;
    const { commitmentVersion } = await this.ledger.post(
      {
        id: newId(),
        kind,
        effectiveDate,
        description,
        reversesId: null,
        currency,
        entries: step.movements.map((movement) => ({
          lineId,
          controlId,
          activityId,
          commitmentId: id,
          movement,
          reversesId: null,
        })),
        commitmentVersion: version,
      },
      {
        action: kind === 'payment' ? 'commitment.paid' : 'commitment.released',
        entity: 'commitment',
        entityId: id,
        before: { code, open: open.toJSON() },
        after: { amount: amount.toJSON(), open: open.minus(amount).toJSON(), effectiveDate },
      },
    );
    return { id, version: commitmentVersion };
  }

  private async paymentDate(commitment: StoredCommitment, asked: string | null): Promise<string> {
    const today = await this.clock.businessDate();
    const date = asked ?? today;
    if (date > today) throw invalidFields({ path: 'effectiveDate', rule: 'too-large', params: { max: today } });
    if (date < commitment.effectiveDate) throw invalidFields({ path: 'effectiveDate', rule: 'before-start' });
    return date;
  }
}

interface Settlement {
  readonly kind: 'payment' | 'release';
  readonly version: number;
  readonly effectiveDate: string;
  readonly amount: Money;
  readonly description: string | null;
  readonly movements: readonly BalanceEntry[];
}
