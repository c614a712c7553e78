import { Money, split } from '@mizan/shared/money';

/** What is open of a commitment, or of one of its lines: as it was agreed, and in the fund's currency. */
export interface OpenPart {
  readonly transaction: Money;
  readonly fund: Money;
}

/** An open part with what it was worth for reporting when it was taken. */
export interface KeptPart extends OpenPart {
  /** In the base currency. */
  readonly base: Money;
}

/** What a payment takes. `paid` is at the commitment's own rate; `difference` is what the exchange has added or saved. */
export interface Settlement {
  /** Of the commitment, in the currency of the agreement. */
  readonly transaction: Money;
  /** Of the commitment, in the fund's currency, at the commitment's rate. */
  readonly consumed: Money;
  /** Signed, in the fund's currency: the payment at the day's rate less what it consumes. */
  readonly difference: Money;
}

/**
 * A payment against what is open: it consumes at the commitment's rate, in proportion, and the payment that brings the
 * agreed amount to nothing consumes whatever is left. `atDaysRate` is the payment in the fund's currency at the rate of
 * its day. The payment is not more than what is open. (domain.md, Formulas, Money.)
 */
export const settlement = (open: OpenPart, payment: Money, atDaysRate: Money): Settlement => {
  const consumed = proportion(open, payment);
  return { transaction: payment, consumed, difference: atDaysRate.minus(consumed) };
};

/**
 * What belongs to a part, as agreed, of the open amount; cut, the last takes all. Of the amount in the fund's currency, or of
 * another one that is `kept` for it.
 */
export const proportion = (open: OpenPart, part: Money, kept: Money = open.fund): Money => {
  if (part.equals(open.transaction)) return kept;
  return Money.fromMinor((kept.minor * part.minor) / open.transaction.minor, kept.currency);
};

/** What the open amount is worth at another rate, less what it is kept at; signed, in the fund's currency. */
export const revaluation = (open: OpenPart, atNewRate: Money): Money => atNewRate.minus(open.fund);

/**
 * A payment or release spread over the lines of a commitment in proportion to what is open on them, so that the parts make
 * the whole and no line gives more than it has. The keys are those of the lines; the amount is not more than their sum.
 */
export const spread = (amount: Money, lines: ReadonlyMap<string, OpenPart>): ReadonlyMap<string, Money> => {
  const weights = [...lines].map(([key, { transaction }]) => ({ key, weight: transaction.minor.toString() }));
  const parts = split(amount, weights);
  return new Map([...parts].filter(([, part]) => !part.isZero()));
};
