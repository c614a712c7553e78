import { Decimal } from 'decimal.js';
import { figureText } from '@mizan/shared/progress';
import type { ReportingPeriod } from '@mizan/shared/progress';
import type { MatrixCellView } from '@mizan/shared/contracts';

import { resultOf, type IndicatorFacts, type PlanFacts, type ReportFacts } from '../plan-progress/plan-progress';
import { periodsOfIndicator } from '../plan-progress/progress-input';
import { valueText } from './result-views';

/** An indicator at the end of each of its periods, in order; a period that is not over has no figures yet. */
export function cellsOf(indicator: IndicatorFacts, facts: PlanFacts): MatrixCellView[] {
  return periodsOfIndicator(indicator, facts).map((period) => cellOf(indicator, facts, period));
}

/** What a report says as one figure: a rate divided, a level by its score; decimal text. */
function reportedFigure({ kind, levels }: IndicatorFacts, report: ReportFacts): string | null {
  const { value, numerator, denominator } = report;
  if (value !== null) return valueText(value);
  if (kind === 'rate' && numerator !== null && denominator !== null && Number(denominator) !== 0) {
    return figureText(new Decimal(numerator).div(denominator));
  }
  const score = levels.find(({ id }) => id === (report.reviewerLevelId ?? report.levelId))?.score;
  return score === undefined ? null : valueText(score);
}

function cellOf(indicator: IndicatorFacts, facts: PlanFacts, period: ReportingPeriod): MatrixCellView {
  const report = indicator.reports.find((candidate) => candidate.period === period.key);
  const isDue = period.endsOn <= facts.businessDate;
  const reported = {
    period: period.key,
    year: period.year,
    endsOn: period.endsOn,
    isDue,
    // Milestones come when they come: a quarter without one owes nothing.
    isMissing: isDue && indicator.kind !== 'milestone' && report?.state !== 'approved',
    value: report ? reportedFigure(indicator, report) : null,
    reportId: report?.id ?? null,
    state: report?.state ?? null,
  };
  if (!isDue) return { ...reported, actual: null, expected: null, pace: null, light: 'not-due' };
  const result = resultOf(indicator, { ...facts, businessDate: period.endsOn }, null);
  return {
    ...reported,
    actual: figureText(result.actual),
    expected: figureText(result.expectedValue),
    pace: figureText(result.pace),
    light: result.light,
  };
}
