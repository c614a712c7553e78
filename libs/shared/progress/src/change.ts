import type { Decimal } from 'decimal.js';

import { noData, notComputable, value, type Computed, type NoDataReason, type NotComputableReason } from './computed';
import { Exact } from './exact';
import { expectedIncrements, expectedLevel } from './expected-value';
import type { Baseline, Direction, PeriodTarget } from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import type { TraceWriter } from './trace';

/** A way from a baseline to a target, whatever is measured; positions are years since the plan's start. */
export interface Change {
  readonly direction: Direction;
  readonly baseline: Baseline;
  /** The period targets in view, oldest first. */
  readonly targets: readonly PeriodTarget[];
  /** The end of the last period whose report is due, in the year in view; null while nothing is due. */
  readonly point: number | null;
  /** Targets are increments, and the way starts at 0 whatever is stated. */
  readonly isIncremental: boolean;
  readonly actual: Decimal | null;
  /** Why there is no actual value. */
  readonly missing: NoDataReason;
  readonly stale: boolean;
}

/** The targets through the year in view, oldest first. */
export const targetsInView = <T extends Pick<PeriodTarget, 'period'>>(
  targets: readonly T[],
  through: number | undefined,
): readonly T[] =>
  targets
    .filter(({ period }) => through === undefined || period.endPosition <= through)
    .toSorted((one, other) => one.period.endPosition - other.period.endPosition);

/** Where the way starts, written down; null when nobody knows. Increments start at 0 whatever is stated. */
export const startOf = (
  { baseline, isIncremental }: Pick<Change, 'baseline' | 'isIncremental'>,
  writer: TraceWriter,
): Decimal | null => {
  const isZero = isIncremental || baseline.status === 'count-from-zero';
  const stated = baseline.status === 'known' ? new Exact(baseline.value) : null;
  const start = isZero ? new Exact(0) : stated;
  if (start) writer.input('baseline', start);
  return start;
};

/** The sum of the increments, or the last level. */
const targetOf = ({ isIncremental, targets }: Change, writer: TraceWriter): Decimal | null => {
  const counted = isIncremental ? targets : targets.slice(-1);
  if (counted.length === 0) return null;
  counted.forEach(({ period, value: figure }) => writer.input('periodTarget', figure, period.key));
  return writer.step('target', 'sum(periodTarget)');
};

const obstacleOf = (change: Change, start: Decimal | null, target: Decimal | null): NotComputableReason | null => {
  if (change.baseline.status === 'unknown' || start === null) return 'baseline-unknown';
  if (target === null) return 'target-missing';
  if (target.equals(start)) return 'target-equals-baseline';
  const rises = target.greaterThan(start);
  return rises === (change.direction === 'increase') ? null : 'direction-contradicts-target';
};

const progressOf = (
  obstacle: NotComputableReason | null,
  { actual, missing }: Change,
  writer: TraceWriter,
): Computed => {
  if (obstacle) return notComputable(obstacle);
  if (!actual) return noData(missing);
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
 * never taken for 0, not even for increments. `start` and the actual value are in the trace already.
 */
export const changeResult = (
  change: Change,
  start: Decimal | null,
  policy: LightPolicy,
  writer: TraceWriter,
): IndicatorResult => {
  const { targets, point, actual, stale } = change;
  const target = targetOf(change, writer);
  const obstacle = obstacleOf(change, start, target);
  const expectedAt = (at: number): Decimal | null =>
    change.isIncremental ? expectedIncrements(targets, at, writer) : expectedLevel(start, targets, at, writer);
  const expectedValue = point === null || target === null ? null : expectedAt(point);
  const progress = progressOf(obstacle, change, writer);
  const expected = expectedOf(obstacle, expectedValue, writer);
  return resultOf({ progress, expected, isDue: point !== null, stale, actual, target, expectedValue }, policy, writer);
};
