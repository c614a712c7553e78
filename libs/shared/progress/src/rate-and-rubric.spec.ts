import { valueOf } from './computed';
import type {
  MeasureInput,
  PeriodPoint,
  PeriodReport,
  QualitativeInput,
  RateInput,
  RateReport,
  RubricInput,
} from './indicator-input';
import { measureIndicator } from './measure-indicator';
import { recompute } from './trace';

const period = (endPosition: number): PeriodPoint => ({ key: `to-${endPosition}`, year: 2013, endPosition });
const target = (value: string) => ({ period: period(3), value });
const known = (value: string) => ({ status: 'known' as const, value });
const rated = (endPosition: number, numerator: string, denominator: string, approved = true): RateReport => ({
  id: `R-${endPosition}`,
  period: period(endPosition),
  numerator,
  denominator,
  approved,
});
const aRate = (changes: Partial<RateInput>): RateInput => ({
  kind: 'rate',
  direction: 'increase',
  window: 'to-date',
  baseline: known('0.5'),
  targets: [target('0.9')],
  reports: [],
  reportingPoint: 3,
  ...changes,
});
const exclusionsOf = (input: Parameters<typeof measureIndicator>[0]) => measureIndicator(input).trace.exclusions;

describe('a rate', () => {
  it('divides its two sums last, and never averages rates', () => {
    // The mean of 1/2 and 90/100 would be 0.7.
    const result = measureIndicator(aRate({ reports: [rated(1, '1', '2'), rated(2, '90', '100')] }));
    expect(result.actual?.toFixed(6)).toBe((91 / 102).toFixed(6));
    expect(valueOf(result.progress)?.toFixed(6)).toBe(((91 / 102 - 0.5) / 0.4).toFixed(6));
    expect(
      recompute(result.trace)
        .get('actual')
        ?.equals(result.actual ?? 0),
    ).toBe(true);
  });

  it('takes the last period alone where that is its window, and says what it left out', () => {
    const input = aRate({ window: 'last-period', reports: [rated(1, '1', '2'), rated(2, '90', '100')] });
    expect(measureIndicator(input).actual?.toString()).toBe('0.9');
    expect(exclusionsOf(input)).toEqual([{ id: 'R-1', reason: 'superseded' }]);
  });

  it('has no data where the denominators add up to nothing, and is not 0', () => {
    const result = measureIndicator(aRate({ reports: [rated(1, '0', '0'), rated(2, '0', '0')] }));
    expect(result.progress).toEqual({ state: 'no-data', reason: 'denominators-zero' });
    expect([result.light, result.coverage, result.actual]).toEqual(['no-data', 0, null]);
    expect(measureIndicator(aRate({})).progress).toEqual({ state: 'no-data', reason: 'nothing-reported' });
  });

  it('counts a period without cases beside others, and nothing that is not approved', () => {
    const reports = [rated(1, '3', '4'), rated(2, '0', '0'), rated(3, '9', '9', false)];
    expect(measureIndicator(aRate({ reports })).actual?.toString()).toBe('0.75');
  });

  it('falls as well as it rises', () => {
    const input = aRate({ direction: 'decrease', baseline: known('0.4'), targets: [target('0.2')] });
    const result = measureIndicator({ ...input, reports: [rated(3, '3', '10')] });
    expect(valueOf(result.progress)?.toString()).toBe('0.5');
  });
});

const LEVELS = [
  { id: 'none', score: '0' },
  { id: 'some', score: '0.4' },
  { id: 'most', score: '0.8' },
  { id: 'all', score: '1' },
];
const aRubric = (changes: Partial<RubricInput>): RubricInput => ({
  kind: 'rubric',
  levels: LEVELS,
  baselineLevelId: 'none',
  targets: [{ period: period(3), levelId: 'most' }],
  reports: [],
  reportingPoint: 3,
  ...changes,
});
const judged = (levelId: string) => ({ id: 'R-1', period: period(2), levelId, approved: true });

describe('a rubric', () => {
  it.each([
    ['none', 'most', 'some', '0.5'],
    ['none', 'most', 'all', '1.25'],
    ['some', 'all', 'none', '-0.66666666666666666667'],
    ['most', 'some', 'some', '1'],
  ])('from %s to %s stands at %s: progress %s', (baselineLevelId, goal, level, progress) => {
    const targets = [{ period: period(3), levelId: goal }];
    const result = measureIndicator(aRubric({ baselineLevelId, targets, reports: [judged(level)] }));
    expect(valueOf(result.progress)?.toString()).toBe(progress);
  });

  it.each([
    ['a report of another rubric', { reports: [judged('other')] }, 'level-unknown'],
    ['a target of another rubric', { targets: [{ period: period(3), levelId: 'other' }] }, 'level-unknown'],
    ['no known baseline', { baselineLevelId: null, reports: [judged('some')] }, 'baseline-unknown'],
    ['no target', { targets: [], reports: [judged('some')] }, 'target-missing'],
    ['a target at the baseline', { baselineLevelId: 'most', reports: [judged('some')] }, 'target-equals-baseline'],
  ] as const)('with %s is not computable', (_what, changes, reason) => {
    expect(measureIndicator(aRubric(changes)).progress).toEqual({ state: 'not-computable', reason });
  });
});

describe('a rubric with a level that nobody knows', () => {
  const unknown = (changes: Partial<RubricInput>) =>
    measureIndicator(aRubric({ reports: [judged('other')], ...changes }));

  it('says nothing but that', () => {
    const { stale, actual, target: aim, expectedValue, coverage, light } = unknown({});
    expect([stale, actual, aim, expectedValue, coverage, light]).toEqual([
      false,
      null,
      null,
      null,
      0,
      'not-computable',
    ]);
  });

  it('does not look at a draft', () => {
    const reports = [judged('some'), { ...judged('other'), id: 'R-2', approved: false }];
    expect(valueOf(unknown({ reports }).progress)?.toString()).toBe('0.5');
  });

  it('counts nowhere while nothing is due', () => {
    expect(unknown({ reportingPoint: null }).coverage).toBeNull();
  });
});

describe('a rubric without reports', () => {
  it('has no data, with the formula of rubrics', () => {
    const { progress, trace } = measureIndicator(aRubric({}));
    expect([progress, trace.formula]).toEqual([{ state: 'no-data', reason: 'nothing-reported' }, 'progress.rubric']);
  });
});

describe('a qualitative indicator', () => {
  const input: QualitativeInput = {
    ...aRubric({}),
    kind: 'qualitative',
    reports: [
      { id: 'R-1', period: period(1), reviewerLevelId: 'some', approved: true },
      { id: 'R-2', period: period(2), reviewerLevelId: null, approved: true },
    ],
  };

  it('counts by what its reviewer made of it, and says what nobody has rated', () => {
    const result = measureIndicator(input);
    expect(valueOf(result.progress)?.toString()).toBe('0.5');
    expect(result.trace.exclusions).toEqual([{ id: 'R-2', reason: 'not-rated' }]);
    expect(result.trace.formula).toBe('progress.qualitative');
  });

  it('gives one reason for a report: who has not approved it need not have rated it', () => {
    const reports = [{ id: 'R-1', period: period(1), reviewerLevelId: null, approved: false }];
    expect(exclusionsOf({ ...input, reports })).toEqual([{ id: 'R-1', reason: 'not-approved' }]);
  });
});

describe('values taken together', () => {
  const values = (accumulation: MeasureInput['accumulation'], changes: Partial<MeasureInput> = {}): MeasureInput => ({
    kind: 'measure',
    direction: 'increase',
    accumulation,
    baseline: known('0'),
    targets: [target('10')],
    reportingPoint: 3,
    reports: ['4', '8', '6'].map((value, index): PeriodReport => ({
      id: `R-${index}`,
      period: period(index + 1),
      value,
      approved: true,
    })),
    ...changes,
  });

  it('are the best of a rise or of a fall', () => {
    expect(measureIndicator(values('max')).actual?.toString()).toBe('8');
    const fall = values('max', { direction: 'decrease', baseline: known('20'), targets: [target('2')] });
    expect(measureIndicator(fall).actual?.toString()).toBe('4');
    expect(exclusionsOf(fall).map(({ id, reason }) => [id, reason])).toEqual([
      ['R-1', 'not-the-best'],
      ['R-2', 'not-the-best'],
    ]);
  });

  it('are their mean', () => {
    const result = measureIndicator(values('average'));
    expect(result.actual?.toString()).toBe('6');
    expect(recompute(result.trace).get('progress')?.toString()).toBe('0.6');
  });

  it('are nothing where nothing is reported', () => {
    for (const accumulation of ['max', 'average'] as const) {
      expect(measureIndicator(values(accumulation, { reports: [] })).progress).toEqual({
        state: 'no-data',
        reason: 'nothing-reported',
      });
    }
  });
});
