import type { IsoDate, Uuid } from './wire';

export const BUDGET_REPORTS = ['execution', 'open-commitments', 'virements', 'contributions'] as const;
/** Budget execution, what is open by age, the register of virements, and what partners give. */
export type BudgetReportName = (typeof BUDGET_REPORTS)[number];

export const EXECUTION_GROUPINGS = ['project', 'nature', 'fund', 'quarter'] as const;
/** What the rows of budget execution are. */
export type ExecutionGrouping = (typeof EXECUTION_GROUPINGS)[number];

/** So many rows go to the screen; sums are of all rows, and `left` says how many do not stand there. */
export const SCREEN_MOST_ROWS = 500;
/** A row takes about a sixth of a megabyte while it is set; the longest PDF, of thirty pages, some seconds. */
export const PDF_MOST_ROWS = 1000;
/** What a report holds at all; more is refused, never cut. */
export const REPORT_MOST_ROWS = 20_000;

export const REPORT_COLUMN_KINDS = ['text', 'code', 'money', 'percent', 'count', 'date'] as const;
/**
 * How the cells of a column are written: a text or code as it is; money an exact decimal in the currency of the group
 * (or of the row's own column of currencies); percent a fraction; date YYYY-MM-DD; count a whole number.
 */
export type ReportColumnKind = (typeof REPORT_COLUMN_KINDS)[number];

/** A column; its head in the language that was asked for. */
export interface ReportColumnView {
  readonly key: string;
  readonly kind: ReportColumnKind;
  readonly head: string;
}

/** What a row is about, where it has an address of its own. */
export interface ReportSubjectView {
  readonly kind: 'project' | 'commitment' | 'virement';
  readonly id: Uuid;
}

/** One cell for each column; null where there is nothing to say. */
export interface ReportRowView {
  readonly subject: ReportSubjectView | null;
  readonly cells: readonly (string | null)[];
}

/** Rows of one fund, of funds of one kind, or of regular or off-budget projects; always of one currency. */
export interface ReportGroupView {
  readonly key: string;
  readonly title: string;
  readonly currency: string;
  readonly rows: readonly ReportRowView[];
  /** Of all rows of the group, those included that `left` counts. */
  readonly sum: readonly (string | null)[] | null;
}

/** A report as screen, workbook and PDF show it: the same cells in all three. */
export interface BudgetReportView {
  readonly name: BudgetReportName;
  readonly planId: Uuid;
  readonly title: string;
  /** The last day whose entries count. */
  readonly asOf: IsoDate;
  readonly year: number | null;
  /** The filters in words. */
  readonly filters: readonly string[];
  readonly columns: readonly ReportColumnView[];
  readonly groups: readonly ReportGroupView[];
  readonly notes: readonly string[];
  /** Rows of the whole report. */
  readonly count: number;
  /** Rows that are not among them, since they would be too many for a screen. */
  readonly left: number;
}
