import { ENTRY_TYPES } from '@mizan/shared/ledger';
import type { LedgerBucket, LedgerEntryType, LedgerEntryView } from '@mizan/shared/contracts';
import { Money, type CurrencyCode } from '@mizan/shared/money';

/** A row of the ledger as the driver returns it. */
export interface LedgerEntryRow {
  readonly id: string;
  readonly posting_id: string;
  readonly type: LedgerEntryType;
  readonly reversed_type: LedgerEntryType | null;
  readonly bucket: LedgerBucket;
  readonly fund_amount: string;
  readonly currency: CurrencyCode;
  readonly transaction_amount: string;
  readonly transaction_currency: CurrencyCode;
  readonly rate: string;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly effective_date: string;
  readonly posted_at: Date;
  readonly posted_by: string | null;
  readonly description: string | null;
  readonly is_year_end: boolean;
  readonly year: number;
  readonly project_id: string;
  readonly project_code: string;
  readonly area_code: string | null;
  readonly activity_id: string | null;
  readonly activity_code: string | null;
  readonly commitment_id: string | null;
  readonly commitment_code: string | null;
  readonly reverses_posting_id: string | null;
  readonly reversed_by_posting_id: string | null;
  readonly sequence: number;
}

/** The bucket that the entry `e` moves: a reversal moves the bucket of what it takes back. */
export const BUCKET_OF_ENTRY = `CASE coalesce(e.reversed_type, e.type) ${Object.entries(ENTRY_TYPES)
  .filter(([, effect]) => effect.bucket !== null)
  .map(([type, effect]) => `WHEN '${type}' THEN '${effect.bucket}'`)
  .join(' ')} END`;

/**
 * Whose money a list shows, of control keys `b`: the fund that is asked for; else all of the activity or commitment that
 * is asked for; else the regular budget.
 */
export const ofFund = (fund: string, ...asked: readonly string[]): string => `CASE
    WHEN ${fund}::uuid IS NOT NULL THEN b.fund_id = ${fund}
    WHEN ${asked.map((one) => `${one}::uuid IS NOT NULL`).join(' OR ')} THEN true
    ELSE b.fund_id IN (SELECT f.id FROM fund f WHERE f.kind = 'regular') END`;

/** Everything that an entry `e` is joined with to be shown or filtered. */
export const LEDGER_TABLES = `
  ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
  JOIN control_balance b ON b.id = e.control_id JOIN budget_line l ON l.id = e.line_id
  JOIN plan_node project ON project.id = b.project_id LEFT JOIN plan_node area ON area.id = l.area_id
  LEFT JOIN activity a ON a.id = e.activity_id LEFT JOIN commitment c ON c.id = e.commitment_id
  LEFT JOIN app_user person ON person.id = p.posted_by
  LEFT JOIN ledger_posting taker ON taker.reverses_id = p.id`;

export const LEDGER_COLUMNS = `
  e.id, e.posting_id, e.type, e.reversed_type, ${BUCKET_OF_ENTRY} AS bucket, e.fund_amount, b.currency,
  e.transaction_amount, e.transaction_currency, trim_scale(e.rate)::text AS rate, e.rate_date, e.rate_source, e.effective_date,
  e.posted_at, person.name AS posted_by, p.description,
  p.kind = 'year-end' AS is_year_end, b.year, b.project_id, project.code AS project_code,
  area.code AS area_code, e.activity_id, a.code AS activity_code, e.commitment_id, c.code AS commitment_code,
  p.reverses_id AS reverses_posting_id, taker.id AS reversed_by_posting_id, e.sequence`;

/** The row as it goes on the wire. */
export function toLedgerEntryView(row: LedgerEntryRow): LedgerEntryView {
  return {
    id: row.id,
    postingId: row.posting_id,
    type: row.type,
    reversedType: row.reversed_type,
    bucket: row.bucket,
    amount: Money.fromNumeric(row.fund_amount, row.currency).toJSON(),
    transaction: Money.fromNumeric(row.transaction_amount, row.transaction_currency).toJSON(),
    rate: row.rate,
    rateDate: row.rate_date,
    rateSource: row.rate_source,
    effectiveDate: row.effective_date,
    postedAt: row.posted_at.toISOString(),
    postedBy: row.posted_by,
    description: row.description,
    isYearEnd: row.is_year_end,
    year: row.year,
    projectId: row.project_id,
    projectCode: row.project_code,
    areaCode: row.area_code,
    activityId: row.activity_id,
    activityCode: row.activity_code,
    commitmentId: row.commitment_id,
    commitmentCode: row.commitment_code,
    reversesPostingId: row.reverses_posting_id,
    reversedByPostingId: row.reversed_by_posting_id,
  };
}
