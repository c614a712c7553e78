import { Injectable } from '@nestjs/common';
import { Clock, currentActor, Idempotency, mayIn, newId, Problem } from '@mizan/api/platform';
import { reversalOf } from '@mizan/shared/ledger';
import { Money } from '@mizan/shared/money';
import { rolesWith, type Permission, type PostedView } from '@mizan/shared/contracts';

import { ContributionRepository } from '../contribution/contribution.repository';
import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { LedgerPostingService } from './ledger-posting.service';
import type { PostingEntry, PostingKind } from './posting';
import { ReversalRepository, type PostedEntry } from './reversal.repository';

/** What is taken back where it was made, since more than the ledger has to follow. */
const ELSEWHERE: readonly PostingKind[] = ['override', 'year-end'];
/** What one must be allowed to post, to take it back as well. */
const ALSO: Partial<Record<PostingKind, Permission>> = {
  appropriation: 'budget:appropriate',
  receipt: 'budget:manage-funds',
  allotment: 'budget:allot',
  freeze: 'budget:freeze',
  virement: 'budget:decide-virement',
};

/** Corrections: what was posted stays, and its opposite is posted beside it. */
@Injectable()
export class ReversalService {
  constructor(
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly idempotency: Idempotency,
    private readonly ledger: LedgerPostingService,
    private readonly reversals: ReversalRepository,
  ) {}

  /**
   * Takes a posting back, whole, on the business date, and with it what it gave to contributions. Whoever does it may do so
   * for the unit of every entry, and may post what is taken back: `access.denied` else. Throws `ledger.already-reversed`,
   * `ledger.reversal-of-reversal`, `ledger.reversal-elsewhere` for overrides and year ends, `fund.ended` for what was
   * returned to partners, `budget.activity-ended`, and the refusal of a balance that would fall below zero.
   */
  reverse(postingId: string, reason: string): Promise<PostedView> {
    return this.idempotency.once({ reverse: postingId, reason }, async () => {
      assertMayTakeBack(await this.reversals.entries(postingId));
      return this.takeBack(postingId, { reason, effectiveDate: await this.clock.businessDate() });
    });
  }

  /** As `reverse`, on a day (YYYY-MM-DD), inside a transaction that somebody else has begun. */
  async takeBack(
    postingId: string,
    { reason, effectiveDate }: { readonly reason: string; readonly effectiveDate: string },
  ): Promise<PostedView> {
    const rows = await this.reversals.entries(postingId);
    const [first] = rows;
    if (!first) throw new Problem('request.not-found');
    if (first.is_reversed) throw new Problem('ledger.already-reversed');
    if (first.kind === 'fund-return') throw new Problem('fund.ended', { fundState: 'financially-closed' });
    const id = newId();
    const { available } = await this.ledger.post(
      {
        id,
        kind: 'reversal',
        effectiveDate,
        description: reason,
        reversesId: postingId,
        currency: first.currency,
        entries: rows.map(oppositeOf),
        commitmentVersion: null,
      },
      {
        action: 'posting.reversed',
        entity: first.commitment_id === null ? 'ledger_posting' : 'commitment',
        entityId: first.commitment_id ?? postingId,
        before: { kind: first.kind, posting: postingId },
        after: { posting: id, reason, amounts: rows.map(oppositeAmount) },
      },
    );
    await this.assertSound(rows);
    await this.contributions.takeBack(postingId, { id, on: effectiveDate, reason });
    return { postingId: id, available: available.toJSON() };
  }

  /**
   * What balances do not show: more refunded than paid, a document that is reserved and committed at once, and money for an
   * activity that will not happen.
   */
  private async assertSound(rows: readonly PostedEntry[]): Promise<void> {
    const paid = await this.reversals.refundedBeyondPaid(rows);
    if (paid !== null) throw new Problem('ledger.reversal-impossible', { bucket: 'paid', amount: paid });
    const reserved = await this.reversals.reservedBesideCommitted(rows);
    if (reserved !== null) throw new Problem('ledger.reversal-impossible', { bucket: 'reserved', amount: reserved });
    const status = await this.reversals.endedWithMoney(rows);
    if (status !== null) throw new Problem('budget.activity-ended', { status });
  }
}

function assertMayTakeBack(rows: readonly PostedEntry[]): void {
  const actor = currentActor();
  for (const { kind, unit_id: unit } of rows) {
    if (ELSEWHERE.includes(kind)) throw new Problem('ledger.reversal-elsewhere', { kind });
    for (const permission of ['budget:reverse', ALSO[kind] ?? 'budget:reverse'] as const) {
      if (!mayIn(actor, permission, unit)) {
        throw new Problem('access.denied', { permission, roles: rolesWith(permission) });
      }
    }
  }
}

function oppositeOf(row: PostedEntry): PostingEntry {
  if (row.type === 'REVERSAL') throw new Problem('ledger.reversal-of-reversal');
  return {
    lineId: row.line_id,
    controlId: row.control_id,
    activityId: row.activity_id,
    commitmentId: row.commitment_id,
    movement: reversalOf({ type: row.type, amount: Money.fromNumeric(row.fund_amount, row.currency) }),
    reversesId: row.id,
    transaction: {
      amount: Money.fromNumeric(row.transaction_amount, row.transaction_currency).negated(),
      rate: row.rate,
      rateDate: row.rate_date,
      rateSource: row.rate_source,
      base: Money.fromNumeric(row.base_amount, BASE_CURRENCY).negated(),
    },
  };
}

function oppositeAmount(row: PostedEntry): string {
  return Money.fromNumeric(row.fund_amount, row.currency).negated().toDecimal();
}
