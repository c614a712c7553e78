import type { Decimal } from 'decimal.js';

import { noData, notComputable, value, type Computed, type NotComputableReason } from './computed';
import { Exact } from './exact';
import type { MaintainInput } from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { countedReports, isStale, lastValue, pointInView } from './reported-value';
import { TraceWriter } from './trace';

const obstacleOf = ({ low, high }: MaintainInput): NotComputableReason | null => {
  if (low === null && high === null) return 'target-missing';
  return low !== null && high !== null && new Exact(low).greaterThan(high) ? 'band-empty' : null;
};

/** How far the actual value lies outside the band; 0 inside. */
const distanceOf = ({ low, high }: MaintainInput, writer: TraceWriter): Decimal => {
  if (low !== null) writer.input('low', low);
  if (high !== null) writer.input('high', high);
  if (low === null) return writer.step('distance', 'max(actual - high, 0)');
  if (high === null) return writer.step('distance', 'max(low - actual, 0)');
  return writer.step('distance', 'max(max(low - actual, actual - high), 0)');
};

const progressOf = (input: MaintainInput, actual: Decimal | null, writer: TraceWriter): Computed => {
  const obstacle = obstacleOf(input);
  if (obstacle) return notComputable(obstacle);
  if (!actual) return noData('nothing-reported');
  const distance = distanceOf(input, writer);
  if (distance.isZero()) return value(writer.step('progress', '1'));
  if (input.tolerance === null || !new Exact(input.tolerance).greaterThan(0))
    return value(writer.step('progress', '0'));
  writer.input('tolerance', input.tolerance);
  return value(writer.step('progress', 'max(0, 1 - distance / tolerance)'));
};

/** A value that is to stay in a band: 1 inside, falling to 0 over the tolerance outside. Expected is 1 once due. */
export const measureMaintain = (input: MaintainInput, policy: LightPolicy): IndicatorResult => {
  const writer = new TraceWriter('progress.maintain', policy.version);
  const point = pointInView(input.reportingPoint, input.through);
  const counted = countedReports(input.reports, input.through, writer);
  const actual = lastValue(counted, writer);
  const progress = progressOf(input, actual, writer);
  const expected = point === null ? noData('nothing-due') : value(writer.step('expected', '1'));
  const figures = { actual, target: null, expectedValue: null };
  return resultOf(
    { progress, expected, isDue: point !== null, stale: isStale(counted, point), ...figures },
    policy,
    writer,
  );
};
