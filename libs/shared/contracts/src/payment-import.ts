import type { IsoDate, IsoDateTime, MoneyView, Uuid } from './wire';

export const PAYMENT_ROW_STATES = ['matched', 'unmatched', 'posted', 'dismissed'] as const;
/** Matched to one commitment and waiting; nobody knows for what; posted in the ledger; set aside with a reason. */
export type PaymentRowState = (typeof PAYMENT_ROW_STATES)[number];

export const UNMATCHED_REASONS = ['none', 'several', 'currency', 'exceeds-open', 'refused'] as const;
/** No commitment has this reference, several have; another currency, more than is open; or posting was refused. */
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

export const PAYMENT_FILE_LIMITS = { rows: 5_000, bytes: 2_000_000, cell: 500 } as const;

/** An open commitment that a payment could be one of. */
export interface PaymentCandidateView {
  readonly id: string;
  readonly code: string;
  readonly supplier: string;
  /** As it was agreed. */
  readonly open: MoneyView;
}

/** A payment as the accounts gave it, and what became of it. */
export interface PaymentRowView {
  readonly id: Uuid;
  readonly position: number;
  /** What the accounts call it; each number is taken once. */
  readonly number: string;
  readonly paidOn: IsoDate;
  readonly reference: string;
  readonly supplier: string;
  readonly amount: MoneyView;
  readonly description: string | null;
  readonly state: PaymentRowState;
  readonly reason: string | null;
  readonly commitmentId: Uuid | null;
  readonly commitmentCode: string | null;
  readonly commitmentSupplier: string | null;
  readonly postingId: Uuid | null;
  readonly version: number;
}

/** A file of payments that was taken. */
export interface PaymentImportView {
  readonly id: Uuid;
  readonly fileName: string;
  readonly importedAt: IsoDateTime;
  readonly importedBy: string | null;
  readonly rowCount: number;
  readonly counts: Readonly<Record<PaymentRowState, number>>;
}

/** What came of sending a file: rows that were known before are left as they are. */
export interface PaymentImportResultView {
  readonly importId: Uuid;
  readonly taken: number;
  readonly known: number;
  readonly matched: number;
}

/** The queue of payments with the imports that they came from. */
export interface PaymentQueueView {
  readonly imports: readonly PaymentImportView[];
  readonly rows: readonly PaymentRowView[];
  readonly counts: Readonly<Record<PaymentRowState, number>>;
}

/** Says which commitment a payment belongs to. */
export interface MatchPayment {
  readonly commitmentId: Uuid;
}

/** Sets a payment aside that is none of this organisation's plan. */
export interface DismissPayment {
  readonly reason: string;
}

/** What came of posting everything that is matched. */
export interface PostedPaymentsView {
  readonly posted: number;
  /** Back in the queue, each with its reason. */
  readonly refused: number;
}

/** A file of a commitment. */
export interface CommitmentFileView {
  readonly id: Uuid;
  readonly title: string;
  readonly name: string;
  readonly size: number;
  readonly addedAt: IsoDateTime;
  readonly addedBy: string | null;
}
