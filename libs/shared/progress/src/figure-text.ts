import type { Decimal } from 'decimal.js';

/** More decimals than any screen shows; a figure on the wire is not for computing on. */
const SHOWN_DECIMALS = 6;

/** A computed figure as decimal text without needless zeros; null stays null. */
export function figureText(figure: Decimal | 0 | 1 | null): string | null {
  if (figure === null) return null;
  return typeof figure === 'number' ? String(figure) : figure.toDecimalPlaces(SHOWN_DECIMALS).toFixed();
}
