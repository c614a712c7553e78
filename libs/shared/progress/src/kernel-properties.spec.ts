import fc from 'fast-check';

import { valueOf } from './computed';
import type { Direction, IndicatorInput, PeriodPoint } from './indicator-input';
import type { IndicatorResult } from './indicator-result';
import { measureIndicator } from './measure-indicator';
import { rollUp, type ParentResult, type RollUpChild } from './roll-up';
import { recompute, type Trace } from './trace';

const period = (endPosition: number): PeriodPoint => ({ key: `to-${endPosition}`, year: 2013, endPosition });
const mirror = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** Figures that a person may type and a formula may stumble over: nothing, the least, the most, and all between. */
const anyFigure = fc.oneof(
  fc.constantFrom('0', '-0', '0.000001', '-0.000001', '99999999999999.999999', '-99999999999999.999999', '1'),
  fc.tuple(fc.integer({ min: -200, max: 200 }), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`),
);
const anyPosition = fc.nat(14).map((quarter) => quarter / 4);
const anyTiming = fc
  .record({ reportingPoint: fc.option(anyPosition), through: fc.option(fc.integer({ min: 1, max: 3 })) })
  .map(({ reportingPoint, through }) => ({ reportingPoint, ...(through === null ? {} : { through }) }));
const anyDirection = fc.constantFrom<Direction>('increase', 'decrease');
const anyBaseline = fc.oneof(
  { weight: 6, arbitrary: anyFigure.map((value) => ({ status: 'known' as const, value })) },
  { weight: 1, arbitrary: fc.constantFrom({ status: 'unknown' as const }, { status: 'count-from-zero' as const }) },
);
/** One report for each drawn quarter, with what it says. */
const anyReports = <T>(said: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(anyPosition, said, fc.boolean()), { maxLength: 8, selector: ([position]) => position })
    .map((drawn) =>
      drawn.map(([position, what, approved]) => ({ id: `R-${position}`, period: period(position), approved, what })),
    );
const anyTargets = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), anyFigure), { maxLength: 3, selector: ([year]) => year })
  .map((drawn) => drawn.map(([year, value]) => ({ period: period(year), value })));
const anyValueReports = anyReports(anyFigure).map((all) =>
  all.map(({ what, ...report }) => ({ ...report, value: what })),
);

const anyMeasure = fc
  .record({
    direction: anyDirection,
    accumulation: fc.constantFrom('incremental', 'cumulative', 'latest', 'max', 'average'),
    baseline: anyBaseline,
    targets: anyTargets,
    reports: anyValueReports,
    timing: anyTiming,
  })
  .map(({ timing, ...measure }) => ({ kind: 'measure' as const, ...measure, ...timing }));
const anyRate = fc
  .record({
    direction: anyDirection,
    window: fc.constantFrom('to-date', 'last-period'),
    baseline: anyBaseline,
    targets: anyTargets,
    sums: anyReports(fc.tuple(anyFigure, anyFigure)),
    timing: anyTiming,
  })
  .map(({ timing, sums, ...rate }) => {
    const reports = sums.map(({ what: [numerator, denominator], ...report }) => ({
      ...report,
      numerator,
      denominator,
    }));
    return { kind: 'rate' as const, ...rate, reports, ...timing };
  });
const anyLevelId = fc.constantFrom('a', 'b', 'c', 'd');
const anyJudged = fc
  .record({
    scores: fc.array(anyFigure, { minLength: 3, maxLength: 4 }),
    baselineLevelId: fc.option(anyLevelId, { freq: 8 }),
    goals: fc.array(anyLevelId, { maxLength: 3 }),
    said: anyReports(fc.option(anyLevelId)),
    timing: anyTiming,
    isQualitative: fc.boolean(),
  })
  .map(({ scores, goals, said, timing, baselineLevelId, isQualitative }): IndicatorInput => {
    const levels = scores.map((score, index) => ({ id: 'abcd'[index] ?? '', score }));
    const targets = goals.map((levelId, index) => ({ period: period(index + 1), levelId }));
    const judged = { levels, baselineLevelId, targets, ...timing };
    return isQualitative
      ? { kind: 'qualitative', ...judged, reports: said.map((one) => ({ ...one, reviewerLevelId: one.what })) }
      : { kind: 'rubric', ...judged, reports: said.map((one) => ({ ...one, levelId: one.what ?? 'a' })) };
  });
const anyMaintained = fc
  .record({
    low: fc.option(anyFigure),
    high: fc.option(anyFigure),
    tolerance: fc.option(anyFigure),
    reports: anyValueReports,
    timing: anyTiming,
  })
  .map(({ timing, ...band }) => ({ kind: 'maintain' as const, ...band, ...timing }));
const anyMilestones = fc
  .array(fc.tuple(fc.nat(5), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 5 })
  .map((drawn) => ({
    kind: 'milestone' as const,
    milestones: drawn.map(([weight, done, hasEvidence, dueReached], index) => ({
      id: `m${index}`,
      weight: weight / 3,
      done,
      hasEvidence,
      dueReached,
    })),
  }));
const anyBinary = fc.tuple(fc.boolean(), anyReports(fc.boolean())).map(([dueReached, said]) => ({
  kind: 'binary' as const,
  dueReached,
  reports: said.map(({ what, ...report }) => ({ ...report, achieved: what })),
}));
const anyIndicator: fc.Arbitrary<IndicatorInput> = fc.oneof(
  anyMeasure,
  anyRate,
  anyJudged,
  anyMaintained,
  anyMilestones,
  anyBinary,
);

const FINITE = /^-?\d+(\.\d+)?$/;
const notFinite = ({ inputs, steps }: Trace): readonly string[] =>
  [...inputs, ...steps].map(({ value }) => value).filter((figure) => !FINITE.test(figure));
const figuresOf = (result: IndicatorResult): Readonly<Record<string, string | undefined>> => ({
  progress: valueOf(result.progress)?.toString(),
  capped: result.capped?.toString(),
  expected: valueOf(result.expected)?.toString(),
  pace: result.pace?.toString(),
});

describe('an indicator of any kind', () => {
  it('shows finite figures only, or a reason; never both and never neither', () => {
    fc.assert(
      fc.property(anyIndicator, (input) => {
        const { progress, expected, capped, pace, trace, actual, target, expectedValue } = measureIndicator(input);
        const shown = [valueOf(progress), valueOf(expected), capped, pace, actual, target, expectedValue];
        expect(shown.filter((figure) => figure !== null && !FINITE.test(figure.toString()))).toEqual([]);
        expect(notFinite(trace)).toEqual([]);
        expect(progress.state === 'value').toBe(capped !== null);
        expect(progress.state === 'value' || progress.reason.length > 0).toBe(true);
        expect(capped === null || (capped.gte(0) && capped.lte(1))).toBe(true);
        expect(valueOf(expected)?.lt(0) === true || valueOf(expected)?.gt(1) === true).toBe(false);
      }),
    );
  });

  it('is worked out again from its trace, after a journey as JSON', () => {
    fc.assert(
      fc.property(anyIndicator, (input) => {
        const result = measureIndicator(input);
        const again = recompute(JSON.parse(JSON.stringify(result.trace)));
        Object.entries(figuresOf(result)).forEach(([name, figure]) => {
          expect([name, again.get(name)?.toString()]).toEqual([name, figure]);
        });
      }),
    );
  });

  it('does not depend on the order of its reports, targets or milestones', () => {
    fc.assert(
      fc.property(anyIndicator, (input) => {
        const reversed = Object.fromEntries(
          Object.entries(input).map(([name, field]) => [name, Array.isArray(field) ? field.toReversed() : field]),
        ) as unknown as IndicatorInput;
        const [one, other] = [measureIndicator(input), measureIndicator(reversed)];
        expect([figuresOf(other), other.light, other.stale]).toEqual([figuresOf(one), one.light, one.stale]);
      }),
    );
  });

  it('never takes what is not approved', () => {
    fc.assert(
      fc.property(fc.oneof(anyMeasure, anyRate, anyMaintained, anyBinary), (input) => {
        const nothing = input.reports.map((report) => ({ ...report, approved: false }));
        const result = measureIndicator({ ...input, reports: nothing } as IndicatorInput);
        expect([result.actual, result.capped, valueOf(result.progress)]).toEqual([null, null, null]);
      }),
    );
  });
});

const opposite = (direction: Direction): Direction => (direction === 'increase' ? 'decrease' : 'increase');
const mirroredBaseline = (baseline: { status: 'known'; value: string } | { status: 'unknown' | 'count-from-zero' }) =>
  baseline.status === 'known'
    ? { status: 'known' as const, value: mirror(baseline.value) }
    : { status: baseline.status };

describe('a change of any kind', () => {
  it('has the same figures when every value is mirrored and the direction is turned', () => {
    const anyChange = fc.oneof(anyMeasure, anyRate);
    fc.assert(
      fc.property(anyChange, (input) => {
        const turned = {
          direction: opposite(input.direction),
          baseline: mirroredBaseline(input.baseline),
          targets: input.targets.map((target) => ({ ...target, value: mirror(target.value) })),
        };
        const mirrored =
          input.kind === 'rate'
            ? {
                ...input,
                ...turned,
                reports: input.reports.map((one) => ({ ...one, numerator: mirror(one.numerator) })),
              }
            : { ...input, ...turned, reports: input.reports.map((one) => ({ ...one, value: mirror(one.value) })) };
        const [one, other] = [measureIndicator(input), measureIndicator(mirrored as IndicatorInput)];
        expect([figuresOf(other), other.light, other.movedAway]).toEqual([figuresOf(one), one.light, one.movedAway]);
      }),
    );
  });
});

/** Trees of indicators, two levels of parents above them. */
const anyChild = fc.record({ input: anyIndicator, weight: fc.nat(5), critical: fc.boolean() });
const anyTree = fc.array(fc.array(anyChild, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const withoutData = (): IndicatorResult =>
  measureIndicator({
    kind: 'measure',
    direction: 'increase',
    accumulation: 'latest',
    baseline: { status: 'count-from-zero' },
    targets: [{ period: period(1), value: '1' }],
    reports: [],
    reportingPoint: 1,
  });
const parentOf = (
  children: readonly { readonly input: IndicatorInput; readonly weight: number; readonly critical: boolean }[],
) =>
  children.map(({ input, weight, critical }, index): RollUpChild => ({
    id: `c${index}`,
    weight,
    critical,
    result: measureIndicator(input),
  }));
const topOf = (parents: readonly (readonly RollUpChild[])[]): ParentResult =>
  rollUp(parents.map((children, index) => ({ id: `p${index}`, weight: 1, critical: false, result: rollUp(children) })));

describe('a tree of indicators of all kinds', () => {
  it('holds finite figures only, and is worked out again from its trace', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { score, coverage, pace, trace } = topOf(tree.map(parentOf));
        const again = recompute(JSON.parse(JSON.stringify(trace)));
        const shown = { score: valueOf(score), coverage, pace };
        expect(notFinite(trace)).toEqual([]);
        Object.entries(shown).forEach(([name, figure]) =>
          expect([name, again.get(name)?.toString()]).toEqual([name, figure?.toString()]),
        );
      }),
    );
  });

  it('covers less and scores the same when an indicator without data joins at any depth', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(2), fc.boolean(), (tree, place, isOnTop) => {
        const parents = tree.map(parentOf);
        const newcomer: RollUpChild = { id: 'new', weight: 2, critical: true, result: withoutData() };
        const [before, after] = isOnTop
          ? [rollUp(parents.flat().slice(0, 1)), rollUp([...parents.flat().slice(0, 1), newcomer])]
          : [
              topOf(parents),
              topOf(parents.map((all, index) => (index === place % parents.length ? [...all, newcomer] : all))),
            ];
        const wasDue = isOnTop || rollUp(parents[place % parents.length] ?? []).coverage !== null;
        expect(valueOf(after.score)?.toString()).toBe(valueOf(before.score)?.toString());
        expect(wasDue && before.coverage !== null && after.coverage?.gt(before.coverage)).toBe(false);
      }),
    );
  });
});
