import { noData, value } from './computed';
import { Exact } from './exact';
import type { BinaryInput } from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { countedReports, lastValue } from './reported-value';
import { TraceWriter } from './trace';

/** Something that is there (1) or is not (0); expected 0 before its due date, then 1. */
export const measureBinary = (input: BinaryInput, policy: LightPolicy): IndicatorResult => {
  const writer = new TraceWriter('progress.binary', policy.version);
  const reports = input.reports.map((report) => ({ ...report, value: report.achieved ? '1' : '0' }));
  const actual = lastValue(countedReports(reports, undefined, writer), writer);
  const progress = actual ? value(writer.step('progress', 'actual')) : noData('nothing-reported');
  const expected = writer.step('expected', input.dueReached ? '1' : '0');
  return resultOf(
    {
      progress,
      expected: value(expected),
      isDue: input.dueReached,
      stale: false,
      actual,
      target: new Exact(1),
      expectedValue: expected,
    },
    policy,
    writer,
  );
};
