import type { LocalizedText } from './language';
import type { PhasingBasis } from './phasing';
import type { ActivityStatus, ActivityType } from './planning';
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

/** A fund whose money a control table can show; it is kept in one currency, and never added to another's. */
export interface ControlFundView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly currency: string;
  readonly isRegular: boolean;
}

/** How far money has come along its planned course on the business date, and where it is heading. */
export interface BudgetCourseView {
  /** `mixed` where several control keys are planned in several ways. */
  readonly basis: PhasingBasis | 'mixed';
  /** What was to be paid by the business date. */
  readonly planned: MoneyView;
  /** `planned` ÷ revised, a fraction; null where nothing was appropriated. */
  readonly plannedShare: DecimalString | null;
  /** What is planned for the rest of the year. */
  readonly remainder: MoneyView;
  /** paid + committed + `remainder` */
  readonly forecast: MoneyView;
  /** Burn pace: utilisation ÷ `plannedShare`; 1 is as planned, null is no data. */
  readonly pace: DecimalString | null;
  /** Where the pace is more than 0.3 away from 1. */
  readonly flag: 'over' | 'under' | null;
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
  /** null for a project without money of the fund in that year. */
  readonly balance: BalanceView | null;
  /**
   * Whether the money has a ceiling here. Asked by a nature of expenditure for which the project has no money of its own,
   * it has none: only what is reserved, committed and paid says something then.
   */
  readonly hasCeiling: boolean;
  /** null without a ceiling. */
  readonly course: BudgetCourseView | null;
  /** The project's total in the plan; null where the plan gives none. */
  readonly planTotal: MoneyView | null;
  /** How many of its activities stand in no area. */
  readonly ownActivities: number;
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
  /** The one fund that is shown, and those that could be. */
  readonly fund: ControlFundView;
  readonly funds: readonly ControlFundView[];
  readonly rows: readonly ControlRowView[];
  readonly total: BalanceView;
  /** Whether every row with money has a ceiling. */
  readonly hasCeiling: boolean;
  readonly course: BudgetCourseView | null;
}

/** An activity below an area, or right below its project; money is controlled at the project. */
export interface ControlActivityView {
  readonly activityId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly status: ActivityStatus;
  readonly plannedCost: MoneyView | null;
  /** The open part of its commitments. */
  readonly committed: MoneyView;
  readonly paid: MoneyView;
}

/** A month of a burn-up: cumulative amounts at its end, in the month of the business date as of that day. */
export interface BurnUpMonthView {
  readonly month: number;
  readonly endsOn: IsoDate;
  readonly planned: MoneyView;
  /** null after the business date. */
  readonly paid: MoneyView | null;
  /** paid + committed; null after the business date. */
  readonly taken: MoneyView | null;
  /** From the business date to the end of the year; null before it, and in a year that is over. */
  readonly forecast: MoneyView | null;
}

/** How the money of a year is used along its planned course, of one fund. */
export interface BurnUpView {
  readonly planId: Uuid;
  readonly year: number;
  readonly businessDate: IsoDate;
  readonly fund: ControlFundView;
  readonly revised: MoneyView;
  readonly paid: MoneyView;
  readonly committed: MoneyView;
  readonly course: BudgetCourseView;
  readonly months: readonly BurnUpMonthView[];
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
  readonly activityType: ActivityType;
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
  readonly figure: LedgerBucket | 'available' | 'utilisation' | 'pace' | 'forecast';
  readonly value: string;
  readonly currency: string | null;
  readonly inputs: readonly {
    readonly type: LedgerEntryType;
    readonly bucket: LedgerBucket;
    readonly count: number;
    readonly amount: MoneyView;
  }[];
  /** The planned course that the pace and the forecast rest on; null for the other figures. */
  readonly course: CourseExplanationView | null;
}

/** What was planned, and what became of it by that day. */
export interface CourseExplanationView extends BudgetCourseView {
  readonly businessDate: IsoDate;
  readonly revised: MoneyView;
  readonly committed: MoneyView;
  readonly paid: MoneyView;
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
