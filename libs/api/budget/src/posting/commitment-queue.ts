import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, WorkTogether } from '@mizan/api/platform';

import { NEW_COMMITMENTS, newCommitmentsParameters, type NewCommitmentPosting } from './new-commitments.sql';

/**
 * New commitments that arrive while others are being written go together into the next statement: number and balance are
 * held once for all of them, for one round trip, instead of one after the other. Nothing is kept here but what somebody is
 * waiting for.
 */
@Injectable()
export class CommitmentQueue {
  private readonly together = new WorkTogether<NewCommitmentPosting, boolean>({
    work: (commitments) => this.written(commitments),
    mayGoWith: (first, other) => first.businessDate === other.businessDate && first.mayPostLate === other.mayPostLate,
  });

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Resolves with true when the commitment is written and committed, and with false when nothing of it is: something was in
   * the way of it, or of one that went with it, and the usual way will tell what. Never inside a transaction.
   */
  write(commitment: NewCommitmentPosting): Promise<boolean> {
    return this.together.do(commitment);
  }

  private async written(commitments: readonly NewCommitmentPosting[]): Promise<PromiseSettledResult<boolean>[]> {
    try {
      await this.database.prepared(
        NEW_COMMITMENTS,
        newCommitmentsParameters(commitments, { at: this.clock.now(), newId }),
      );
      return commitments.map(() => ({ status: 'fulfilled', value: true }));
    } catch (reason) {
      if (isRefusal(reason)) return commitments.map(() => ({ status: 'fulfilled', value: false }));
      return commitments.map(() => ({ status: 'rejected', reason }));
    }
  }
}

/** Whether the database itself said no, so that nothing is written; a lost connection says nothing of the kind. */
function isRefusal(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('08') && !code.startsWith('57');
}
