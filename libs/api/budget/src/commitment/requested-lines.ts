import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { Clock, currentActor, mayIn, Problem } from '@mizan/api/platform';
import type { ActivityDetailView, CommitmentLineRequest, CommitmentRequest } from '@mizan/shared/contracts';
import type { CurrencyCode } from '@mizan/shared/money';

import { BudgetLineRepository, type ProjectLine } from '../budget-line/budget-line.repository';
import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import { agreedAmount } from '../posting/posted-amount';

/** A line that was asked for, with the address it is booked on. */
export interface RequestedLine {
  readonly activity: ActivityDetailView;
  readonly line: ProjectLine;
  readonly amount: FundAmount;
}

/** The lines of a document, of one year and currency, on the business date. */
export interface RequestedDocument {
  readonly first: RequestedLine;
  readonly lines: readonly RequestedLine[];
  readonly year: number;
  readonly currency: CurrencyCode;
  /** The business date. */
  readonly on: string;
}

/** Finds where the lines of a document are booked. */
@Injectable()
export class RequestedLines {
  constructor(
    private readonly activities: ActivityReadModel,
    private readonly amounts: FundAmounts,
    private readonly clock: Clock,
    private readonly lines: BudgetLineRepository,
  ) {}

  /**
   * Throws `commitment.lines-differ` for lines of several years, funds or currencies, `commitment.line-twice`,
   * `access.denied` for an activity of a unit whose money the actor may not commit, and what finding a line throws.
   */
  async of(request: CommitmentRequest): Promise<RequestedDocument> {
    const on = await this.clock.businessDate();
    const first = await this.line(request, on);
    const others: RequestedLine[] = [];
    for (const other of request.otherLines ?? []) {
      await this.assertMayCommit(other.activityId);
      others.push(await this.line(other, on));
    }
    const lines = [first, ...others];
    const { year } = first.activity;
    const { currency } = first.amount.agreed;
    const isOne = lines.every(
      ({ activity, amount, line }) =>
        activity.year === year && amount.agreed.currency === currency && line.currency === first.line.currency,
    );
    if (!isOne) throw new Problem('commitment.lines-differ');
    const addresses = new Set(lines.map(({ activity, line }) => `${activity.id}:${line.lineId}`));
    if (addresses.size < lines.length) throw new Problem('commitment.line-twice');
    return { first, lines, year, currency, on };
  }

  private async line(request: CommitmentLineRequest, on: string): Promise<RequestedLine> {
    const { activity, line } = await this.lines.forActivity(request.activityId, request.natureId);
    const amount = await this.amounts.exchange(agreedAmount(request.amount), line.currency, on);
    return { activity, line, amount };
  }

  private async assertMayCommit(activityId: string): Promise<void> {
    const unit = await this.activities.unitOf(activityId);
    if (unit === null) throw new Problem('request.not-found');
    if (!mayIn(currentActor(), 'budget:commit', unit)) throw new Problem('access.denied');
  }
}
