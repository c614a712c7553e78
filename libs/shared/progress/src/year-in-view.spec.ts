import type { MeasureInput, PeriodPoint, RateInput } from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import { measureIndicator } from './measure-indicator';

const period = (endPosition: number): PeriodPoint => ({ key: `to-${endPosition}`, year: 2013, endPosition });
const target = (endPosition: number, value: string) => ({ period: period(endPosition), value });
const report = (endPosition: number, value: string) => ({
  id: `R-${endPosition}`,
  period: period(endPosition),
  value,
  approved: true,
});
const measured = (changes: Partial<MeasureInput>): IndicatorResult =>
  measureIndicator({
    kind: 'measure',
    direction: 'increase',
    accumulation: 'cumulative',
    baseline: { status: 'known', value: '0' },
    targets: [target(1, '10'), target(2, '20'), target(3, '30')],
    reports: [report(0.5, '5'), report(1, '8'), report(2, '20')],
    reportingPoint: 2.5,
    ...changes,
  });

describe('the view of a year that is over', () => {
  it('ends with the year: its last report is not stale, however late it is today', () => {
    expect([measured({ through: 1 }).stale, measured({}).stale]).toEqual([false, true]);
    expect(measured({ through: 1, reports: [report(0.5, '5')] }).stale).toBe(true);
  });

  it('shows what was reported and expected by then', () => {
    const { actual, target: aim, expectedValue, trace } = measured({ through: 1 });
    expect([actual, aim, expectedValue].map(String)).toEqual(['8', '10', '10']);
    expect(trace.exclusions).toEqual([
      { id: 'R-2', reason: 'after-year' },
      { id: 'R-0.5', reason: 'superseded' },
    ]);
  });
});

describe('the view of a year that goes on', () => {
  it('stands at the last period that is over, not at the end of the year', () => {
    const { expectedValue, stale } = measured({ through: 3, reports: [report(2.5, '20')] });
    expect([String(expectedValue), stale]).toEqual(['25', false]);
  });

  it('is not due while nothing is', () => {
    const { light, stale, expected, expectedValue, coverage } = measured({ through: 1, reportingPoint: null });
    expect([light, stale, expected, expectedValue, coverage]).toEqual([
      'not-due',
      false,
      { state: 'no-data', reason: 'nothing-due' },
      null,
      null,
    ]);
  });

  it('is not due either where nothing can be computed', () => {
    const { coverage, light } = measured({ reportingPoint: null, baseline: { status: 'unknown' } });
    expect([coverage, light]).toEqual([null, 'not-computable']);
  });
});

describe('a rate of its last period', () => {
  const aRate = (periods: readonly number[]): RateInput => ({
    kind: 'rate',
    direction: 'increase',
    window: 'last-period',
    baseline: { status: 'count-from-zero' },
    targets: [target(3, '1')],
    reports: periods.map((endPosition) => ({
      id: `R-${endPosition}`,
      period: period(endPosition),
      numerator: String(endPosition),
      denominator: '10',
      approved: true,
    })),
    reportingPoint: 3,
  });

  it('is the last one of many', () => {
    const { actual, trace, stale } = measureIndicator(aRate([3, 1, 2]));
    expect([String(actual), stale, trace.formula]).toEqual(['0.3', false, 'progress.rate']);
    expect(trace.exclusions).toEqual([
      { id: 'R-1', reason: 'superseded' },
      { id: 'R-2', reason: 'superseded' },
    ]);
  });
});
