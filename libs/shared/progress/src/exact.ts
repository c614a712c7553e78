import { Decimal } from 'decimal.js';

/** Enough digits that sums of weighted figures are exact, and plain notation in every string. */
export const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -60,
  toExpPos: 60,
});

const FIGURE_DECIMALS = 20;
/** Below this, a difference is the width of a rounded third, not a fact. */
const COMPARED_DECIMALS = 12;

/**
 * A figure as it is kept: cut to twenty decimals, so that sums over figures do not depend on their order, and zero
 * without a sign.
 */
export const settled = (figure: Decimal): Decimal => {
  const kept = figure.toDecimalPlaces(FIGURE_DECIMALS, Decimal.ROUND_HALF_EVEN);
  return kept.isZero() ? kept.abs() : kept;
};

/** Whether a figure reaches a threshold, compared at twelve decimals. */
export const reaches = (figure: Decimal, threshold: Decimal.Value): boolean =>
  figure.toDecimalPlaces(COMPARED_DECIMALS, Decimal.ROUND_HALF_EVEN).greaterThanOrEqualTo(threshold);
