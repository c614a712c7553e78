import { Injectable } from '@nestjs/common';
import { Audit, currentActor, Database, Problem, unitsWith } from '@mizan/api/platform';
import type { PostedPaymentsView, WrittenView } from '@mizan/shared/contracts';

import { CommitmentSettlementService } from '../commitment/commitment-settlement.service';
import { PaymentImportRepository, type StoredPayment } from './payment-import.repository';

/** What becomes of payments that were taken: matched by a person, set aside, posted. */
@Injectable()
export class PaymentQueueService {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly imports: PaymentImportRepository,
    private readonly settlements: CommitmentSettlementService,
  ) {}

  /**
   * Says which commitment a payment belongs to. Throws `payments.settled` for one that is posted or set aside,
   * `payments.wrong-commitment` for another currency or less than its amount open, `version.stale`.
   */
  match(id: string, version: number, commitmentId: string): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const payment = await this.open(id, version);
      const target = await this.imports.candidate(commitmentId, unitsWith(currentActor(), 'budget:pay'));
      if (!target) throw new Problem('request.not-found');
      if (target.currency !== payment.amount.currency || payment.amount.exceeds(target.open)) {
        throw new Problem('payments.wrong-commitment', { open: target.open, asked: payment.amount });
      }
      await this.imports.change(id, { state: 'matched', commitmentId, reason: null });
      await this.said('payment.matched', payment, { commitment: commitmentId });
      return { id, version: version + 1 };
    });
  }

  /** Sets a payment aside, with the reason. Throws `payments.settled`, `version.stale`. */
  dismiss(id: string, version: number, reason: string): Promise<WrittenView> {
    return this.database.transaction(async () => {
      const payment = await this.open(id, version);
      await this.imports.change(id, { state: 'dismissed', commitmentId: null, reason });
      await this.said('payment.dismissed', payment, { reason });
      return { id, version: version + 1 };
    });
  }

  /**
   * Posts every payment that is matched, each by itself: what is refused goes back to the queue with the code of the
   * refusal, and the others are posted all the same.
   */
  async postMatched(): Promise<PostedPaymentsView> {
    let [posted, refused] = [0, 0];
    for (const { id } of await this.imports.matched()) {
      const problem = await this.post(id);
      if (problem === null) posted += 1;
      else refused += 1;
    }
    return { posted, refused };
  }

  /** Why it was not posted; null when it was. */
  private async post(id: string): Promise<Problem | null> {
    try {
      await this.database.transaction(() => this.posted(id));
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.database.transaction(async () => {
        const payment = await this.imports.held(id);
        if (payment.state !== 'matched') return;
        await this.imports.change(id, { state: 'unmatched', commitmentId: payment.commitmentId, reason: error.code });
      });
      return error;
    }
  }

  private async posted(id: string): Promise<void> {
    const payment = await this.imports.held(id);
    if (payment.state !== 'matched' || payment.commitmentId === null) return;
    const target = await this.imports.candidate(payment.commitmentId, unitsWith(currentActor(), 'budget:pay'));
    if (!target) throw new Problem('request.not-found');
    const { postingId } = await this.settlements.payFrom(target, {
      amount: payment.amount.toJSON(),
      effectiveDate: payment.paidOn,
      reference: payment.number.slice(0, 80),
      description: payment.description,
    });
    await this.imports.change(id, { state: 'posted', commitmentId: target.id, postingId, reason: null });
    await this.said('payment.posted', payment, { commitment: target.id, posting: postingId });
  }

  private async open(id: string, version: number): Promise<StoredPayment> {
    const payment = await this.imports.held(id);
    if (payment.version !== version) throw new Problem('version.stale');
    if (payment.state === 'posted' || payment.state === 'dismissed') {
      throw new Problem('payments.settled', { paymentState: payment.state });
    }
    return payment;
  }

  private async said(action: string, payment: StoredPayment, after: object): Promise<void> {
    const before = { number: payment.number, state: payment.state };
    await this.audit.record({ action, entity: 'payment_import_row', entityId: payment.id, before, after });
  }
}
