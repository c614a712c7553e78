import type { PassThrough } from 'node:stream';

import type { ReportColumnKind } from '@mizan/shared/contracts';

import { cellDate, cellNumber } from '../workbooks/cell-values';
import { FORMATS, TitledSheet, type Cell, type SheetColumn } from '../workbooks/titled-sheet';
import { titleLines } from '../workbooks/workbook-context';
import type { MadeReport } from './budget-report.service';

const COLUMNS: Readonly<Record<ReportColumnKind, Omit<SheetColumn, 'head'>>> = {
  text: { width: 32 },
  code: { width: 12 },
  money: { width: 16, format: FORMATS.money },
  percent: { width: 12, format: FORMATS.percent },
  count: { width: 9, format: FORMATS.count },
  date: { width: 13, format: FORMATS.date },
};

const VALUES: Readonly<Record<ReportColumnKind, (value: string) => Cell>> = {
  text: (value) => value,
  code: (value) => value,
  money: cellNumber,
  percent: cellNumber,
  count: cellNumber,
  date: cellDate,
};

/** Writes the report into the stream, row by row: figures as numbers, days as days, texts as texts and never as formulas. */
export async function writeReport(out: PassThrough, { view, context, plan }: MadeReport): Promise<void> {
  const title = {
    name: view.title,
    lines: titleLines(context, plan, view.filters),
    isRightToLeft: context.language === 'ar',
  };
  const sheet = new TitledSheet(
    out,
    title,
    view.columns.map(({ head, kind }) => ({ head, ...COLUMNS[kind] })),
  );
  const cells = (values: readonly (string | null)[], isSum = false): readonly Cell[] =>
    values.map((value, index) => {
      const kind = view.columns[index]?.kind ?? 'text';
      if (value === null) return null;
      // The name of a sum stands in the first column, whatever that holds.
      return isSum && index === 0 ? value : VALUES[kind](value);
    });
  for (const group of view.groups) {
    await sheet.add([group.title], { isSum: true });
    for (const row of group.rows) {
      if (!sheet.isWanted) return;
      await sheet.add(cells(row.cells));
    }
    if (group.sum) await sheet.add(cells(group.sum, true), { isSum: true });
  }
  for (const note of view.notes) await sheet.add([note]);
  await sheet.end();
}
