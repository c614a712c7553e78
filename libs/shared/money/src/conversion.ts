import { Decimal } from 'decimal.js';

import { CURRENCIES, type CurrencyCode } from './currencies';
import { Money } from './money';
import { CurrencyMismatchError } from './money-errors';

const RATE = /^(\d{1,10})(?:\.(\d{1,10}))?$/;
/** Wide enough that a quotient of two 20-digit amounts loses nothing a screen or a threshold could see. */
const Quotient = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

/** Thrown when a rate is not a positive decimal of at most ten digits on either side of the mark. */
export class RateFormatError extends Error {
  override readonly name = 'RateFormatError';

  constructor(readonly rate: string) {
    super(`"${rate}" is not an exchange rate`);
  }
}

/** The quotient rounded to a whole number, halves to the even neighbour; the divisor is positive. */
const dividedHalfEven = (dividend: bigint, divisor: bigint): bigint => {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const floor = magnitude / divisor;
  const twice = (magnitude % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return dividend < 0n ? -rounded : rounded;
};

/**
 * The amount in another currency: `rate` is what one whole unit of the amount's currency is worth in `to`, a plain
 * decimal. Rounds once, half-even, to the minor unit of `to`. Throws RateFormatError.
 */
export const convert = (money: Money, rate: string, to: CurrencyCode): Money => {
  const [, whole, fraction = ''] = RATE.exec(rate) ?? [];
  if (whole === undefined) throw new RateFormatError(rate);
  const scaledRate = BigInt(whole + fraction);
  if (scaledRate === 0n) throw new RateFormatError(rate);
  const dividend = money.minor * scaledRate * 10n ** BigInt(CURRENCIES[to].decimals);
  const divisor = 10n ** BigInt(fraction.length + CURRENCIES[money.currency].decimals);
  return Money.fromMinor(dividedHalfEven(dividend, divisor), to);
};

/** The first amount ÷ the second, a fraction (0.5, not 50); null when the second is zero. Same currency, or it throws. */
export const ratio = (part: Money, whole: Money): Decimal | null => {
  if (part.currency !== whole.currency) throw new CurrencyMismatchError(part.currency, whole.currency);
  if (whole.isZero()) return null;
  return new Quotient(part.toDecimal()).div(whole.toDecimal());
};
