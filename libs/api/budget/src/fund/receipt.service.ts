import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Idempotency, invalidFields, newId, Problem } from '@mizan/api/platform';
import { contributionObstacle, isFundOpen, type DirectEntryType } from '@mizan/shared/ledger';
import type { Identity, ReceiptRequest } from '@mizan/shared/contracts';

import { BudgetLineRepository, type ProjectLine } from '../budget-line/budget-line.repository';
import { ContributionRepository, type StoredContribution } from '../contribution/contribution.repository';
import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { agreedAmount } from '../posting/posted-amount';
import type { PostingEntry } from '../posting/posting';
import { FundRepository, type StoredFund } from './fund.repository';

/** Cash of partners that arrives in a fund: it may be used from then on, and not before. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly amounts: FundAmounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly database: Database,
    private readonly funds: FundRepository,
    private readonly idempotency: Idempotency,
    private readonly ledger: LedgerPostingService,
    private readonly lines: BudgetLineRepository,
  ) {}

  /**
   * Appropriates and allots what has come, in one posting, and records it on the contribution. The answer is the id of the
   * posting. Throws `fund.ended`, `fund.not-paying` for a contribution to something else, `contribution.exceeds-agreed` with
   * the figures, `rate.missing`, `budget.period-closed`, `budget.year-closed`, `budget.no-line` outside the fiscal years.
   */
  receive(fundId: string, request: ReceiptRequest): Promise<Identity> {
    return this.idempotency.once({ receipt: fundId, ...request }, async () => {
      const fund = await this.funds.held(fundId, null);
      if (!isFundOpen(fund.state)) throw new Problem('fund.ended', { fundState: fund.state });
      const contribution = await this.contributions.held(request.contributionId, null);
      if (contribution.fundId !== fundId) throw new Problem('fund.not-paying');
      const day = await this.dayOf(request);
      const amount = await this.amounts.exchange(agreedAmount(request.amount), fund.currency, day);
      if (!amount.fund.isPositive()) throw new Problem('budget.amount-not-positive');
      const obstacle = contributionObstacle(contribution.sums, 'received', amount.fund);
      if (obstacle) throw new Problem(obstacle.code, { ...obstacle });
      const postingId = await this.post({ fund, contribution, request, amount, day });
      const { fund: counted, agreed: arrived } = amount;
      const reference = request.reference?.trim() || null;
      const step = { on: request.receivedOn, rateOn: day, amount: counted, arrived, reference, postingId };
      await this.contributions.addStep(contribution, { step: 'received', ...step });
      if (fund.state === 'agreed') await this.funded(fund);
      return { id: postingId };
    });
  }

  private async dayOf({ receivedOn, postedOn }: ReceiptRequest): Promise<string> {
    const today = await this.clock.businessDate();
    const future = receivedOn > today ? 'receivedOn' : 'postedOn';
    const day = postedOn ?? receivedOn;
    if (receivedOn > today || day > today) {
      throw invalidFields({ path: future, rule: 'too-large', params: { max: today } });
    }
    if (day < receivedOn) throw invalidFields({ path: 'postedOn', rule: 'too-small', params: { min: receivedOn } });
    return day;
  }

  private async post({ fund, contribution, request, amount, day }: Receipt): Promise<string> {
    const id = newId();
    const line = await this.lines.openForFund(fund.id, contribution.projectId, Number(day.slice(0, 4)));
    const entries: PostingEntry[] = [];
    for (const type of [await this.typeOf(line), 'ALLOTMENT'] as const) {
      const booked = await this.amounts.booked(type, amount, day);
      const address = { lineId: line.lineId, controlId: line.controlId, activityId: null, commitmentId: null };
      entries.push({ ...address, reversesId: null, ...booked });
    }
    const posting = {
      id,
      kind: 'receipt' as const,
      effectiveDate: day,
      description: contribution.code,
      documentDate: request.receivedOn,
      reference: request.reference?.trim() || null,
      reversesId: null,
      currency: fund.currency,
      entries,
      commitmentVersion: null,
    };
    const after = { contribution: contribution.code, arrived: amount.agreed.toJSON(), amount: amount.fund.toJSON() };
    await this.ledger.post(posting, {
      action: 'fund.receipt-posted',
      entity: 'fund',
      entityId: fund.id,
      after: { ...after, posting: id, on: day },
    });
    return id;
  }

  /** The first money of a project in a year is its appropriation, as in the regular budget. */
  private async typeOf({ lineId }: ProjectLine): Promise<DirectEntryType> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM ledger_entry WHERE line_id = $1 AND type = 'APPROPRIATION' LIMIT 1`,
      [lineId],
    );
    return rows.length > 0 ? 'SUPPLEMENT' : 'APPROPRIATION';
  }

  private async funded(fund: StoredFund): Promise<void> {
    await this.funds.step(fund.id, 'funded');
    const [before, after] = [{ state: fund.state }, { state: 'funded' }];
    await this.audit.record({ action: 'fund.stepped', entity: 'fund', entityId: fund.id, before, after });
  }
}

interface Receipt {
  readonly fund: StoredFund;
  readonly contribution: StoredContribution;
  readonly request: ReceiptRequest;
  readonly amount: FundAmount;
  readonly day: string;
}
