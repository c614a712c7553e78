import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, invalidFields, Problem } from '@mizan/api/platform';
import { contributionObstacle, isFundOpen } from '@mizan/shared/ledger';
import type { Identity, ReceiptRequest } from '@mizan/shared/contracts';

import { ContributionRepository } from '../contribution/contribution.repository';
import { FundRepository } from './fund.repository';
import { ReceiptPosting, type Receipt } from './receipt-posting';

/** Cash of partners that arrives in a fund: it may be used from then on, and not before. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly funds: FundRepository,
    private readonly idempotency: Idempotency,
    private readonly posting: ReceiptPosting,
  ) {}

  /**
   * Appropriates and allots what has come, in one posting, and records it on the contribution. The first receipt makes an
   * agreed fund a funded one. The answer is the id of the posting. Throws `fund.ended`, `fund.not-paying` for a contribution
   * to something else, `contribution.exceeds-agreed` with the figures, `rate.missing`, `budget.period-closed`,
   * `budget.year-closed`, `budget.no-line` outside the fiscal years.
   */
  receive(fundId: string, request: ReceiptRequest): Promise<Identity> {
    return this.idempotency.once({ receipt: fundId, ...request }, async () => {
      const receipt = await this.receiptOf(fundId, request);
      const id = await this.posting.post(receipt);
      await this.record(receipt, id);
      if (receipt.fund.state === 'agreed') await this.funds.step(fundId, 'funded');
      return { id };
    });
  }

  private async receiptOf(fundId: string, request: ReceiptRequest): Promise<Receipt> {
    const fund = await this.funds.held(fundId, null);
    if (!isFundOpen(fund.state)) throw new Problem('fund.ended', { fundState: fund.state });
    const contribution = await this.contributions.held(request.contributionId, null);
    if (contribution.fundId !== fundId) throw new Problem('fund.not-paying');
    const day = await this.dayOf(request);
    const amount = await this.posting.amountOf(request, fund, day);
    if (!amount.fund.isPositive()) throw new Problem('budget.amount-not-positive');
    const obstacle = contributionObstacle(contribution.sums, 'received', amount.fund);
    if (obstacle) throw new Problem(obstacle.code, { ...obstacle });
    return { fund, contribution, request, amount, day };
  }

  private async dayOf({ receivedOn, postedOn }: ReceiptRequest): Promise<string> {
    const today = await this.clock.businessDate();
    const day = postedOn ?? receivedOn;
    if (receivedOn > today) throw invalidFields({ path: 'receivedOn', rule: 'too-large', params: { max: today } });
    if (day > today) throw invalidFields({ path: 'postedOn', rule: 'too-large', params: { max: today } });
    if (day < receivedOn) throw invalidFields({ path: 'postedOn', rule: 'too-small', params: { min: receivedOn } });
    return day;
  }

  private async record({ contribution, request, amount, day }: Receipt, postingId: string): Promise<void> {
    const { fund: counted, agreed: arrived } = amount;
    const reference = request.reference?.trim() || null;
    const step = { on: request.receivedOn, rateOn: day, amount: counted, arrived, reference, postingId };
    await this.contributions.addStep(contribution, { step: 'received', ...step });
  }
}
