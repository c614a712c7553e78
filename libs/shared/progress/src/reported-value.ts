import type { Decimal } from 'decimal.js';

import { Exact } from './exact';
import type { Direction, PeriodPoint } from './indicator-input';
import type { TraceWriter } from './trace';

interface Report {
  readonly id: string;
  readonly period: PeriodPoint;
  readonly approved: boolean;
}

interface ValueReport extends Report {
  readonly value: string;
}

/** The earlier of the reporting point and the end of the year in view; null while nothing is due. */
export const pointInView = (reportingPoint: number | null, through: number | undefined): number | null =>
  reportingPoint === null || through === undefined ? reportingPoint : Math.min(reportingPoint, through);

/** The approved reports in view, oldest period first; what is left out is written down. */
export const countedReports = <R extends Report>(
  reports: readonly R[],
  through: number | undefined,
  writer: TraceWriter,
): readonly R[] => {
  const isLate = ({ period }: R): boolean => through !== undefined && period.endPosition > through;
  const counted = reports.filter((report) => report.approved && !isLate(report));
  for (const report of reports) {
    if (isLate(report)) writer.exclude(report.id, 'after-year');
    else if (!report.approved) writer.exclude(report.id, 'not-approved');
  }
  return counted.toSorted((one, other) => one.period.endPosition - other.period.endPosition);
};

/** Whether the last counted report is older than the last period whose report is due. */
export const isStale = (counted: readonly Report[], point: number | null): boolean => {
  const last = counted.at(-1);
  return last !== undefined && point !== null && last.period.endPosition < point;
};

/** The value of the last counted report, null when there is none; the others are superseded. */
export const lastValue = (counted: readonly ValueReport[], writer: TraceWriter): Decimal | null => {
  const last = counted.at(-1);
  if (!last) return null;
  for (const { id } of counted.slice(0, -1)) writer.exclude(id, 'superseded');
  writer.input('report', last.value, last.id);
  return writer.step('actual', 'sum(report)');
};

/** What the counted reports add up to; null when there is none. */
export const summedValue = (counted: readonly ValueReport[], writer: TraceWriter): Decimal | null => {
  if (counted.length === 0) return null;
  for (const { id, value } of counted) writer.input('report', value, id);
  return writer.step('actual', 'sum(report)');
};

/** The highest value of a rise, the lowest of a fall; the earlier one where two are equal. */
export const bestValue = (
  counted: readonly ValueReport[],
  direction: Direction,
  writer: TraceWriter,
): Decimal | null => {
  const isBetter = (one: ValueReport, other: ValueReport): boolean =>
    direction === 'increase'
      ? new Exact(one.value).greaterThan(other.value)
      : new Exact(one.value).lessThan(other.value);
  const best = counted.reduce<ValueReport | null>(
    (found, report) => (found === null || isBetter(report, found) ? report : found),
    null,
  );
  if (best === null) return null;
  for (const { id } of counted) if (id !== best.id) writer.exclude(id, 'not-the-best');
  writer.input('report', best.value, best.id);
  return writer.step('actual', 'sum(report)');
};

/** The mean of the counted reports, one period as good as another. */
export const averageValue = (counted: readonly ValueReport[], writer: TraceWriter): Decimal | null => {
  if (counted.length === 0) return null;
  for (const { id, value } of counted) {
    writer.input('report', value, id);
    writer.input('reportCount', 1, id);
  }
  return writer.step('actual', 'sum(report) / sum(reportCount)');
};
