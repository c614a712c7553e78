import { Money, type CurrencyCode } from '@mizan/shared/money';
import type {
  CommitmentFiguresView,
  CommitmentKind,
  CommitmentLineView,
  CommitmentRowView,
  CommitmentState,
  CommitmentView,
  LedgerEntryView,
  LocalizedText,
} from '@mizan/shared/contracts';

import type { StoredLine } from './commitment-lines.read-model';

/** A commitment as the driver returns it. */
export interface CommitmentRow {
  readonly id: string;
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description: string | null;
  readonly reference: string | null;
  readonly due_date: string | null;
  readonly currency: CurrencyCode;
  readonly fund_currency: CurrencyCode;
  readonly reserved: string;
  readonly committed: string;
  readonly consumed: string;
  readonly released: string;
  readonly transaction_reserved: string;
  readonly transaction_committed: string;
  readonly transaction_consumed: string;
  readonly transaction_released: string;
  readonly is_cancelled: boolean;
  readonly effective_date: string;
  readonly year: number;
  readonly project_id: string;
  readonly project_code: string;
  readonly area_code: string | null;
  readonly activity_id: string | null;
  readonly activity_code: string | null;
  readonly activity_title: LocalizedText | null;
  readonly nature_name: LocalizedText | null;
  readonly line_count: number;
}

export interface CommitmentDetailRow extends CommitmentRow {
  readonly version: number;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly unit_id: string;
  readonly rate: string;
  readonly rate_date: string | null;
  readonly rate_source: string | null;
  readonly cancel_reason: string | null;
  readonly year_status: 'open' | 'closed';
  readonly available: string;
  /** Whether any of it came from an earlier year. */
  readonly is_carried: boolean;
}

/** What a line is booked on; what it has open comes from the ledger. */
export interface CommitmentLineRow {
  readonly position: number;
  readonly project_code: string;
  readonly area_code: string | null;
  readonly activity_id: string | null;
  readonly activity_code: string | null;
  readonly activity_title: LocalizedText | null;
  readonly nature_name: LocalizedText | null;
}

/** What follows from its figures and from whether its rest was given back. */
export function stateOf(row: CommitmentRow): CommitmentState {
  const figures = fundFigures(row);
  if (figures.reserved.isPositive()) return 'reserved';
  if (figures.open.isPositive()) return 'open';
  return row.is_cancelled ? 'cancelled' : 'closed';
}

/** The row as it goes on the wire. */
export function toRowView(row: CommitmentRow): CommitmentRowView {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    supplier: row.supplier,
    description: row.description,
    reference: row.reference,
    dueDate: row.due_date,
    state: stateOf(row),
    year: row.year,
    effectiveDate: row.effective_date,
    projectId: row.project_id,
    projectCode: row.project_code,
    areaCode: row.area_code,
    activityId: row.activity_id,
    activityCode: row.activity_code,
    activityTitle: row.activity_title,
    natureName: row.nature_name,
    lineCount: row.line_count,
    agreedOpen: agreedFigures(row).open.toJSON(),
    ...wired(fundFigures(row)),
  };
}

/** The whole commitment as it goes on the wire. */
export function toView(
  row: CommitmentDetailRow,
  lines: { readonly rows: readonly CommitmentLineRow[]; readonly stored: readonly StoredLine[] },
  entries: readonly LedgerEntryView[],
): CommitmentView {
  return {
    ...toRowView(row),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    unitId: row.unit_id,
    yearStatus: row.year_status,
    available: Money.fromNumeric(row.available, row.fund_currency).toJSON(),
    agreed: wired(agreedFigures(row)),
    rate: row.rate,
    rateDate: row.rate_date,
    rateSource: row.rate_source,
    cancelReason: row.cancel_reason,
    lines: lines.rows.map((line) => toLineView(line, lines.stored)),
    entries,
  };
}

function toLineView(row: CommitmentLineRow, stored: readonly StoredLine[]): CommitmentLineView {
  const open = stored.find(({ key }) => key === row.position.toString())?.open;
  if (!open) throw new Error('A line of a commitment has no figures.');
  return {
    position: row.position,
    projectCode: row.project_code,
    areaCode: row.area_code,
    activityId: row.activity_id,
    activityCode: row.activity_code,
    activityTitle: row.activity_title,
    natureName: row.nature_name,
    agreedOpen: open.transaction.toJSON(),
    open: open.fund.toJSON(),
  };
}

type Figures = Readonly<Record<keyof CommitmentFiguresView, Money>>;

function fundFigures(row: CommitmentRow): Figures {
  return figuresOf([row.reserved, row.committed, row.consumed, row.released], row.fund_currency);
}

function agreedFigures(row: CommitmentRow): Figures {
  return figuresOf(
    [row.transaction_reserved, row.transaction_committed, row.transaction_consumed, row.transaction_released],
    row.currency,
  );
}

function figuresOf(stored: readonly [string, string, string, string], currency: CurrencyCode): Figures {
  const money = (numeric: string): Money => Money.fromNumeric(numeric, currency);
  const [reserved, committed, paid, released] = stored;
  return {
    reserved: money(reserved),
    committed: money(committed),
    paid: money(paid),
    released: money(released),
    open: money(committed).minus(money(paid)).minus(money(released)),
  };
}

function wired(figures: Figures): CommitmentFiguresView {
  return {
    reserved: figures.reserved.toJSON(),
    committed: figures.committed.toJSON(),
    paid: figures.paid.toJSON(),
    released: figures.released.toJSON(),
    open: figures.open.toJSON(),
  };
}
