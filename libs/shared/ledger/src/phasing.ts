import { Money, ratio, split, sum } from '@mizan/shared/money';
import type { Decimal } from 'decimal.js';

export const PHASING_BASES = ['phased', 'scaled', 'time-elapsed'] as const;
/**
 * What a planned course rests on: months that add up to the revised budget; such months, scaled because the revised budget
 * has changed since; or no months at all, then the days that have passed.
 */
export type PhasingBasis = (typeof PHASING_BASES)[number];

/** The planned course of a control key through its fiscal year. */
export interface PhasedCourse {
  readonly year: number;
  /** Twelve amounts, January first; they add up to the revised budget exactly. */
  readonly months: readonly Money[];
  readonly basis: PhasingBasis;
}

/** Why months may not be kept as the planned course. */
export type PhasingObstacle =
  | {
      readonly code: 'phasing.not-whole';
      readonly revised: Money;
      readonly planned: Money;
      /** revised − planned, signed: what is still to be planned. */
      readonly missing: Money;
    }
  | { readonly code: 'phasing.month-negative'; readonly month: number; readonly amount: Money };

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysOf = (year: number): readonly number[] =>
  DAYS.map((days, index) => (index === 1 && isLeap(year) ? days + 1 : days));

const spreadBy = (whole: Money, weights: readonly string[]): readonly Money[] => [
  ...split(
    whole,
    weights.map((weight, index) => ({ key: MONTHS[index] ?? '', weight })),
  ).values(),
];

/** The amount in twelve equal months, the left-over units to the first ones. */
export const spreadEvenly = (whole: Money): readonly Money[] =>
  spreadBy(
    whole,
    DAYS.map(() => '1'),
  );

/** Why these twelve months may not be kept for that revised budget, or null: none is negative, and together they are it. */
export const phasingObstacle = (months: readonly Money[], revised: Money): PhasingObstacle | null => {
  const negative = months.findIndex((amount) => amount.isNegative());
  const amount = months[negative];
  if (amount) return { code: 'phasing.month-negative', month: negative + 1, amount };
  const planned = sum(months, revised.currency);
  if (planned.equals(revised)) return null;
  return { code: 'phasing.not-whole', revised, planned, missing: revised.minus(planned) };
};

/**
 * The course that counts for the revised budget as it is now. Months that were kept for another amount are scaled to it by
 * largest remainder. Where none were kept, or nothing in them, the year's days share it.
 */
export const phasedCourse = (kept: readonly Money[] | null, revised: Money, year: number): PhasedCourse => {
  const total = sum(kept ?? [], revised.currency);
  if (kept === null || !total.isPositive()) {
    return { year, months: spreadBy(revised, daysOf(year).map(String)), basis: 'time-elapsed' };
  }
  if (total.equals(revised)) return { year, months: kept, basis: 'phased' };
  const weights = kept.map(({ minor }) => minor.toString());
  return { year, months: spreadBy(revised, weights), basis: 'scaled' };
};

/**
 * Twelve months after money for certain months (1 to 12) has come to a key, or with negative amounts gone from it again: what
 * was planned before stays where it was, and no month falls below nothing.
 */
export const monthsWith = (months: readonly Money[], added: ReadonlyMap<number, Money>): readonly Money[] =>
  months.map((before, index) => {
    const after = before.plus(added.get(index + 1) ?? Money.zero(before.currency));
    return after.isNegative() ? Money.zero(before.currency) : after;
  });

/**
 * What was to be paid by the end of that day (YYYY-MM-DD): whole months, and of the month that the day is in its part by
 * days, cut to the minor unit. Nothing before the year, everything after it.
 */
export const plannedBy = ({ year, months }: PhasedCourse, day: string): Money => {
  const whole = sum(months, currencyOf(months));
  const own = String(year).padStart(4, '0');
  if (day.slice(0, 4) < own) return Money.zero(whole.currency);
  if (day.slice(0, 4) > own) return whole;
  const at = MONTHS.indexOf(day.slice(5, 7));
  const month = months[at] ?? Money.zero(whole.currency);
  const begun = (month.minor * BigInt(day.slice(8, 10))) / BigInt(daysOf(year)[at] ?? 1);
  return sum([...months.slice(0, at), Money.fromMinor(begun, whole.currency)], whole.currency);
};

/** What was to be paid by then ÷ the revised budget, a fraction; null is no data: nothing was appropriated. */
export const plannedShare = (course: PhasedCourse, day: string): Decimal | null =>
  ratio(plannedBy(course, day), sum(course.months, currencyOf(course.months)));

/** What is still to be paid after that day by the plan; with `plannedBy` the whole. */
export const phasedRemainder = (course: PhasedCourse, day: string): Money =>
  sum(course.months, currencyOf(course.months)).minus(plannedBy(course, day));

/** Where the year is heading: paid + committed + what was planned for the rest of it. (domain.md, Formulas, Money.) */
export const forecast = (used: { readonly paid: Money; readonly committed: Money }, remainder: Money): Money =>
  used.paid.plus(used.committed).plus(remainder);

/** The last day of each month of a year, YYYY-MM-DD. */
export const monthEnds = (year: number): readonly string[] =>
  daysOf(year).map((days, index) => `${String(year).padStart(4, '0')}-${MONTHS[index] ?? ''}-${days}`);

export const QUARTERS = [1, 2, 3, 4] as const;
/** A quarter of a fiscal year. */
export type Quarter = (typeof QUARTERS)[number];

/** What was planned for each of the four quarters. */
export const phasedQuarters = ({ months }: PhasedCourse): readonly Money[] =>
  QUARTERS.map((quarter) => sum(months.slice((quarter - 1) * 3, quarter * 3), currencyOf(months)));

/**
 * What is suggested to be allotted for a quarter: what was planned up to its end, less what is allotted so far; never less
 * than nothing, and so never more than what is not allotted yet.
 */
export const quarterAllotment = (course: PhasedCourse, quarter: Quarter, allotted: Money): Money => {
  const planned = sum(course.months.slice(0, quarter * 3), allotted.currency);
  const more = planned.minus(allotted);
  return more.isNegative() ? Money.zero(allotted.currency) : more;
};

const currencyOf = (months: readonly Money[]): Money['currency'] => {
  const [first] = months;
  if (!first) throw new Error('A course has twelve months.');
  return first.currency;
};
