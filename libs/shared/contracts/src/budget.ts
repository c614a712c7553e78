import type { LocalizedText } from './language';
import type { DecimalString, IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const LEDGER_BUCKETS = ['revised', 'allotted', 'frozen', 'override', 'reserved', 'committed', 'paid'] as const;
/** What a control balance keeps apart; `committed` is the open part of commitments only, `override` a limit. */
export type LedgerBucket = (typeof LEDGER_BUCKETS)[number];

export const LEDGER_ENTRY_TYPES = [
  'APPROPRIATION',
  'SUPPLEMENT',
  'VIREMENT_IN',
  'VIREMENT_OUT',
  'CARRY_IN',
  'CARRY_OUT',
  'LAPSE',
  'ALLOTMENT',
  'FREEZE',
  'UNFREEZE',
  'OVERRIDE',
  'OVERRIDE_END',
  'RESERVATION',
  'RESERVATION_RELEASE',
  'COMMITMENT',
  'COMMITMENT_CONSUMPTION',
  'COMMITMENT_RELEASE',
  'PAYMENT',
  'REFUND',
  'FX_DIFFERENCE',
  'REVALUATION',
  'REVERSAL',
] as const;
export type LedgerEntryType = (typeof LEDGER_ENTRY_TYPES)[number];

/** The buckets as amounts of one currency, and what follows from them. */
export interface BalanceView {
  /** The first appropriation, before any change. */
  readonly appropriated: MoneyView;
  /** Supplements, virements, carry-over and lapse together; signed. */
  readonly changes: MoneyView;
  readonly revised: MoneyView;
  readonly allotted: MoneyView;
  readonly frozen: MoneyView;
  /** How far a controller lets it be overdrawn; not part of what is available. */
  readonly override: MoneyView;
  readonly reserved: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
  /** allotted − frozen − reserved − committed − paid */
  readonly available: MoneyView;
  /** Paid ÷ revised, a fraction; null where nothing was appropriated. */
  readonly utilisation: DecimalString | null;
}

/** What was committed (the open part) and paid for an area; money is controlled at its project. */
export interface ControlAreaView {
  readonly areaId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
}

/** The money of a project in one year, or in all years of the plan together. */
export interface ControlRowView {
  readonly projectId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly unitId: Uuid;
  readonly isOffBudget: boolean;
  /** null for an off-budget project, and for a project without money in that year. */
  readonly balance: BalanceView | null;
  /** The project's total in the plan; null where the plan gives none. */
  readonly planTotal: MoneyView | null;
  readonly areas: readonly ControlAreaView[];
}

export interface FiscalYearView {
  readonly year: number;
  readonly status: 'open' | 'closed';
}

/** The control table: projects by rows; `total` is their sum. */
export interface ControlTableView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  /** null for the whole plan. */
  readonly year: number | null;
  readonly fiscalYears: readonly FiscalYearView[];
  readonly rows: readonly ControlRowView[];
  readonly total: BalanceView;
}

/** One entry of the ledger; `amount` is signed and is added to `bucket` as it is. */
export interface LedgerEntryView {
  readonly id: Uuid;
  readonly postingId: Uuid;
  readonly type: LedgerEntryType;
  /** For a reversal: the type of the entry that it takes back. */
  readonly reversedType: LedgerEntryType | null;
  readonly bucket: LedgerBucket;
  readonly amount: MoneyView;
  /** As it was agreed; the same as `amount` where the fund's own currency was agreed. */
  readonly transaction: MoneyView;
  /** What one unit of the agreed currency was worth in the fund's, of which day and by whom. */
  readonly rate: DecimalString;
  readonly rateDate: IsoDate | null;
  readonly rateSource: string | null;
  readonly effectiveDate: IsoDate;
  readonly postedAt: IsoDateTime;
  /** Name of the person; null for what the demonstration or a command posted. */
  readonly postedBy: string | null;
  readonly description: string | null;
  /** Whether it was posted by the end of a year. */
  readonly isYearEnd: boolean;
  readonly year: number;
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly areaCode: string | null;
  readonly activityId: Uuid | null;
  readonly activityCode: string | null;
  readonly commitmentId: Uuid | null;
  readonly commitmentCode: string | null;
  /** The posting that this one takes back, or the one that took this one back. */
  readonly reversesPostingId: Uuid | null;
  readonly reversedByPostingId: Uuid | null;
}

/** A page of the ledger, newest first; the totals are those of the whole filter, not of the page. */
export interface LedgerPageView {
  readonly rows: readonly LedgerEntryView[];
  readonly next: string | null;
  readonly count: number;
  readonly totals: Readonly<Record<LedgerBucket, MoneyView>>;
}

/** What a budget line would carry before a commitment is made for an activity. */
export interface ActivityLineView {
  readonly activityId: Uuid;
  readonly year: number;
  readonly yearStatus: 'open' | 'closed';
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly areaCode: string | null;
  readonly allotted: MoneyView;
  readonly available: MoneyView;
  readonly plannedCost: MoneyView | null;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
}

/** Why a balance is what it is: the entries by type, each with the link that lists them. */
export interface BalanceExplanationView {
  readonly formula: string;
  readonly figure: LedgerBucket | 'available' | 'utilisation';
  readonly value: string;
  readonly currency: string | null;
  readonly inputs: readonly {
    readonly type: LedgerEntryType;
    readonly bucket: LedgerBucket;
    readonly count: number;
    readonly amount: MoneyView;
  }[];
}

/** A posting as it was written. */
export interface PostedView {
  readonly postingId: Uuid;
  readonly available: MoneyView;
}

/** Asks to change a project's appropriation or allotment in a year; signed: less than zero takes back. */
export interface BudgetChangeRequest {
  readonly projectId: Uuid;
  readonly year: number;
  /** Left out: money for all natures of expenditure together. */
  readonly natureId?: Uuid | null;
  readonly amount: MoneyView;
  readonly description?: string | null;
}

/** Asks to take a posting back by its opposite. */
export interface ReversalRequest {
  readonly reason: string;
}
