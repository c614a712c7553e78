import { Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  currentActor,
  Database,
  newId,
  Problem,
  requestContext,
  type AuditedChange,
} from '@mizan/api/platform';
import { mayPostInto, openAmount } from '@mizan/shared/ledger';
import { Money } from '@mizan/shared/money';

import { CommitmentQueue } from './commitment-queue';
import { ControlStateReadModel } from './control-state.read-model';
import type { NewCommitmentPosting } from './new-commitments.sql';
import {
  commitmentMovements,
  controlMovements,
  type CommitmentFigures,
  type CommitmentMovement,
  type Posting,
} from './posting';
import { commitmentRefusal, controlRefusal } from './posting-refusal';
import { POST, postParameters, type PostOutcome } from './post.sql';

/** Somebody else may free money between the refusal and the look at the balance; then it is worth another try. */
const TRIES = 3;

/** What is left after a posting. */
export interface Posted {
  /** The least that is available on the control keys that it touched. */
  readonly available: Money;
  /** The new version of the commitment that it touched; 0 where it touched none. */
  readonly commitmentVersion: number;
}

/** The one way into the ledger: whatever moves money goes through `post`, and new documents of one line through `postNew`. */
@Injectable()
export class LedgerPostingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly controls: ControlStateReadModel,
    private readonly queue: CommitmentQueue,
  ) {}

  /**
   * Writes the posting and moves the balances that it touches, in one statement: the row of a control key is held for
   * one round trip, and no reader ever sees entries without their balance (domain.md, Posting). `trace` is what the audit
   * says of it. Must run in the transaction of the change. Throws the refusal with its figures: `budget.exceeds-available`,
   * `budget.allotment-exceeds-revised`, `budget.appropriation-below-allotted`, `budget.year-closed`, `budget.period-closed`, `ledger.across-funds`,
   * `commitment.payment-exceeds-open`, `commitment.release-exceeds-open`, `ledger.reversal-impossible`,
   * `ledger.already-reversed`, `version.stale`.
   */
  async post(posting: Posting, trace: AuditedChange): Promise<Posted> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const outcome = await this.write(posting);
      if (outcome.moved === outcome.asked && outcome.drawn === outcome.drawn_asked) {
        await this.audit.record(trace);
        return {
          available: Money.fromNumeric(outcome.available ?? '0', posting.currency),
          commitmentVersion: outcome.version ?? 0,
        };
      }
      const refusal = await this.refusalOf(posting);
      if (refusal) throw refusal;
      // Where one half of a statement has moved, the other cannot be tried again beside it.
      if (outcome.moved > 0 || outcome.drawn > 0) break;
    }
    throw new Problem('version.stale');
  }

  /**
   * A new document of one line with everything that belongs to it, committed at once, together with others that wait.
   * Resolves with false when nothing was written and `post` will say why. Never inside a transaction.
   */
  postNew(commitment: Omit<NewCommitmentPosting, 'actor' | 'requestId' | 'mayPostLate'>): Promise<boolean> {
    const { userId, name } = currentActor();
    const requestId = requestContext.current()?.requestId ?? 'command-line';
    return this.queue.write({ ...commitment, actor: { userId, name }, requestId, mayPostLate: isController() });
  }

  private async write(posting: Posting): Promise<PostOutcome> {
    const rows = await this.database.prepared<PostOutcome>(
      POST,
      postParameters(posting, {
        postedAt: this.clock.now(),
        postedBy: currentActor().userId,
        newEntryId: newId,
        businessDate: await this.clock.businessDate(),
        mayPostLate: isController(),
      }),
    );
    const outcome = rows[0];
    if (!outcome) throw new Error('A posting has no outcome.');
    return outcome;
  }

  private async refusalOf(posting: Posting): Promise<Problem | null> {
    for (const movement of commitmentMovements(posting)) {
      const refusal = await this.refusalOfCommitment(posting, movement);
      if (refusal) return refusal;
    }
    const funds = new Set<string>();
    for (const movement of controlMovements(posting)) {
      const { year, fundId, balance, terms } = await this.controls.of(movement.controlId);
      funds.add(fundId);
      const closed = await this.closedPeriod(year, posting.effectiveDate);
      if (closed) return closed;
      const day = await this.clock.businessDate();
      const refusal = controlRefusal(posting.kind, balance, movement, { terms, day });
      if (refusal) return refusal;
    }
    return funds.size > 1 ? new Problem('ledger.across-funds') : null;
  }

  private async closedPeriod(year: number, day: string): Promise<Problem | null> {
    const { month, status, nextOpen } = await this.controls.period(year, day);
    if (mayPostInto(status, isController())) return null;
    if (status === 'closed' && nextOpen === null) return new Problem('budget.year-closed', { year });
    return new Problem('budget.period-closed', { year, month, periodStatus: status, nextOpen });
  }

  private async refusalOfCommitment(posting: Posting, movement: CommitmentMovement): Promise<Problem | null> {
    const rows = await this.database.query<Record<keyof CommitmentFigures, string> & { version: number }>(
      'SELECT reserved, committed, consumed, released, version FROM commitment WHERE id = $1',
      [movement.commitmentId],
    );
    const row = rows[0];
    if (!row) return new Problem('request.not-found');
    if (posting.commitmentVersion !== null && row.version !== posting.commitmentVersion) {
      return new Problem('version.stale');
    }
    const stored = (numeric: string): Money => Money.fromNumeric(numeric, posting.currency);
    const open = openAmount(stored(row.committed), stored(row.consumed), stored(row.released));
    return commitmentRefusal({ open, reserved: stored(row.reserved) }, movement);
  }
}

/** Only a financial controller posts into a period that is soft-closed. */
function isController(): boolean {
  return currentActor().roles.some(({ permissions }) => permissions.includes('budget:close-period'));
}
