import {
  lastDuePeriod,
  periodOf,
  periodsOf,
  type Baseline,
  type BinaryReport,
  type DueMilestone,
  type IndicatorInput,
  type PeriodReport,
  type PeriodTarget,
  type RateReport,
  type RatedReport,
  type ReportingPeriod,
  type RubricReport,
  type RubricTarget,
} from '@mizan/shared/progress';

import type { IndicatorFacts, PlanFacts, ReportFacts } from './plan-progress';

/** Periods in which an indicator is reported. */
export function periodsOfIndicator(
  indicator: Pick<IndicatorFacts, 'frequency'>,
  facts: PlanFacts,
): readonly ReportingPeriod[] {
  return periodsOf(indicator.frequency, facts.firstYear, facts.lastYear);
}

/** A report of a period that is over. */
interface PeriodReportFacts extends ReportFacts {
  readonly reportedPeriod: ReportingPeriod;
}

/** What the kernel computes an indicator from, as it stood on the business date: later periods do not count. */
export function progressInput(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): IndicatorInput {
  if (indicator.kind === 'milestone') return { kind: 'milestone', milestones: milestonesOf(indicator, facts, year) };
  const periods = periodsOfIndicator(indicator, facts);
  const inView = year === null ? periods : periods.filter((period) => period.year <= year);
  const due = lastDuePeriod(inView, facts.businessDate);
  const reports = reportsUntil(indicator, periods, facts.businessDate);
  const through = year === null ? {} : { through: year - facts.firstYear + 1 };
  const timing = { reportingPoint: due?.endPosition ?? null, ...through };
  const direction = indicator.direction ?? 'increase';
  const baseline = baselineOf(indicator);
  const byLevel = {
    levels: indicator.levels,
    baselineLevelId: indicator.baselineLevelId,
    targets: levelTargets(indicator, facts),
  };
  switch (indicator.kind) {
    case 'binary':
      return { kind: 'binary', dueReached: due !== null, reports: reports.map(binaryReport) };
    case 'rate': {
      const window = indicator.rateWindow ?? 'to-date';
      const targets = valueTargets(indicator, facts);
      return { kind: 'rate', direction, window, baseline, targets, reports: reports.flatMap(rateReport), ...timing };
    }
    case 'maintain': {
      const { low, high, tolerance } = indicator.band ?? { low: null, high: null, tolerance: null };
      return { kind: 'maintain', low, high, tolerance, reports: reports.flatMap(valueReport), ...timing };
    }
    case 'rubric':
      return { kind: 'rubric', ...byLevel, reports: reports.flatMap(levelReport), ...timing };
    case 'qualitative':
      return { kind: 'qualitative', ...byLevel, reports: reports.map(ratedReport), ...timing };
    case 'measure':
      return {
        kind: 'measure',
        direction,
        accumulation: indicator.accumulation ?? 'incremental',
        baseline,
        targets: valueTargets(indicator, facts),
        reports: reports.flatMap(valueReport),
        ...timing,
      };
  }
}

/** A period of the plan by its key, whatever its length. */
function valueTargets({ targets }: IndicatorFacts, facts: PlanFacts): PeriodTarget[] {
  return targets.flatMap(({ period: key, value }) => {
    const period = value === null ? undefined : periodOf(key, facts);
    return period && value !== null ? [{ period, value }] : [];
  });
}

function levelTargets({ targets }: IndicatorFacts, facts: PlanFacts): RubricTarget[] {
  return targets.flatMap(({ period: key, levelId }) => {
    const period = levelId === null ? undefined : periodOf(key, facts);
    return period && levelId !== null ? [{ period, levelId }] : [];
  });
}

function reportsUntil(
  indicator: IndicatorFacts,
  periods: readonly ReportingPeriod[],
  businessDate: string,
): PeriodReportFacts[] {
  const over = new Map(periods.filter(({ endsOn }) => endsOn <= businessDate).map((period) => [period.key, period]));
  return indicator.reports.flatMap((report) => {
    const reportedPeriod = over.get(report.period);
    return reportedPeriod ? [{ ...report, reportedPeriod }] : [];
  });
}

const isApproved = ({ state }: ReportFacts): boolean => state === 'approved';

function valueReport(report: PeriodReportFacts): PeriodReport[] {
  const { id, value, reportedPeriod } = report;
  return value === null ? [] : [{ id, value, period: reportedPeriod, approved: isApproved(report) }];
}

function rateReport(report: PeriodReportFacts): RateReport[] {
  const { id, numerator, denominator, reportedPeriod } = report;
  if (numerator === null || denominator === null) return [];
  return [{ id, numerator, denominator, period: reportedPeriod, approved: isApproved(report) }];
}

function levelReport(report: PeriodReportFacts): RubricReport[] {
  const { id, reportedPeriod, reviewerLevelId } = report;
  const levelId = reviewerLevelId ?? report.levelId;
  return levelId === null ? [] : [{ id, levelId, period: reportedPeriod, approved: isApproved(report) }];
}

function ratedReport(report: PeriodReportFacts): RatedReport {
  const { id, reviewerLevelId, reportedPeriod } = report;
  return { id, reviewerLevelId, period: reportedPeriod, approved: isApproved(report) };
}

function binaryReport(report: PeriodReportFacts): BinaryReport {
  const { id, value, reportedPeriod } = report;
  const achieved = value !== null && /^1(\.0+)?$/.test(value);
  return { id, period: reportedPeriod, achieved, approved: isApproved(report) };
}

function milestonesOf(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): DueMilestone[] {
  const yearEnd = year === null ? facts.businessDate : `${year}-12-31`;
  const today = facts.businessDate < yearEnd ? facts.businessDate : yearEnd;
  return indicator.milestones.map(({ id, weight, dueOn, doneOn, hasEvidence }) => ({
    id,
    weight,
    hasEvidence,
    dueReached: dueOn <= today,
    done: doneOn !== null && doneOn <= today,
  }));
}

function baselineOf(indicator: IndicatorFacts): Baseline {
  if (indicator.baselineStatus === 'unknown') return { status: 'unknown' };
  if (indicator.baselineStatus === 'known' && indicator.baselineValue !== null) {
    return { status: 'known', value: indicator.baselineValue };
  }
  return { status: 'count-from-zero' };
}
