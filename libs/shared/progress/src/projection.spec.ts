import fc from 'fast-check';

import { valueOf } from './computed';
import { cumulatedPoints, projectToEnd, type Projection, type ProjectionInput } from './projection';
import { recompute } from './trace';

const points = (...values: readonly (string | number)[]) =>
  values.map((value, index) => ({ position: (index + 1) / 4, value: String(value) }));
const aCourse = (changes: Partial<ProjectionInput> = {}): ProjectionInput => ({
  points: points(1, 2, 3),
  endPosition: 3,
  target: '12',
  direction: 'increase',
  baseline: { status: 'known', value: '0' },
  ...changes,
});
const bandTextOf = (projection: Projection): readonly string[] =>
  projection.state === 'value'
    ? [projection.band.low, projection.band.expected, projection.band.high].map((figure) => figure.toFixed(4))
    : [projection.reason];
const missesOf = (projection: Projection): boolean | string =>
  projection.state === 'value' ? projection.willMiss : projection.reason;
const progressOf = (projection: Projection): string | undefined => {
  if (projection.state !== 'value') return projection.reason;
  const { progress } = projection;
  return progress.state === 'value' ? progress.value.toString() : progress.reason;
};

describe('a projection to the end of the plan', () => {
  it('goes on along the line of the points; without spread the band is the line', () => {
    expect(bandTextOf(projectToEnd(aCourse()))).toEqual(['12.0000', '12.0000', '12.0000']);
  });

  it('is the line of least squares, with the spread of the points around it as band', () => {
    // By hand: through the mean point (0.625, 3) with the slope 1.75 / 0.3125.
    const projection = projectToEnd(aCourse({ points: points(1, 2, 4, 5) }));
    const residuals = [1, 2, 4, 5].map((value, index) => value - (3 + 5.6 * ((index + 1) / 4 - 0.625)));
    const spread = Math.sqrt(residuals.reduce((sum, residual) => sum + residual * residual, 0) / 2);
    expect(bandTextOf(projection)).toEqual([16.3 - spread, 16.3, 16.3 + spread].map((figure) => figure.toFixed(4)));
  });

  it.each([
    ['no point', [], 'too-few-points'],
    ['two points', points(1, 2), 'too-few-points'],
    ['three points', points(1, 2, 3), false],
  ])('with %s', (_name, given, answer) => {
    expect(missesOf(projectToEnd(aCourse({ points: given })))).toBe(answer);
  });

  it('does not look beyond the end in view, and says what it left out', () => {
    const course = { points: points(1, 2, 3, 9), endPosition: 0.75, target: '3' };
    const projection = projectToEnd(aCourse(course));
    expect(bandTextOf(projection)[1]).toBe('3.0000');
    expect(projection.trace.exclusions).toEqual([{ id: '1', reason: 'after-year' }]);
  });

  it.each([
    ['increase', '12', false],
    ['increase', '12.001', true],
    ['increase', '11', false],
    ['decrease', '12', false],
    ['decrease', '12.001', false],
    ['decrease', '11', true],
  ] as const)('with direction %s and target %s misses it: %s', (direction, target, willMiss) => {
    expect(missesOf(projectToEnd(aCourse({ direction, target })))).toBe(willMiss);
  });

  it('reaches a target that it meets but for a rounded third', () => {
    const thirds = ['0.33333333333333333333', '0.66666666666666666667', '1'];
    expect(missesOf(projectToEnd(aCourse({ points: points(...thirds), target: '4' })))).toBe(false);
  });

  it.each([
    [{ baseline: { status: 'known', value: '4' } }, '1'],
    [{ baseline: { status: 'known', value: '4' }, target: '20' }, '0.5'],
    [{ baseline: { status: 'count-from-zero' }, target: '24' }, '0.5'],
    [{ baseline: { status: 'unknown' } }, 'baseline-unknown'],
    [{ target: '0' }, 'target-equals-baseline'],
    [{ target: '-1' }, 'direction-contradicts-target'],
    [{ direction: 'decrease' }, 'direction-contradicts-target'],
    [{ direction: 'decrease', baseline: { status: 'known', value: '20' }, target: '4' }, '0.5'],
  ] as const)('with %j is progress %s', (changes, progress) => {
    expect(progressOf(projectToEnd(aCourse(changes)))).toBe(progress);
  });

  it('follows a formula of its own, down to the progress at the end', () => {
    const { trace } = projectToEnd(aCourse({ target: '24' }));
    expect([trace.formula, recompute(trace).get('progress')?.toString()]).toEqual(['projection.least-squares', '0.5']);
    const { state, trace: none } = { ...projectToEnd(aCourse({ points: [] })) };
    expect([state, none.steps]).toEqual(['no-data', []]);
  });

  it('refuses the same position twice', () => {
    expect(() => projectToEnd(aCourse({ points: [...points(1, 2, 3), ...points(1)] }))).toThrow('same id twice');
  });

  it('carries increments on as what they add up to', () => {
    const increments = [
      { position: 0.75, value: '2' },
      { position: 0.25, value: '3' },
      { position: 0.5, value: '-1.5' },
    ];
    expect(cumulatedPoints(increments)).toEqual([
      { position: 0.25, value: '3' },
      { position: 0.5, value: '1.5' },
      { position: 0.75, value: '3.5' },
    ]);
  });
});

describe('any projection', () => {
  const anyValue = fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat(999_999))
    .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
  const anyCourse = fc
    .record({ values: fc.array(anyValue, { minLength: 3, maxLength: 12 }), target: anyValue, end: fc.nat(4) })
    .map(({ values, target, end }) => aCourse({ points: points(...values), target, endPosition: 3 + end }));

  it('can be worked out again from its trace, and its band is around its figure', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const projection = projectToEnd(course);
        const figures = recompute(JSON.parse(JSON.stringify(projection.trace)));
        const [low, expected, high] =
          projection.state === 'value'
            ? [projection.band.low, projection.band.expected, projection.band.high]
            : [null, null, null];
        expect(['low', 'projected', 'high'].map((name) => figures.get(name)?.toString())).toEqual(
          [low, expected, high].map(String),
        );
        expect(expected !== null && low.lte(expected) && high.gte(expected)).toBe(true);
      }),
    );
  });

  it('is the same in any order of the points, and mirrored for mirrored values', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const projection = projectToEnd(course);
        const mirror = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);
        const mirrored = projectToEnd({
          ...course,
          points: course.points.map(({ position, value }) => ({ position, value: mirror(value) })),
          target: mirror(course.target),
          direction: 'decrease',
        });
        expect(projectToEnd({ ...course, points: course.points.toReversed() })).toEqual(projection);
        expect(missesOf(mirrored)).toBe(missesOf(projection));
        expect(valueOf(mirrored)?.negated().toFixed(6)).toBe(valueOf(projection)?.toFixed(6));
      }),
    );
  });

  it('finds the line again that all points lie on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (start, rise) => {
        const onLine = Array.from({ length: 5 }, (_, index) => start + (rise * (index + 1)) / 4);
        const [low, expected, high] = bandTextOf(projectToEnd(aCourse({ points: points(...onLine) })));
        expect([low, expected, high]).toEqual(Array.from({ length: 3 }, () => (start + rise * 3).toFixed(4)));
      }),
    );
  });
});
