/** The cell that the keyboard is at: its line and its column, from 0. */
export interface MatrixCursor {
  readonly line: number;
  readonly column: number;
}

/** What the cursor may move within. */
export interface MatrixExtent {
  readonly lines: number;
  readonly columns: number;
  /** Lines of one screen. */
  readonly page: number;
  readonly isRightToLeft: boolean;
}

type Step = (from: MatrixCursor, extent: MatrixExtent) => MatrixCursor;

const along = (by: number): Step => {
  return ({ line, column }, { isRightToLeft }) => ({ line, column: column + (isRightToLeft ? -by : by) });
};
const down = (by: (extent: MatrixExtent) => number): Step => {
  return ({ line, column }, extent) => ({ line: line + by(extent), column });
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: along(1),
  ArrowLeft: along(-1),
  ArrowDown: down(() => 1),
  ArrowUp: down(() => -1),
  PageDown: down(({ page }) => page),
  PageUp: down(({ page }) => -page),
  Home: ({ line }) => ({ line, column: 0 }),
  End: ({ line }, { columns }) => ({ line, column: columns - 1 }),
  'Control+Home': () => ({ line: 0, column: 0 }),
  'Control+End': (_from, { lines, columns }) => ({ line: lines - 1, column: columns - 1 }),
};

/** Where a key leads from a cell, kept inside the matrix; null for a key that leads nowhere. */
export function cursorAfter(key: string, from: MatrixCursor, extent: MatrixExtent): MatrixCursor | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const { line, column } = step(from, extent);
  return {
    line: Math.min(Math.max(line, 0), extent.lines - 1),
    column: Math.min(Math.max(column, 0), extent.columns - 1),
  };
}
