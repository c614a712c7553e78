import { Injectable } from '@nestjs/common';
import { Database } from '@mizan/api/platform';
import { BUCKETS, byBucket, type Bucket } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';
import type { LedgerBucket, LedgerPageView, MoneyView } from '@mizan/shared/contracts';

import { BASE_CURRENCY } from '../exchange-rate/exchange-rate.read-model';
import {
  BUCKET_OF_ENTRY,
  LEDGER_COLUMNS,
  LEDGER_TABLES,
  ofFund,
  toLedgerEntryView,
  type LedgerEntryRow,
} from './ledger-entry.sql';

const PAGE_SIZE = 50;

/** What the ledger may be narrowed to; `units` is the scope and never left out. */
export interface LedgerFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year?: number;
  readonly projectId?: string;
  /** With whatever stands below it. */
  readonly natureId?: string;
  readonly areaId?: string;
  readonly activityId?: string;
  readonly commitmentId?: string;
  /** The regular budget where none is said, unless an activity or a commitment is. */
  readonly fundId?: string;
  readonly bucket?: LedgerBucket;
  readonly after?: string;
}

type TotalsRow = Readonly<Record<Bucket, string>> & { readonly count: number; readonly currency: CurrencyCode };

/** The append-only ledger as a list. */
@Injectable()
export class LedgerReadModel {
  constructor(private readonly database: Database) {}

  /** The latest effective dates first; pages of fifty, by keyset. The totals are the whole filter's. */
  async page(filter: LedgerFilter): Promise<LedgerPageView> {
    const parameters = parametersOf(filter);
    const [rows, totals] = await Promise.all([
      this.database.query<LedgerEntryRow>(PAGE, [...parameters, filter.after ?? null]),
      this.database.query<TotalsRow>(TOTALS, parameters),
    ]);
    const shown = rows.slice(0, PAGE_SIZE).map(toLedgerEntryView);
    return {
      rows: shown,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
      count: totals.reduce((count, total) => count + total.count, 0),
      totals: bucketTotals(totals[0]),
    };
  }

  /** The whole story of a commitment, oldest first. */
  async ofCommitment(commitmentId: string): Promise<LedgerPageView['rows']> {
    const rows = await this.database.query<LedgerEntryRow>(
      `SELECT ${LEDGER_COLUMNS} FROM ${LEDGER_TABLES} WHERE e.commitment_id = $1
       ORDER BY e.effective_date, e.posted_at, e.posting_id, e.sequence`,
      [commitmentId],
    );
    return rows.map(toLedgerEntryView);
  }
}

function parametersOf(filter: LedgerFilter): readonly unknown[] {
  return [
    filter.units,
    filter.planId,
    filter.year ?? null,
    filter.projectId ?? null,
    filter.areaId ?? null,
    filter.activityId ?? null,
    filter.commitmentId ?? null,
    filter.bucket ?? null,
    filter.fundId ?? null,
    filter.natureId ?? null,
  ];
}

/** Of one currency: an activity that was paid from two funds has the totals of the one with more entries. */
function bucketTotals(row: TotalsRow | undefined): Record<Bucket, MoneyView> {
  return byBucket((bucket) => Money.fromNumeric(row?.[bucket] ?? '0', row?.currency ?? BASE_CURRENCY).toJSON());
}

const FILTER = `
  b.unit_id = ANY($1) AND project.plan_id = $2 AND ($3::int IS NULL OR b.year = $3)
    AND ($4::uuid IS NULL OR b.project_id = $4) AND ($5::uuid IS NULL OR l.area_id = $5)
    AND ($6::uuid IS NULL OR e.activity_id = $6) AND ($7::uuid IS NULL OR e.commitment_id = $7)
    AND ($8::text IS NULL OR ${BUCKET_OF_ENTRY} = $8) AND ${ofFund('$9', '$6', '$7')}
    AND ($10::uuid IS NULL OR l.nature_id IN (
      WITH RECURSIVE below AS (
        SELECT n.id FROM cost_nature n WHERE n.id = $10::uuid
        UNION ALL SELECT n.id FROM cost_nature n JOIN below a ON n.parent_id = a.id)
      SELECT id FROM below))`;

const PAGE = `
  SELECT ${LEDGER_COLUMNS} FROM ${LEDGER_TABLES}
  WHERE ${FILTER} AND ($11::uuid IS NULL OR (e.effective_date, e.posted_at, e.id) <
      (SELECT last.effective_date, last.posted_at, last.id FROM ledger_entry last WHERE last.id = $11))
  ORDER BY e.effective_date DESC, e.posted_at DESC, e.id DESC LIMIT ${PAGE_SIZE + 1}`;

const TOTALS = `
  SELECT b.currency, count(*)::int AS count,
    ${BUCKETS.map((bucket) => `coalesce(sum(e.fund_amount) FILTER (WHERE ${BUCKET_OF_ENTRY} = '${bucket}'), 0) AS ${bucket}`).join(',\n    ')}
  FROM ${LEDGER_TABLES} WHERE ${FILTER} GROUP BY b.currency ORDER BY 2 DESC`;
