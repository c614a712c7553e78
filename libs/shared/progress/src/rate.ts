import type { Decimal } from 'decimal.js';

import { changeResult, startOf, targetsInView } from './change';
import { Exact } from './exact';
import type { RateInput, RateReport } from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { countedReports, isStale, pointInView } from './reported-value';
import { TraceWriter } from './trace';

/** Both sums, then one division; null where the denominators add up to nothing. Never an average of rates. */
const rateOf = (reports: readonly RateReport[], writer: TraceWriter): Decimal | null => {
  for (const { id, numerator, denominator } of reports) {
    writer.input('numerator', numerator, id);
    writer.input('denominator', denominator, id);
  }
  const below = reports.reduce((sum, { denominator }) => sum.plus(denominator), new Exact(0));
  return below.isZero() ? null : writer.step('actual', 'sum(numerator) / sum(denominator)');
};

/** A rate that is to rise or fall: Σ numerators ÷ Σ denominators over its window. */
export const measureRate = (input: RateInput, policy: LightPolicy): IndicatorResult => {
  const { baseline, direction, reportingPoint, through, window } = input;
  const writer = new TraceWriter('progress.rate', policy.version);
  const point = pointInView(reportingPoint, through);
  const all = countedReports(input.reports, through, writer);
  const counted = window === 'to-date' ? all : all.slice(-1);
  for (const { id } of all.slice(0, all.length - counted.length)) writer.exclude(id, 'superseded');
  const start = startOf({ baseline, isIncremental: false }, writer);
  const actual = rateOf(counted, writer);
  const targets = targetsInView(input.targets, through);
  const missing = counted.length === 0 ? 'nothing-reported' : 'denominators-zero';
  const change = { direction, baseline, targets, point, isIncremental: false, actual, missing } as const;
  return changeResult({ ...change, stale: isStale(all, point) }, start, policy, writer);
};
