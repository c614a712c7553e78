import { Injectable } from '@nestjs/common';
import { Idempotency } from '@mizan/api/platform';
import type { CommitmentRequest, CommittedView } from '@mizan/shared/contracts';

import { LedgerPostingService } from '../posting/ledger-posting.service';
import { CommitmentDocuments } from './commitment-documents';
import { commitmentPosting, commitmentTrace } from './commitment-posting';
import { CommittedActivities } from './committed-activities';
import { RequestedLines } from './requested-lines';

/** A commitment of whatever lines, in one transaction with its activities held: says what is in the way of it. */
@Injectable()
export class CommitmentInSteps {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly requested: RequestedLines,
    private readonly documents: CommitmentDocuments,
    private readonly ledger: LedgerPostingService,
    private readonly activities: CommittedActivities,
  ) {}

  /** Throws what `CommitmentService.commit` does. */
  commit(request: CommitmentRequest): Promise<CommittedView> {
    return this.idempotency.once({ commit: request }, async () => {
      const document = await this.requested.of(request);
      const made = await this.documents.write(request, document);
      const { action, after } = commitmentTrace(request, document);
      const { commitmentVersion } = await this.ledger.post(commitmentPosting(request, document, made.entries), {
        action,
        entity: 'commitment',
        entityId: made.id,
        after: { ...after, code: made.code },
      });
      const warnings = await this.activities.follow(document.lines);
      return { id: made.id, version: commitmentVersion, warnings };
    });
  }
}
