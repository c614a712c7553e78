import type { LocalizedText } from './language';
import type { DecimalString, IsoDateTime, MoneyView, Uuid } from './wire';

export const SPLIT_DIMENSIONS = ['country', 'partner', 'theme'] as const;
/** By what money is divided. */
export type SplitDimension = (typeof SPLIT_DIMENSIONS)[number];

export const SPLIT_LIMITS = { parts: 100, key: 120, name: 120 } as const;

/** A receiver of a part, and its weight; weights need not add up to anything. */
export interface SplitPartView {
  /** A country by its ISO code; a partner or a theme by the name that was typed. */
  readonly key: string;
  /** Above zero; its share is weight ÷ the sum of the weights of the rule. */
  readonly weight: DecimalString;
}

/** How money is divided by one dimension. A rule never changes, so that what was reported by it stays explained. */
export interface SplitRuleView {
  readonly id: Uuid;
  readonly dimension: SplitDimension;
  readonly name: LocalizedText;
  readonly parts: readonly SplitPartView[];
  /** How many activities that the reader may see are divided by it. */
  readonly activities: number;
  readonly createdBy: string | null;
  readonly createdAt: IsoDateTime;
}

/** Asks for a rule; at least one part, each receiver once, weights above zero. */
export interface CreateSplitRule {
  readonly dimension: SplitDimension;
  readonly name: LocalizedText;
  readonly parts: readonly SplitPartView[];
}

/** Asks to divide the money of an activity by a rule; null: by none. */
export interface ChooseActivitySplit {
  readonly ruleId: Uuid | null;
}

export const SPLIT_FIGURES = ['reserved', 'committed', 'paid'] as const;
/** What is divided. */
export type SplitFigure = (typeof SPLIT_FIGURES)[number];
/** Committed is the open part, as everywhere; all three in the currency of the fund. */
export type SplitFiguresView = Readonly<Record<SplitFigure, MoneyView>>;

/** What went to one receiver. */
export interface SplitShareView extends SplitFiguresView {
  readonly key: string;
}

/** The money of an activity in one fund. */
export interface ActivityFundMoneyView extends SplitFiguresView {
  readonly fundId: Uuid;
}

/** An activity with money, and what divides it. */
export interface SplitActivityView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly money: readonly ActivityFundMoneyView[];
  /** The rule that was chosen for it. */
  readonly ruleId: Uuid | null;
  /** What it is divided by: those of the rule; for countries without one, the place of the activity alone; null: not split. */
  readonly parts: readonly SplitPartView[] | null;
  /** The place of the activity. */
  readonly country: string | null;
  readonly mayChange: boolean;
  /** Of the choice of the rule, for `If-Match`; 0 where nobody has chosen yet. */
  readonly version: number;
}

/** The money of one fund: shares and what is not split make the whole, to the smallest unit. */
export interface SplitGroupView {
  readonly fundId: Uuid;
  readonly fundName: LocalizedText;
  readonly currency: string;
  /** The receivers of most money first. */
  readonly shares: readonly SplitShareView[];
  readonly unsplit: SplitFiguresView;
  /** The part of what is not split that belongs to no activity. */
  readonly withoutActivity: SplitFiguresView;
  readonly whole: SplitFiguresView;
}

/** Money of activities by country, partner or theme. Funds are never added up. */
export interface MoneySplitView {
  readonly dimension: SplitDimension;
  /** null for the whole plan. */
  readonly year: number | null;
  readonly groups: readonly SplitGroupView[];
  readonly activities: readonly SplitActivityView[];
}
