import { bucketOf, byBucket, type BalanceEntry, type Bucket, type DirectEntryType } from '@mizan/shared/ledger';
import { sum, type CurrencyCode, type Money } from '@mizan/shared/money';

export const POSTING_KINDS = ['appropriation', 'allotment', 'commitment', 'payment', 'release', 'reversal'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

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
}

/** What is written to the ledger at once, or not at all. */
export interface Posting {
  readonly id: string;
  readonly kind: PostingKind;
  /** A calendar day. */
  readonly effectiveDate: string;
  readonly description: string | null;
  /** The posting that this one takes back. */
  readonly reversesId: string | null;
  readonly currency: CurrencyCode;
  readonly entries: readonly PostingEntry[];
  /** The version of the commitment that the caller saw; null where nobody saw one. */
  readonly commitmentVersion: number | null;
}

/** What a posting adds to the buckets of one control key; amounts are signed. */
export type ControlMovement = Readonly<Record<Bucket, Money>> & { readonly controlId: string };

/** What a posting adds to the figures of one commitment; each figure counts upwards. */
export interface CommitmentMovement {
  readonly commitmentId: string;
  readonly committed: Money;
  readonly consumed: Money;
  readonly released: Money;
}

/** The posting folded per control key, in the order in which the rows are locked. */
export function controlMovements(posting: Posting): ControlMovement[] {
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
    const ofType = (type: DirectEntryType): Money =>
      sum(
        own.filter(({ movement }) => typeOf(movement) === type).map(({ movement }) => movement.amount),
        posting.currency,
      );
    return {
      commitmentId,
      committed: ofType('COMMITMENT'),
      consumed: ofType('COMMITMENT_CONSUMPTION').negated(),
      released: ofType('COMMITMENT_RELEASE').negated(),
    };
  });
}

function typeOf(movement: BalanceEntry): DirectEntryType {
  return movement.type === 'REVERSAL' ? movement.reversedType : movement.type;
}
