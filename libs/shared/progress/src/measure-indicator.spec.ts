import fc from 'fast-check';

import { valueOf } from './computed';
import type {
  BinaryReport,
  MaintainInput,
  MeasureInput,
  PeriodPoint,
  PeriodReport,
  PeriodTarget,
} from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import { measureIndicator } from './measure-indicator';
import { recompute } from './trace';

const period = (endPosition: number): PeriodPoint => ({
  key: `to-${endPosition}`,
  year: 2013 + Math.ceil(endPosition) - 1,
  endPosition,
});
const target = (endPosition: number, value: string): PeriodTarget => ({ period: period(endPosition), value });
const report = (endPosition: number, value: string, approved = true): PeriodReport => ({
  id: `R-${endPosition}`,
  period: period(endPosition),
  value,
  approved,
});
const aMeasure = (changes: Partial<MeasureInput> = {}): MeasureInput => ({
  kind: 'measure',
  direction: 'increase',
  accumulation: 'cumulative',
  baseline: { status: 'known', value: '0' },
  targets: [target(3, '10')],
  reports: [],
  reportingPoint: 3,
  ...changes,
});
const aChange = (baseline: string, goal: string, actual: string): IndicatorResult =>
  measureIndicator(
    aMeasure({
      direction: goal < baseline ? 'decrease' : 'increase',
      baseline: { status: 'known', value: baseline },
      targets: [target(3, goal)],
      reports: [report(3, actual)],
    }),
  );
const progressOf = (result: IndicatorResult): string | undefined => valueOf(result.progress)?.toString();
const expectedOf = (result: IndicatorResult): string | undefined => valueOf(result.expected)?.toString();

describe('an increase or a decrease', () => {
  it.each([
    ['40', '20', '30', '0.5', false],
    ['0', '10', '12', '1.2', false],
    ['40', '20', '45', '-0.25', true],
    ['10', '0', '4', '0.6', false],
    ['10', '0', '10', '0', false],
  ])('from %s to %s stands at %s: progress %s, moved away: %s', (baseline, goal, actual, progress, movedAway) => {
    const result = aChange(baseline, goal, actual);
    expect([progressOf(result), result.movedAway]).toEqual([progress, movedAway]);
  });

  it('shows no progress without a sign, in either direction', () => {
    expect(JSON.stringify([aChange('10', '0', '10'), aChange('0', '10', '0')].map(progressOf))).toBe('["0","0"]');
    expect(JSON.stringify(valueOf(aChange('10', '0', '10').progress))).toBe('"0"');
  });

  it('counts at most the cap, and at least nothing', () => {
    expect([aChange('0', '10', '12'), aChange('40', '20', '45')].map(({ capped }) => capped?.toString())).toEqual([
      '1',
      '0',
    ]);
  });

  it('is off track when it moved away', () => {
    expect(aChange('40', '20', '45').light).toBe('off-track');
  });

  it('counts from zero when the plan says so', () => {
    const result = measureIndicator(aMeasure({ baseline: { status: 'count-from-zero' }, reports: [report(1, '4')] }));
    expect(progressOf(result)).toBe('0.4');
  });

  it.each([
    ['the baseline is unknown', { baseline: { status: 'unknown' } }, 'baseline-unknown'],
    [
      'even increments lack a baseline',
      { baseline: { status: 'unknown' }, accumulation: 'incremental' },
      'baseline-unknown',
    ],
    ['there is no target', { targets: [] }, 'target-missing'],
    ['no target lies in the year in view', { through: 1 }, 'target-missing'],
    ['the target is the baseline', { baseline: { status: 'known', value: '10' } }, 'target-equals-baseline'],
    [
      'the targets add up to nothing',
      { accumulation: 'incremental', targets: [target(3, '0')] },
      'target-equals-baseline',
    ],
    ['the direction contradicts the target', { direction: 'decrease' }, 'direction-contradicts-target'],
  ] as const)('cannot be computed when %s', (_name, changes, reason) => {
    const result = measureIndicator(aMeasure({ reports: [report(1, '4')], ...changes }));
    expect([result.progress, result.light, result.capped, result.pace, result.coverage]).toEqual([
      { state: 'not-computable', reason },
      'not-computable',
      null,
      null,
      0,
    ]);
  });

  it('still says where it stands when it cannot be computed', () => {
    const targets = [target(1, '3'), target(2, '6'), target(3, '9')];
    const result = measureIndicator(
      aMeasure({ baseline: { status: 'unknown' }, targets, reports: [report(1.75, '3')], reportingPoint: 1.75 }),
    );
    expect([result.actual, result.target, result.expectedValue].map(String)).toEqual(['3', '9', '5.25']);
  });

  it('takes the last approved value and says what it left out', () => {
    const reports = [report(2, '6'), report(1, '4'), report(2.25, '9', false)];
    const result = measureIndicator(aMeasure({ reports }));
    expect([result.actual?.toString(), result.stale]).toEqual(['6', true]);
    expect(result.trace.exclusions).toEqual([
      { id: 'R-2.25', reason: 'not-approved' },
      { id: 'R-1', reason: 'superseded' },
    ]);
  });

  it('is symmetric: mirrored values in the other direction give the same figures', () => {
    const anyFigure = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, fc.integer({ min: 0, max: 12 }), (from, to, actual, quarter) => {
        const measured = (sign: 1 | -1): IndicatorResult =>
          measureIndicator(
            aMeasure({
              direction: to > from === (sign === 1) ? 'increase' : 'decrease',
              baseline: { status: 'known', value: String(sign * from) },
              targets: [target(3, String(sign * to))],
              reports: [report(1, String(sign * actual))],
              reportingPoint: quarter / 4,
            }),
          );
        const [one, other] = [measured(1), measured(-1)];
        expect([other.progress, other.expected, other.light]).toEqual([one.progress, one.expected, one.light]);
      }),
    );
  });
});

describe('increments', () => {
  const plan = [target(1, '5'), target(2, '6'), target(3, '7')];
  const incremental = (changes: Partial<MeasureInput>): IndicatorResult =>
    measureIndicator(aMeasure({ accumulation: 'incremental', targets: plan, ...changes }));

  it('do not look at the stated baseline: 15 of 30 new agreements over 200 old ones are half', () => {
    const result = incremental({
      baseline: { status: 'known', value: '200' },
      targets: [target(3, '30')],
      reports: [report(1, '10'), report(2, '5')],
    });
    expect(progressOf(result)).toBe('0.5');
  });

  it('are expected along the cumulated targets: 8 of 18 by the third quarter of the second year', () => {
    const reports = [report(1, '5'), report(1.25, '1'), report(1.5, '1'), report(1.75, '1')];
    const result = incremental({ reports, reportingPoint: 1.75 });
    expect(valueOf(result.progress)?.toFixed(3)).toBe('0.444');
    expect(result.expectedValue?.toString()).toBe('9.5');
    expect(valueOf(result.expected)?.toFixed(3)).toBe('0.528');
    expect(result.pace?.toFixed(2)).toBe('0.84');
    expect([result.light, result.stale, result.coverage]).toEqual(['partly-on-track', false, 1]);
  });

  it('are on track when they were on plan at the last report, and stay so between reports', () => {
    const reports = [report(1, '5'), report(1.5, '3')];
    expect(incremental({ reports, reportingPoint: 1.5 }).light).toBe('on-track');
  });

  it('in the view of a year are taken through its end', () => {
    const reports = [report(1, '4'), report(2, '6')];
    const result = incremental({ reports, reportingPoint: 2, through: 1 });
    expect([progressOf(result), expectedOf(result), result.light]).toEqual(['0.8', '1', 'partly-on-track']);
    expect(result.trace.exclusions).toEqual([{ id: 'R-2', reason: 'after-year' }]);
  });
});

describe('levels', () => {
  const levels = (reportingPoint: number): string | undefined =>
    expectedOf(
      measureIndicator(
        aMeasure({
          direction: 'decrease',
          baseline: { status: 'known', value: '40' },
          targets: [target(3, '20'), target(1, '36')],
          reportingPoint,
        }),
      ),
    );

  it.each([
    [0, '0'],
    [0.5, '0.1'],
    [1, '0.2'],
    [2, '0.6'],
    [3, '1'],
    [4, '1'],
  ])('are expected on straight lines through the targets: at %s it is %s', (point, expected) => {
    expect(levels(point)).toBe(expected);
  });
});

describe('the light of an indicator', () => {
  const at = (actual: string, reportingPoint: number | null): IndicatorResult['light'] =>
    measureIndicator(aMeasure({ targets: [target(3, '300')], reports: [report(0.25, actual)], reportingPoint })).light;

  it.each([
    ['nothing is due yet', '300', null, 'not-due'],
    ['too little is expected, even when all is done', '300', 0.125, 'not-due'],
    ['five percent is expected', '15', 0.15, 'on-track'],
    ['all is done', '300', 1, 'achieved'],
    ['the pace is nine tenths', '90', 1, 'on-track'],
    ['the pace is just under nine tenths', '89.99', 1, 'partly-on-track'],
    ['nine tenths are reached of two thirds', '180', 2, 'on-track'],
    ['nine tenths are reached of a fifteenth', '18', 0.2, 'on-track'],
    ['the pace is seven tenths', '70', 1, 'partly-on-track'],
    ['the pace is just under seven tenths', '69.99', 1, 'off-track'],
  ] as const)('when %s', (_name, actual, point, light) => {
    expect(at(actual, point)).toBe(light);
  });

  it('is no data when a report is due and none approved', () => {
    const result = measureIndicator(aMeasure({ reports: [report(1, '9', false)] }));
    expect([result.light, result.coverage, result.progress]).toEqual([
      'no-data',
      0,
      { state: 'no-data', reason: 'nothing-reported' },
    ]);
  });

  it('that is not due counts nowhere', () => {
    expect(measureIndicator(aMeasure({ reportingPoint: null })).coverage).toBeNull();
    expect(measureIndicator(aMeasure({ reportingPoint: 0.1, reports: [report(0.1, '9')] })).coverage).toBeNull();
  });

  it('follows the thresholds of its policy', () => {
    const policy = {
      version: 2,
      onTrack: '0.5',
      partly: '0.2',
      coverage: '0.6',
      minExpected: '0.05',
      cap: '1',
      burnTolerance: '0.3',
    };
    const result = measureIndicator(aMeasure({ reports: [report(3, '6')] }), policy);
    expect([result.light, result.trace.policyVersion]).toEqual(['on-track', 2]);
  });
});

describe('a value to maintain', () => {
  const maintained = (actual: string, changes: Partial<MaintainInput> = {}): IndicatorResult =>
    measureIndicator({
      kind: 'maintain',
      low: '10',
      high: '20',
      tolerance: '4',
      reports: [report(1, actual)],
      reportingPoint: 1,
      ...changes,
    });

  it.each([
    ['15', {}, '1'],
    ['20', {}, '1'],
    ['21', {}, '0.75'],
    ['9', {}, '0.75'],
    ['30', {}, '0'],
    ['21', { tolerance: null }, '0'],
    ['21', { tolerance: '0' }, '0'],
    ['99', { high: null }, '1'],
    ['8', { high: null }, '0.5'],
    ['1', { low: null }, '1'],
    ['22', { low: null }, '0.5'],
  ])('stands at %s with %j: %s', (actual, changes, progress) => {
    expect(progressOf(maintained(actual, changes))).toBe(progress);
  });

  it('is achieved inside, expected from the first due report on, and not due before', () => {
    expect([maintained('15').light, expectedOf(maintained('15'))]).toEqual(['achieved', '1']);
    expect(maintained('15', { reportingPoint: null }).light).toBe('not-due');
    expect(maintained('15', { reports: [] }).light).toBe('no-data');
  });

  it.each([
    [{ low: null, high: null }, 'target-missing'],
    [{ low: '21' }, 'band-empty'],
  ])('cannot be computed with %j', (changes, reason) => {
    expect(maintained('15', changes).progress).toEqual({ state: 'not-computable', reason });
  });
});

describe('milestones', () => {
  const milestone = (
    id: string,
    weight: number,
    states: string,
  ): Parameters<typeof measureIndicator>[0] & { kind: 'milestone' } => ({
    kind: 'milestone',
    milestones: [
      {
        id,
        weight,
        dueReached: states.includes('due'),
        done: states.includes('done'),
        hasEvidence: states.includes('proved'),
      },
    ],
  });
  const measured = (...inputs: ReturnType<typeof milestone>[]): IndicatorResult =>
    measureIndicator({ kind: 'milestone', milestones: inputs.flatMap(({ milestones }) => milestones) });

  it('count when done with evidence, against those due', () => {
    const result = measured(
      milestone('a', 20, 'due done proved'),
      milestone('b', 30, 'due done proved'),
      milestone('c', 20, 'due done'),
      milestone('d', 30, ''),
    );
    expect([progressOf(result), expectedOf(result), result.light]).toEqual(['0.5', '0.7', 'partly-on-track']);
    expect(result.trace.exclusions).toEqual([{ id: 'c', reason: 'evidence-missing' }]);
  });

  it('are not due before the first date, and off track when it passes', () => {
    expect(measured(milestone('a', 1, '')).light).toBe('not-due');
    expect(measured(milestone('a', 1, 'due')).light).toBe('off-track');
  });

  it('cannot be computed without any, or without weights', () => {
    expect(measured().progress).toEqual({ state: 'not-computable', reason: 'milestones-missing' });
    expect(measured(milestone('a', 0, 'due')).progress).toEqual({ state: 'not-computable', reason: 'weights-missing' });
  });
});

describe('something that is there or not', () => {
  const isThere = (achieved: boolean, approved = true): BinaryReport => ({
    id: 'R',
    period: period(1),
    achieved,
    approved,
  });

  it.each([
    ['reported, due', isThere(true), true, 'achieved'],
    ['missing, due', isThere(false), true, 'off-track'],
    ['reported, not due', isThere(true), false, 'not-due'],
    ['not approved, due', isThere(true, false), true, 'no-data'],
  ] as const)('%s', (_name, only, dueReached, light) => {
    expect(measureIndicator({ kind: 'binary', dueReached, reports: [only] }).light).toBe(light);
  });
});

describe('the trace of an indicator', () => {
  const anyMeasure = fc
    .record({
      accumulation: fc.constantFrom('incremental' as const, 'cumulative' as const, 'latest' as const),
      baseline: fc.integer({ min: -50, max: 50 }),
      goals: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 3 }),
      values: fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.boolean()), { maxLength: 8 }),
      quarter: fc.option(fc.integer({ min: 0, max: 14 })),
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
    })
    .map(({ accumulation, baseline, goals, values, quarter, direction }) =>
      aMeasure({
        accumulation,
        direction,
        baseline: { status: 'known', value: String(baseline) },
        targets: goals.map((goal, index) => target(index + 1, String(goal))),
        reports: values.map(([figure, approved], index) => report((index + 1) / 4, String(figure), approved)),
        reportingPoint: quarter === null ? null : quarter / 4,
      }),
    );

  it('gives the same figures again after a journey as JSON', () => {
    fc.assert(
      fc.property(anyMeasure, (input) => {
        const result = measureIndicator(input);
        const figures = recompute(JSON.parse(JSON.stringify(result.trace)));
        const shown = {
          progress: valueOf(result.progress),
          expected: valueOf(result.expected),
          pace: result.pace,
          capped: result.capped,
          actual: result.actual,
          target: result.target,
        };
        Object.entries(shown).forEach(([name, figure]) =>
          expect([name, figures.get(name)?.toString() ?? null]).toEqual([name, figure?.toString() ?? null]),
        );
      }),
    );
  });

  it('never holds a figure that is not finite, and caps what roll-ups take', () => {
    fc.assert(
      fc.property(anyMeasure, (input) => {
        const { trace, capped } = measureIndicator(input);
        expect(trace.steps.filter(({ value }) => !/^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
        expect(capped === null || (capped.gte(0) && capped.lte(1))).toBe(true);
      }),
    );
  });
});
