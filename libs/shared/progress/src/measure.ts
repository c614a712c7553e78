import type { Decimal } from 'decimal.js';

import { changeResult, startOf, targetsInView } from './change';
import type { MeasureInput, PeriodReport } from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import {
  averageValue,
  bestValue,
  countedReports,
  isStale,
  lastValue,
  pointInView,
  summedValue,
} from './reported-value';
import { TraceWriter } from './trace';

const actualOf = (
  { accumulation, direction }: MeasureInput,
  counted: readonly PeriodReport[],
  writer: TraceWriter,
): Decimal | null => {
  switch (accumulation) {
    case 'incremental':
      return summedValue(counted, writer);
    case 'max':
      return bestValue(counted, direction, writer);
    case 'average':
      return averageValue(counted, writer);
    case 'cumulative':
    case 'latest':
      return lastValue(counted, writer);
  }
};

/** A value that is to rise or fall, its reports taken together as its accumulation says. */
export const measureChange = (input: MeasureInput, policy: LightPolicy): IndicatorResult => {
  const { accumulation, baseline, direction, reportingPoint, through } = input;
  const isIncremental = accumulation === 'incremental';
  const writer = new TraceWriter(isIncremental ? 'progress.incremental' : 'progress.change', policy.version);
  const point = pointInView(reportingPoint, through);
  const counted = countedReports(input.reports, through, writer);
  const start = startOf({ baseline, isIncremental }, writer);
  const actual = actualOf(input, counted, writer);
  const targets = targetsInView(input.targets, through);
  const stale = isStale(counted, point);
  const change = { direction, baseline, targets, point, isIncremental, actual, stale } as const;
  return changeResult({ ...change, missing: 'nothing-reported' }, start, policy, writer);
};
