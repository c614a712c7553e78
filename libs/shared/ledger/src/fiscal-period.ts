export const PERIOD_STATUSES = ['open', 'soft-closed', 'closed'] as const;
/** Into an `open` period everybody posts, into a `soft-closed` one the financial controller, into a `closed` one nobody. */
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** A month of a fiscal year; 1 is January. */
export interface FiscalPeriod {
  readonly year: number;
  readonly month: number;
}

/**
 * The period of a fiscal year into which a day belongs. What is posted before the year begins, such as its
 * appropriation, belongs to its first month; what comes after its end belongs to its last.
 */
export const fiscalPeriodOf = (fiscalYear: number, day: string): FiscalPeriod => {
  const year = day.slice(0, 4);
  const own = fiscalYear.toString().padStart(4, '0');
  if (year < own) return { year: fiscalYear, month: 1 };
  if (year > own) return { year: fiscalYear, month: 12 };
  return { year: fiscalYear, month: MONTHS.indexOf(day.slice(5, 7)) + 1 };
};

/** Whether somebody may post into a period of that status. */
export const mayPostInto = (status: PeriodStatus, isController: boolean): boolean =>
  status === 'open' || (status === 'soft-closed' && isController);
