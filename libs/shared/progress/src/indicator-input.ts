/** How reported values become the actual one; `max` takes the best: the highest of a rise, the lowest of a fall. */
export type Accumulation = 'incremental' | 'cumulative' | 'latest' | 'max' | 'average';
export type Direction = 'increase' | 'decrease';

/**
 * A period of the plan. `endPosition` is where it ends in years since the plan's start: the third quarter of the second
 * year ends at 1.75.
 */
export interface PeriodPoint {
  readonly key: string;
  readonly year: number;
  readonly endPosition: number;
}

/** The value a measure starts from. An incremental measure starts from 0 whatever is stated. */
export type Baseline =
  | { readonly status: 'known'; readonly value: string }
  | { readonly status: 'unknown' }
  | { readonly status: 'count-from-zero' };

/** A target: the increment of its period for an incremental measure, the level at its end for the others. */
export interface PeriodTarget {
  readonly period: PeriodPoint;
  readonly value: string;
}

/** A reported value, a decimal string; only approved ones count. */
export interface PeriodReport {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly value: string;
  readonly approved: boolean;
}

/** Where an indicator stands in time; positions are years since the plan's start. */
interface Timing {
  /** The end of the last period whose report is due at the business date; null while nothing is due. */
  readonly reportingPoint: number | null;
  /** The end of the year in whose view everything is taken; the whole plan when absent. */
  readonly through?: number;
}

/** A value that is to rise or fall from a baseline to a target. */
export interface MeasureInput extends Timing {
  readonly kind: 'measure';
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly baseline: Baseline;
  readonly targets: readonly PeriodTarget[];
  readonly reports: readonly PeriodReport[];
}

/** A reported rate: its two sums, decimal strings, kept apart until the end; only approved ones count. */
export interface RateReport {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly numerator: string;
  readonly denominator: string;
  readonly approved: boolean;
}

/** A rate that is to rise or fall; its targets are levels. */
export interface RateInput extends Timing {
  readonly kind: 'rate';
  readonly direction: Direction;
  /** Over which reports the sums run: all to date, or those of the last one. */
  readonly window: 'to-date' | 'last-period';
  readonly baseline: Baseline;
  readonly targets: readonly PeriodTarget[];
  readonly reports: readonly RateReport[];
}

/** A named level of a rubric; the score is a decimal string from 0 to 1. */
export interface RubricLevel {
  readonly id: string;
  readonly score: string;
}

/** The level to be reached by the end of a period. */
export interface RubricTarget {
  readonly period: PeriodPoint;
  readonly levelId: string;
}

/** A reported level; only approved ones count. */
export interface RubricReport {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly levelId: string;
  readonly approved: boolean;
}

/** A report that counts by what its reviewer made of it; null while nobody has rated it. */
export interface RatedReport {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly reviewerLevelId: string | null;
  readonly approved: boolean;
}

interface ByLevel extends Timing {
  readonly levels: readonly RubricLevel[];
  /** null while nobody knows where it starts. */
  readonly baselineLevelId: string | null;
  readonly targets: readonly RubricTarget[];
}

/** Something judged by named levels. */
export interface RubricInput extends ByLevel {
  readonly kind: 'rubric';
  readonly reports: readonly RubricReport[];
}

/** Something judged by a reviewer, by named levels. */
export interface QualitativeInput extends ByLevel {
  readonly kind: 'qualitative';
  readonly reports: readonly RatedReport[];
}

/** A value that is to stay within [low, high]; a null bound is open, a null tolerance forgives nothing. */
export interface MaintainInput extends Timing {
  readonly kind: 'maintain';
  readonly low: string | null;
  readonly high: string | null;
  readonly tolerance: string | null;
  readonly reports: readonly PeriodReport[];
}

/** A weighted step. It counts when done and, unless evidence is not required, with evidence. */
export interface Milestone {
  readonly id: string;
  readonly weight: string | number;
  readonly done: boolean;
  readonly hasEvidence: boolean;
  /** True when absent. */
  readonly evidenceRequired?: boolean;
}

/** A milestone of an indicator; `dueReached` at the business date, or at the end of the year in view. */
export interface DueMilestone extends Milestone {
  readonly dueReached: boolean;
}

/** Something reached by weighted steps. */
export interface MilestoneInput {
  readonly kind: 'milestone';
  readonly milestones: readonly DueMilestone[];
}

/** A report of something that is there or is not. */
export interface BinaryReport {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly achieved: boolean;
  readonly approved: boolean;
}

/** Something that is there or is not, by a due date. */
export interface BinaryInput {
  readonly kind: 'binary';
  readonly dueReached: boolean;
  readonly reports: readonly BinaryReport[];
}

/** What one measurement indicator is computed from, by kind. */
export type IndicatorInput =
  MeasureInput | RateInput | MaintainInput | MilestoneInput | BinaryInput | RubricInput | QualitativeInput;
