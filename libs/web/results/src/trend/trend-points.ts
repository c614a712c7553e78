import type { MatrixCellView, NodeTrendView, TrendPointView } from '@mizan/shared/contracts';
import type { TrendPoint } from '@mizan/web/ui';

const MONTHS = 12;

/** What is known, from the plan's start on; numbers for drawing alone. */
export function actualPoints({ start, points }: Pick<NodeTrendView, 'start' | 'points'>): readonly TrendPoint[] {
  return fromStart(
    start,
    points.map(({ position, value }) => [position, value]),
  );
}

/** What was and is to be reached, to the end of the plan. */
export function expectedPoints({ start, points }: Pick<NodeTrendView, 'start' | 'points'>): readonly TrendPoint[] {
  return fromStart(
    start,
    points.map(({ position, expected }) => [position, expected]),
  );
}

/** The last period of which anything is known; null before. */
export function lastKnown({ points }: Pick<NodeTrendView, 'points'>): TrendPointView | null {
  return points.findLast((point) => point.isDue && point.value !== null) ?? null;
}

/** The two lines of an indicator from its cells of the matrix, as far as they are due. */
export function sparkOf(
  cells: readonly MatrixCellView[],
  firstYear: number,
): { readonly actual: readonly TrendPoint[]; readonly expected: readonly TrendPoint[] } {
  const due = cells.filter((cell) => cell.isDue);
  const at = ({ endsOn }: MatrixCellView): number =>
    Number(endsOn.slice(0, 4)) - firstYear + Number(endsOn.slice(5, 7)) / MONTHS;
  return {
    actual: known(due.map((cell) => [at(cell), cell.actual])),
    expected: known(due.map((cell) => [at(cell), cell.expected])),
  };
}

type Placed = readonly [number, string | null];

function fromStart(start: string | null, placed: readonly Placed[]): readonly TrendPoint[] {
  const later = known(placed);
  return later.length === 0 ? [] : known([[0, start], ...placed]);
}

function known(placed: readonly Placed[]): readonly TrendPoint[] {
  return placed.flatMap(([at, value]) => (value === null ? [] : [{ at, value: Number(value) }]));
}
