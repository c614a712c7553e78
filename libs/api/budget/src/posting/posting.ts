import { bucketOf, byBucket, type BalanceEntry, type Bucket, type DirectEntryType } from '@mizan/shared/ledger';
import { sum, type CurrencyCode, type Money } from '@mizan/shared/money';

export const POSTING_KINDS = [
  'appropriation',
  'receipt',
  'allotment',
  'freeze',
  'virement',
  'override',
  'reservation',
  'commitment',
  'payment',
  'refund',
  'release',
  'cancellation',
  'revaluation',
  'year-end',
  'fund-return',
  'reversal',
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

/**
 * The amount as it was agreed, and how it became the amount of the fund: `rate` is what one unit of its currency was worth
 * in the fund's currency.
 */
export interface TransactionAmount {
  /** Signed like the fund's amount; zero where only the rate has moved. */
  readonly amount: Money;
  readonly rate: string;
  /** A calendar day. */
  readonly rateDate: string | null;
  readonly rateSource: string | null;
  /** Signed, in the base currency, for reporting only. */
  readonly base: Money;
}

/** Where one signed amount goes: the line it is booked on, and the activity and commitment it belongs to. */
export interface PostingEntry {
  readonly lineId: string;
  readonly controlId: string;
  readonly activityId: string | null;
  readonly commitmentId: string | null;
  /** Type and signed amount, in the fund's currency. */
  readonly movement: BalanceEntry;
  /** For a reversal: the entry that is taken back. */
  readonly reversesId: string | null;
  /** Left out: agreed in the fund's own currency, which is the base currency. */
  readonly transaction?: TransactionAmount;
}

/** What is written to the ledger at once, or not at all. */
export interface Posting {
  readonly id: string;
  readonly kind: PostingKind;
  /** A calendar day. */
  readonly effectiveDate: string;
  readonly description: string | null;
  /** The day on the document, where it is another one; a late entry is effective in the next open period. */
  readonly documentDate?: string | null;
  /** What the document is called by whoever sent it, such as the number of an invoice. */
  readonly reference?: string | null;
  /** The posting that this one takes back. */
  readonly reversesId: string | null;
  readonly currency: CurrencyCode;
  readonly entries: readonly PostingEntry[];
  /** The version of the commitment that the caller saw; null where nobody saw one. */
  readonly commitmentVersion: number | null;
}

/** What a posting adds to the buckets of one control key; amounts are signed. */
export type ControlMovement = Readonly<Record<Bucket, Money>> & { readonly controlId: string };

/**
 * What a posting adds to the figures of one commitment; each figure counts upwards, but `reserved`, which is the open part
 * of a reservation. Revaluations belong to `committed`.
 */
export interface CommitmentFigures {
  readonly reserved: Money;
  readonly committed: Money;
  readonly consumed: Money;
  readonly released: Money;
}

export interface CommitmentMovement extends CommitmentFigures {
  readonly commitmentId: string;
  /** The same figures in the currency of the commitment. */
  readonly transaction: CommitmentFigures;
}

/** The posting folded per control key, in the order in which the rows are locked. */
export function controlMovements(posting: Pick<Posting, 'currency' | 'entries'>): ControlMovement[] {
  const controls = [...new Set(posting.entries.map((entry) => entry.controlId))].sort();
  return controls.map((controlId) => {
    const own = posting.entries.filter((entry) => entry.controlId === controlId);
    const inBucket = (bucket: Bucket): Money =>
      sum(
        own.filter(({ movement }) => bucketOf(movement) === bucket).map(({ movement }) => movement.amount),
        posting.currency,
      );
    return { controlId, ...byBucket(inBucket) };
  });
}

/** The posting folded per commitment. */
export function commitmentMovements(posting: Posting): CommitmentMovement[] {
  const commitments = [...new Set(posting.entries.flatMap((entry) => entry.commitmentId ?? []))].sort();
  return commitments.map((commitmentId) => {
    const own = posting.entries.filter((entry) => entry.commitmentId === commitmentId);
    const currency = own[0]?.transaction?.amount.currency ?? posting.currency;
    return {
      commitmentId,
      ...figuresOf(own, posting.currency, (entry) => entry.movement.amount),
      transaction: figuresOf(own, currency, transactionOf),
    };
  });
}

/** The amount as it was agreed. */
export function transactionOf(entry: PostingEntry): Money {
  return entry.transaction?.amount ?? entry.movement.amount;
}

function figuresOf(
  entries: readonly PostingEntry[],
  currency: CurrencyCode,
  amountOf: (entry: PostingEntry) => Money,
): CommitmentFigures {
  const ofTypes = (...types: readonly DirectEntryType[]): Money =>
    sum(entries.filter(({ movement }) => types.includes(typeOf(movement))).map(amountOf), currency);
  return {
    reserved: ofTypes('RESERVATION', 'RESERVATION_RELEASE'),
    committed: ofTypes('COMMITMENT', 'REVALUATION'),
    consumed: ofTypes('COMMITMENT_CONSUMPTION').negated(),
    released: ofTypes('COMMITMENT_RELEASE').negated(),
  };
}

function typeOf(movement: BalanceEntry): DirectEntryType {
  return movement.type === 'REVERSAL' ? movement.reversedType : movement.type;
}
