import type { LocalizedText } from './language';
import type { IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const PHASING_BASES = ['phased', 'scaled', 'time-elapsed'] as const;
/**
 * What a planned course rests on: months that add up to the revised budget; months that were kept for another amount, scaled
 * to it; or the days of the year, where nothing was planned by month.
 */
export type PhasingBasis = (typeof PHASING_BASES)[number];

/** The address of a control key, and who it belongs to. */
export interface ControlKeyView {
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly fundId: Uuid;
  readonly fundCode: string;
  /** Of the regular budget, which alone is allotted by quarter. */
  readonly isRegular: boolean;
  /** null: of all natures of expenditure together. */
  readonly natureId: Uuid | null;
  readonly natureName: LocalizedText | null;
}

/** The planned course of a control key through its year. */
export interface PhasingView extends ControlKeyView {
  readonly year: number;
  readonly basis: PhasingBasis;
  readonly revised: MoneyView;
  /** January first; they add up to `revised`. */
  readonly months: readonly MoneyView[];
  /** What the months that were kept add up to; null where none were. */
  readonly keptFor: MoneyView | null;
  readonly keptAt: IsoDateTime | null;
  readonly keptBy: string | null;
  /** 0 as long as nothing was kept. */
  readonly version: number;
}

/** The planned courses of a year. */
export interface PhasingListView {
  readonly planId: Uuid;
  readonly year: number;
  readonly yearStatus: 'open' | 'closed';
  readonly businessDate: IsoDate;
  readonly rows: readonly PhasingView[];
}

/** Asks to keep twelve months as the planned course of a control key; they add up to its revised budget. */
export interface KeepPhasing {
  readonly projectId: Uuid;
  readonly year: number;
  /** Left out: of all natures together. */
  readonly natureId?: Uuid | null;
  /** Left out: of the regular budget. */
  readonly fundId?: Uuid | null;
  readonly months: readonly MoneyView[];
}

/** A quarter of a control key: what was planned for it, what was allotted in it, what is suggested now. */
export interface QuarterView {
  readonly quarter: number;
  readonly phased: MoneyView;
  /** By the dates on which it was allotted. */
  readonly allotted: MoneyView;
  /** Planned up to the end of the quarter, less what is allotted so far; never less than nothing. */
  readonly suggested: MoneyView;
}

/** The allotments of a control key by quarter. */
export interface QuarterRowView extends ControlKeyView {
  readonly basis: PhasingBasis;
  readonly revised: MoneyView;
  readonly allotted: MoneyView;
  /** revised − allotted */
  readonly left: MoneyView;
  readonly quarters: readonly QuarterView[];
}

/** The allotments of a year by quarter, by project. */
export interface QuarterListView {
  readonly planId: Uuid;
  readonly year: number;
  readonly yearStatus: 'open' | 'closed';
  readonly businessDate: IsoDate;
  readonly rows: readonly QuarterRowView[];
}

/** How many control keys are allotted at once. */
export const QUARTER_LINES = 200;

/** An amount for one control key of the regular budget; more than zero. */
export interface QuarterLineRequest {
  readonly projectId: Uuid;
  readonly natureId?: Uuid | null;
  readonly amount: MoneyView;
}

/** Asks to allot for a quarter: all lines in one posting, or none. */
export interface AllotQuarter {
  readonly planId: Uuid;
  readonly year: number;
  readonly quarter: number;
  readonly lines: readonly QuarterLineRequest[];
}
