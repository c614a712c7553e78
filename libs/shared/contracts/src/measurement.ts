import type { LocalizedText } from './language';
import type { Accumulation, BaselineStatus, Direction, Frequency, IndicatorKind, RateWindow } from './planning';
import type { DecimalString, IsoDate, Uuid } from './wire';

export const MEASUREMENT_LIMITS = {
  text: 2000,
  source: 200,
  targets: 500,
  levels: 10,
  milestones: 50,
  dimensions: 6,
} as const;

/** The sheet of a measurement indicator: what makes it measurable. Values are in its unit. */
export interface MeasurementView {
  readonly kind: IndicatorKind;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly unit: LocalizedText | null;
  /** The most decimals that a value may have. */
  readonly decimals: number;
  readonly frequency: Frequency;
  readonly definition: LocalizedText | null;
  readonly method: LocalizedText | null;
  readonly meansOfVerification: LocalizedText | null;
  readonly minimum: DecimalString | null;
  readonly maximum: DecimalString | null;
  /** What a value is to be kept within. */
  readonly band: BandView | null;
  readonly rateWindow: RateWindow | null;
  readonly responsible: { readonly id: Uuid; readonly name: string } | null;
  readonly evidenceRequired: boolean;
  readonly baseline: BaselineView;
  /** By period, the target of all countries before those of single ones. */
  readonly targets: readonly TargetView[];
  readonly milestones: readonly IndicatorMilestoneView[];
  /** The levels of its rubric, the lowest first. */
  readonly levels: readonly RubricLevelView[];
  readonly dimensions: readonly DimensionNameView[];
}

/** Bounds that are open where they are null; a null tolerance forgives nothing. */
export interface BandView {
  readonly low: DecimalString | null;
  readonly high: DecimalString | null;
  readonly tolerance: DecimalString | null;
}

export interface BaselineView {
  readonly status: BaselineStatus;
  readonly value: DecimalString | null;
  readonly levelId: Uuid | null;
  readonly date: IsoDate | null;
  readonly source: string | null;
  /** By when an unknown baseline is to be found. */
  readonly dueOn: IsoDate | null;
}

/** A target of a period; `country` is null for all together. A value, or a level of the rubric. */
export interface TargetView {
  /** 2014, 2014-H1 or 2014-Q3. */
  readonly period: string;
  readonly country: string | null;
  readonly value: DecimalString | null;
  readonly levelId: Uuid | null;
}

export interface IndicatorMilestoneView {
  readonly id: Uuid;
  readonly title: LocalizedText;
  readonly weight: DecimalString;
  readonly dueOn: IsoDate;
}

/** A named level of a rubric; the score is a fraction. */
export interface RubricLevelView {
  readonly id: Uuid;
  readonly title: LocalizedText;
  readonly score: DecimalString;
}

export interface DimensionNameView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
}

/** The whole sheet as it shall be; what is absent is empty. */
export interface DefineMeasurement {
  readonly kind: IndicatorKind;
  readonly direction?: Direction;
  readonly accumulation?: Accumulation;
  readonly unit?: LocalizedText;
  readonly decimals: number;
  readonly frequency: Frequency;
  readonly definition?: LocalizedText;
  readonly method?: LocalizedText;
  readonly meansOfVerification?: LocalizedText;
  readonly minimum?: DecimalString;
  readonly maximum?: DecimalString;
  readonly band?: StatedBand;
  readonly rateWindow?: RateWindow;
  readonly responsibleId?: Uuid;
  readonly evidenceRequired?: boolean;
  readonly baselineStatus: BaselineStatus;
  readonly baselineValue?: DecimalString;
  /** The place of a level in the rubric, from 1. */
  readonly baselineLevel?: number;
  readonly baselineDate?: IsoDate;
  readonly baselineSource?: string;
  readonly baselineDueOn?: IsoDate;
  readonly targets: readonly StatedTarget[];
  readonly milestones?: readonly StatedMilestone[];
  readonly levels?: readonly StatedLevel[];
  readonly dimensionIds?: readonly Uuid[];
}

export interface StatedBand {
  readonly low?: DecimalString;
  readonly high?: DecimalString;
  readonly tolerance?: DecimalString;
}

/** A target as it is stated: a value, or the place of a level in the rubric, from 1. */
export interface StatedTarget {
  readonly period: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly value?: DecimalString;
  readonly level?: number;
}

export interface StatedMilestone {
  readonly title: LocalizedText;
  readonly weight: DecimalString;
  readonly dueOn: IsoDate;
}

export interface StatedLevel {
  readonly title: LocalizedText;
  /** From 0 to 1. */
  readonly score: DecimalString;
}

/** A baseline that was not known when the plan came into force; it is stated once. */
export interface StateBaseline {
  readonly value: DecimalString;
  readonly date: IsoDate;
  readonly source: string;
}
