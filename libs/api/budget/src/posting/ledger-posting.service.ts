import { Injectable } from '@nestjs/common';
import { Audit, Clock, currentActor, Database, newId, Problem, type AuditedChange } from '@mizan/api/platform';
import { byBucket, openAmount, type Balance } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { commitmentMovements, controlMovements, type CommitmentMovement, type Posting } from './posting';
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

/** The one way into the ledger: whatever moves money goes through `post`. */
@Injectable()
export class LedgerPostingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Writes the posting and moves the balances that it touches, in one statement: the row of a control key is held for
   * one round trip, and no reader ever sees entries without their balance (domain.md, Posting). `trace` is what the audit
   * says of it. Must run in the transaction of the change. Throws the refusal with its figures: `budget.exceeds-available`,
   * `budget.allotment-exceeds-revised`, `budget.appropriation-below-allotted`, `budget.year-closed`,
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

  private async write(posting: Posting): Promise<PostOutcome> {
    const rows = await this.database.query<PostOutcome>(
      POST,
      postParameters(posting, { postedAt: this.clock.now(), postedBy: currentActor().userId, newEntryId: newId }),
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
    for (const movement of controlMovements(posting)) {
      const control = await this.control(movement.controlId, posting.currency);
      if (control.status !== 'open') return new Problem('budget.year-closed', { year: control.year });
      const refusal = controlRefusal(posting.kind, control.balance, movement);
      if (refusal) return refusal;
    }
    return null;
  }

  private async refusalOfCommitment(posting: Posting, movement: CommitmentMovement): Promise<Problem | null> {
    const rows = await this.database.query<{
      committed: string;
      consumed: string;
      released: string;
      version: number;
    }>('SELECT committed, consumed, released, version FROM commitment WHERE id = $1', [movement.commitmentId]);
    const row = rows[0];
    if (!row) return new Problem('request.not-found');
    if (posting.commitmentVersion !== null && row.version !== posting.commitmentVersion) {
      return new Problem('version.stale');
    }
    const stored = (numeric: string): Money => Money.fromNumeric(numeric, posting.currency);
    return commitmentRefusal(openAmount(stored(row.committed), stored(row.consumed), stored(row.released)), movement);
  }

  private async control(
    id: string,
    currency: CurrencyCode,
  ): Promise<{ readonly year: number; readonly status: string; readonly balance: Balance }> {
    const rows = await this.database.query<Record<keyof Balance, string> & { year: number; status: string }>(
      `SELECT b.*, y.status FROM control_balance b JOIN fiscal_year y ON y.year = b.year WHERE b.id = $1`,
      [id],
    );
    const row = rows[0];
    if (!row) throw new Problem('budget.no-line');
    const balance = byBucket((bucket) => Money.fromNumeric(row[bucket], currency));
    return { year: row.year, status: row.status, balance };
  }
}
