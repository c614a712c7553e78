import type { LocalizedText } from './language';
import type { NodeKind } from './planning';
import type { LightView } from './reporting';
import type { MeasuredIndicatorView } from './results';
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
}
