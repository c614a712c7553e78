import type { Decimal } from 'decimal.js';

import { Exact, settled } from './exact';
import type { PeriodTarget } from './indicator-input';
import type { TraceWriter } from './trace';

/** A target as a point of the planned line: years since the plan's start, and the level there. */
interface Level {
  readonly position: number;
  readonly level: Decimal.Value;
}

const elapsedShare = (start: number, end: number, point: number): Decimal => {
  if (point >= end) return new Exact(1);
  if (point <= start) return new Exact(0);
  return settled(new Exact(point).minus(start).div(new Exact(end).minus(start)));
};

/**
 * What increments should have added up to at a point: each period's target times the share of the period that is over.
 * This is the straight line through the cumulated targets. The period targets are in the trace already.
 */
export const expectedIncrements = (targets: readonly PeriodTarget[], point: number, writer: TraceWriter): Decimal => {
  targets.forEach(({ period }, index) => {
    const start = targets[index - 1]?.period.endPosition ?? 0;
    writer.input('elapsedShare', elapsedShare(start, period.endPosition, point), period.key);
  });
  return writer.step('expectedValue', 'sum(periodTarget * elapsedShare)');
};

/**
 * The level on the straight lines from the baseline at the plan's start through the targets; the last one from there
 * on. Null before the first target when there is no baseline to start from.
 */
export const expectedLevel = (
  baseline: Decimal | null,
  targets: readonly PeriodTarget[],
  point: number,
  writer: TraceWriter,
): Decimal | null => {
  const start: readonly Level[] = baseline ? [{ position: 0, level: baseline }] : [];
  const levels = [...start, ...targets.map(({ period, value }) => ({ position: period.endPosition, level: value }))];
  const after = levels.find(({ position }) => position > point);
  const before = levels.findLast(({ position }) => position <= point);
  if (!before) return null;
  if (!after) return writer.step('expectedValue', 'target');
  writer.input('levelBefore', before.level);
  writer.input('levelAfter', after.level);
  writer.input('positionBefore', before.position);
  writer.input('positionAfter', after.position);
  writer.input('reportingPoint', point);
  return writer.step(
    'expectedValue',
    'levelBefore + (levelAfter - levelBefore) * (reportingPoint - positionBefore) / (positionAfter - positionBefore)',
  );
};
