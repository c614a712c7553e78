import { Injectable } from '@nestjs/common';
import { ActivityReadModel } from '@mizan/api/planning';
import { Idempotency, newId, Problem } from '@mizan/api/platform';
import type { ActivityDetailView, CommitmentRequest, WrittenView } from '@mizan/shared/contracts';

import { BudgetLineRepository } from '../budget-line/budget-line.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { positiveAmount } from '../posting/posted-amount';
import { ENDED } from './commitment-guard';
import { CommitmentRepository } from './commitment.repository';

/** Promises to pay. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly activities: ActivityReadModel,
    private readonly lines: BudgetLineRepository,
    private readonly commitments: CommitmentRepository,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Commits money of the activity's year, project and area, on the business date. Throws `budget.exceeds-available`
   * with what is available, asked and short; `budget.no-line`, `budget.year-closed`, `budget.activity-ended`.
   */
  commit(request: CommitmentRequest): Promise<WrittenView> {
    return this.idempotency.once({ commit: request }, async () => {
      const activity = await this.livingActivity(request.activityId);
      const { year } = activity;
      const line = await this.lines.forArea(activity.project.id, activity.area?.id ?? null, year);
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
      return { id: made.id, version: commitmentVersion };
    });
  }

  private async livingActivity(id: string): Promise<ActivityDetailView> {
    const status = await this.activities.heldStatus(id);
    const activity = await this.activities.byId(id);
    if (!activity || status === null) throw new Problem('request.not-found');
    if (ENDED.includes(status)) throw new Problem('budget.activity-ended', { status });
    return activity;
  }
}
