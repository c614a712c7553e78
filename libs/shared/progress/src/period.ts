import type { PeriodPoint } from './indicator-input';

/** How often an indicator is reported. */
export type ReportingFrequency = 'quarter' | 'half' | 'year';

const PARTS: Readonly<Record<ReportingFrequency, { readonly count: number; readonly letter: string }>> = {
  quarter: { count: 4, letter: 'Q' },
  half: { count: 2, letter: 'H' },
  year: { count: 1, letter: '' },
};
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** A period of a plan with its last day, YYYY-MM-DD; keys are 2014-Q3, 2014-H1 or 2014. */
export interface ReportingPeriod extends PeriodPoint {
  readonly endsOn: string;
}

const periodsBetween = (
  frequency: ReportingFrequency,
  firstYear: number,
  lastYear: number,
): readonly ReportingPeriod[] => {
  const { count, letter } = PARTS[frequency];
  const years = Array.from({ length: Math.max(lastYear - firstYear + 1, 0) }, (_, index) => firstYear + index);
  return years.flatMap((year) =>
    Array.from({ length: count }, (_, index) => {
      const part = index + 1;
      return {
        key: letter === '' ? String(year) : `${year}-${letter}${part}`,
        year,
        endPosition: year - firstYear + part / count,
        endsOn: `${year}-${LAST_DAYS[(part * 4) / count - 1] ?? '12-31'}`,
      };
    }),
  );
};

/** The first and the last year of a plan. */
export interface PlanYears {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Periods of the few plans there are, since every target and every report asks for them. */
const known = new Map<string, readonly ReportingPeriod[]>();
/** More than an installation has plans; whoever asks for other years must not fill the memory. */
const MOST_KNOWN = 100;

/** Every period from the first to the last year of a plan, in order. */
export const periodsOf = (
  frequency: ReportingFrequency,
  firstYear: number,
  lastYear: number,
): readonly ReportingPeriod[] => {
  const key = `${frequency} ${firstYear} ${lastYear}`;
  const periods = known.get(key) ?? periodsBetween(frequency, firstYear, lastYear);
  if (known.size < MOST_KNOWN) known.set(key, periods);
  return periods;
};

const FREQUENCIES: readonly ReportingFrequency[] = ['quarter', 'half', 'year'];
const byKey = new Map<string, ReadonlyMap<string, ReportingPeriod>>();

/** The period of a plan with this key; undefined for what is none of its years'. */
export const periodOf = (key: string, { firstYear, lastYear }: PlanYears): ReportingPeriod | undefined => {
  const years = `${firstYear} ${lastYear}`;
  const all =
    byKey.get(years) ??
    new Map(
      FREQUENCIES.flatMap((frequency) => periodsOf(frequency, firstYear, lastYear)).map((period) => [
        period.key,
        period,
      ]),
    );
  if (byKey.size < MOST_KNOWN) byKey.set(years, all);
  return all.get(key);
};

/** The last day, YYYY-MM-DD, of the period with this key; null for what is no key of a period. */
export const periodEnd = (key: string): string | null => {
  const [, year, letter, part] = /^(\d{4})(?:-([QH])([1-4]))?$/.exec(key) ?? [];
  if (year === undefined) return null;
  const quarter = letter === undefined ? 4 : Number(part) * (letter === 'H' ? 2 : 1);
  const day = LAST_DAYS[quarter - 1];
  return day === undefined ? null : `${year}-${day}`;
};

/** The last period whose report is due on this business date (it is over), or null while nothing is due. */
export const lastDuePeriod = (periods: readonly ReportingPeriod[], businessDate: string): ReportingPeriod | null =>
  periods.findLast((period) => period.endsOn <= businessDate) ?? null;

/** Days after the end of a period in which its report may still come in time. */
const DAYS_TO_REPORT = 15;
const DAY = 86_400_000;

/** The last day, YYYY-MM-DD, on which the report of a period is in time; after it the report is overdue. */
export const reportDueOn = ({ endsOn }: Pick<ReportingPeriod, 'endsOn'>, days = DAYS_TO_REPORT): string =>
  new Date(Date.parse(endsOn) + days * DAY).toISOString().slice(0, 10);
