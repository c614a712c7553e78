import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem } from '@mizan/api/platform';
import type { AppliedRate } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import {
  COMMITMENT_AGES,
  type CommitmentPageView,
  type CommitmentState,
  type CommitmentView,
} from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import { LedgerReadModel } from '../ledger/ledger.read-model';
import { CommitmentLinesReadModel, type StoredLine } from './commitment-lines.read-model';
import {
  stateOf,
  toRowView,
  toView,
  type CommitmentDetailRow,
  type CommitmentLineRow,
  type CommitmentRow,
} from './commitment-view';
import { COMMITMENT, COMMITMENT_LINES, COMMITMENT_PAGE, COMMITMENT_TOTALS } from './commitment.sql';

const PAGE_SIZE = 50;

/** What the list may be narrowed to; `units` is the scope and never left out. */
export interface CommitmentFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly projectId?: string;
  readonly areaId?: string;
  readonly activityId?: string;
  /** The regular budget where none is said, unless an activity is. */
  readonly fundId?: string;
  readonly state?: CommitmentState;
  readonly after?: string;
}

/** A commitment as whoever moves its money needs it. */
export interface StoredCommitment {
  readonly id: string;
  readonly code: string;
  readonly state: CommitmentState;
  /** In which it was agreed. */
  readonly currency: CurrencyCode;
  readonly fundCurrency: CurrencyCode;
  /** At which it was committed. */
  readonly rate: AppliedRate;
  /** The day from which it may be paid: its own, or the first of the year into which it was carried. */
  readonly effectiveDate: string;
  readonly lines: readonly StoredLine[];
}

interface TotalsRow {
  readonly currency: CurrencyCode;
  readonly count: number;
  readonly committed: string;
  readonly consumed: string;
  readonly released: string;
  readonly ages: readonly { readonly age: string; readonly count: number; readonly open: string }[] | null;
}

/** Commitments as a list and one by one. */
@Injectable()
export class CommitmentReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly ledger: LedgerReadModel,
    private readonly lines: CommitmentLinesReadModel,
  ) {}

  /** The newest first; pages of fifty, by keyset. Count, totals and ages are the whole filter's. */
  async page(filter: CommitmentFilter): Promise<CommitmentPageView> {
    const parameters = [
      filter.units,
      filter.planId,
      filter.year ?? null,
      filter.projectId ?? null,
      filter.areaId ?? null,
      filter.activityId ?? null,
      filter.state ?? null,
      filter.fundId ?? null,
    ];
    const [rows, totals] = await Promise.all([
      this.database.query<CommitmentRow>(COMMITMENT_PAGE(PAGE_SIZE + 1), [...parameters, filter.after ?? null]),
      this.database.query<TotalsRow>(COMMITMENT_TOTALS, [...parameters, await this.clock.businessDate()]),
    ]);
    const shown = rows.slice(0, PAGE_SIZE).map(toRowView);
    const next = rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
    const count = totals.reduce((all, total) => all + total.count, 0);
    return { rows: shown, next, ...totalsOf(totals[0]), count };
  }

  /** With its story and what is left on its lines; null when there is none with this id. */
  async byId(id: string): Promise<CommitmentView | null> {
    const [rows, lines, entries] = await Promise.all([
      this.database.query<CommitmentDetailRow>(COMMITMENT, [id]),
      this.database.query<CommitmentLineRow>(COMMITMENT_LINES, [id]),
      this.ledger.ofCommitment(id),
    ]);
    const row = rows[0];
    if (!row) return null;
    return toView(row, { rows: lines, stored: await this.lines.of(id, row.currency, row.fund_currency) }, entries);
  }

  /** For whoever moves its money, having seen a version of it; throws `request.not-found`, `version.stale`. */
  async stored(id: string, version: number): Promise<StoredCommitment> {
    const rows = await this.database.query<CommitmentDetailRow>(COMMITMENT, [id]);
    const row = rows[0];
    if (!row) throw new Problem('request.not-found');
    const lines = await this.lines.of(id, row.currency, row.fund_currency);
    // Asked after everything else was read: nothing of it is newer than the version that was seen.
    const [now] = await this.database.prepared<{ version: number }>('SELECT version FROM commitment WHERE id = $1', [
      id,
    ]);
    if (row.version !== version || now?.version !== version) throw new Problem('version.stale');
    return {
      id: row.id,
      code: row.code,
      state: stateOf(row),
      currency: row.currency,
      fundCurrency: row.fund_currency,
      rate: { rate: row.rate, date: row.rate_date, source: row.rate_source, steps: [] },
      effectiveDate: row.is_carried ? laterOf(row.effective_date, `${row.year}-01-01`) : row.effective_date,
      lines,
    };
  }
}

/** Of one currency: where an activity was paid from two funds, of the one with more commitments. */
function totalsOf(row: TotalsRow | undefined): Pick<CommitmentPageView, 'totals' | 'ages'> {
  const money = (numeric: string | undefined): Money =>
    Money.fromNumeric(numeric ?? '0', row?.currency ?? BASE_CURRENCY);
  const [committed, paid, released] = [money(row?.committed), money(row?.consumed), money(row?.released)];
  return {
    totals: {
      committed: committed.toJSON(),
      paid: paid.toJSON(),
      released: released.toJSON(),
      open: committed.minus(paid).minus(released).toJSON(),
    },
    ages: COMMITMENT_AGES.map((age) => {
      const found = row?.ages?.find((candidate) => candidate.age === age);
      return { age, count: found?.count ?? 0, open: money(found?.open).toJSON() };
    }),
  };
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
