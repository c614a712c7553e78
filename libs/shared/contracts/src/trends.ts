import type { LocalizedText } from './language';
import type { NodeKind, NodeNameView } from './planning';
import type { LightView } from './reporting';
import type { MeasuredIndicatorView, ProgressExplanationView } from './results';
import type { DecimalString, IsoDate, Uuid } from './wire';

/**
 * A node at the end of one period. Values are fractions for a node that is rolled up, and in the indicator's unit (a
 * fraction for milestones) for a measurement indicator.
 */
export interface TrendPointView {
  readonly period: string;
  readonly endsOn: IsoDate;
  /** Years since the plan's start. */
  readonly position: number;
  /** The period is over; before that only `expected` is known. */
  readonly isDue: boolean;
  /** To date, from approved reports; null where nothing is approved. */
  readonly value: DecimalString | null;
  readonly expected: DecimalString | null;
  /** Share of the weight that has reported; a fraction. */
  readonly coverage: DecimalString | null;
  readonly light: LightView;
}

export const NO_PROJECTION_REASONS = ['too-few-points', 'target-missing', 'no-course'] as const;
/** Why nothing is said about the end: `no-course` is what is kept within a band, or is there or is not. */
export type NoProjectionReason = (typeof NO_PROJECTION_REASONS)[number];

/** Where a course leads at the end of the plan, in the unit of its values. */
export interface ProjectionFigures {
  /** null where nothing is said; `reason` then says why. */
  readonly expected: DecimalString | null;
  readonly low: DecimalString | null;
  readonly high: DecimalString | null;
  readonly reason: NoProjectionReason | null;
  /** It ends short of the target. */
  readonly willMiss: boolean;
  /** Between target and expected value; null unless it will miss. */
  readonly shortBy: DecimalString | null;
  /** Of the way from the start to the target, a fraction; null unless it will miss and the way is known. */
  readonly shortShare: DecimalString | null;
}

/** A projection with the reported periods that it is drawn through. */
export interface ProjectionView extends ProjectionFigures {
  readonly explanation: ProgressExplanationView;
}

/** The course of a node through its plan, period by period, to the end of the plan. */
export interface NodeTrendView {
  readonly nodeId: Uuid;
  readonly kind: NodeKind;
  readonly code: string;
  readonly shortTitle: LocalizedText;
  /** The business date. */
  readonly asOf: IsoDate;
  readonly firstYear: number;
  readonly lastYear: number;
  /** What the values measure; null where they are fractions of what is to be reached. */
  readonly indicator: MeasuredIndicatorView | null;
  /** The value at the plan's start; null where the baseline is unknown. */
  readonly start: DecimalString | null;
  /** What is to be reached at the end of the plan: 1 for fractions; null where there is no target. */
  readonly target: DecimalString | null;
  /** Every period of the plan, in order. */
  readonly points: readonly TrendPointView[];
  readonly projection: ProjectionView;
}

/** What will miss its target, or may. */
export interface ForecastRowView {
  readonly nodeId: Uuid;
  /** An outcome or a measurement indicator. */
  readonly kind: NodeKind;
  readonly code: string;
  readonly shortTitle: LocalizedText;
  /** The outcome that an indicator stands below. */
  readonly outcome: NodeNameView | null;
  /** What the values measure; null for an outcome, whose values are fractions. */
  readonly indicator: MeasuredIndicatorView | null;
  readonly actual: DecimalString | null;
  readonly target: DecimalString | null;
  readonly light: LightView;
  /** Explained with the course of the node. */
  readonly projection: ProjectionFigures;
}

/** Which outcomes and indicators of a plan end short of their targets if they go on as they went. */
export interface ForecastView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  readonly lastYear: number;
  /** What the forecast may be narrowed to. */
  readonly projects: readonly NodeNameView[];
  /** What ends short, the largest share of the way first. */
  readonly missed: readonly ForecastRowView[];
  /** What nothing can be said about, in the order of the plan. */
  readonly unknown: readonly ForecastRowView[];
  /** How many reach their targets. */
  readonly reached: number;
}
