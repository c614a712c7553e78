import type { MatrixRowView, ResultsMatrixView } from '@mizan/shared/contracts';

import { cellNumber } from './cell-values';
import { FORMATS, type Cell, type SheetColumn } from './titled-sheet';
import type { WorkbookMessages } from './workbook-messages';

/** Four columns for each period that the page shows: to date, expected, pace and light. */
export function periodColumns({ columns }: ResultsMatrixView, messages: WorkbookMessages): readonly SheetColumn[] {
  const { toDate, expected, pace, light } = messages.columns;
  return columns.flatMap(({ key }) => {
    const period = messages.period(key);
    return [
      { head: `${period}: ${toDate}`, width: 13, format: FORMATS.figure },
      { head: `${period}: ${expected}`, width: 13, format: FORMATS.figure },
      { head: `${period}: ${pace}`, width: 9, format: FORMATS.pace },
      { head: `${period}: ${light}`, width: 18 },
    ];
  });
}

/** What the cells of a row say on the page, period by period; empty where no period of the indicator ends. */
export function periodCells(
  row: Pick<MatrixRowView, 'cells'>,
  { columns }: ResultsMatrixView,
  { lights, stale }: WorkbookMessages,
): readonly Cell[] {
  return columns.flatMap(({ endsOn }) => {
    const cell = row.cells.find((candidate) => candidate.endsOn === endsOn);
    if (!cell) return [null, null, null, null];
    const light = cell.isDue && cell.isMissing ? `${lights[cell.light]} (${stale})` : lights[cell.light];
    return [cellNumber(cell.actual), cellNumber(cell.expected), cellNumber(cell.pace), light];
  });
}
