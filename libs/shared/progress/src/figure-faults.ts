import { Exact } from './exact';

/** What can be wrong with one figure by itself. */
export type FigureFault = 'not-a-number' | 'out-of-bounds' | 'too-precise';

/** What a figure of an indicator must keep to; null bounds are open. Bounds are decimal text and belong to it. */
export interface FigureRules {
  readonly decimals: number;
  readonly min: string | null;
  readonly max: string | null;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Whether this is plain decimal text, such as "-12.50"; no exponent, no sign of infinity, no blank. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Everything that is wrong with a figure, the first thing first; trailing zeros are no precision. */
export const figureFaults = (text: string, { decimals, min, max }: FigureRules): readonly FigureFault[] => {
  if (!isDecimal(text)) return ['not-a-number'];
  const figure = new Exact(text);
  const isOutside = (min !== null && figure.lessThan(min)) || (max !== null && figure.greaterThan(max));
  const outside: readonly FigureFault[] = isOutside ? ['out-of-bounds'] : [];
  return figure.decimalPlaces() > decimals ? [...outside, 'too-precise'] : outside;
};
