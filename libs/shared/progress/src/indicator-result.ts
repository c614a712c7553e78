import type { Decimal } from 'decimal.js';

import type { Computed } from './computed';
import { cappedProgress, isExpected, lightOf, paceOf, type Light } from './light';
import type { LightPolicy } from './light-policy';
import type { Trace, TraceWriter } from './trace';

/** Everything that is shown of one indicator. Progress, expected progress and pace are fractions. */
export interface IndicatorResult {
  /** As it is: may be negative or above 1. */
  readonly progress: Computed;
  /** Within [0, cap]: what roll-ups take. */
  readonly capped: Decimal | null;
  readonly expected: Computed;
  readonly pace: Decimal | null;
  readonly light: Light;
  /** Further from the target than the baseline was. */
  readonly movedAway: boolean;
  /** The last approved value is older than the last period whose report is due. */
  readonly stale: boolean;
  /** In the indicator's unit; null when nothing approved is there. */
  readonly actual: Decimal | null;
  /** In the indicator's unit; null when there is none. */
  readonly target: Decimal | null;
  /** Where the targets put the indicator at the reporting point, in its unit. */
  readonly expectedValue: Decimal | null;
  /** 1: due and reported; 0: due and without a figure; null: not due, and counted nowhere. */
  readonly coverage: 0 | 1 | null;
  readonly trace: Trace;
}

/** What the formula of a kind finds; the rest of the result follows from it. */
export interface Finding {
  readonly progress: Computed;
  readonly expected: Computed;
  readonly isDue: boolean;
  readonly stale: boolean;
  readonly actual: Decimal | null;
  readonly target: Decimal | null;
  readonly expectedValue: Decimal | null;
}

const coverageOf = (finding: Finding, policy: LightPolicy): 0 | 1 | null => {
  const { progress, expected, isDue } = finding;
  if (!isDue) return null;
  if (progress.state === 'not-computable') return 0;
  if (!isExpected(expected, policy)) return null;
  return progress.state === 'value' ? 1 : 0;
};

/** Adds capped progress, pace, light and coverage to what a formula found, and closes the trace. */
export const resultOf = (finding: Finding, policy: LightPolicy, writer: TraceWriter): IndicatorResult => {
  const { progress, expected, isDue, stale, actual, target, expectedValue } = finding;
  const capped = cappedProgress(progress, policy);
  const pace = paceOf(progress, expected, policy);
  const coverage = coverageOf(finding, policy);
  writer.input('cap', policy.cap);
  if (capped) writer.step('capped', 'min(max(progress, 0), cap)');
  if (pace) writer.step('pace', 'capped / expected');
  return {
    progress,
    capped,
    expected,
    pace,
    light: lightOf({ progress, expected, isDue, coverage: coverage ?? 0, isParent: false }, policy),
    movedAway: progress.state === 'value' && progress.value.isNegative() && !progress.value.isZero(),
    stale,
    actual,
    target,
    expectedValue,
    coverage,
    trace: writer.trace(),
  };
};
