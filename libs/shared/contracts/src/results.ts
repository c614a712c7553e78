import type { LocalizedText } from './language';
import type { RubricLevelView } from './measurement';
import type { Accumulation, Frequency, IndicatorKind, NodeKind, NodeNameView } from './planning';
import type { DisaggregationView, ReportBreakdown } from './report-breakdown';
import type { IndexView, LightView } from './reporting';
import type { DecimalString, IsoDate, IsoDateTime, Page, Uuid } from './wire';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const CONFIDENCES = ['measured', 'estimated'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const VARIANCE_REASONS = [
  'partner-delay',
  'funds-late',
  'decision-pending',
  'change-of-plan',
  'conditions-in-country',
  'staff-capacity',
  'data-late',
  'ahead-of-plan',
  'other',
] as const;
/** Why a value is not where its targets put it. */
export type VarianceReason = (typeof VARIANCE_REASONS)[number];

export const REPORT_FIELDS = [
  'value',
  'level',
  'narrative',
  'evidence',
  'milestones',
  'breakdown',
  'variance',
  'corrective-action',
  'report',
] as const;
/** What a remark of a reviewer is about; `report` is the whole of it. */
export type ReportField = (typeof REPORT_FIELDS)[number];

export const REPORT_LIMITS = {
  narrative: 4000,
  reason: 1000,
  link: 500,
  owner: 120,
  milestones: 50,
  remarks: 20,
  breakdown: 400,
  rows: 200,
  figure: 40,
} as const;

/** What an indicator measures, as forms and figures need it. */
export interface MeasuredIndicatorView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly kind: IndicatorKind;
  readonly accumulation: Accumulation | null;
  readonly unit: LocalizedText | null;
  /** The most decimals that a reported value may have. */
  readonly decimals: number;
  readonly frequency: Frequency;
}

/** What is reported on an indicator for one period. */
export interface IndicatorReportView {
  readonly id: Uuid;
  readonly code: string;
  readonly indicator: MeasuredIndicatorView;
  /** 2014-Q3, 2014-H1 or 2014. */
  readonly period: string;
  readonly periodEnd: IsoDate;
  /** In the indicator's unit; null for milestones, and while nothing is entered. */
  readonly value: DecimalString | null;
  /** The parts of a rate. */
  readonly numerator: DecimalString | null;
  readonly denominator: DecimalString | null;
  /** For rubric and qualitative indicators: what was reported, and what a reviewer made of it. */
  readonly levelId: Uuid | null;
  readonly reviewerLevelId: Uuid | null;
  readonly levels: readonly RubricLevelView[];
  readonly confidence: Confidence;
  readonly varianceReason: VarianceReason | null;
  readonly varianceText: LocalizedText | null;
  readonly correctiveAction: CorrectiveActionView | null;
  readonly breakdown: readonly DisaggregationView[];
  readonly narrative: LocalizedText | null;
  readonly evidenceLink: string | null;
  readonly evidenceCount: number;
  readonly fallReason: string | null;
  /** 1 for the report of the period, more for late corrections of it. */
  readonly revision: number;
  readonly correctionReason: string | null;
  /** The last day on which it is in time. */
  readonly dueOn: IsoDate;
  /** It was handed in after that day. */
  readonly isLate: boolean;
  /** What reviewers asked for, oldest first. */
  readonly remarks: readonly RemarkView[];
  readonly state: ReportState;
  readonly returnReason: string | null;
  readonly reportedBy: string | null;
  readonly reportedOn: IsoDate | null;
  readonly reviewedBy: string | null;
  readonly reviewedOn: IsoDate | null;
  readonly milestones: readonly ReportedMilestoneView[];
  /** Whether the reader wrote or submitted it, and so may not review it. */
  readonly isOwn: boolean;
  /** Who changed it last, and when. */
  readonly changedBy: string | null;
  readonly changedAt: IsoDateTime;
  readonly version: number;
}

/** What will be done about a variance, by whom, by when. */
export interface CorrectiveActionView {
  readonly text: LocalizedText;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

export interface RemarkView {
  readonly field: ReportField;
  readonly reason: string;
  readonly madeBy: string | null;
  readonly madeAt: IsoDateTime;
}

export interface ReportedMilestoneView {
  readonly milestoneId: Uuid;
  readonly title: LocalizedText;
  readonly doneOn: IsoDate;
  readonly evidenceLink: string | null;
}

export type IndicatorReportPage = Page<IndicatorReportView>;

/** A milestone that was reached in the period; without evidence it does not count yet. */
export interface ReportedMilestone {
  readonly milestoneId: Uuid;
  readonly doneOn: IsoDate;
  readonly evidenceLink?: string;
}

/** What a report says. `null` empties a field; an absent one stays as it is. */
export interface ReportContent {
  /** What the period added for incremental indicators, the level at its end for the others; 0 or 1 for binary ones. */
  readonly value?: DecimalString | null;
  readonly numerator?: DecimalString | null;
  readonly denominator?: DecimalString | null;
  readonly levelId?: Uuid | null;
  readonly confidence?: Confidence;
  readonly varianceReason?: VarianceReason | null;
  readonly varianceText?: LocalizedText | null;
  readonly correctiveAction?: CorrectiveAction | null;
  readonly narrative?: LocalizedText | null;
  /** https only. */
  readonly evidenceLink?: string | null;
  /** Why a cumulative value is lower than the one before. */
  readonly fallReason?: string | null;
  readonly milestones?: readonly ReportedMilestone[];
  /** Replaces the whole breakdown; what is left of a total is shown as not disaggregated. */
  readonly breakdown?: readonly ReportBreakdown[];
}

export interface CorrectiveAction {
  readonly text: LocalizedText;
  readonly owner: string;
  readonly dueOn?: IsoDate;
}

export interface CreateIndicatorReport extends ReportContent {
  readonly indicatorId: Uuid;
  readonly period: string;
}

export type EditIndicatorReport = ReportContent;

export interface ApproveIndicatorReport {
  /** The level that the reviewer confirms; needed for qualitative indicators. */
  readonly reviewerLevelId?: Uuid;
}

export interface ReturnIndicatorReport {
  readonly remarks: readonly RemarkOnReport[];
}

export interface RemarkOnReport {
  readonly field: ReportField;
  readonly reason: string;
}

/** Opens a late correction of an approved report: a revision of its own. */
export interface CorrectIndicatorReport {
  readonly reason: string;
}

/** Whether the matrix shows earlier years as a whole, or every quarter. */
export const MATRIX_DETAILS = ['short', 'all'] as const;
export type MatrixDetail = (typeof MATRIX_DETAILS)[number];

/** A column of the matrix: a year that is shown as a whole, or a quarter. */
export interface MatrixColumnView {
  /** 2013 or 2014-Q3. */
  readonly key: string;
  readonly endsOn: IsoDate;
  /** The last period that is over. */
  readonly isCurrent: boolean;
}

/** Indicators by period: what the results page shows. */
export interface ResultsMatrixView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  /** The year through whose end everything is taken; null for the whole plan. */
  readonly year: number | null;
  /** Years of the plan, in order. */
  readonly years: readonly number[];
  readonly columns: readonly MatrixColumnView[];
  /** One group for each expected outcome, in the order of the plan. */
  readonly groups: readonly MatrixGroupView[];
  /** How many indicators show each light; the sum is the number of rows. */
  readonly counts: readonly LightCount[];
}

export interface LightCount {
  readonly light: LightView;
  readonly count: number;
}

export interface MatrixGroupView {
  readonly outcome: NodeNameView & { readonly title: LocalizedText };
  readonly area: NodeNameView | null;
  readonly project: NodeNameView | null;
  readonly results: IndexView;
  readonly rows: readonly MatrixRowView[];
}

export interface MatrixRowView {
  readonly indicator: MeasuredIndicatorView;
  readonly results: IndexView;
  readonly actual: DecimalString | null;
  readonly target: DecimalString | null;
  /** The last approved value is older than the last period whose report is due. */
  readonly isStale: boolean;
  readonly cells: readonly MatrixCellView[];
}

/** One indicator at the end of one of its periods; figures in its unit (a fraction for milestones). */
export interface MatrixCellView {
  readonly period: string;
  readonly year: number;
  readonly endsOn: IsoDate;
  /** The period is over: its report is due. */
  readonly isDue: boolean;
  /** Due, and no report approved. */
  readonly isMissing: boolean;
  /** What the report of this period says, whatever its state. */
  readonly value: DecimalString | null;
  /** To date, from approved reports. */
  readonly actual: DecimalString | null;
  /** Where the targets put it at the end of the period. */
  readonly expected: DecimalString | null;
  /** As it was at the end of the period; a fraction. */
  readonly pace: DecimalString | null;
  readonly light: LightView;
  readonly reportId: Uuid | null;
  readonly state: ReportState | null;
}

/** What a figure's input comes from, so that a reader can go there. */
export interface ExplainedSource {
  readonly kind: 'report' | 'target' | 'node' | 'milestone';
  readonly id: Uuid | null;
  readonly code: string | null;
  readonly title: LocalizedText | null;
  /** The period of a report or target. */
  readonly period: string | null;
  /** When it was reported, or when a milestone is due. */
  readonly date: IsoDate | null;
}

export interface ExplainedInput {
  /** Its name in the expressions. */
  readonly label: string;
  readonly value: DecimalString;
  readonly source: ExplainedSource | null;
}

export interface ExplainedStep {
  readonly name: string;
  readonly expression: string;
  readonly value: DecimalString;
}

export interface ExplainedExclusion {
  readonly reason: string;
  readonly source: ExplainedSource | null;
}

/** Thresholds of the lights, fractions, and their version. */
export interface LightPolicyView {
  readonly version: number;
  readonly onTrack: DecimalString;
  readonly partly: DecimalString;
  readonly coverage: DecimalString;
}

/** Why a figure is what it is: whole enough to work it out again. */
export interface ProgressExplanationView {
  readonly formula: string;
  readonly policy: LightPolicyView;
  readonly inputs: readonly ExplainedInput[];
  readonly steps: readonly ExplainedStep[];
  readonly exclusions: readonly ExplainedExclusion[];
}

/** The progress of one node of a plan, and why. */
export interface NodeProgressView {
  readonly nodeId: Uuid;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  /** The day everything is judged by: the business date, or the end of the period that was asked for. */
  readonly asOf: IsoDate;
  readonly year: number | null;
  readonly period: string | null;
  readonly results: IndexView;
  /** For measurement indicators only. */
  readonly measure: NodeMeasureView | null;
  /** Critical children off track that keep the light at "partly on track". */
  readonly heldDownBy: readonly NodeNameView[];
  /** null for what takes no part in results: off-budget projects. */
  readonly explanation: ProgressExplanationView | null;
}

export interface NodeMeasureView {
  readonly indicator: MeasuredIndicatorView;
  readonly actual: DecimalString | null;
  readonly target: DecimalString | null;
  readonly expected: DecimalString | null;
  readonly isStale: boolean;
  /** Further from the target than the baseline was. */
  readonly movedAway: boolean;
  readonly periods: readonly MatrixCellView[];
}
