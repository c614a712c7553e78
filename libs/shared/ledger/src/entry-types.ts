import type { Money } from '@mizan/shared/money';

/**
 * What a control balance keeps apart; `committed` is the open part of commitments only, `override` how far a controller
 * lets it be overdrawn.
 */
export const BUCKETS = ['revised', 'allotted', 'frozen', 'override', 'reserved', 'committed', 'paid'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** One value per bucket. */
export const byBucket = <Value>(valueOf: (bucket: Bucket) => Value): Readonly<Record<Bucket, Value>> => ({
  revised: valueOf('revised'),
  allotted: valueOf('allotted'),
  frozen: valueOf('frozen'),
  override: valueOf('override'),
  reserved: valueOf('reserved'),
  committed: valueOf('committed'),
  paid: valueOf('paid'),
});

/** Which amounts an entry type may carry; none of them may be zero. */
export type SignRule = 'positive' | 'negative' | 'either';

interface BucketEffect {
  readonly bucket: Bucket;
  readonly sign: SignRule;
}

/**
 * The entry types that move a bucket of their own. The amount of an entry is signed and is added to the bucket as it
 * is: a release of 20 is a COMMITMENT_RELEASE of −20.
 */
const DIRECT_ENTRY_TYPES = {
  APPROPRIATION: { bucket: 'revised', sign: 'positive' },
  SUPPLEMENT: { bucket: 'revised', sign: 'either' },
  VIREMENT_IN: { bucket: 'revised', sign: 'positive' },
  VIREMENT_OUT: { bucket: 'revised', sign: 'negative' },
  CARRY_IN: { bucket: 'revised', sign: 'positive' },
  CARRY_OUT: { bucket: 'revised', sign: 'negative' },
  LAPSE: { bucket: 'revised', sign: 'negative' },
  ALLOTMENT: { bucket: 'allotted', sign: 'either' },
  FREEZE: { bucket: 'frozen', sign: 'positive' },
  UNFREEZE: { bucket: 'frozen', sign: 'negative' },
  OVERRIDE: { bucket: 'override', sign: 'positive' },
  OVERRIDE_END: { bucket: 'override', sign: 'negative' },
  RESERVATION: { bucket: 'reserved', sign: 'positive' },
  RESERVATION_RELEASE: { bucket: 'reserved', sign: 'negative' },
  COMMITMENT: { bucket: 'committed', sign: 'positive' },
  COMMITMENT_CONSUMPTION: { bucket: 'committed', sign: 'negative' },
  COMMITMENT_RELEASE: { bucket: 'committed', sign: 'negative' },
  REVALUATION: { bucket: 'committed', sign: 'either' },
  PAYMENT: { bucket: 'paid', sign: 'positive' },
  REFUND: { bucket: 'paid', sign: 'negative' },
  FX_DIFFERENCE: { bucket: 'paid', sign: 'either' },
} as const satisfies Record<string, BucketEffect>;

/** Every entry type; a REVERSAL takes the bucket of the entry that it reverses. */
export const ENTRY_TYPES = {
  ...DIRECT_ENTRY_TYPES,
  REVERSAL: { bucket: null, sign: 'either' },
} as const satisfies Record<string, { readonly bucket: Bucket | null; readonly sign: SignRule }>;

export type DirectEntryType = keyof typeof DIRECT_ENTRY_TYPES;
export type EntryType = keyof typeof ENTRY_TYPES;

interface DirectEntry {
  readonly type: DirectEntryType;
  /** Signed, in the fund's currency. */
  readonly amount: Money;
}

interface ReversalEntry {
  readonly type: 'REVERSAL';
  /** The amount of the reversed entry, negated. */
  readonly amount: Money;
  readonly reversedType: DirectEntryType;
}

/** As much of a ledger entry as its effect on a balance needs. */
export type BalanceEntry = DirectEntry | ReversalEntry;

/** The bucket that a type moves (null: that of the reversed entry) and the amounts that it may carry. */
export const bucketEffect = (type: EntryType): { readonly bucket: Bucket | null; readonly sign: SignRule } =>
  ENTRY_TYPES[type];

/** Whether an entry of that type may carry that signed amount. */
export const isSignAllowed = (type: EntryType, amount: Money): boolean => {
  const { sign } = ENTRY_TYPES[type];
  if (sign === 'either') return !amount.isZero();
  return sign === 'positive' ? amount.isPositive() : amount.isNegative();
};

/** The entry that takes another one back: the same bucket, the amount negated. */
export const reversalOf = (entry: DirectEntry): ReversalEntry => ({
  type: 'REVERSAL',
  amount: entry.amount.negated(),
  reversedType: entry.type,
});
