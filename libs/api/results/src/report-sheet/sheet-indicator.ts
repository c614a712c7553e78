import { Decimal } from 'decimal.js';
import type { ReportingPeriod } from '@mizan/shared/progress';
import type { Frequency, ReportState, SheetRowView } from '@mizan/shared/contracts';

/** An indicator of a sheet with its targets and with what was reported on it; figures are decimal text. */
export interface SheetIndicator extends Omit<
  SheetRowView,
  'period' | 'target' | 'targetLevelId' | 'targetPeriod' | 'before' | 'beforeNumerator' | 'beforeDenominator' | 'report'
> {
  readonly frequency: Frequency;
  readonly targets: readonly SheetTarget[];
  readonly reports: readonly SheetReport[];
}

interface SheetTarget {
  readonly period: string;
  readonly value: string | null;
  readonly levelId: string | null;
}

/** A report that is not superseded. */
interface SheetReport {
  /** YYYY-MM-DD. */
  readonly periodEnd: string;
  readonly state: ReportState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** The target of the period, or else of the half or the year that it lies in. */
export function targetOf(
  { targets }: SheetIndicator,
  { key, year, endsOn }: ReportingPeriod,
): Pick<SheetRowView, 'target' | 'targetLevelId' | 'targetPeriod'> {
  const half = `${year}-H${endsOn.slice(5, 7) <= '06' ? 1 : 2}`;
  const keys = [key, half, String(year)];
  const found = keys.flatMap((wanted) => targets.find(({ period }) => period === wanted) ?? [])[0];
  return { target: found?.value ?? null, targetLevelId: found?.levelId ?? null, targetPeriod: found?.period ?? null };
}

/** What was reached before the period that ends on this day, from approved reports. */
export function beforeOf(
  { indicator, reports }: SheetIndicator,
  endsOn: string,
): Pick<SheetRowView, 'before' | 'beforeNumerator' | 'beforeDenominator'> {
  const earlier = reports.filter(({ state, periodEnd }) => state === 'approved' && periodEnd < endsOn);
  const sum = (figure: 'value' | 'numerator' | 'denominator'): string | null => {
    const stated = earlier.flatMap((report) => report[figure] ?? []);
    return stated.length === 0 ? null : Decimal.sum(...stated).toString();
  };
  const last = earlier.findLast(({ value }) => value !== null)?.value ?? null;
  return {
    before: indicator.accumulation === 'incremental' ? sum('value') : last,
    beforeNumerator: sum('numerator'),
    beforeDenominator: sum('denominator'),
  };
}
