import type { LocalizedText } from './language';
import type { DecimalString, IsoDate, MoneyView, Uuid } from './wire';

export const PARTNER_TYPES = [
  'intergovernmental',
  'un',
  'regional',
  'government',
  'national-commission',
  'ngo',
  'charity',
  'foundation',
  'private',
] as const;
/** What kind of body a partner is. */
export type PartnerType = (typeof PARTNER_TYPES)[number];

export const FUND_STATES = ['agreed', 'funded', 'running', 'operationally-closed', 'financially-closed'] as const;
/** The life of a fund with an agreement; `funded` comes with its first receipt. */
export type FundState = (typeof FUND_STATES)[number];

export const CLOSING_RULES = ['return-to-partner', 'carry-over'] as const;
/**
 * What becomes of money that is left: it is returned to the partners when the fund closes, or it is carried over until it
 * is used, and the fund closes when nothing is left. Moving it to another fund is not among them: nothing crosses funds.
 */
export type ClosingRule = (typeof CLOSING_RULES)[number];

export const FUND_OBSTACLES = ['not-received', 'money-open', 'money-frozen', 'reports-due', 'money-left'] as const;
/** What keeps a fund from its next state. */
export type FundObstacleCode = (typeof FUND_OBSTACLES)[number];

export const FUND_LIMITS = { projects: 12, reports: 40, reference: 120, conditions: 4000, code: 24 } as const;

/** A body that gives money or work. Its code is given once. */
export interface PartnerView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly type: PartnerType;
}

/** A partner as whoever may change it reads it. */
export interface PartnerRowView extends PartnerView {
  readonly version: number;
}

export interface CreatePartner {
  readonly code: string;
  readonly name: LocalizedText;
  readonly type: PartnerType;
}

/** What is left out stays as it is. */
export type ChangePartner = Partial<Omit<CreatePartner, 'code'>>;

/** Something that a partner is to be told by a day. */
export interface FundReportInput {
  readonly dueOn: IsoDate;
  readonly what: LocalizedText;
}

/** The terms of a funding agreement. */
export interface FundTerms {
  /** What the agreement is called by those who signed it. */
  readonly reference: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly closingRule: ClosingRule;
  readonly conditions?: LocalizedText | null;
}

/** A fund for an off-budget agreement, with the off-budget projects that it pays for. */
export interface CreateFund extends FundTerms {
  readonly code: string;
  readonly name: LocalizedText;
  /** In which its money is controlled. */
  readonly currency: string;
  readonly projectIds: readonly Uuid[];
  readonly reports: readonly FundReportInput[];
}

/** Further reports may be agreed on later; none is taken away. */
export interface ChangeFundTerms extends FundTerms {
  readonly reports: readonly FundReportInput[];
}

export interface FundStepRequest {
  readonly to: Exclude<FundState, 'agreed' | 'funded'>;
}

export interface FundReportDone {
  readonly doneOn: IsoDate;
}

/** Cash of a partner that has arrived. */
export interface ReceiptRequest {
  /** What was agreed with the partner; says partner and project. */
  readonly contributionId: Uuid;
  /** As it arrived, in whatever currency; it is converted to that of the fund by the rate of its day. */
  readonly amount: MoneyView;
  readonly receivedOn: IsoDate;
  /** The day it is posted, where its own lies in a closed period. */
  readonly postedOn?: IsoDate | null;
  /** What the bank or the partner calls it. */
  readonly reference?: string | null;
}

/** Buckets of off-budget or regular money, in the currency of the fund. */
export interface FundMoneyView {
  readonly revised: MoneyView;
  readonly reserved: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
  readonly available: MoneyView;
  /** The same in the base currency, at the rates of the entries; for reading only. */
  readonly base: { readonly revised: MoneyView; readonly committed: MoneyView; readonly paid: MoneyView };
  /** Paid ÷ revised, a fraction; null where nothing was received or appropriated. */
  readonly utilisation: DecimalString | null;
}

/** A project and its money of one fund. */
export interface FundProjectView {
  readonly projectId: Uuid;
  readonly code: string;
  readonly shortTitle: LocalizedText;
  /** Of an off-budget project: education, science, culture or communication. */
  readonly field: string | null;
  readonly fundId: Uuid | null;
  readonly fundCode: string | null;
  /** null where no fund pays for it, or nothing has come yet. */
  readonly money: FundMoneyView | null;
}

/** A fund in the list. */
export interface FundRowView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly state: FundState;
  readonly reference: string;
  readonly endsOn: IsoDate;
  readonly partners: readonly PartnerView[];
  readonly money: FundMoneyView;
  readonly reportsOverdue: number;
}

/** Regular and off-budget money beside each other. There is no sum of both: neither is a ceiling of the other. */
export interface FundsView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  readonly baseCurrency: string;
  readonly regular: readonly FundProjectView[];
  /** Of the regular projects alone. */
  readonly regularTotal: FundMoneyView | null;
  readonly offBudget: readonly FundProjectView[];
  readonly funds: readonly FundRowView[];
}

export interface FundReportView {
  readonly id: Uuid;
  readonly dueOn: IsoDate;
  readonly what: LocalizedText;
  readonly doneOn: IsoDate | null;
  readonly isOverdue: boolean;
}

export interface FundReceiptView {
  readonly id: Uuid;
  readonly receivedOn: IsoDate;
  readonly partner: LocalizedText;
  readonly projectCode: string;
  readonly contributionId: Uuid;
  readonly contributionCode: string;
  /** As it counts in the fund. */
  readonly amount: MoneyView;
  /** As it arrived. */
  readonly arrived: MoneyView;
  readonly base: MoneyView;
  readonly reference: string | null;
}

export interface FundBalanceView {
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly year: number;
  readonly money: FundMoneyView;
}

export interface FundObstacleView {
  readonly code: FundObstacleCode;
  readonly amount: MoneyView | null;
  readonly count: number | null;
}

/** A fund with its agreement: terms, money, receipts, reports, and what stands before its next state. */
export interface FundView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly state: FundState;
  readonly reference: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly closingRule: ClosingRule;
  readonly conditions: LocalizedText | null;
  readonly partners: readonly PartnerView[];
  readonly projects: readonly FundProjectView[];
  readonly reports: readonly FundReportView[];
  readonly receipts: readonly FundReceiptView[];
  readonly balances: readonly FundBalanceView[];
  readonly total: FundMoneyView;
  /** What was returned to the partners at the closing, in the currency of the fund. */
  readonly returned: MoneyView;
  /** Where it may go next, each with what stands in the way; the first is the usual one. */
  readonly next: readonly { readonly to: FundState; readonly obstacles: readonly FundObstacleView[] }[];
  readonly version: number;
}
