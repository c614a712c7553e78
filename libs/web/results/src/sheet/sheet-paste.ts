import { figuresOf, withEdits, withTyped, type SheetRow } from './sheet-row';
import type { Language } from '@mizan/shared/contracts';
import { pastedCells } from '@mizan/web/core';

/** Where a pasted block begins: the row of the sheet, and the column of the spreadsheet it stands for. */
export interface PasteStart {
  readonly row: number;
  readonly column: PasteColumn;
}

/** Columns of a block: the value or numerator, the denominator of rates, and what happened. */
export const PASTE_COLUMNS = ['figure', 'denominator', 'narrative'] as const;
export type PasteColumn = (typeof PASTE_COLUMNS)[number];

/** The rows after a block was pasted, and how many cells it filled; what does not fit is left out. */
export function pasted(
  rows: readonly SheetRow[],
  text: string,
  start: PasteStart,
  language: Language,
): { readonly rows: readonly SheetRow[]; readonly filled: number } {
  const cells = pastedCells(text);
  const first = PASTE_COLUMNS.indexOf(start.column);
  let filled = 0;
  const after = rows.map((row, index) => {
    const line = cells[index - start.row] ?? [];
    if (index < start.row || !isOpen(row)) return row;
    return line.reduce((current, cell, offset) => {
      const column = PASTE_COLUMNS[first + offset];
      const next = column === undefined ? current : withCell(current, column, cell, language);
      if (next !== current) filled += 1;
      return next;
    }, row);
  });
  return { rows: after, filled };
}

/** Whether the report of a row can still be written. */
export function isOpen({ view: { report } }: SheetRow): boolean {
  return report === null || report.state === 'draft' || report.state === 'returned';
}

function withCell(row: SheetRow, column: PasteColumn, cell: string, language: Language): SheetRow {
  if (column === 'narrative') {
    if (cell === '') return row;
    const narrative = row.edits.narrative ?? row.view.report?.narrative ?? null;
    return withEdits(row, { narrative: { ...narrative, source: narrative?.source ?? language, [language]: cell } });
  }
  const figure = figuresOf(row.view)[column === 'figure' ? 0 : 1];
  return figure === undefined ? row : withTyped(row, figure, cell, language);
}
