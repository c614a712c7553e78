import type { MatrixCellView, MatrixColumnView, MatrixGroupView, MatrixRowView } from '@mizan/shared/contracts';

/** A line of the matrix: the head of an outcome, or one of its indicators. */
export interface MatrixLine {
  /** Its place among all the lines, from 0. */
  readonly index: number;
  readonly group: MatrixGroupView;
  /** null for the head of the outcome. */
  readonly row: MatrixRowView | null;
}

/** Lines of one outcome that are drawn; its head is among them unless it is out of sight. */
export interface MatrixSlice {
  readonly group: MatrixGroupView;
  readonly head: MatrixLine | null;
  readonly rows: readonly (MatrixLine & { readonly row: MatrixRowView })[];
}

/** How high lines are and which part of them is in sight, in CSS pixels. */
export interface MatrixSight {
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly height: number;
}

/** The lines that are drawn, and how much room the others take above and below them. */
export interface MatrixWindow {
  readonly slices: readonly MatrixSlice[];
  readonly above: number;
  readonly below: number;
}

/** Up to so many lines are all drawn; drawing less would save nothing, and paper wants them all. */
const FEW = 80;
/** Lines beyond the edges, so that a quick turn of the wheel does not show emptiness. */
const BEYOND = 8;

/** Every line, the head of an outcome before its indicators. */
export function linesOf(groups: readonly MatrixGroupView[]): readonly MatrixLine[] {
  return groups
    .flatMap((group) => [{ group, row: null }, ...group.rows.map((row) => ({ group, row }))])
    .map((line, index) => ({ ...line, index }));
}

/** The lines in sight with a few beyond; all of them while they are few. */
export function windowOf(lines: readonly MatrixLine[], sight: MatrixSight): MatrixWindow {
  if (lines.length <= FEW) return { slices: slicesOf(lines), above: 0, below: 0 };
  const bottoms = bottomsOf(lines, sight);
  const seen = bottoms.findIndex((bottom) => bottom > sight.top);
  const gone = bottoms.findIndex((bottom) => bottom >= sight.top + sight.height);
  const first = Math.max((seen < 0 ? lines.length : seen) - BEYOND, 0);
  const last = Math.min((gone < 0 ? lines.length : gone) + BEYOND, lines.length - 1);
  const above = first === 0 ? 0 : (bottoms[first - 1] ?? 0);
  const below = (bottoms.at(-1) ?? 0) - (bottoms[last] ?? 0);
  return { slices: slicesOf(lines.slice(first, last + 1)), above, below };
}

/** Where a line begins and ends below the head of the matrix. */
export function placeOf(
  lines: readonly MatrixLine[],
  index: number,
  sight: MatrixSight,
): { top: number; bottom: number } {
  const bottoms = bottomsOf(lines.slice(0, index + 1), sight);
  return { top: bottoms[index - 1] ?? 0, bottom: bottoms[index] ?? 0 };
}

/** The cell of an indicator whose period ends with the column; none when it is not reported then. */
export function cellIn({ cells }: Pick<MatrixRowView, 'cells'>, column: MatrixColumnView): MatrixCellView | null {
  return cells.find((cell) => cell.endsOn === column.endsOn) ?? null;
}

function bottomsOf(lines: readonly MatrixLine[], { headHeight, rowHeight }: MatrixSight): readonly number[] {
  let bottom = 0;
  return lines.map(({ row }) => (bottom += row === null ? headHeight : rowHeight));
}

function slicesOf(lines: readonly MatrixLine[]): readonly MatrixSlice[] {
  return [...Map.groupBy(lines, ({ group }) => group)].map(([group, own]) => ({
    group,
    head: own.find(({ row }) => row === null) ?? null,
    rows: own.flatMap((line) => (line.row === null ? [] : [{ ...line, row: line.row }])),
  }));
}
