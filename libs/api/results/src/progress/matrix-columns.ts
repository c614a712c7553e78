import { periodsOf } from '@mizan/shared/progress';
import type { MatrixColumnView, MatrixDetail } from '@mizan/shared/contracts';

/** The plan and the day that the columns are made for. */
export interface ColumnQuestion {
  readonly firstYear: number;
  readonly lastYear: number;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
  /** The year in view; null for the whole plan. */
  readonly year: number | null;
  readonly detail: MatrixDetail;
}

/**
 * In short: the years before the one in view, then its quarters that are over, at least the first one. In full: every
 * quarter of the plan, or of the years through the one in view.
 */
export function matrixColumns(question: ColumnQuestion): readonly MatrixColumnView[] {
  const { firstYear, lastYear, businessDate, year, detail } = question;
  const through = year ?? lastYear;
  const quarters = periodsOf('quarter', firstYear, lastYear).filter((quarter) => quarter.year <= through);
  const columns = detail === 'all' ? quarters : shortColumns(question);
  const current = columns.findLast(({ endsOn }) => endsOn <= businessDate)?.key;
  return columns.map(({ key, endsOn }) => ({ key, endsOn, isCurrent: key === current }));
}

type Column = Omit<MatrixColumnView, 'isCurrent'>;

function shortColumns({ firstYear, lastYear, businessDate, year }: ColumnQuestion): readonly Column[] {
  const shown = year ?? Math.min(Math.max(Number(businessDate.slice(0, 4)), firstYear), lastYear);
  const before = periodsOf('year', firstYear, shown - 1);
  const quarters = periodsOf('quarter', shown, shown);
  const over = quarters.filter(({ endsOn }) => endsOn <= businessDate);
  return [...before, ...(over.length > 0 ? over : quarters.slice(0, 1))];
}
