import { breakdownOf, figureText, reportDueOn } from '@mizan/shared/progress';
import type {
  DisaggregationRestView,
  DisaggregationView,
  IndicatorReportView,
  LocalizedText,
} from '@mizan/shared/contracts';

import { addsUp } from './reported-content';

/** A dimension of a report as it is read: with every category that may be, or was, reported on. */
type DimensionRow = Omit<DisaggregationView, 'rest'>;

/** A report as its statement gives it. */
export interface ReportRow extends Omit<
  IndicatorReportView,
  'breakdown' | 'correctiveAction' | 'dueOn' | 'isLate' | 'changedAt'
> {
  readonly correctiveText: LocalizedText | null;
  readonly correctiveOwner: string | null;
  readonly correctiveDueOn: string | null;
  readonly dimensions: readonly DimensionRow[];
  readonly changedAt: Date | string;
  readonly dueDays: number;
}

/** A report as the wire has it. */
export function reportView(row: ReportRow): IndicatorReportView {
  const { correctiveText, correctiveOwner, correctiveDueOn, dimensions, dueDays, changedAt, ...report } = row;
  const dueOn = reportDueOn({ endsOn: report.periodEnd }, dueDays);
  const isSettled = correctiveText !== null && correctiveOwner !== null;
  return {
    ...report,
    correctiveAction: isSettled ? { text: correctiveText, owner: correctiveOwner, dueOn: correctiveDueOn } : null,
    breakdown: dimensions.map((dimension) => ({ ...dimension, rest: restOf(dimension, row) })),
    changedAt: new Date(changedAt).toISOString(),
    dueOn,
    isLate: report.reportedOn !== null && report.reportedOn > dueOn,
  };
}

function restOf({ categories }: DimensionRow, report: ReportRow): DisaggregationRestView | null {
  if (!addsUp(report.indicator)) return null;
  const less = (figure: 'value' | 'numerator' | 'denominator'): string | null => {
    const total = report[figure];
    if (total === null) return null;
    const parts = categories.flatMap(({ categoryId, [figure]: value }) =>
      value === null ? [] : [{ categoryId, value }],
    );
    return figureText(breakdownOf(total, parts).notDisaggregated);
  };
  return { value: less('value'), numerator: less('numerator'), denominator: less('denominator') };
}
