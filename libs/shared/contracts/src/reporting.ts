import type { LocalizedText } from './language';
import type { ActivityStatus, NodeKind } from './planning';
import type { DecimalString, IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const LIGHTS = [
  'on-track',
  'partly-on-track',
  'off-track',
  'achieved',
  'no-data',
  'not-computable',
  'insufficient-data',
  'not-due',
] as const;
export type LightView = (typeof LIGHTS)[number];

/** One index: score and expectation are fractions; null where there is no figure, `reason` then says why. */
export interface IndexView {
  readonly score: DecimalString | null;
  readonly expected: DecimalString | null;
  readonly pace: DecimalString | null;
  /** Share of the weight that has reported; a fraction. */
  readonly coverage: DecimalString | null;
  readonly light: LightView | null;
  readonly reason: string | null;
}

/** The money of a node in one year or in the whole plan. */
export interface FinanceFigures {
  readonly revised: MoneyView;
  readonly allotted: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
  readonly available: MoneyView;
  readonly toBeAllotted: MoneyView;
  /** Paid ÷ revised, a fraction; null where nothing was appropriated. */
  readonly utilisation: DecimalString | null;
  /** Share of the period that has passed; a fraction. */
  readonly planned: DecimalString | null;
  /** Whether money is controlled here; an area only shows what was committed and paid for it. */
  readonly isControlled: boolean;
}

/** What is known about a node in figures: results, delivery and money, never mixed. */
export interface NodeFiguresView {
  readonly nodeId: Uuid;
  readonly parentId: Uuid | null;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly results: IndexView;
  readonly delivery: IndexView | null;
  readonly finance: FinanceFigures | null;
  /** For measurement indicators: to date and target of the whole plan, in their unit. */
  readonly measure: { readonly actual: DecimalString | null; readonly target: DecimalString | null } | null;
}

export interface PlanFiguresView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  /** null for the whole plan. */
  readonly year: number | null;
  readonly nodes: readonly NodeFiguresView[];
}

/** Why a figure is what it is, ready to be shown and recomputed. */
export interface ExplanationView {
  readonly formula: string;
  readonly policyVersion: number | null;
  readonly steps: readonly { readonly name: string; readonly expression: string; readonly value: string }[];
  readonly inputs: readonly { readonly label: string; readonly value: string; readonly id: Uuid | null }[];
  readonly exclusions: readonly { readonly label: string; readonly reason: string; readonly id: Uuid | null }[];
}

/** The dashboard of a selection: its marks lead to the records behind them. */
export interface DashboardView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  readonly year: number | null;
  readonly delivery: IndexView & { readonly counted: number; readonly droppedShare: DecimalString };
  readonly results: IndexView;
  readonly finance: FinanceFigures;
  /** Whether money runs ahead of or behind the plan by more than the policy allows. */
  readonly financeFlag: 'over' | 'under' | null;
  readonly outcomes: readonly OutcomeFigures[];
  readonly projects: readonly ProjectFigures[];
  readonly exceptions: readonly ExceptionView[];
}

export interface OutcomeFigures {
  readonly nodeId: Uuid;
  readonly areaId: Uuid;
  readonly areaCode: string;
  readonly code: string;
  readonly text: LocalizedText;
  readonly results: IndexView;
  /** Paid for the area ÷ its share of the project's revised money; a fraction. */
  readonly moneyShare: DecimalString | null;
  readonly paid: MoneyView;
}

export interface ProjectFigures {
  readonly nodeId: Uuid;
  readonly code: string;
  readonly shortTitle: LocalizedText;
  readonly isOffBudget: boolean;
  readonly results: IndexView;
  readonly delivery: IndexView | null;
  readonly finance: FinanceFigures | null;
  /** Burn pace: utilisation ÷ planned, a fraction; null where there is no money. */
  readonly moneyPace: DecimalString | null;
}

export const EXCEPTION_KINDS = [
  'outcome-off-track',
  'report-overdue',
  'activity-blocked',
  'starts-without-commitment',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** Something that somebody must act on. */
export interface ExceptionView {
  readonly kind: ExceptionKind;
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  /** Since when, or when it begins. */
  readonly date: IsoDate;
  readonly detail: string | null;
}

export const OBLIGATION_KINDS = [
  'report-due',
  'report-returned',
  'report-to-review',
  'activity-without-commitment',
  'activity-late',
  'commitment-open',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** Something that the reader owes, by when. */
export interface ObligationView {
  readonly kind: ObligationKind;
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly dueOn: IsoDate;
  readonly detail: string | null;
  readonly period: string | null;
}

export interface HomeView {
  readonly businessDate: IsoDate;
  readonly obligations: readonly ObligationView[];
  readonly areas: readonly HomeAreaView[];
  readonly changes: readonly HomeChangeView[];
}

export interface HomeAreaView {
  readonly nodeId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly light: LightView;
  readonly available: MoneyView | null;
}

export interface HomeChangeView {
  readonly at: IsoDateTime;
  readonly actor: string;
  readonly action: string;
  readonly code: string | null;
  readonly entityId: Uuid;
  readonly entity: string;
}

/** The money of one activity, for lists of activities. */
export interface ActivityMoneyView {
  readonly activityId: Uuid;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
}

/** Counts of activities by status, whose sum is the number in the list. */
export type ActivityCounts = Readonly<Partial<Record<ActivityStatus, number>>>;
