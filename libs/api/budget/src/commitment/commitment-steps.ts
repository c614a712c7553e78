import { Injectable } from '@nestjs/common';
import type { AppliedRate } from '@mizan/shared/ledger';
import type { WrittenView } from '@mizan/shared/contracts';

import { LedgerPostingService } from '../posting/ledger-posting.service';
import type { Posting } from '../posting/posting';
import type { StoredCommitment } from './commitment.read-model';
import { CommitmentRepository } from './commitment.repository';
import { CommittedActivities } from './committed-activities';

/** Posts a step of a commitment and writes what the document says of it. */
@Injectable()
export class CommitmentSteps {
  constructor(
    private readonly activities: CommittedActivities,
    private readonly commitments: CommitmentRepository,
    private readonly ledger: LedgerPostingService,
  ) {}

  async confirmed(
    { id, code, lines }: StoredCommitment,
    posting: Posting & { readonly rate: AppliedRate; readonly reference: string | null },
  ): Promise<WrittenView> {
    await this.activities.hold(lines);
    const { commitmentVersion: version } = await this.ledger.post(posting, {
      action: 'commitment.confirmed',
      entity: 'commitment',
      entityId: id,
      before: { code, state: 'reserved' },
      after: { posting: posting.id, reference: posting.reference },
    });
    await this.activities.assertPlanned(lines);
    await this.commitments.confirm(id, posting.rate, posting.reference);
    return { id, version };
  }

  async revalued({ id, code }: StoredCommitment, posting: Posting): Promise<WrittenView> {
    const { commitmentVersion: version } = await this.ledger.post(posting, {
      action: 'commitment.revalued',
      entity: 'commitment',
      entityId: id,
      before: { code },
      after: { posting: posting.id, amounts: posting.entries.map(({ movement }) => movement.amount.toDecimal()) },
    });
    return { id, version };
  }

  async cancelled({ id, code, state }: StoredCommitment, posting: Posting, reason: string): Promise<WrittenView> {
    const { commitmentVersion: version } = await this.ledger.post(posting, {
      action: 'commitment.cancelled',
      entity: 'commitment',
      entityId: id,
      before: { code, state },
      after: { posting: posting.id, reason },
    });
    await this.commitments.cancel(id, reason);
    return { id, version };
  }
}
