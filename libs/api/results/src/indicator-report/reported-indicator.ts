import { Problem } from '@mizan/api/platform';
import { periodsOf, type ReportingPeriod } from '@mizan/shared/progress';
import type { Accumulation, Frequency, IndicatorKind } from '@mizan/shared/contracts';

/** What a report is checked against: the definition of its indicator, and the years of the plan. Values are decimal text. */
export interface ReportedIndicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency;
  readonly decimals: number;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly evidenceRequired: boolean;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly milestoneIds: readonly string[];
  readonly levelIds: readonly string[];
  readonly categories: readonly ReportedCategory[];
}

/** A category that the indicator may be broken down by. */
export interface ReportedCategory {
  readonly id: string;
  readonly dimensionId: string;
}

/** The period of the indicator with this key; it must be over on the business date (YYYY-MM-DD). */
export function duePeriod(indicator: ReportedIndicator, key: string, businessDate: string): ReportingPeriod {
  const { frequency, firstYear, lastYear } = indicator;
  const period = periodsOf(frequency, firstYear, lastYear).find((candidate) => candidate.key === key);
  if (!period) throw new Problem('report.period-outside', { period: key }, [{ path: 'period', rule: 'choice' }]);
  if (period.endsOn > businessDate) {
    throw new Problem('report.period-not-over', { period: key, endsOn: period.endsOn }, [
      { path: 'period', rule: 'choice' },
    ]);
  }
  return period;
}
