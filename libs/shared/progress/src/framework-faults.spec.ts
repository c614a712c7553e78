import fc from 'fast-check';

import { valueOf } from './computed';
import { faultsOf, type FrameworkSheet } from './framework-faults';
import type { PeriodPoint } from './indicator-input';
import { measureIndicator } from './measure-indicator';

const period = (endPosition: number): PeriodPoint => ({ key: `to-${endPosition}`, year: 2013, endPosition });
const target = (endPosition: number, value: string) => ({ period: period(endPosition), value });
const known = (value: string) => ({ status: 'known' as const, value });
const aSheet = (changes: Partial<FrameworkSheet> = {}): FrameworkSheet => ({
  kind: 'measure',
  planYears: 3,
  decimals: 1,
  min: '0',
  max: '100',
  direction: 'increase',
  accumulation: 'cumulative',
  baseline: known('40'),
  targets: [target(3, '60'), target(1, '45')],
  ...changes,
});
const faults = (changes: Partial<FrameworkSheet>): readonly string[] =>
  faultsOf(aSheet(changes)).map(({ field, fault }) => `${field}: ${fault}`);
const LEVELS = [
  { id: 'none', score: '0' },
  { id: 'some', score: '0.5' },
];
const judged = (baselineLevelId: string | null, levelId: string | null): Partial<FrameworkSheet> => ({
  kind: 'rubric',
  levels: LEVELS,
  baselineLevelId,
  targets: [{ period: period(3), levelId }],
});

describe('the definition of an indicator', () => {
  it.each<readonly [string, Partial<FrameworkSheet>]>([
    ['a rise', {}],
    ['a fall', { direction: 'decrease', targets: [target(3, '20')] }],
    ['a rise from zero', { baseline: { status: 'count-from-zero' } }],
    ['increments over what was there', { accumulation: 'incremental', baseline: known('99') }],
    ['no baseline yet', { baseline: { status: 'unknown' }, targets: [target(3, '0')] }],
    ['no targets yet', { targets: [] }],
    ['a target without a figure yet', { targets: [{ period: period(3), value: null }] }],
    ['a direction nobody chose yet', { direction: null, targets: [target(3, '20')] }],
    ['levels that rise', judged('none', 'some')],
    ['levels nobody knows', judged('none', 'other')],
    ['no level to start from yet', judged(null, 'some')],
    ['a band of one value', { kind: 'maintain', low: '10', high: '10', targets: [], baseline: { status: 'unknown' } }],
    ['an open band', { kind: 'maintain', low: '10', high: null }],
    ['a band at its baseline', { kind: 'maintain', low: null, high: '40', targets: [target(3, '40')] }],
    ['no milestones yet', { kind: 'milestone', milestones: [] }],
    [
      'a milestone that weighs',
      {
        kind: 'milestone',
        milestones: [
          { id: 'a', weight: 0 },
          { id: 'b', weight: '1' },
        ],
      },
    ],
    ['milestones of something else', { milestones: [{ id: 'a', weight: 0 }] }],
    [
      'increments without figures yet but one',
      { accumulation: 'incremental', targets: [target(1, '5'), { period: period(2), value: null }] },
    ],
    ['a fall nobody calls one yet', { direction: null, targets: [target(3, '60')] }],
    ['levels of another rubric', judged('other', 'other')],
    ['a target of another rubric', judged('some', 'other')],
    ['a baseline of another rubric', judged('other', 'some')],
    ['no levels where none are asked', { levels: [] }],
    ['bounds upside down that are no band', { low: '20', high: '10' }],
    ['nothing but a kind', { targets: undefined, baseline: undefined, min: undefined, max: undefined } as object],
  ])('with %s has no fault', (_name, changes) => {
    expect(faults(changes)).toEqual([]);
  });

  it.each<readonly [Partial<FrameworkSheet>, readonly string[]]>([
    [{ direction: 'decrease' }, ['direction: direction-contradicts-target']],
    [{ targets: [target(3, '20')] }, ['direction: direction-contradicts-target']],
    [{ kind: 'rate', targets: [target(3, '20')] }, ['direction: direction-contradicts-target']],
    [{ direction: 'decrease', accumulation: 'incremental' }, ['direction: direction-contradicts-target']],
    [{ targets: [target(3, '40.0'), target(1, '50')] }, ['targets: target-equals-baseline']],
    [{ baseline: { status: 'count-from-zero' }, targets: [target(3, '0')] }, ['targets: target-equals-baseline']],
    [{ accumulation: 'incremental', targets: [target(1, '0'), target(2, '0')] }, ['targets: target-equals-baseline']],
    [judged('some', 'some'), ['targets: target-equals-baseline']],
    [{ ...judged('some', 'none') }, ['direction: direction-contradicts-target']],
    [{ ...judged('some', 'some'), kind: 'qualitative' }, ['targets: target-equals-baseline']],
    [{ targets: [target(3, '60'), target(3, '70')] }, ['targets.1.period: target-twice']],
    [{ targets: [target(4, '60')] }, ['targets.0.period: period-outside-plan']],
    [{ targets: [target(3, '60'), target(0, '50')] }, ['targets.1.period: period-outside-plan']],
    [{ kind: 'maintain', low: '10', high: '9.9' }, ['low: band-empty']],
    [{ kind: 'milestone', milestones: [{ id: 'a', weight: '0' }] }, ['milestones: weights-zero']],
    [{ kind: 'rubric', levels: [] }, ['levels: rubric-without-levels']],
    [{ kind: 'qualitative', levels: [] }, ['levels: rubric-without-levels']],
    [{ baseline: known('-1') }, ['baseline: out-of-bounds']],
    [{ targets: [target(3, '100.1')] }, ['targets.0.value: out-of-bounds']],
    [{ targets: [target(3, '60.25')] }, ['targets.0.value: too-precise']],
    [{ kind: 'maintain', low: '-1', high: '101' }, ['low: out-of-bounds', 'high: out-of-bounds']],
    [{ baseline: known('some') }, ['baseline: not-a-number']],
    [{ targets: [target(3, 'all')] }, ['targets.0.value: not-a-number']],
    [{ accumulation: 'incremental', targets: [target(3, 'all')] }, ['targets.0.value: not-a-number']],
    [{ accumulation: 'incremental', targets: [target(1, '5'), target(3, 'all')] }, ['targets.1.value: not-a-number']],
    [{ kind: 'rate', accumulation: 'incremental', targets: [target(3, '40')] }, ['targets: target-equals-baseline']],
    [{ direction: null, targets: [target(3, '40')] }, ['targets: target-equals-baseline']],
    [{ kind: 'maintain', low: 'x', high: '9' }, ['low: not-a-number']],
  ])('with %j: %j', (changes, found) => {
    expect(faults(changes)).toEqual(found);
  });

  it('is looked at as far as it goes', () => {
    expect(faultsOf({ kind: 'measure', planYears: 3, decimals: 0, direction: 'increase' })).toEqual([]);
    expect(faultsOf({ kind: 'milestone', planYears: 3, decimals: 0 })).toEqual([]);
    const targetOnly = { kind: 'measure', planYears: 3, decimals: 0, targets: [target(3, '1')] } as const;
    expect(faultsOf(targetOnly)).toEqual([]);
    expect(
      faultsOf({ kind: 'rubric', planYears: 3, decimals: 0, targets: [{ period: period(3), levelId: 'a' }] }),
    ).toEqual([{ field: 'levels', fault: 'rubric-without-levels' }]);
  });

  it('can be measured when it has no fault, a baseline and a target', () => {
    const anyFigure = fc.integer({ min: -5, max: 5 }).map(String);
    const anySheet = fc.record({
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      accumulation: fc.constantFrom('incremental' as const, 'cumulative' as const, 'max' as const, 'average' as const),
      baseline: anyFigure.map(known),
      targets: fc
        .array(anyFigure, { minLength: 1, maxLength: 3 })
        .map((all) => all.map((each, at) => target(at + 1, each))),
    });
    fc.assert(
      fc.property(anySheet, (drawn) => {
        const isFaultless = faults({ ...drawn, min: null, max: null }).length === 0;
        const reports = [{ id: 'R', period: period(1), value: '1', approved: true }];
        const result = measureIndicator({ kind: 'measure', ...drawn, reports, reportingPoint: 1 });
        expect(valueOf(result.progress) !== null).toBe(isFaultless);
      }),
    );
  });

  it('never throws, whatever was typed', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('NaN', 'Infinity', '1e9', '-', '0'));
    const kinds = ['measure', 'rate', 'maintain', 'milestone', 'binary', 'rubric', 'qualitative'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, anyText, anyText, (kind, one, other, third) => {
        const found = faults({
          kind,
          baseline: known(one),
          targets: [{ ...target(3, other), levelId: 'a' }],
          levels: [{ id: 'a', score: third }],
          baselineLevelId: 'a',
          low: one,
          high: other,
          milestones: [{ id: 'a', weight: third }],
        });
        expect(Array.isArray(found)).toBe(true);
      }),
    );
  });
});
