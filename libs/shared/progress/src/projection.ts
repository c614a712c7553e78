import type { Decimal } from 'decimal.js';

import { notComputable, value, type Computed, type NotComputableReason } from './computed';
import { Exact, reaches } from './exact';
import type { Baseline, Direction } from './indicator-input';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

/** An approved actual value, in the indicator's unit; the position is in years since the plan's start. */
export interface ProjectionPoint {
  readonly position: number;
  readonly value: string;
}

/** What is carried on to the end. For increments the points are the cumulated sums: `cumulatedPoints`. */
export interface ProjectionInput {
  /** In any order, one for each position; those after the end are left out. */
  readonly points: readonly ProjectionPoint[];
  /** Where the plan, or the year in view, ends; years since the plan's start. */
  readonly endPosition: number;
  readonly target: string;
  readonly direction: Direction;
  readonly baseline: Baseline;
}

/** Where the points lead, and how far they lie from their own line: expected ∓ their spread; in the indicator's unit. */
export interface ProjectionBand {
  readonly low: Decimal;
  readonly expected: Decimal;
  readonly high: Decimal;
}

/** A value at the end, or why there is none. */
export type Projection =
  | {
      readonly state: 'value';
      readonly value: Decimal;
      readonly band: ProjectionBand;
      /** What the value would be as progress, a fraction. */
      readonly progress: Computed;
      /** The expected value does not reach the target in the declared direction. */
      readonly willMiss: boolean;
      readonly trace: Trace;
    }
  | { readonly state: 'no-data'; readonly reason: 'too-few-points'; readonly trace: Trace };

/** Two points always lie on their line: from the third on, a spread says something. */
const FEWEST_POINTS = 3;

const byPosition = (points: readonly ProjectionPoint[]): readonly ProjectionPoint[] =>
  points.toSorted((one, other) => one.position - other.position);

/** Increments as what they add up to, point by point. */
export const cumulatedPoints = (increments: readonly ProjectionPoint[]): readonly ProjectionPoint[] => {
  let sum = new Exact(0);
  return byPosition(increments).map(({ position, value: increment }) => {
    sum = sum.plus(increment);
    return { position, value: sum.toString() };
  });
};

const pointsInView = ({ points, endPosition }: ProjectionInput, writer: TraceWriter): readonly ProjectionPoint[] => {
  const isLate = ({ position }: ProjectionPoint): boolean => position > endPosition;
  for (const { position } of points.filter(isLate)) writer.exclude(String(position), 'after-year');
  return byPosition(points.filter((point) => !isLate(point)));
};

/** The sums that least squares are made of; they are exact, and everything is divided last. */
const writeSums = (points: readonly ProjectionPoint[], endPosition: number, writer: TraceWriter): void => {
  for (const { position, value: figure } of points) {
    writer.input('position', position, String(position));
    writer.input('pointValue', figure, String(position));
    writer.input('point', 1, String(position));
  }
  writer.input('endPosition', endPosition);
  writer.step('pointCount', 'sum(point)');
  writer.step('positionSum', 'sum(position)');
  writer.step('valueSum', 'sum(pointValue)');
  writer.step('squareSum', 'sum(position * position)');
  writer.step('productSum', 'sum(position * pointValue)');
  writer.step('divisor', 'pointCount * squareSum - positionSum * positionSum');
  writer.step('rise', 'pointCount * productSum - positionSum * valueSum');
  writer.step('origin', 'valueSum * squareSum - positionSum * productSum');
};

const bandOf = (writer: TraceWriter): ProjectionBand => {
  const expected = writer.step('projected', '(origin + rise * endPosition) / divisor');
  writer.step(
    'residualSquares',
    'sum((pointValue - (origin + rise * position) / divisor) * (pointValue - (origin + rise * position) / divisor))',
  );
  writer.step('spread', 'sqrt(residualSquares / (pointCount - 2))');
  return {
    low: writer.step('low', 'projected - spread'),
    expected,
    high: writer.step('high', 'projected + spread'),
  };
};

const obstacleOf = (start: Decimal, { target, direction }: ProjectionInput): NotComputableReason | null => {
  if (start.equals(target)) return 'target-equals-baseline';
  return start.lessThan(target) === (direction === 'increase') ? null : 'direction-contradicts-target';
};

const progressOf = (input: ProjectionInput, writer: TraceWriter): Computed => {
  const { baseline } = input;
  const stated = baseline.status === 'known' ? new Exact(baseline.value) : null;
  const start = baseline.status === 'count-from-zero' ? new Exact(0) : stated;
  if (start === null) return notComputable('baseline-unknown');
  const obstacle = obstacleOf(start, input);
  if (obstacle) return notComputable(obstacle);
  writer.input('baseline', start);
  return value(writer.step('progress', '(projected - baseline) / (target - baseline)'));
};

const misses = (expected: Decimal, { target, direction }: ProjectionInput): boolean =>
  !(direction === 'increase' ? reaches(expected, target) : reaches(expected.negated(), new Exact(target).negated()));

/**
 * Where the approved values lead at the end of the plan, if it goes on as it went: the straight line of least squares
 * through them. The band is as wide as the points are spread around their line (the root of the squared residuals over
 * points − 2); it says how steady the course was and is no probability. Fewer than three points are no data. Throws
 * when a position is there twice.
 */
export const projectToEnd = (input: ProjectionInput, policy: LightPolicy = DEFAULT_LIGHT_POLICY): Projection => {
  const writer = new TraceWriter('projection.least-squares', policy.version);
  const points = pointsInView(input, writer);
  if (points.length < FEWEST_POINTS) return { state: 'no-data', reason: 'too-few-points', trace: writer.trace() };
  writeSums(points, input.endPosition, writer);
  const band = bandOf(writer);
  writer.input('target', input.target);
  const progress = progressOf(input, writer);
  const willMiss = misses(band.expected, input);
  return { state: 'value', value: band.expected, band, progress, willMiss, trace: writer.trace() };
};
