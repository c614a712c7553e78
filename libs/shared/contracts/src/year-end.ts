import type { PeriodChecklistItemView } from './period-checklist';
import type { CommitmentKind } from './commitment';
import type { LocalizedText } from './language';
import type { IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const YEAR_END_STATES = ['open', 'prepared', 'approved', 'closed'] as const;
/** `open` until somebody has decided something; `prepared` while decisions may change. */
export type YearEndState = (typeof YEAR_END_STATES)[number];

export const YEAR_END_BALANCE_DECISIONS = ['lapse', 'carry', 'rephase'] as const;
/** What becomes of money that nobody has committed. */
export type YearEndBalanceDecision = (typeof YEAR_END_BALANCE_DECISIONS)[number];

export const YEAR_END_COMMITMENT_DECISIONS = ['carry', 'lapse'] as const;
/** What becomes of an open commitment or reservation. */
export type YearEndCommitmentDecision = (typeof YEAR_END_COMMITMENT_DECISIONS)[number];

export const YEAR_END_LIMITS = { decisions: 20_000, reason: 500 } as const;

/** What goes where: revised = paid + carried (commitments, reservations, balance) + lapsing. */
export interface YearEndFiguresView {
  readonly revised: MoneyView;
  readonly paid: MoneyView;
  readonly carriedCommitments: MoneyView;
  readonly carriedReservations: MoneyView;
  readonly carriedBalance: MoneyView;
  readonly lapsing: MoneyView;
}

/** A balance as the end of the year finds it, leaves it, or adds to the next year. */
export interface YearEndBalanceView {
  readonly revised: MoneyView;
  readonly allotted: MoneyView;
  readonly frozen: MoneyView;
  readonly reserved: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
  readonly available: MoneyView;
}

/** What is open of a document on one control key, and what becomes of it. */
export interface YearEndDocumentFigures {
  readonly commitmentId: Uuid;
  readonly part: 'committed' | 'reserved';
  readonly decision: YearEndCommitmentDecision;
  readonly open: MoneyView;
  readonly agreedOpen: MoneyView;
}

export interface YearEndDocumentView extends YearEndDocumentFigures {
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly activityCode: string | null;
  readonly dueDate: IsoDate | null;
}

/** The part of a carried balance that is planned for a month of the next year. */
export interface YearEndMonthView {
  readonly month: number;
  readonly amount: MoneyView;
}

/** Why a control key cannot be closed. */
export interface YearEndObstacleView {
  readonly code: 'overdrawn' | 'documents-differ';
  readonly shortBy: MoneyView;
}

/** What the end of the year does to one control key; kept as it is when it is approved. */
export interface YearEndKeyFigures extends YearEndFiguresView {
  readonly controlId: Uuid;
  readonly decision: YearEndBalanceDecision;
  readonly months: readonly number[];
  readonly planned: readonly YearEndMonthView[];
  readonly before: YearEndBalanceView;
  readonly after: YearEndBalanceView;
  /** What is added to the next year. */
  readonly arrives: YearEndBalanceView;
  readonly documents: readonly YearEndDocumentFigures[];
  readonly obstacle: YearEndObstacleView | null;
}

export interface YearEndKeyView extends YearEndKeyFigures {
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly natureName: LocalizedText | null;
  readonly documents: readonly YearEndDocumentView[];
}

/** The control keys of a directorate, of one fund, and their sum. */
export interface YearEndUnitView {
  readonly unitId: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly totals: YearEndFiguresView;
  readonly keys: readonly YearEndKeyView[];
}

/** A fund; two funds are never added up. */
export interface YearEndFundView {
  readonly fundId: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly isRegular: boolean;
  readonly totals: YearEndFiguresView;
  readonly units: readonly YearEndUnitView[];
}

export const YEAR_END_FIGURES = [
  'paid',
  'carriedCommitments',
  'carriedReservations',
  'carriedBalance',
  'lapsing',
] as const;
export type YearEndFigure = (typeof YEAR_END_FIGURES)[number];

/** A figure that is no longer what was approved. */
export interface YearEndDifferenceView {
  readonly controlId: Uuid;
  readonly projectCode: string;
  readonly figure: YearEndFigure;
  readonly approved: MoneyView;
  readonly now: MoneyView;
}

/** Who did something, and when. */
export interface YearEndActView {
  readonly at: IsoDateTime;
  readonly by: string | null;
}

/** A closing that was taken back. */
export interface YearEndReopeningView extends YearEndActView {
  readonly reason: string;
}

/** The end of a fiscal year: a rehearsal on any day, what was approved, or what was carried when it was closed. */
export interface YearEndView {
  readonly year: number;
  readonly nextYear: number;
  readonly yearStatus: 'open' | 'closed';
  readonly state: YearEndState;
  /** 0 until somebody has decided something; sent back as If-Match. */
  readonly version: number;
  readonly prepared: YearEndActView | null;
  readonly approved: YearEndActView | null;
  readonly closed: YearEndActView | null;
  readonly reopenings: readonly YearEndReopeningView[];
  readonly funds: readonly YearEndFundView[];
  readonly checklist: readonly PeriodChecklistItemView[];
  readonly isBlocked: boolean;
  /** What has changed since it was approved. */
  readonly differences: readonly YearEndDifferenceView[];
  /** Whether the reader may approve it now; whoever decided last may not. */
  readonly mayApprove: boolean;
}

/** A decision about the uncommitted money of a control key; months, 1 to 12, where it is re-phased. */
export interface YearEndBalanceRequest {
  readonly controlId: Uuid;
  readonly decision: YearEndBalanceDecision;
  readonly months?: readonly number[];
}

/** A decision about an open commitment or reservation. */
export interface YearEndCommitmentRequest {
  readonly commitmentId: Uuid;
  readonly decision: YearEndCommitmentDecision;
}

/** All decisions of a year; what is left out is as the rules say. */
export interface YearEndDecisionsRequest {
  readonly balances: readonly YearEndBalanceRequest[];
  readonly commitments: readonly YearEndCommitmentRequest[];
}

/** Says why a closed year is opened again. */
export interface YearEndReopeningRequest {
  readonly reason: string;
}
