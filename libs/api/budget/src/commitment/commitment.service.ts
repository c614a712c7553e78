import { Injectable } from '@nestjs/common';
import { ActivityService } from '@mizan/api/planning';
import { Idempotency, newId } from '@mizan/api/platform';
import type { CommitmentRequest, WrittenView } from '@mizan/shared/contracts';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import { CommitmentRepository } from './commitment.repository';

/** Promises to pay. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly activities: ActivityService,
    private readonly lines: BudgetLineRepository,
    private readonly commitments: CommitmentRepository,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Commits money of the activity's year, project and area, on the business date; a planned activity becomes committed.
   * Throws `budget.exceeds-available`
   * with what is available, asked and short; `budget.no-line`, `budget.year-closed`, `budget.activity-ended`.
   */
  commit(request: CommitmentRequest): Promise<WrittenView> {
    return this.idempotency.once({ commit: request }, async () => {
      const { activity, line } = await this.lines.forActivity(request.activityId, request.natureId);
      const { year } = activity;
      const amount = positiveAmount(request.amount, line.currency);
      const supplier = request.supplier.trim();
      const description = request.description?.trim() || null;
      const { kind } = request;
      const made = await this.commitments.insert({
        line,
        year,
        activityId: activity.id,
        kind,
        supplier,
        description,
      });
      const { lineId, controlId, currency } = line;
      const { commitmentVersion } = await this.ledger.post(
        {
          id: newId(),
          kind: 'commitment',
          effectiveDate: made.on,
          description,
          reversesId: null,
          currency,
          entries: [
            {
              lineId,
              controlId,
              activityId: activity.id,
              commitmentId: made.id,
              movement: { type: 'COMMITMENT', amount },
              reversesId: null,
            },
          ],
          commitmentVersion: null,
        },
        {
          action: 'commitment.created',
          entity: 'commitment',
          entityId: made.id,
          after: { code: made.code, activity: activity.code, kind, supplier, amount: amount.toJSON() },
        },
      );
      await this.activities.moneyCommitted(activity.id);
      return { id: made.id, version: commitmentVersion };
    });
  }
}
