import type { Corner, LightView, OutcomeFigures } from '@mizan/shared/contracts';

/** From where something is on pace; the lines of the drawing stand here. */
export const ON_PACE = 0.9;
const LOWEST = 0.4;
const HIGHEST = 1.4;
const STEP = 0.2;

/** An outcome in the drawing: x is the pace of its money, y that of its results, both as a share of the side, 0 to 1. */
export interface QuadrantPoint {
  readonly outcome: OutcomeFigures;
  readonly light: LightView;
  readonly x: number;
  readonly y: number;
  /** Its name stands before it, so that it does not leave the drawing. */
  readonly isNamedBefore: boolean;
}

/** Outcomes that have both paces; what lies beyond the drawing stands at its edge. */
export function pointsOf(outcomes: readonly OutcomeFigures[]): readonly QuadrantPoint[] {
  return outcomes.flatMap((outcome) => {
    const { pace, light } = outcome.results;
    if (pace === null || light === null || outcome.moneyPace === null) return [];
    const [x, y] = [shareOf(Number(outcome.moneyPace)), shareOf(Number(pace))];
    return [{ outcome, light, x, y, isNamedBefore: x > 0.8 }];
  });
}

/** How many outcomes lie in each quarter; their sum is the number of points. */
export function countsOf(points: readonly QuadrantPoint[]): Readonly<Record<Corner, number>> {
  const line = shareOf(ON_PACE);
  const count = (isIn: (point: QuadrantPoint) => boolean): number => points.filter(isIn).length;
  return {
    'results-ahead': count(({ x, y }) => x < line && y >= line),
    'both-on-pace': count(({ x, y }) => x >= line && y >= line),
    'both-behind': count(({ x, y }) => x < line && y < line),
    'money-ahead': count(({ x, y }) => x >= line && y < line),
  };
}

/** Marks of both axes: the pace, and where it stands. */
export const TICKS: readonly { readonly pace: number; readonly at: number }[] = Array.from(
  { length: Math.round((HIGHEST - LOWEST) / STEP) + 1 },
  (_, index) => ({ pace: LOWEST + index * STEP, at: shareOf(LOWEST + index * STEP) }),
);

/** Where a pace stands along a side. */
export function shareOf(pace: number): number {
  return Math.min(Math.max((pace - LOWEST) / (HIGHEST - LOWEST), 0), 1);
}
