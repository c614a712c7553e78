import type { Accumulation, IndicatorInput } from './indicator-input';
import { periodsOf, type PlanYears, type ReportingFrequency, type ReportingPeriod } from './period';

/** Of what lies further back nobody is asked any more; the matrix of results still shows it. */
const MONTHS_BACK = 12;

/** What decides for which periods an indicator is to be reported. */
export interface OwingIndicator {
  readonly kind: IndicatorInput['kind'];
  readonly frequency: ReportingFrequency;
  readonly accumulation: Accumulation | null;
  /** A milestone is due that nobody has reported as reached. */
  readonly hasDueMilestone: boolean;
}

/**
 * The periods for which somebody owes a report on this business date (YYYY-MM-DD), in order, whether it has been handed
 * in or not. What is added up is asked for in every period that ended in the last twelve months; of a level only in the
 * last one, which stands for all before; of milestones only while one is due.
 */
export const owedPeriods = (
  { kind, frequency, accumulation, hasDueMilestone }: OwingIndicator,
  { firstYear, lastYear }: PlanYears,
  businessDate: string,
): readonly ReportingPeriod[] => {
  if (kind === 'milestone' && !hasDueMilestone) return [];
  const isAddedUp = accumulation === 'incremental' || kind === 'rate';
  const oldest = monthsBefore(businessDate, MONTHS_BACK);
  return periodsOf(frequency, firstYear, lastYear)
    .filter(({ endsOn }) => endsOn <= businessDate && endsOn > oldest)
    .slice(isAddedUp ? 0 : -1);
};

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
