import { Decimal } from 'decimal.js';
import { Problem, invalidFields } from '@mizan/api/platform';
import { periodsOf, type ReportingPeriod } from '@mizan/shared/progress';
import type { Accumulation, Frequency, IndicatorKind, LocalizedText, ReportedMilestone } from '@mizan/shared/contracts';

/** What a report is checked against: the definition of its indicator, and the years of the plan. */
export interface ReportedIndicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency;
  readonly decimals: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly milestoneIds: readonly string[];
}

/** What a report says, checked as a whole whenever a part of it changes. */
export interface ReportContent {
  readonly value: string | null;
  readonly fallReason: string | null;
  readonly milestones: readonly ReportedMilestone[];
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

/**
 * Refuses what cannot be said of such an indicator: too many decimals, a negative increment, anything but 0 and 1 for a
 * binary one, a value for milestones, milestones of another indicator or after the period.
 */
export function refuseWrongContent(indicator: ReportedIndicator, content: ReportContent, periodEnd: string): void {
  refuseWrongValue(indicator, content.value);
  content.milestones.forEach(({ milestoneId, doneOn }, index) => {
    const path = `milestones.${index}`;
    if (!indicator.milestoneIds.includes(milestoneId)) {
      throw invalidFields({ path: `${path}.milestoneId`, rule: 'choice' });
    }
    if (doneOn > periodEnd) throw invalidFields({ path: `${path}.doneOn`, rule: 'date' });
  });
}

function refuseWrongValue({ kind, accumulation, decimals }: ReportedIndicator, value: string | null): void {
  if (value === null) return;
  const path = 'value';
  if (kind === 'milestone') throw invalidFields({ path, rule: 'invalid' });
  const figure = new Decimal(value);
  if (kind === 'binary' && !figure.isZero() && !figure.equals(1)) throw invalidFields({ path, rule: 'choice' });
  if (figure.decimalPlaces() > decimals) throw invalidFields({ path, rule: 'decimal', params: { decimals } });
  if (accumulation === 'incremental' && figure.isNegative() && !figure.isZero()) {
    throw invalidFields({ path, rule: 'too-small', params: { min: 0 } });
  }
}

/** Refuses a cumulative value under the one before it, unless a reason is given. */
export function refuseFall(indicator: ReportedIndicator, content: ReportContent, before: string | null): void {
  if (indicator.accumulation !== 'cumulative' || content.value === null || before === null) return;
  if (content.fallReason !== null || new Decimal(content.value).greaterThanOrEqualTo(before)) return;
  throw new Problem('report.value-falls', { before, value: content.value }, [{ path: 'fallReason', rule: 'required' }]);
}

/** Refuses to submit a report without what it is there for: its narrative and, unless it is about milestones, a value. */
export function refuseIncomplete(
  { kind }: ReportedIndicator,
  report: { readonly value: string | null; readonly narrative: LocalizedText | null },
): void {
  if (report.narrative === null) throw invalidFields({ path: 'narrative', rule: 'required' });
  if (kind !== 'milestone' && report.value === null) throw invalidFields({ path: 'value', rule: 'required' });
}
