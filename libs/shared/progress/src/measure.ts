import type { Decimal } from 'decimal.js';

import { noData, notComputable, value, type Computed, type NotComputableReason } from './computed';
import { Exact } from './exact';
import { expectedIncrements, expectedLevel } from './expected-value';
import type { MeasureInput, PeriodReport, PeriodTarget } from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { countedReports, isStale, lastValue, pointInView } from './reported-value';
import { TraceWriter } from './trace';

/** Where the measure starts: 0 for increments, whatever is stated; null when nobody knows. */
const startOf = ({ accumulation, baseline }: MeasureInput): Decimal | null => {
  if (accumulation === 'incremental') return new Exact(0);
  if (baseline.status === 'known') return new Exact(baseline.value);
  return baseline.status === 'count-from-zero' ? new Exact(0) : null;
};

const targetsInView = ({ targets, through }: MeasureInput): readonly PeriodTarget[] =>
  targets
    .filter(({ period }) => through === undefined || period.endPosition <= through)
    .toSorted((one, other) => one.period.endPosition - other.period.endPosition);

const actualOf = (input: MeasureInput, counted: readonly PeriodReport[], writer: TraceWriter): Decimal | null => {
  if (input.accumulation !== 'incremental' || counted.length === 0) return lastValue(counted, writer);
  counted.forEach((report) => writer.input('report', report.value, report.id));
  return writer.step('actual', 'sum(report)');
};

/** The sum of the increments, or the last level. */
const targetOf = (input: MeasureInput, targets: readonly PeriodTarget[], writer: TraceWriter): Decimal | null => {
  const counted = input.accumulation === 'incremental' ? targets : targets.slice(-1);
  if (counted.length === 0) return null;
  counted.forEach(({ period, value: figure }) => writer.input('periodTarget', figure, period.key));
  return writer.step('target', 'sum(periodTarget)');
};

const obstacleOf = (input: MeasureInput, start: Decimal | null, target: Decimal | null): NotComputableReason | null => {
  if (input.baseline.status === 'unknown' || start === null) return 'baseline-unknown';
  if (target === null) return 'target-missing';
  if (target.equals(start)) return 'target-equals-baseline';
  const rises = target.greaterThan(start);
  return rises === (input.direction === 'increase') ? null : 'direction-contradicts-target';
};

const progressOf = (obstacle: NotComputableReason | null, actual: Decimal | null, writer: TraceWriter): Computed => {
  if (obstacle) return notComputable(obstacle);
  if (!actual) return noData('nothing-reported');
  return value(writer.step('progress', '(actual - baseline) / (target - baseline)'));
};

const expectedOf = (
  obstacle: NotComputableReason | null,
  expectedValue: Decimal | null,
  writer: TraceWriter,
): Computed => {
  if (obstacle) return notComputable(obstacle);
  if (!expectedValue) return noData('nothing-due');
  return value(writer.step('expected', 'min(max((expectedValue - baseline) / (target - baseline), 0), 1)'));
};

/**
 * An increase or a decrease, one expression for both: (actual − baseline) ÷ (target − baseline). An unknown baseline is
 * never taken for 0, not even for increments.
 */
export const measureChange = (input: MeasureInput, policy: LightPolicy): IndicatorResult => {
  const isIncremental = input.accumulation === 'incremental';
  const writer = new TraceWriter(isIncremental ? 'progress.incremental' : 'progress.change', policy.version);
  const point = pointInView(input.reportingPoint, input.through);
  const targets = targetsInView(input);
  const start = startOf(input);
  const counted = countedReports(input.reports, input.through, writer);
  if (start) writer.input('baseline', start);
  const actual = actualOf(input, counted, writer);
  const target = targetOf(input, targets, writer);
  const obstacle = obstacleOf(input, start, target);
  const expectedAt = (at: number): Decimal | null =>
    isIncremental ? expectedIncrements(targets, at, writer) : expectedLevel(start, targets, at, writer);
  const expectedValue = point === null || target === null ? null : expectedAt(point);
  const progress = progressOf(obstacle, actual, writer);
  const expected = expectedOf(obstacle, expectedValue, writer);
  const stale = isStale(counted, point);
  return resultOf({ progress, expected, isDue: point !== null, stale, actual, target, expectedValue }, policy, writer);
};
