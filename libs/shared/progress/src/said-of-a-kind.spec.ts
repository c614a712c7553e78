import type { IndicatorInput, PeriodPoint } from './indicator-input';
import { measureIndicator } from './measure-indicator';

const period = (endPosition: number): PeriodPoint => ({ key: `to-${endPosition}`, year: 2013, endPosition });
const change = {
  kind: 'measure',
  direction: 'increase',
  baseline: { status: 'count-from-zero' },
  targets: [{ period: period(3), value: '10' }],
  reports: [],
  reportingPoint: null,
} as const;
const band = { kind: 'maintain', low: '1', high: '2', tolerance: null, reports: [], reportingPoint: null } as const;
const step = { id: 'm', weight: 2, done: true, hasEvidence: true, dueReached: false };

describe('what is said of a kind', () => {
  it.each<readonly [string, IndicatorInput]>([
    ['progress.incremental', { ...change, accumulation: 'incremental' }],
    ['progress.change', { ...change, accumulation: 'latest' }],
    ['progress.maintain', band],
    ['progress.milestone', { kind: 'milestone', milestones: [step] }],
    ['progress.binary', { kind: 'binary', dueReached: true, reports: [] }],
  ])('names its formula %s', (formula, input) => {
    expect(measureIndicator(input).trace.formula).toBe(formula);
  });

  it.each<readonly [string, IndicatorInput]>([
    ['a change', { ...change, accumulation: 'latest' }],
    ['a band', band],
    ['milestones', { kind: 'milestone', milestones: [step] }],
  ])('%s that is not due expects nothing yet and counts nowhere', (_name, input) => {
    const { expected, coverage, stale } = measureIndicator(input);
    expect([expected, coverage, stale]).toEqual([{ state: 'no-data', reason: 'nothing-due' }, null, false]);
  });

  it('of an empty band that is not due counts nowhere', () => {
    expect(measureIndicator({ ...band, low: '3' }).coverage).toBeNull();
  });

  it('of milestones has all of them as target, what is done as actual and what is due as expected', () => {
    const milestones = [
      { ...step, dueReached: true },
      { ...step, id: 'n', done: false, weight: 6 },
    ];
    const { actual, target, expectedValue, stale } = measureIndicator({ kind: 'milestone', milestones });
    expect([actual, target, expectedValue].map(String)).toEqual(['0.25', '1', '0.25']);
    expect(stale).toBe(false);
  });

  it('of something that is there is never stale', () => {
    const reports = [{ id: 'R', period: period(1), achieved: true, approved: true }];
    expect(measureIndicator({ kind: 'binary', dueReached: true, reports }).stale).toBe(false);
  });
});
