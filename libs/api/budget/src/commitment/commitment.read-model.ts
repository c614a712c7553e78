import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem } from '@mizan/api/platform';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import {
  COMMITMENT_AGES,
  type CommitmentKind,
  type CommitmentPageView,
  type CommitmentRowView,
  type CommitmentState,
  type CommitmentView,
  type LocalizedText,
} from '@mizan/shared/contracts';

import { LedgerReadModel } from '../ledger/ledger.read-model';
import { COMMITMENT, COMMITMENT_PAGE, COMMITMENT_TOTALS } from './commitment.sql';

const PAGE_SIZE = 50;

/** What the list may be narrowed to; `units` is the scope and never left out. */
export interface CommitmentFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly projectId?: string;
  readonly areaId?: string;
  readonly activityId?: string;
  readonly state?: CommitmentState;
  readonly after?: string;
}

/** A commitment as whoever moves its money needs it. */
export interface StoredCommitment {
  readonly id: string;
  readonly code: string;
  readonly lineId: string;
  readonly controlId: string;
  readonly activityId: string | null;
  readonly currency: CurrencyCode;
  /** The day from which it may be paid. */
  readonly effectiveDate: string;
  readonly open: Money;
}

interface CommitmentRow {
  readonly id: string;
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description: string | null;
  readonly fund_currency: CurrencyCode;
  readonly committed: string;
  readonly consumed: string;
  readonly released: string;
  readonly effective_date: string;
  readonly year: number;
  readonly project_id: string;
  readonly project_code: string;
  readonly area_code: string | null;
  readonly activity_id: string | null;
  readonly activity_code: string | null;
  readonly activity_title: LocalizedText | null;
}

interface CommitmentDetailRow extends CommitmentRow {
  readonly version: number;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly unit_id: string;
  readonly line_id: string;
  readonly control_id: string;
  readonly year_status: 'open' | 'closed';
  readonly available: string;
}

interface TotalsRow {
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
    ];
    const [rows, totals] = await Promise.all([
      this.database.query<CommitmentRow>(COMMITMENT_PAGE(PAGE_SIZE + 1), [...parameters, filter.after ?? null]),
      this.database.query<TotalsRow>(COMMITMENT_TOTALS, [...parameters, await this.clock.businessDate()]),
    ]);
    const shown = rows.slice(0, PAGE_SIZE).map(toRowView);
    const next = rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
    return { rows: shown, next, ...totalsOf(totals[0]) };
  }

  /** With its story and what is left on its line; null when there is none with this id. */
  async byId(id: string): Promise<CommitmentView | null> {
    const [rows, entries] = await Promise.all([
      this.database.query<CommitmentDetailRow>(COMMITMENT, [id]),
      this.ledger.ofCommitment(id),
    ]);
    const row = rows[0];
    if (!row) return null;
    return {
      ...toRowView(row),
      version: row.version,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      unitId: row.unit_id,
      yearStatus: row.year_status,
      available: Money.fromNumeric(row.available, row.fund_currency).toJSON(),
      entries,
    };
  }

  /** For whoever moves its money; throws `request.not-found`. */
  async stored(id: string): Promise<StoredCommitment> {
    const rows = await this.database.query<CommitmentDetailRow>(COMMITMENT, [id]);
    const row = rows[0];
    if (!row) throw new Problem('request.not-found');
    return {
      id: row.id,
      code: row.code,
      lineId: row.line_id,
      controlId: row.control_id,
      activityId: row.activity_id,
      currency: row.fund_currency,
      effectiveDate: row.effective_date,
      open: openOf(row),
    };
  }
}

function openOf(row: CommitmentRow): Money {
  const stored = (numeric: string): Money => Money.fromNumeric(numeric, row.fund_currency);
  return stored(row.committed).minus(stored(row.consumed)).minus(stored(row.released));
}

function toRowView(row: CommitmentRow): CommitmentRowView {
  const open = openOf(row);
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    supplier: row.supplier,
    description: row.description,
    state: open.isZero() ? 'closed' : 'open',
    year: row.year,
    effectiveDate: row.effective_date,
    projectId: row.project_id,
    projectCode: row.project_code,
    areaCode: row.area_code,
    activityId: row.activity_id,
    activityCode: row.activity_code,
    activityTitle: row.activity_title,
    committed: Money.fromNumeric(row.committed, row.fund_currency).toJSON(),
    paid: Money.fromNumeric(row.consumed, row.fund_currency).toJSON(),
    released: Money.fromNumeric(row.released, row.fund_currency).toJSON(),
    open: open.toJSON(),
  };
}

function totalsOf(row: TotalsRow | undefined): Pick<CommitmentPageView, 'count' | 'totals' | 'ages'> {
  const dollars = (numeric: string | undefined): Money => Money.fromNumeric(numeric ?? '0', 'USD');
  const [committed, paid, released] = [dollars(row?.committed), dollars(row?.consumed), dollars(row?.released)];
  return {
    count: row?.count ?? 0,
    totals: {
      committed: committed.toJSON(),
      paid: paid.toJSON(),
      released: released.toJSON(),
      open: committed.minus(paid).minus(released).toJSON(),
    },
    ages: COMMITMENT_AGES.map((age) => {
      const found = row?.ages?.find((candidate) => candidate.age === age);
      return { age, count: found?.count ?? 0, open: dollars(found?.open).toJSON() };
    }),
  };
}
