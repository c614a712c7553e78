import type { LocalizedText } from './language';
import type { DecimalString, IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

/** A nature of expenditure; `parentId` makes a tree of them. */
export interface CostNatureView {
  readonly id: Uuid;
  readonly code: string;
  readonly name: LocalizedText;
  readonly parentId: Uuid | null;
  readonly position: number;
  /** No longer to be chosen; what was booked on it stays. */
  readonly isRetired: boolean;
  readonly version: number;
}

/** Asks for a new nature of expenditure; a code is given once and never changes. */
export interface CreateCostNature {
  readonly code: string;
  readonly name: LocalizedText;
  readonly parentId?: Uuid | null;
  readonly position?: number;
}

/** Asks to rename, move in the order, retire or take back a nature of expenditure. */
export interface ChangeCostNature {
  readonly name?: LocalizedText;
  readonly position?: number;
  readonly isRetired?: boolean;
}

export const CONTROL_LEVELS = ['control', 'area', 'activity'] as const;
/**
 * Where money is controlled: `control` is fund × fiscal year × project, by nature where money was given by nature; an
 * area or an activity is held against its planned cost.
 */
export type ControlLevel = (typeof CONTROL_LEVELS)[number];

export const BUDGET_POLICIES = ['stop', 'warn', 'none'] as const;
/** What happens where more is asked for than there is. */
export type BudgetPolicy = (typeof BUDGET_POLICIES)[number];

/** A rule of budget control; the one that says most about fund and nature counts. */
export interface ControlRuleView {
  readonly id: Uuid;
  readonly level: ControlLevel;
  /** null: of every fund, of every nature. */
  readonly fundId: Uuid | null;
  readonly fundName: LocalizedText | null;
  readonly natureId: Uuid | null;
  readonly natureName: LocalizedText | null;
  readonly policy: BudgetPolicy;
  /** By which part, a fraction, `warn` lets it be overdrawn before it stops. */
  readonly tolerance: DecimalString;
  readonly version: number;
}

/** Asks for a rule of a fund, a nature or both. */
export interface CreateControlRule {
  readonly level: ControlLevel;
  readonly fundId?: Uuid | null;
  readonly natureId?: Uuid | null;
  readonly policy: BudgetPolicy;
  readonly tolerance?: DecimalString;
}

/** Asks for another policy. */
export interface ChangeControlRule {
  readonly policy: BudgetPolicy;
  readonly tolerance?: DecimalString;
}

export const FISCAL_PERIOD_STATUSES = ['open', 'soft-closed', 'closed'] as const;
/** Everybody, the financial controller alone, or nobody may post into it. */
export type FiscalPeriodStatus = (typeof FISCAL_PERIOD_STATUSES)[number];

/** A month of a fiscal year, and what was posted in it. */
export interface FiscalPeriodView {
  readonly id: Uuid;
  readonly year: number;
  readonly month: number;
  readonly status: FiscalPeriodStatus;
  readonly postings: number;
  readonly changedAt: IsoDateTime | null;
  readonly changedBy: string | null;
  readonly reason: string | null;
  readonly version: number;
}

/** Asks to open or close a period; taking back a closing needs a reason. */
export interface ChangeFiscalPeriod {
  readonly status: FiscalPeriodStatus;
  readonly reason?: string | null;
}

/** Leave to overdraw a control key: by whom, why, how far and until when. */
export interface OverrideView {
  readonly id: Uuid;
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly year: number;
  readonly natureName: LocalizedText | null;
  /** The role in which it was granted. */
  readonly role: string;
  readonly reason: string;
  readonly limit: MoneyView;
  /** How much of it is taken now. */
  readonly used: MoneyView;
  readonly expiresOn: IsoDate;
  readonly isExpired: boolean;
  readonly grantedAt: IsoDateTime;
  readonly grantedBy: string | null;
  readonly endedAt: IsoDateTime | null;
  readonly version: number;
}

/** Asks for leave to overdraw the money of a project in a year. */
export interface OverrideRequest {
  readonly projectId: Uuid;
  readonly year: number;
  readonly natureId?: Uuid | null;
  readonly amount: MoneyView;
  readonly reason: string;
  readonly expiresOn: IsoDate;
}
