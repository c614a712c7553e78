import { Injectable } from '@nestjs/common';
import { Idempotency, newId } from '@mizan/api/platform';
import { sum } from '@mizan/shared/money';
import type { CommitmentRequest, CommittedView } from '@mizan/shared/contracts';

import { LedgerPostingService } from '../posting/ledger-posting.service';
import { CommitmentDocuments } from './commitment-documents';
import { CommittedActivities } from './committed-activities';
import { RequestedLines } from './requested-lines';

/** Promises to pay, and money that is set aside for one. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly requested: RequestedLines,
    private readonly documents: CommitmentDocuments,
    private readonly ledger: LedgerPostingService,
    private readonly activities: CommittedActivities,
  ) {}

  /**
   * Commits money of the year, project and area of each activity, on the business date, or reserves it until there is a
   * document; planned activities become committed. Throws `budget.exceeds-available` with what is available, asked and
   * short; `budget.no-line`, `budget.year-closed`, `budget.period-closed`, `budget.activity-ended`,
   * `budget.exceeds-planned`, `rate.missing`, and what the lines may be refused for.
   */
  commit(request: CommitmentRequest): Promise<CommittedView> {
    return this.idempotency.once({ commit: request }, async () => {
      const document = await this.requested.of(request);
      const made = await this.documents.write(request, document);
      const { first, lines, currency } = document;
      const { commitmentVersion } = await this.ledger.post(
        {
          id: newId(),
          kind: request.isReservation ? 'reservation' : 'commitment',
          effectiveDate: document.on,
          description: request.description?.trim() || null,
          reference: request.reference?.trim() || null,
          reversesId: null,
          currency: first.line.currency,
          entries: made.entries,
          commitmentVersion: null,
        },
        {
          action: request.isReservation ? 'commitment.reserved' : 'commitment.created',
          entity: 'commitment',
          entityId: made.id,
          after: {
            code: made.code,
            activity: first.activity.code,
            kind: request.kind,
            supplier: request.supplier.trim(),
            amount: sum(
              lines.map(({ amount }) => amount.agreed),
              currency,
            ).toJSON(),
            lines: lines.length,
          },
        },
      );
      const warnings = await this.activities.follow(lines);
      return { id: made.id, version: commitmentVersion, warnings };
    });
  }
}
