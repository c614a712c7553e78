import { Readable } from 'node:stream';

import { Workbook } from 'exceljs';

import { Problem } from '@mizan/api/platform';

const MARKS = [';', '\t', ','] as const;

/**
 * The cells of a CSV text as they stand in it, without its empty rows. Columns are parted by whatever its heading has:
 * semicolon, tab or comma. Throws `request.malformed` for a text that is no table, such as one with an open quote.
 */
export async function readCsv(text: string): Promise<string[][]> {
  const plain = text.replace(/^\uFEFF/, '');
  const heading = plain.slice(0, plain.search(/[\r\n]|$/));
  const delimiter = MARKS.find((mark) => heading.includes(mark)) ?? ',';
  const workbook = new Workbook();
  try {
    const sheet = await workbook.csv.read(Readable.from([plain]), {
      map: (value: unknown) => String(value),
      parserOptions: { delimiter, ignoreEmpty: true, strictColumnHandling: false },
    });
    const rows: string[][] = [];
    sheet.eachRow((row) => {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      rows.push(Array.from(values, (value) => (typeof value === 'string' ? value : '')));
    });
    return rows;
  } catch {
    throw new Problem('request.malformed');
  }
}
