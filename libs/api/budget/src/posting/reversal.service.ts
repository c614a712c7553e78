import { Injectable } from '@nestjs/common';
import { Clock, Database, Idempotency, newId, Problem } from '@mizan/api/platform';
import { reversalOf, type DirectEntryType } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { PostedView } from '@mizan/shared/contracts';

import { ContributionRepository } from '../contribution/contribution.repository';
import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { LedgerPostingService } from './ledger-posting.service';
import type { PostingEntry, PostingKind } from './posting';

interface EntryRow {
  readonly id: string;
  readonly kind: PostingKind;
  readonly type: DirectEntryType | 'REVERSAL';
  readonly line_id: string;
  readonly control_id: string;
  readonly activity_id: string | null;
  readonly commitment_id: string | null;
  readonly fund_amount: string;
  readonly transaction_amount: string;
  readonly transaction_currency: CurrencyCode;
  readonly rate: string;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly base_amount: string;
  readonly currency: CurrencyCode;
  readonly is_reversed: boolean;
}

/** Corrections: what was posted stays, and its opposite is posted beside it. */
@Injectable()
export class ReversalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contributions: ContributionRepository,
    private readonly idempotency: Idempotency,
    private readonly ledger: LedgerPostingService,
  ) {}

  /**
   * Takes a posting back, whole, on the business date, and with it what it gave to contributions. Throws `ledger.already-reversed`, `ledger.reversal-of-reversal`,
   * `fund.ended` for what was returned to partners,
   * and the refusal of a balance that would fall below zero.
   */
  reverse(postingId: string, reason: string): Promise<PostedView> {
    return this.idempotency.once({ reverse: postingId, reason }, async () =>
      this.takeBack(postingId, { reason, effectiveDate: await this.clock.businessDate() }),
    );
  }

  /** As `reverse`, on a day (YYYY-MM-DD), inside a transaction that somebody else has begun. */
  async takeBack(
    postingId: string,
    { reason, effectiveDate }: { readonly reason: string; readonly effectiveDate: string },
  ): Promise<PostedView> {
    const rows = await this.database.query<EntryRow>(ENTRIES, [postingId]);
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
    await this.contributions.takeBack(postingId, { id, on: effectiveDate, reason });
    return { postingId: id, available: available.toJSON() };
  }
}

function oppositeOf(row: EntryRow): PostingEntry {
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

function oppositeAmount(row: EntryRow): string {
  return Money.fromNumeric(row.fund_amount, row.currency).negated().toDecimal();
}

const ENTRIES = `
  SELECT e.id, p.kind, e.type, e.line_id, e.control_id, e.activity_id, e.commitment_id, e.fund_amount, e.transaction_amount,
    e.transaction_currency, e.rate::text AS rate, e.rate_date, e.rate_source, e.base_amount, b.currency,
    EXISTS (SELECT 1 FROM ledger_posting r WHERE r.reverses_id = p.id) AS is_reversed
  FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id JOIN control_balance b ON b.id = e.control_id
  WHERE e.posting_id = $1 ORDER BY e.sequence`;
