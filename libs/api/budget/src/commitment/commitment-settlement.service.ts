import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, invalidFields, newId, Problem } from '@mizan/api/platform';
import { sum, type Money } from '@mizan/shared/money';
import type { PaymentRequest, RefundRequest, ReleaseRequest, WrittenView } from '@mizan/shared/contracts';

import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import type { PostingKind } from '../posting/posting';
import { CommitmentReadModel, type StoredCommitment } from './commitment.read-model';
import { SettlementEntries } from './settlement-entries';

/** What becomes of a promise to pay: payments, refunds and releases. Every refusal carries its figures. */
@Injectable()
export class CommitmentSettlementService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly commitments: CommitmentReadModel,
    private readonly ledger: LedgerPostingService,
    private readonly entries: SettlementEntries,
  ) {}

  /**
   * Pays a part of what is open, or the rest, on a day from the commitment's own to the business date; what the exchange
   * has added since is taken from what is available. Throws `commitment.payment-exceeds-open` and
   * `budget.exceeds-available` with the figures, `rate.missing`, `version.stale` when the commitment has changed meanwhile.
   */
  pay(id: string, version: number, request: PaymentRequest): Promise<WrittenView> {
    return this.idempotency.once({ pay: id, version, ...request }, async () => {
      const { version: next } = await this.payFrom({ id, version }, request);
      return { id, version: next };
    });
  }

  /** As `pay`, inside a transaction that somebody else has begun; says which posting it was. */
  async payFrom(
    { id, version }: { readonly id: string; readonly version: number },
    request: PaymentRequest,
  ): Promise<{ readonly version: number; readonly postingId: string }> {
    const commitment = await this.commitments.stored(id, version);
    const amount = positiveAmount(request.amount, commitment.currency);
    assertCovers('commitment.payment-exceeds-open', openOf(commitment), amount);
    const effectiveDate = await this.paymentDate(commitment, request.effectiveDate ?? null);
    return this.settle(commitment, {
      kind: 'payment',
      action: 'commitment.paid',
      version,
      amount,
      effectiveDate,
      said: request,
      entries: await this.entries.payment(commitment, amount, effectiveDate),
    });
  }

  /** Records what a supplier has paid back, at the rate of the day; `commitment.refund-exceeds-paid` with the figures. */
  refund(id: string, version: number, request: RefundRequest): Promise<WrittenView> {
    return this.idempotency.once({ refund: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id, version);
      const amount = positiveAmount(request.amount, commitment.currency);
      assertCovers('commitment.refund-exceeds-paid', paidOf(commitment), amount);
      const effectiveDate = await this.clock.businessDate();
      const { version: next } = await this.settle(commitment, {
        kind: 'refund',
        action: 'commitment.refunded',
        version,
        amount,
        effectiveDate,
        said: request,
        entries: await this.entries.refund(commitment, amount, effectiveDate),
      });
      return { id, version: next };
    });
  }

  /**
   * Gives a part of what is open, or of what is reserved, back to what is available, on the business date;
   * `commitment.release-exceeds-open`.
   */
  release(id: string, version: number, request: ReleaseRequest): Promise<WrittenView> {
    return this.idempotency.once({ release: id, version, ...request }, async () => {
      const commitment = await this.commitments.stored(id, version);
      const amount = positiveAmount(request.amount, commitment.currency);
      const part = commitment.state === 'reserved' ? 'reserved' : 'open';
      assertCovers('commitment.release-exceeds-open', totalOf(commitment, part), amount);
      const effectiveDate = await this.clock.businessDate();
      const { version: next } = await this.settle(commitment, {
        kind: 'release',
        action: 'commitment.released',
        version,
        amount,
        effectiveDate,
        said: request,
        entries: await this.entries.release(commitment, part, amount, effectiveDate),
      });
      return { id, version: next };
    });
  }

  private async settle(
    commitment: StoredCommitment,
    step: Settlement,
  ): Promise<{ readonly version: number; readonly postingId: string }> {
    const { id, code } = commitment;
    const postingId = newId();
    const open = openOf(commitment);
    const { commitmentVersion } = await this.ledger.post(
      {
        id: postingId,
        kind: step.kind,
        effectiveDate: step.effectiveDate,
        documentDate: step.said.documentDate ?? null,
        description: step.said.description?.trim() || null,
        reference: step.said.reference?.trim() || null,
        reversesId: null,
        currency: commitment.fundCurrency,
        entries: step.entries,
        commitmentVersion: step.version,
      },
      {
        action: step.action,
        entity: 'commitment',
        entityId: id,
        before: { code, open: open.toJSON() },
        after: { amount: step.amount.toJSON(), effectiveDate: step.effectiveDate },
      },
    );
    return { version: commitmentVersion, postingId };
  }

  private async paymentDate(commitment: StoredCommitment, asked: string | null): Promise<string> {
    const today = await this.clock.businessDate();
    const date = asked ?? today;
    if (date > today) throw invalidFields({ path: 'effectiveDate', rule: 'too-large', params: { max: today } });
    // Where a year was closed before its end, what was carried into the next one is paid today, and not before.
    const first = commitment.effectiveDate < today ? commitment.effectiveDate : today;
    if (date < first) throw invalidFields({ path: 'effectiveDate', rule: 'before-start' });
    return date;
  }
}

interface Settlement {
  readonly kind: PostingKind;
  readonly action: string;
  readonly version: number;
  readonly amount: Money;
  readonly effectiveDate: string;
  readonly said: Partial<PaymentRequest>;
  readonly entries: Awaited<ReturnType<SettlementEntries['payment']>>;
}

function totalOf({ lines, currency }: StoredCommitment, part: 'open' | 'reserved' | 'paid'): Money {
  return sum(
    lines.map((line) => line[part].transaction),
    currency,
  );
}

function openOf(commitment: StoredCommitment): Money {
  return totalOf(commitment, 'open');
}

function paidOf(commitment: StoredCommitment): Money {
  return totalOf(commitment, 'paid');
}

function assertCovers(
  code: 'commitment.payment-exceeds-open' | 'commitment.release-exceeds-open' | 'commitment.refund-exceeds-paid',
  open: Money,
  asked: Money,
): void {
  if (asked.exceeds(open)) throw new Problem(code, { open, asked, shortBy: asked.minus(open) });
}
