import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { noData, notComputable, value, valueOf } from './computed';
import { lightOf } from './light';
import { DEFAULT_LIGHT_POLICY } from './light-policy';
import { rollUp, type ParentResult, type RolledUp, type RollUpChild } from './roll-up';
import { recompute } from './trace';

const NO_DATA: RolledUp = { capped: null, expected: value(new Decimal('0.5')), coverage: 0, light: 'no-data' };
const NOT_DUE: RolledUp = {
  capped: new Decimal('0.2'),
  expected: noData('nothing-due'),
  coverage: null,
  light: 'not-due',
};
const NOT_COMPUTABLE: RolledUp = {
  capped: null,
  expected: notComputable('baseline-unknown'),
  coverage: 0,
  light: 'not-computable',
};
const scored = (score: string, expected = '0.5'): RolledUp => {
  const [progress, planned] = [value(new Decimal(score)), value(new Decimal(expected))];
  const question = { progress, expected: planned, isDue: true, coverage: 1, isParent: false };
  return {
    capped: progress.state === 'value' ? progress.value : null,
    expected: planned,
    coverage: 1,
    light: lightOf(question, DEFAULT_LIGHT_POLICY),
  };
};
const child = (id: string, result: RolledUp, changes: Partial<RollUpChild> = {}): RollUpChild => ({
  id,
  weight: 1,
  critical: false,
  result,
  ...changes,
});
const figuresOf = ({ score, expected, pace, coverage, light }: ParentResult): readonly (string | null)[] => [
  valueOf(score)?.toString() ?? null,
  valueOf(expected)?.toString() ?? null,
  pace?.toString() ?? null,
  coverage?.toString() ?? null,
  light,
];

describe('a roll-up', () => {
  it('is the weighted mean of score and expected progress over the same children', () => {
    const parent = rollUp([
      child('a', scored('0.6', '0.8'), { weight: '3' }),
      child('b', scored('0.2', '0.4'), { weight: 1 }),
      child('c', NO_DATA, { weight: 1 }),
    ]);
    expect(figuresOf(parent)).toEqual(['0.5', '0.7', '0.71428571428571428571', '0.8', 'partly-on-track']);
  });

  it('leaves children that are not due out of score and coverage, and says so', () => {
    const parent = rollUp([child('a', scored('0.5')), child('b', NOT_DUE)]);
    expect(figuresOf(parent)).toEqual(['0.5', '0.5', '1', '1', 'on-track']);
    expect(parent.trace.exclusions).toEqual([{ id: 'b', reason: 'not-due' }]);
  });

  it('counts a due child that cannot be computed as not covered', () => {
    const parent = rollUp([child('a', scored('0.5')), child('b', NOT_COMPUTABLE)]);
    expect(figuresOf(parent)).toEqual(['0.5', '0.5', '1', '0.5', 'insufficient-data']);
    expect(parent.trace.exclusions).toEqual([{ id: 'b', reason: 'not-computable' }]);
  });

  it('multiplies coverage down the tree: three of five at three levels is 21.6 percent', () => {
    const withSiblings = (result: RolledUp): ParentResult =>
      rollUp([...'abc'].map((id) => child(id, result)).concat([...'de'].map((id) => child(id, NO_DATA))));
    const top = withSiblings(withSiblings(withSiblings(scored('0.5'))));
    expect(figuresOf(top)).toEqual(['0.5', '0.5', '1', '0.216', 'insufficient-data']);
  });

  it.each([
    ['three of five report', 3, 'on-track'],
    ['two of five report', 2, 'insufficient-data'],
    ['none reports', 0, 'insufficient-data'],
  ])('when %s', (_name, reporting, light) => {
    const children = [...'abcde'].map((id, index) => child(id, index < reporting ? scored('0.5') : NO_DATA));
    expect(rollUp(children).light).toBe(light);
  });

  it('is achieved only with full coverage', () => {
    expect(rollUp([child('a', scored('1')), child('b', scored('1'))]).light).toBe('achieved');
    expect(rollUp([child('a', scored('1')), child('b', scored('1')), child('c', NO_DATA)]).light).toBe('on-track');
  });

  it('is held at partly on track by a critical child off track', () => {
    const children = [child('a', scored('1')), child('b', scored('1')), child('c', scored('0'), { weight: '0.1' })];
    expect(rollUp(children).light).toBe('on-track');
    const critical = rollUp(children.map((one) => ({ ...one, critical: true })));
    expect([critical.light, critical.heldDownBy]).toEqual(['partly-on-track', ['c']]);
  });

  it('is never lifted by a critical child', () => {
    const parent = rollUp([child('a', scored('0.1'), { critical: true }), child('b', scored('0.1'))]);
    expect([parent.light, parent.heldDownBy]).toEqual(['off-track', []]);
  });

  it.each([
    ['children', [], 'not-computable', { state: 'not-computable', reason: 'children-missing' }],
    [
      'weights',
      [child('a', scored('1'), { weight: 0 })],
      'not-computable',
      { state: 'not-computable', reason: 'weights-missing' },
    ],
    ['anything due', [child('a', NOT_DUE)], 'not-due', { state: 'no-data', reason: 'nothing-due' }],
  ])('without %s has no score and no coverage', (_name, children, light, score) => {
    const parent = rollUp(children);
    expect([parent.light, parent.score, parent.coverage, parent.pace]).toEqual([light, score, null, null]);
  });

  it('names everything that it leaves out, by id, with its reason', () => {
    const children = [
      child('e', NO_DATA),
      child('d', NOT_COMPUTABLE),
      child('c', scored('0.5'), { weight: 0 }),
      child('b', NOT_DUE),
      child('a', scored('0.5')),
    ];
    const { trace } = rollUp(children);
    expect(trace.exclusions.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      'b: not-due',
      'c: without-weight',
      'd: not-computable',
      'e: no-data',
    ]);
    expect(trace.formula).toBe('rollup.weighted-mean');
  });

  it('without a score says that nothing is reported', () => {
    const nothing = { state: 'no-data', reason: 'nothing-reported' };
    const { score, expected } = rollUp([child('a', NO_DATA), child('b', NO_DATA)]);
    expect([score, expected]).toEqual([nothing, nothing]);
  });

  it('with one child that weighs and is not due is not due', () => {
    expect(rollUp([child('a', NOT_DUE), child('b', NOT_DUE, { weight: 0 })]).light).toBe('not-due');
  });

  it('that is achieved is held down as well', () => {
    const weightless = child('b', scored('0'), { weight: 0, critical: true });
    expect(rollUp([child('a', scored('1')), weightless]).light).toBe('partly-on-track');
  });

  it('refuses the same child twice', () => {
    expect(() => rollUp([child('a', scored('1')), child('a', scored('1'))])).toThrow('same id twice');
  });

  it('can be worked out again from its trace', () => {
    const parent = rollUp([
      child('a', scored('0.6', '0.7')),
      child('b', scored('0.2'), { weight: '0.7' }),
      child('c', NO_DATA),
    ]);
    const figures = recompute(JSON.parse(JSON.stringify(parent.trace)));
    expect(['score', 'expected', 'pace', 'coverage'].map((name) => figures.get(name)?.toString())).toEqual(
      figuresOf(parent).slice(0, 4),
    );
  });
});

const LIGHT_RANK = ['off-track', 'partly-on-track', 'on-track', 'achieved'];

describe('any roll-up', () => {
  const anyResult = fc
    .oneof(
      { weight: 6, arbitrary: fc.tuple(fc.nat(1000), fc.integer({ min: 50, max: 1000 })) },
      { weight: 1, arbitrary: fc.constantFrom(NO_DATA, NOT_DUE, NOT_COMPUTABLE) },
    )
    .map((drawn) => (Array.isArray(drawn) ? scored(`${drawn[0] / 1000}`, `${drawn[1] / 1000}`) : drawn));
  const anyChildren = fc
    .array(fc.tuple(anyResult, fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 8 })
    .map((drawn) =>
      drawn.map(([result, weight, critical], index) => child(`c${index}`, result, { weight: weight / 3, critical })),
    );
  const anyTree = fc.array(anyChildren, { minLength: 1, maxLength: 4 });
  const rolledUp = (tree: readonly (readonly RollUpChild[])[]): ParentResult =>
    rollUp(tree.map((children, index) => child(`p${index}`, rollUp(children), { weight: index + 1 })));

  it('does not depend on the order of the children', () => {
    const shuffled = anyChildren.chain((children) =>
      fc.tuple(fc.constant(children), fc.shuffledSubarray(children, { minLength: children.length })),
    );
    fc.assert(
      fc.property(shuffled, ([children, otherOrder]) => {
        expect(JSON.stringify(rollUp(otherOrder))).toBe(JSON.stringify(rollUp(children)));
      }),
    );
  });

  it('keeps its score when a child without data is added at any depth, and never covers more', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(3), fc.integer({ min: 1, max: 20 }), (tree, place, weight) => {
        const at = place % tree.length;
        const withoutData = child('without-data', NO_DATA, { weight });
        const deeper = tree.map((children, index) => (index === at ? [...children, withoutData] : children));
        const [before, after] = [rolledUp(tree), rolledUp(deeper)];
        const wasCounted = rollUp(tree[at] ?? []).coverage !== null;
        expect(valueOf(after.score)?.toString()).toBe(valueOf(before.score)?.toString());
        expect(wasCounted && before.coverage !== null && after.coverage?.gt(before.coverage)).toBe(false);
      }),
    );
  });

  it('does not get worse when every child gets better', () => {
    fc.assert(
      fc.property(anyChildren, fc.array(fc.nat(500), { minLength: 8, maxLength: 8 }), (children, gains) => {
        const better = children.map((one, index) => {
          const { capped, expected } = one.result;
          const planned = valueOf(expected);
          if (!capped || !planned) return one;
          const raised = Decimal.min(1, capped.plus((gains[index] ?? 0) / 1000));
          return { ...one, result: scored(raised.toString(), planned.toString()) };
        });
        const [before, after] = [rollUp(children), rollUp(better)];
        const [low, high] = [valueOf(before.score) ?? new Decimal(0), valueOf(after.score) ?? new Decimal(0)];
        expect(high.greaterThanOrEqualTo(low)).toBe(true);
        expect(LIGHT_RANK.indexOf(after.light)).toBeGreaterThanOrEqual(LIGHT_RANK.indexOf(before.light));
      }),
    );
  });

  it('stays within zero and the cap, with finite figures only', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { score, coverage, trace } = rolledUp(tree);
        const bounded = [valueOf(score), coverage].filter((figure) => figure !== null);
        expect(bounded.filter((figure) => figure.lt(0) || figure.gt(1))).toEqual([]);
        expect(trace.steps.filter(({ value: figure }) => !/^\d+(\.\d+)?$/.test(figure))).toEqual([]);
      }),
    );
  });
});
