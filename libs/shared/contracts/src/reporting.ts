import type { LocalizedText } from './language';
import type { NodeKind, NodeNameView } from './planning';
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

export const SELECTION_FIGURES = ['delivery', 'results', 'finance'] as const;
/** The three indices; they are never mixed. */
export type SelectionFigure = (typeof SELECTION_FIGURES)[number];

/** A record that an index of a selection was computed from. */
export interface SelectionSource {
  readonly kind: 'activity' | 'node';
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
}

/** Why an index of a selection is what it is: the figures recompute from the inputs. */
export interface SelectionExplanationView {
  readonly figure: SelectionFigure;
  /** Its name is part of a message key. */
  readonly formula: string;
  readonly policyVersion: number;
  readonly businessDate: IsoDate;
  readonly index: IndexView;
  readonly steps: readonly { readonly name: string; readonly expression: string; readonly value: DecimalString }[];
  /** The figures of each record by their names in the expressions: fractions and weights, for finance amounts. */
  readonly inputs: readonly {
    readonly source: SelectionSource;
    readonly values: Readonly<Record<string, DecimalString>>;
  }[];
  readonly exclusions: readonly { readonly source: SelectionSource; readonly reason: string }[];
}

/** The delivery index with what it is made of. */
export interface DeliveryFigures extends IndexView {
  /** How many activities it counts. */
  readonly counted: number;
  /** Weight of cancelled and overtaken activities ÷ weight of all agreed ones, a fraction; null without any. */
  readonly droppedShare: DecimalString | null;
}

/** The dashboard of a selection: its marks lead to the records behind them. */
export interface DashboardView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  readonly year: number | null;
  /** What the selection may be narrowed to. */
  readonly directorates: readonly NodeNameView[];
  readonly projectChoices: readonly (NodeNameView & { readonly directorateId: Uuid | null })[];
  readonly delivery: DeliveryFigures;
  readonly results: IndexView;
  readonly finance: FinanceFigures;
  /** Whether money runs ahead of or behind the plan by more than the policy allows. */
  readonly financeFlag: 'over' | 'under' | null;
  readonly outcomes: readonly OutcomeFigures[];
  readonly projects: readonly ProjectFigures[];
  /** Of each kind the twenty that stand out longest, the gravest kind first. */
  readonly exceptions: readonly ExceptionView[];
  /** How many there are of each kind. */
  readonly exceptionCounts: ExceptionCounts;
}

export interface OutcomeFigures {
  readonly nodeId: Uuid;
  readonly areaId: Uuid;
  readonly areaCode: string;
  readonly code: string;
  readonly text: LocalizedText;
  readonly results: IndexView;
  /** Paid for the area ÷ what its activities were to cost, a fraction; null where nothing was planned. */
  readonly moneyShare: DecimalString | null;
  /** moneyShare ÷ the share of the time that has passed; null without either. */
  readonly moneyPace: DecimalString | null;
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
  'activity-late',
  'starts-without-commitment',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export type ExceptionCounts = Readonly<Record<ExceptionKind, number>>;

/** Something that somebody must act on. */
export interface ExceptionView {
  readonly kind: ExceptionKind;
  /** Of the outcome, the indicator or the activity. */
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  /** Judged at, due on, planned to end or planned to begin: by its kind. */
  readonly date: IsoDate;
  /** Why it is blocked, in the words of whoever blocked it. */
  readonly detail: string | null;
  /** The pace of an outcome, a fraction. */
  readonly pace: DecimalString | null;
  /** The period of a report. */
  readonly period: string | null;
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
  /** Of the indicator (report-due), the report, the activity or the commitment. */
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly dueOn: IsoDate;
  /** The indicator of a report. */
  readonly indicatorId: Uuid | null;
  /** Why a report was returned, or the supplier of a commitment. */
  readonly detail: string | null;
  readonly period: string | null;
  /** Planned cost of an activity, or what is open of a commitment. */
  readonly amount: MoneyView | null;
}

export interface HomeView {
  readonly businessDate: IsoDate;
  /** The plan in force that all of it is about; null while there is none to see. */
  readonly planId: Uuid | null;
  /** By when, the most urgent first. */
  readonly obligations: readonly ObligationView[];
  /** For those who watch rather than enter; empty for the others. Of each kind the twenty that stand out longest. */
  readonly exceptions: readonly ExceptionView[];
  readonly exceptionCounts: ExceptionCounts;
  readonly areas: readonly HomeAreaView[];
  readonly changes: readonly HomeChangeView[];
}

export interface HomeAreaView {
  readonly nodeId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly light: LightView;
  /** Paid in the year of the business date; null for who may not see money. */
  readonly paid: MoneyView | null;
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
