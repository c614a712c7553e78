import type { MatrixCellView, MatrixRowView, ResultsMatrixView } from '@mizan/shared/contracts';

/** A column of the matrix: a year that is shown as a whole, or a quarter of the year in view. */
export interface MatrixColumn {
  /** 2013 or 2014-Q3. */
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly endsOn: string;
  /** The last period that is over. */
  readonly isCurrent: boolean;
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** The years before the one in view, then its quarters that are over; at least the first one. */
export function matrixColumns({ year, years, businessDate }: ResultsMatrixView): readonly MatrixColumn[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const shown = year ?? Math.min(Math.max(Number(businessDate.slice(0, 4)), first), last);
  const before = years
    .filter((candidate) => candidate < shown)
    .map((candidate) => ({ key: String(candidate), endsOn: `${candidate}-12-31` }));
  const quarters = QUARTER_ENDS.map((day, index) => ({ key: `${shown}-Q${index + 1}`, endsOn: `${shown}-${day}` }));
  const over = quarters.filter(({ endsOn }) => endsOn <= businessDate);
  const columns = [...before, ...(over.length > 0 ? over : quarters.slice(0, 1))];
  const current = columns.findLast(({ endsOn }) => endsOn <= businessDate)?.key;
  return columns.map((column) => ({ ...column, isCurrent: column.key === current }));
}

/** The cell of an indicator whose period ends with the column; none when it is not reported then. */
export function cellIn(row: MatrixRowView, column: MatrixColumn): MatrixCellView | null {
  return row.cells.find((cell) => cell.endsOn === column.endsOn) ?? null;
}
