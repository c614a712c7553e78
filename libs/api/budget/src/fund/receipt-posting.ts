import { Injectable } from '@nestjs/common';
import { Database, newId } from '@mizan/api/platform';
import type { DirectEntryType } from '@mizan/shared/ledger';
import type { ReceiptRequest } from '@mizan/shared/contracts';

import { BudgetLineRepository, type ProjectLine } from '../budget-line/budget-line.repository';
import type { StoredContribution } from '../contribution/contribution.repository';
import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { agreedAmount } from '../posting/posted-amount';
import type { PostingEntry } from '../posting/posting';
import type { StoredFund } from './fund.repository';

/** What has come, for which contribution; `day` (YYYY-MM-DD) is the one it is posted on. */
export interface Receipt {
  readonly fund: StoredFund;
  readonly contribution: StoredContribution;
  readonly request: ReceiptRequest;
  readonly amount: FundAmount;
  readonly day: string;
}

/** The ledger's side of a receipt: appropriated and allotted at once. */
@Injectable()
export class ReceiptPosting {
  constructor(
    private readonly amounts: FundAmounts,
    private readonly database: Database,
    private readonly ledger: LedgerPostingService,
    private readonly lines: BudgetLineRepository,
  ) {}

  /** What arrived, in the currency of the fund at the rate of the day; `rate.missing`, `budget.amount-not-positive`. */
  amountOf(request: ReceiptRequest, fund: StoredFund, day: string): Promise<FundAmount> {
    return this.amounts.exchange(agreedAmount(request.amount), fund.currency, day);
  }

  /** The id of the posting. Throws what `LedgerPostingService.post` does, and `budget.no-line`. */
  async post({ fund, contribution, request, amount, day }: Receipt): Promise<string> {
    const id = newId();
    const year = new Date(day).getUTCFullYear();
    const line = await this.lines.openForFund(fund.id, contribution.projectId, year);
    const entries: PostingEntry[] = [];
    for (const type of [await this.typeOf(line), 'ALLOTMENT'] as const) {
      const booked = await this.amounts.booked(type, amount, day);
      const address = { lineId: line.lineId, controlId: line.controlId, activityId: null, commitmentId: null };
      entries.push({ ...address, reversesId: null, ...booked });
    }
    const posting = {
      ...{ id, kind: 'receipt' as const, effectiveDate: day, description: contribution.code, reversesId: null },
      documentDate: request.receivedOn,
      reference: request.reference?.trim() || null,
      currency: fund.currency,
      entries,
      commitmentVersion: null,
    };
    const after = { contribution: contribution.code, arrived: amount.agreed.toJSON(), amount: amount.fund.toJSON() };
    await this.ledger.post(posting, {
      action: 'fund.receipt-posted',
      entity: 'fund',
      entityId: fund.id,
      after: { ...after, posting: id, on: day, isFirst: fund.state === 'agreed' },
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
}
