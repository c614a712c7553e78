import { setImmediate as turn } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '@mizan/api/platform';

import { NEW_COMMITMENTS, newCommitmentsParameters, type NewCommitmentPosting } from './new-commitments.sql';

/** So many are written by one statement at most. */
const MOST_TOGETHER = 64;

interface Waiting {
  readonly commitment: NewCommitmentPosting;
  readonly written: (isWritten: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * New commitments that arrive while others are being written go together into the next statement: number and balance are
 * held once for all of them, for one round trip, instead of one after the other. Nothing is kept here but what somebody is
 * waiting for.
 */
@Injectable()
export class CommitmentQueue {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Resolves with true when the commitment is written and committed, and with false when nothing of it is: something was in
   * the way of it, or of one that went with it, and the usual way will tell what. Never inside a transaction.
   */
  write(commitment: NewCommitmentPosting): Promise<boolean> {
    return new Promise((written, failed) => {
      this.waiting.push({ commitment, written, failed });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      // Whoever is about to wait gets here first, and goes along.
      await turn();
      await this.writeTogether(this.next());
    }
    this.isWriting = false;
  }

  /** The longest waiting, and whoever else waits to post on the same day with the same rights. */
  private next(): readonly Waiting[] {
    const [first] = this.waiting;
    if (!first) return [];
    const { businessDate, mayPostLate } = first.commitment;
    const group = this.waiting
      .filter(({ commitment }) => commitment.businessDate === businessDate && commitment.mayPostLate === mayPostLate)
      .slice(0, MOST_TOGETHER);
    this.waiting = this.waiting.filter((one) => !group.includes(one));
    return group;
  }

  private async writeTogether(group: readonly Waiting[]): Promise<void> {
    const commitments = group.map(({ commitment }) => commitment);
    try {
      await this.database.prepared(
        NEW_COMMITMENTS,
        newCommitmentsParameters(commitments, { at: this.clock.now(), newId }),
      );
      for (const { written } of group) written(true);
    } catch (error) {
      const isRefused = isRefusal(error);
      for (const { written, failed } of group) {
        if (isRefused) written(false);
        else failed(error);
      }
    }
  }
}

/** Whether the database itself said no, so that nothing is written; a lost connection says nothing of the kind. */
function isRefusal(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('08') && !code.startsWith('57');
}
