import { Decimal } from 'decimal.js';

import { Money } from './money';

/** One receiver of a split: its key, which also settles ties, and its weight, zero or more. */
export interface SplitWeight {
  readonly key: string;
  readonly weight: string | number;
}

interface Share {
  readonly key: string;
  readonly floor: bigint;
  readonly remainder: bigint;
}

/** What one receiver of a split gets, and how it came about. */
export interface SplitPart {
  readonly key: string;
  readonly amount: Money;
  /** Whether one of the units that were left over after rounding down is in it. */
  readonly hasLeftOver: boolean;
}

/** Thrown when weights cannot divide anything: none, all zero, negative, not a number, or the same key twice. */
export class SplitWeightsError extends Error {
  override readonly name = 'SplitWeightsError';
}

const plainDecimal = (weight: string | number): string => {
  if (typeof weight === 'string' && !/^\d+(\.\d+)?$/.test(weight)) {
    throw new SplitWeightsError(`"${weight}" is not a weight`);
  }
  const value = new Decimal(weight);
  if (!value.isFinite() || value.isNegative()) throw new SplitWeightsError(`"${weight}" is not a weight`);
  return value.toFixed();
};

/** The weights as whole numbers in the same proportion. */
const wholeWeights = (weights: readonly SplitWeight[]): readonly bigint[] => {
  const decimals = weights.map(({ weight }) => plainDecimal(weight).split('.', 2));
  const scale = Math.max(0, ...decimals.map(([, fraction = '']) => fraction.length));
  return decimals.map(([whole = '', fraction = '']) => BigInt(whole + fraction.padEnd(scale, '0')));
};

const byRemainderThenKey = (one: Share, other: Share): number => {
  if (one.remainder !== other.remainder) return one.remainder > other.remainder ? -1 : 1;
  return one.key < other.key ? -1 : 1;
};

/**
 * Divides an amount so that the parts add up to it exactly: each share floored, the units left over handed out by
 * largest remainder, ties by key. A negative whole gives the negated parts of the positive one. In the order of the
 * weights. Throws SplitWeightsError.
 */
export const splitParts = (whole: Money, weights: readonly SplitWeight[]): readonly SplitPart[] => {
  const parts = wholeWeights(weights);
  const total = parts.reduce((running, part) => running + part, 0n);
  if (total === 0n) throw new SplitWeightsError('The weights add up to nothing');
  if (new Set(weights.map(({ key }) => key)).size < weights.length) throw new SplitWeightsError('A key is there twice');
  const magnitude = whole.isNegative() ? -whole.minor : whole.minor;
  const shares = weights.map(({ key }, index): Share => {
    const product = magnitude * (parts[index] ?? 0n);
    return { key, floor: product / total, remainder: product % total };
  });
  const handedOut = shares.reduce((running, share) => running + share.floor, 0n);
  const lucky = new Set(
    shares
      .toSorted(byRemainderThenKey)
      .filter((_, index) => BigInt(index) < magnitude - handedOut)
      .map(({ key }) => key),
  );
  const signed = (minor: bigint): bigint => (whole.isNegative() ? -minor : minor);
  return shares.map(({ key, floor }) => {
    const hasLeftOver = lucky.has(key);
    return { key, amount: Money.fromMinor(signed(hasLeftOver ? floor + 1n : floor), whole.currency), hasLeftOver };
  });
};

/** The parts of `splitParts` by their keys, in the order of the weights. Throws SplitWeightsError. */
export const split = (whole: Money, weights: readonly SplitWeight[]): ReadonlyMap<string, Money> =>
  new Map(splitParts(whole, weights).map(({ key, amount }) => [key, amount]));
