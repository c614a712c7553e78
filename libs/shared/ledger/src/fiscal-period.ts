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

const CLOSEDNESS: Readonly<Record<PeriodStatus, number>> = { open: 0, 'soft-closed': 1, closed: 2 };

/** Whether a period that takes the other status is less closed than before. */
export const isOpening = (before: PeriodStatus, after: PeriodStatus): boolean => CLOSEDNESS[after] < CLOSEDNESS[before];

/**
 * Months close one after the other and open again from the last: the first of a year's months that keeps a month from taking
 * a status, being less closed before it or more closed after it; null where none does.
 */
export const monthInTheWay = <Period extends { readonly month: number; readonly status: PeriodStatus }>(
  year: readonly Period[],
  month: number,
  status: PeriodStatus,
): Period | null =>
  year.find((period) => {
    if (period.month < month) return CLOSEDNESS[period.status] < CLOSEDNESS[status];
    return period.month > month && CLOSEDNESS[period.status] > CLOSEDNESS[status];
  }) ?? null;
