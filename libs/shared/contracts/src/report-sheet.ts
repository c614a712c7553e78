import type { LocalizedText } from './language';
import type { RubricLevelView } from './measurement';
import type { Direction, NodeNameView } from './planning';
import type { ProblemDetails } from './problems';
import type { IndicatorReportView, MeasuredIndicatorView, ReportContent } from './results';
import type { DecimalString, IsoDate, Uuid } from './wire';

/** Every indicator of an area that is reported at the end of one period, in one sheet. */
export interface ReportSheetView {
  readonly area: NodeNameView;
  readonly planId: Uuid;
  /** The last day of the period. */
  readonly endsOn: IsoDate;
  /** The last day on which its reports are in time. */
  readonly dueOn: IsoDate;
  readonly businessDate: IsoDate;
  /** The ends of periods that are over and on which something is reported here, the latest first. */
  readonly ends: readonly SheetEndView[];
  readonly rows: readonly SheetRowView[];
}

export interface SheetEndView {
  readonly endsOn: IsoDate;
  /** The longest period that ends on it, such as 2014-Q3 or 2014. */
  readonly period: string;
  /** Reports that are not handed in yet. */
  readonly open: number;
}

/** One indicator of a sheet; figures in its unit. */
export interface SheetRowView {
  readonly indicator: MeasuredIndicatorView;
  readonly outcome: NodeNameView;
  readonly period: string;
  /** The target of the period, or else of the half or year that it lies in. */
  readonly target: DecimalString | null;
  readonly targetLevelId: Uuid | null;
  /** The period that the target is for. */
  readonly targetPeriod: string | null;
  /** To date without this period, from approved reports. */
  readonly before: DecimalString | null;
  readonly beforeNumerator: DecimalString | null;
  readonly beforeDenominator: DecimalString | null;
  readonly direction: Direction | null;
  readonly minimum: DecimalString | null;
  readonly maximum: DecimalString | null;
  readonly evidenceRequired: boolean;
  readonly levels: readonly RubricLevelView[];
  readonly milestones: readonly SheetMilestoneView[];
  readonly dimensions: readonly SheetDimensionView[];
  readonly report: IndicatorReportView | null;
}

export interface SheetMilestoneView {
  readonly id: Uuid;
  readonly title: LocalizedText;
  readonly dueOn: IsoDate;
  /** Reached according to another approved report. */
  readonly reachedOn: IsoDate | null;
}

export interface SheetDimensionView {
  readonly id: Uuid;
  readonly title: LocalizedText;
  readonly categories: readonly { readonly id: Uuid; readonly title: LocalizedText }[];
}

/** Changes to rows of a sheet; each is written, or refused, by itself. */
export interface SaveReportSheet {
  readonly rows: readonly SheetRowChange[];
}

export interface SheetRowChange extends ReportContent {
  readonly indicatorId: Uuid;
  /** The version of the report that was changed; null for a row without a report. */
  readonly version: number | null;
}

export interface SubmitReportSheet {
  readonly rows: readonly { readonly indicatorId: Uuid; readonly version: number }[];
}

/** What became of the rows, in the order in which they were sent. */
export interface SheetAnswerView {
  readonly rows: readonly SheetRowAnswerView[];
}

export interface SheetRowAnswerView {
  readonly indicatorId: Uuid;
  readonly outcome: 'saved' | 'refused' | 'stale';
  /** The report as it is now; null where there is none. */
  readonly report: IndicatorReportView | null;
  /** Why it was refused; its fields are those of the row. */
  readonly problem: Pick<ProblemDetails, 'code' | 'title' | 'fields' | 'params'> | null;
}

/** What the reader still has to report, or to find out. */
export interface OwedReportsView {
  readonly businessDate: IsoDate;
  /** The sheets with something open, the most urgent first. */
  readonly sheets: readonly OwedSheetView[];
  /** Baselines that are not known yet. */
  readonly baselines: readonly OwedBaselineView[];
}

export interface OwedSheetView {
  readonly area: NodeNameView;
  readonly endsOn: IsoDate;
  readonly period: string;
  /** The last day on which its reports are in time. */
  readonly dueOn: IsoDate;
  readonly isOverdue: boolean;
  /** All that is not handed in: not begun, in draft, and given back. */
  readonly open: number;
  readonly drafts: number;
  readonly returned: number;
  /** Indicators of the sheet. */
  readonly total: number;
}

export interface OwedBaselineView {
  readonly indicator: NodeNameView;
  readonly dueOn: IsoDate | null;
  readonly isOverdue: boolean;
}
