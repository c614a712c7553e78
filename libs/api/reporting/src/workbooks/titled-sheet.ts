import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

import exceljs from 'exceljs';

/** A column: its head, its width in characters, and how its figures are shown. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
  readonly format?: string;
}

/** What stands above the table. */
export interface SheetTitle {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isRightToLeft: boolean;
}

/** A value of a cell; a text is always a text, never a formula. */
export type Cell = string | number | Date | null;

/** Fill and ink of a cell, ARGB; the words say the same as the colour. */
export interface CellTint {
  readonly column: number;
  readonly fill: string;
  readonly ink: string;
}

/** How a row differs from the others. */
export interface RowLook {
  readonly isSum?: boolean;
  readonly tint?: CellTint;
  /** The format of this row's figures, where it is not that of their columns. */
  readonly figures?: string;
}

export const FORMATS = {
  money: '#,##0.00',
  count: '#,##0',
  percent: '0.0%',
  pace: '0.00',
  figure: '#,##0.######',
  date: 'yyyy-mm-dd',
} as const;

const TITLE_ROWS = 4;
const HEAD_ROW = TITLE_ROWS + 2;
const LONGEST_NAME = 31;
/** After so many rows the compressor and the other readers get their turn. */
const ROWS_IN_A_TURN = 100;
const PETROL = 'FF0F2F3A';
const LINE = { style: 'thin', color: { argb: 'FFD9D4C7' } } as const;

/**
 * A workbook with one table, written row by row into a stream: no more than a few rows are ever held. Whoever goes away
 * ends the work.
 */
export class TitledSheet {
  private readonly workbook: exceljs.stream.xlsx.WorkbookWriter;
  private readonly sheet: exceljs.Worksheet;
  private next = HEAD_ROW + 1;

  constructor(
    private readonly out: PassThrough,
    title: SheetTitle,
    private readonly columns: readonly SheetColumn[],
  ) {
    this.workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    this.sheet = this.workbook.addWorksheet(title.name.slice(0, LONGEST_NAME), {
      views: [{ state: 'frozen', ySplit: HEAD_ROW, xSplit: 2, rightToLeft: title.isRightToLeft }],
      pageSetup: {
        orientation: 'landscape',
        paperSize: 9,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      },
    });
    this.sheet.columns = columns.map(({ width }) => ({ width }));
    this.sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW, column: columns.length } };
    this.writeTitle(title);
    this.writeHead();
  }

  /** Whether somebody still wants the rest. */
  get isWanted(): boolean {
    return !this.out.destroyed;
  }

  /** Waits while the reader is slower than the writer. */
  async add(cells: readonly Cell[], options: RowLook = {}): Promise<void> {
    const row = this.sheet.getRow(this.next);
    this.next += 1;
    cells.forEach((value, index) => {
      const cell = row.getCell(index + 1);
      cell.value = value;
      const own = this.columns[index]?.format;
      const format = own === FORMATS.figure ? (options.figures ?? own) : own;
      if (format && typeof value !== 'string') cell.numFmt = format;
      cell.alignment = { vertical: 'top', wrapText: typeof value === 'string' };
      cell.border = { bottom: LINE };
      if (options.isSum) cell.font = { bold: true };
    });
    if (options.tint) {
      const cell = row.getCell(options.tint.column);
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: options.tint.fill } };
      cell.font = { bold: true, color: { argb: options.tint.ink } };
    }
    row.commit();
    if (this.next % ROWS_IN_A_TURN === 0) await setImmediate();
    if (this.out.writableNeedDrain) await this.unlessGone((signal) => once(this.out, 'drain', { signal }));
  }

  /** Ends the workbook, once the reader has taken it or gone away; nothing can be added afterwards. */
  async end(): Promise<void> {
    this.sheet.commit();
    await this.unlessGone(() => this.workbook.commit());
  }

  /** Waits for the work, but not for a reader who has gone: nothing would ever tell the work to end. */
  private async unlessGone(work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    if (!this.isWanted) return;
    const waiting = new AbortController();
    try {
      await Promise.race([work(waiting.signal), once(this.out, 'close', { signal: waiting.signal })]);
    } finally {
      waiting.abort();
    }
  }

  private writeTitle({ name, lines }: SheetTitle): void {
    [name, ...lines].slice(0, TITLE_ROWS + 1).forEach((text, index) => {
      const row = this.sheet.getRow(index + 1);
      row.getCell(1).value = text;
      row.getCell(1).font =
        index === 0 ? { bold: true, size: 16, color: { argb: PETROL } } : { color: { argb: 'FF55606A' } };
      row.commit();
    });
  }

  private writeHead(): void {
    const row = this.sheet.getRow(HEAD_ROW);
    this.columns.forEach(({ head }, index) => {
      const cell = row.getCell(index + 1);
      cell.value = head;
      cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: PETROL } };
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
    row.height = 32;
    row.commit();
  }
}
