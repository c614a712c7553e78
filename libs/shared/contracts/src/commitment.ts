import type { LedgerEntryView } from './budget';
import type { LocalizedText } from './language';
import type { DecimalString, IsoDate, IsoDateTime, MoneyView, Uuid, WrittenView } from './wire';

export const COMMITMENT_KINDS = ['contract', 'letter', 'travel-order', 'grant'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_STATES = ['reserved', 'open', 'closed', 'cancelled'] as const;
/**
 * Reserved before there is a document; open as long as something of it may still be paid or released; cancelled when the
 * rest was given back with a reason.
 */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** How many activities or natures one document may be booked on. */
export const COMMITMENT_LINES = 20;

/** The figures of a commitment. committed = open + paid + released; `reserved` is what is not committed yet. */
export interface CommitmentFiguresView {
  readonly reserved: MoneyView;
  readonly committed: MoneyView;
  /** Consumed by payments, at the rate of the commitment. */
  readonly paid: MoneyView;
  readonly released: MoneyView;
  readonly open: MoneyView;
}

/** One row of the list of commitments, in the fund's currency. */
export interface CommitmentRowView extends CommitmentFiguresView {
  readonly id: Uuid;
  readonly code: string;
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description: string | null;
  /** What the supplier calls the document. */
  readonly reference: string | null;
  /** By when it should be paid. */
  readonly dueDate: IsoDate | null;
  readonly state: CommitmentState;
  readonly year: number;
  readonly effectiveDate: IsoDate;
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly areaCode: string | null;
  readonly activityId: Uuid | null;
  readonly activityCode: string | null;
  readonly activityTitle: LocalizedText | null;
  readonly natureName: LocalizedText | null;
  /** How many lines it is booked on; the columns above are those of the first. */
  readonly lineCount: number;
  /** What is open as it was agreed. */
  readonly agreedOpen: MoneyView;
}

export const COMMITMENT_AGES = ['under-30-days', '30-to-90-days', 'over-90-days'] as const;
/** Days from a commitment's date to the business date. */
export type CommitmentAge = (typeof COMMITMENT_AGES)[number];

/** A page of commitments, newest first; count, totals and ages are those of the whole filter. */
export interface CommitmentPageView {
  readonly rows: readonly CommitmentRowView[];
  readonly next: string | null;
  readonly count: number;
  /** What is still open, by age. */
  readonly ages: readonly { readonly age: CommitmentAge; readonly count: number; readonly open: MoneyView }[];
  readonly totals: Readonly<Record<'committed' | 'paid' | 'released' | 'open', MoneyView>>;
}

/** A line of a commitment: what it is booked on, and what is still open there. */
export interface CommitmentLineView {
  readonly position: number;
  readonly projectCode: string;
  readonly areaCode: string | null;
  readonly activityId: Uuid | null;
  readonly activityCode: string | null;
  readonly activityTitle: LocalizedText | null;
  readonly natureName: LocalizedText | null;
  readonly agreedOpen: MoneyView;
  readonly open: MoneyView;
}

/** A commitment with its story, oldest first, and what is left on its line. */
export interface CommitmentView extends CommitmentRowView {
  readonly version: number;
  readonly createdAt: IsoDateTime;
  readonly createdBy: string | null;
  readonly unitId: Uuid;
  readonly yearStatus: 'open' | 'closed';
  /** What is available at the project and year of its line. */
  readonly available: MoneyView;
  /** The same figures as they were agreed. */
  readonly agreed: CommitmentFiguresView;
  /** What one unit of the agreed currency was worth in the fund's when it was committed. */
  readonly rate: DecimalString;
  readonly rateDate: IsoDate | null;
  readonly rateSource: string | null;
  readonly cancelReason: string | null;
  readonly lines: readonly CommitmentLineView[];
  readonly entries: readonly LedgerEntryView[];
}

/** A further line of a document; all lines are agreed in the same currency. */
export interface CommitmentLineRequest {
  readonly activityId: Uuid;
  /** What is bought; left out where money is not kept by nature. */
  readonly natureId?: Uuid | null;
  readonly amount: MoneyView;
}

/** Asks to commit money for an activity; the line follows from the activity's year, project and area, and the nature. */
export interface CommitmentRequest extends CommitmentLineRequest {
  readonly kind: CommitmentKind;
  readonly supplier: string;
  readonly description?: string | null;
  readonly reference?: string | null;
  readonly dueDate?: IsoDate | null;
  /** Whether the money is only set aside until there is a document. */
  readonly isReservation?: boolean;
  readonly otherLines?: readonly CommitmentLineRequest[];
}

export const WARNING_LEVELS = ['control', 'area', 'activity'] as const;
/** Something passed that a policy warns about: more is taken than is available, or than is planned. */
export interface BudgetWarningView {
  readonly level: (typeof WARNING_LEVELS)[number];
  /** What it is about: the code of the project, area or activity. */
  readonly code: string;
  readonly by: MoneyView;
}

/** A commitment as it was written, with what the policies warn about. */
export interface CommittedView extends WrittenView {
  readonly warnings: readonly BudgetWarningView[];
}

/** Asks to turn a reservation into a commitment; without an amount, all of it. The rest is given back. */
export interface ConfirmationRequest {
  readonly amount?: MoneyView | null;
  readonly reference?: string | null;
}

/** Asks to pay something of a commitment, in its currency; without a date on the business date. */
export interface PaymentRequest {
  readonly amount: MoneyView;
  readonly effectiveDate?: IsoDate | null;
  /** The day on the invoice, where its period is closed and it is posted in the next one. */
  readonly documentDate?: IsoDate | null;
  readonly reference?: string | null;
  readonly description?: string | null;
}

/** Asks to give something of a commitment or reservation back to what is available, in its currency. */
export interface ReleaseRequest {
  readonly amount: MoneyView;
  readonly description?: string | null;
}

/** Asks to record money that a supplier has paid back, in the currency of the commitment. */
export interface RefundRequest {
  readonly amount: MoneyView;
  readonly reference?: string | null;
  readonly description?: string | null;
}

/** Asks to give back everything that is open, with the reason. */
export interface CancellationRequest {
  readonly reason: string;
}
