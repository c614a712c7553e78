import type { CurrencyCode } from '@mizan/shared/money';
import { Decimal } from 'decimal.js';

export const RATE_KINDS = ['spot', 'month'] as const;
/** A rate of a day, which holds until the next one, or one that is locked for a whole month. */
export type RateKind = (typeof RATE_KINDS)[number];

/** A rate as it was entered: what one unit of `from` is worth in `to` on that day, or in that month. */
export interface ExchangeRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** YYYY-MM-DD; for a month its first day. */
  readonly date: string;
  /** A positive decimal of at most ten digits on either side of the mark. */
  readonly rate: string;
  readonly source: string;
  readonly kind: RateKind;
}

/** A rate that was used, and whether it was turned round. */
export interface RateStep extends ExchangeRate {
  readonly isInverse: boolean;
}

/** The rate that applies, with the steps that it was made of: one, or two through the base currency. */
export interface AppliedRate {
  readonly rate: string;
  /** The earliest of the days of its steps; null where no exchange was needed. */
  readonly date: string | null;
  readonly source: string | null;
  readonly steps: readonly RateStep[];
}

/** What is asked: a pair and a day, YYYY-MM-DD. */
export interface RateQuestion {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  readonly date: string;
}

const DECIMALS = 10;
const Rate = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

const SAME: AppliedRate = { rate: '1', date: null, source: null, steps: [] };

/**
 * The rate of a pair on a day. A rate locked for the month of the day wins; otherwise the latest one that is not later
 * than the day. A pair that was entered the other way round is turned (ten decimals, half-even); where neither is there it
 * goes through the base currency. Null where even that is not known.
 */
export const chooseRate = (
  rates: readonly ExchangeRate[],
  { from, to, date }: RateQuestion,
  base: CurrencyCode,
): AppliedRate | null => {
  if (from === to) return SAME;
  const direct = stepOf(rates, { from, to, date });
  if (direct) return applied([direct]);
  if (from === base || to === base) return null;
  const first = stepOf(rates, { from, to: base, date });
  const second = stepOf(rates, { from: base, to, date });
  return first && second ? applied([first, second]) : null;
};

const stepOf = (rates: readonly ExchangeRate[], { from, to, date }: RateQuestion): RateStep | null => {
  const straight = inForce(rates, { from, to, date });
  if (straight) return { ...straight, isInverse: false };
  const opposite = inForce(rates, { from: to, to: from, date });
  return opposite ? { ...opposite, isInverse: true } : null;
};

const inForce = (rates: readonly ExchangeRate[], { from, to, date }: RateQuestion): ExchangeRate | null => {
  const own = rates.filter((rate) => rate.from === from && rate.to === to);
  const locked = own.find(({ kind, date: day }) => kind === 'month' && day.slice(0, 7) === date.slice(0, 7));
  if (locked) return locked;
  const earlier = own.filter(({ kind, date: day }) => kind === 'spot' && day <= date);
  return earlier.toSorted((one, other) => other.date.localeCompare(one.date))[0] ?? null;
};

const applied = (steps: readonly RateStep[]): AppliedRate => {
  const product = steps.reduce(
    (whole, { rate, isInverse }) => whole.times(isInverse ? new Rate(1).div(rate) : rate),
    new Rate(1),
  );
  const days = steps.map(({ date }) => date).toSorted();
  return {
    rate: plain(product.toDecimalPlaces(DECIMALS)),
    date: days[0] ?? null,
    source: [...new Set(steps.map(({ source }) => source))].join(' × '),
    steps,
  };
};

const plain = (rate: Decimal): string => rate.toFixed();
