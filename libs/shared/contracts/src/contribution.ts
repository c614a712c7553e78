import type { PartnerType } from './fund';
import type { LocalizedText } from './language';
import type { DecimalString, IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const CONTRIBUTION_KINDS = ['cash', 'in-kind'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const CONTRIBUTION_STEPS = ['pledged', 'agreed', 'received', 'paid-out'] as const;
/** What a partner said, signed, gave, and what of it was used. */
export type ContributionStep = (typeof CONTRIBUTION_STEPS)[number];

export const CONTRIBUTION_STATES = ['pledged', 'agreed', 'partly-received', 'received', 'paid-out'] as const;
/** How far it has come, read from its amounts. */
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const VALUATION_METHODS = ['market-price', 'partner-statement', 'staff-cost', 'own-estimate'] as const;
/** How the value of what is given in kind was found. */
export type ValuationMethod = (typeof VALUATION_METHODS)[number];

export const CONTRIBUTION_LIMITS = { valuation: 500, conditions: 2000, reason: 500 } as const;

/** The four amounts, in one currency. */
export interface ContributionAmounts {
  readonly pledged: MoneyView;
  readonly agreed: MoneyView;
  readonly received: MoneyView;
  readonly paidOut: MoneyView;
}

/** A contribution in the list. */
export interface ContributionRowView {
  readonly id: Uuid;
  readonly code: string;
  readonly partnerId: Uuid;
  readonly partnerCode: string;
  readonly partnerName: LocalizedText;
  readonly partnerType: PartnerType;
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly isOffBudget: boolean;
  readonly activityId: Uuid | null;
  readonly activityCode: string | null;
  readonly activityTitle: LocalizedText | null;
  readonly fundId: Uuid | null;
  readonly fundCode: string | null;
  readonly kind: ContributionKind;
  readonly currency: string;
  readonly state: ContributionState;
  readonly amounts: ContributionAmounts;
  /** In the base currency, at the rates of the days of the steps. */
  readonly base: ContributionAmounts;
  readonly dueOn: IsoDate | null;
  /** Due, and not all of what was agreed (or pledged, while nothing is agreed) has come. */
  readonly isOverdue: boolean;
}

/** The sum of contributions in one currency. */
export interface ContributionTotalView {
  readonly currency: string;
  readonly amounts: ContributionAmounts;
  readonly base: ContributionAmounts;
}

export interface ContributionListView {
  readonly businessDate: IsoDate;
  readonly rows: readonly ContributionRowView[];
  /** One for each currency; there is no sum of several currencies. */
  readonly totals: readonly ContributionTotalView[];
}

/** One step of a contribution; never edited. A correction is a further step of less than nothing, with its reason. */
export interface ContributionStepView {
  readonly id: Uuid;
  readonly step: ContributionStep;
  readonly on: IsoDate;
  readonly amount: MoneyView;
  readonly base: MoneyView;
  readonly rate: DecimalString;
  readonly reason: string | null;
  /** The posting of the ledger that it came with; null where it moved no money of ours. */
  readonly postingId: Uuid | null;
  readonly by: string | null;
  readonly at: IsoDateTime;
}

export interface ContributionView extends ContributionRowView {
  readonly valuationMethod: ValuationMethod | null;
  readonly valuationNote: string | null;
  readonly conditions: string | null;
  readonly steps: readonly ContributionStepView[];
  /** The steps that may still be recorded by hand. */
  readonly open: readonly ContributionStep[];
  readonly version: number;
}

export interface ContributionStepRequest {
  readonly step: ContributionStep;
  /** Less than nothing for a correction. */
  readonly amount: MoneyView;
  readonly on: IsoDate;
  /** Needed for a correction. */
  readonly reason?: string | null;
}

/** A new contribution begins with what was pledged or agreed. */
export interface CreateContribution {
  readonly partnerId: Uuid;
  readonly projectId: Uuid;
  readonly activityId?: Uuid | null;
  /** The fund into which its cash is paid; its currency is that of the contribution. */
  readonly fundId?: Uuid | null;
  readonly kind: ContributionKind;
  readonly valuationMethod?: ValuationMethod | null;
  readonly valuationNote?: string | null;
  readonly conditions?: string | null;
  readonly dueOn?: IsoDate | null;
  readonly first: ContributionStepRequest;
}

/** How a figure came about; amounts are in the base currency. */
export interface LeverageFigureView {
  /** A fraction of leverage, or an amount of saving, as decimal text; null without data. */
  readonly value: DecimalString | null;
  readonly reason: 'no-own-money' | 'no-cost-stated' | null;
  readonly formula: string;
  readonly inputs: readonly { readonly name: string; readonly amount: MoneyView }[];
}

/** Leverage and saving of a plan, a project or an activity. */
export interface LeverageRowView {
  readonly level: 'plan' | 'project' | 'activity';
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  /** Paid from the regular budget. */
  readonly own: MoneyView;
  readonly partnersCash: MoneyView;
  readonly partnersInKind: MoneyView;
  readonly leverage: LeverageFigureView;
  readonly saving: LeverageFigureView;
  /** Of the activities below: how many say what they would cost without partners, and how many there are. */
  readonly activitiesStated: number;
  readonly activities: number;
}

export interface LeverageView {
  readonly planId: Uuid;
  readonly baseCurrency: string;
  readonly plan: LeverageRowView;
  readonly projects: readonly LeverageRowView[];
  /** Those with partners' money or a stated cost. */
  readonly activities: readonly LeverageRowView[];
}
