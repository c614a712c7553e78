import { Workbook, type CellValue } from 'exceljs';
import { Problem } from '@mizan/api/platform';

import { readCsv } from './csv-table';
import { unpacksWithin } from './office-package';
import type { KeptFile } from './accepted-file';

/** Far more than a table of some thousand rows needs. */
const LARGEST_WORKBOOK = 40_000_000;

/**
 * The cells of a table as text: of a CSV file, or of the first sheet of a workbook; rows without anything are left out.
 * Days come as 2014-09-30, numbers as plain decimals, formulas as what they last gave. Throws `request.malformed` for a
 * file that is neither, or that unpacks to more than a table can be.
 */
export async function readTable({ name, file }: KeptFile): Promise<string[][]> {
  if (/\.(csv|txt)$/i.test(name)) return readCsv(file.content.toString('utf8'));
  if (!/\.xlsx$/i.test(name) || !unpacksWithin(file.content, LARGEST_WORKBOOK)) throw new Problem('request.malformed');
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(file.content).buffer);
  } catch {
    throw new Problem('request.malformed');
  }
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    const values: readonly CellValue[] = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push(Array.from(values, textOf));
  });
  return rows;
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('result' in value)
    return value.result instanceof Date ? value.result.toISOString().slice(0, 10) : String(value.result ?? '');
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? String(value.text) : '';
}
