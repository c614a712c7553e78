const DAY = 86_400_000;
const DIGITS = 6;

/** The time in which something was to be done: years of a plan and the day it is judged on. */
export interface PlanTime {
  readonly firstYear: number;
  readonly lastYear: number;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
}

/** Share of a year, or of the whole plan, that has passed at the end of the business date; a fraction as text. */
export function elapsedShare({ firstYear, lastYear, businessDate }: PlanTime, year: number | null): string {
  const from = Date.UTC(year ?? firstYear, 0, 1);
  const to = Date.UTC((year ?? lastYear) + 1, 0, 1);
  const now = Date.parse(businessDate) + DAY;
  return Math.min(Math.max((now - from) / (to - from), 0), 1).toFixed(DIGITS);
}
