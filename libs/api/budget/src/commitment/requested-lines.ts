import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { currentActor, mayIn, Problem } from '@mizan/api/platform';
import type { CommitmentLineRequest, CommitmentRequest } from '@mizan/shared/contracts';
import type { CurrencyCode } from '@mizan/shared/money';

import { BudgetLineRepository, type FundedActivity, type ProjectLine } from '../budget-line/budget-line.repository';
import { FundAmounts, type FundAmount } from '../posting/fund-amounts';
import { agreedAmount } from '../posting/posted-amount';

/** A line that was asked for, with the address it is booked on. */
export interface RequestedLine {
  readonly activity: FundedActivity;
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
    private readonly lines: BudgetLineRepository,
  ) {}

  /**
   * Holds the activities until the transaction ends. Throws `commitment.lines-differ` for lines of several years, funds or
   * currencies, `commitment.line-twice`, `access.denied` for an activity of a unit whose money the actor may not commit,
   * and what finding a line throws.
   */
  async of(request: CommitmentRequest): Promise<RequestedDocument> {
    const first = await this.line(request, await this.lines.heldForActivity(request.activityId, request.natureId));
    const others: RequestedLine[] = [];
    for (const other of request.otherLines ?? []) {
      await this.assertMayCommit(other.activityId);
      others.push(await this.line(other, await this.lines.heldForActivity(other.activityId, other.natureId)));
    }
    const lines = [first, ...others];
    const document = documentOf(first, lines);
    const isOne = lines.every(
      ({ activity, amount, line }) =>
        activity.year === document.year &&
        amount.agreed.currency === document.currency &&
        line.currency === first.line.currency,
    );
    if (!isOne) throw new Problem('commitment.lines-differ');
    const addresses = new Set(lines.map(({ activity, line }) => `${activity.id}:${line.lineId}`));
    if (addresses.size < lines.length) throw new Problem('commitment.line-twice');
    return document;
  }

  private async line(
    request: CommitmentLineRequest,
    { activity, line }: Pick<RequestedLine, 'activity' | 'line'>,
  ): Promise<RequestedLine> {
    const agreed = agreedAmount(request.amount);
    return { activity, line, amount: await this.amounts.exchange(agreed, line.currency, activity.businessDate) };
  }

  private async assertMayCommit(activityId: string): Promise<void> {
    const unit = await this.activities.unitOf(activityId);
    if (unit === null) throw new Problem('request.not-found');
    if (!mayIn(currentActor(), 'budget:commit', unit)) throw new Problem('access.denied');
  }
}

/** What lines make: a document of the year and currency of its first. */
export function documentOf(first: RequestedLine, lines: readonly RequestedLine[]): RequestedDocument {
  const { year, businessDate } = first.activity;
  return { first, lines, year, currency: first.amount.agreed.currency, on: businessDate };
}
