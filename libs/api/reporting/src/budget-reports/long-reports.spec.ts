import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import exceljs from 'exceljs';
import { SCREEN_MOST_ROWS, type BudgetReportView } from '@mizan/shared/contracts';

import type { MadeReport } from './budget-report.service';
import { reportDocument } from './report-document';
import { writeReport } from './report-workbook';
import { screenReport } from './screen-report';

const HOSTILE = '=HYPERLINK("https://example.org";"1")';

/** Two groups of so many rows together; the first has three. */
function longReport(count: number): MadeReport {
  const rows = Array.from({ length: count }, (_, index) => ({
    subject: null,
    cells: [`C-${index}`, HOSTILE, '12345678901234.5678', '2014-02-28', '0.5'],
  }));
  const group = { currency: 'USD', sum: ['Total', null, '99.00', null, null] };
  const view: BudgetReportView = {
    name: 'open-commitments',
    planId: 'plan',
    title: 'Open commitments',
    asOf: '2014-09-30',
    year: null,
    filters: [],
    columns: [
      { key: 'code', kind: 'code', head: 'Code' },
      { key: 'supplier', kind: 'text', head: 'Supplier' },
      { key: 'open', kind: 'money', head: 'Open' },
      { key: 'date', kind: 'date', head: 'Date' },
      { key: 'utilisation', kind: 'percent', head: 'Utilisation' },
    ],
    groups: [
      { ...group, key: 'a', title: 'First', rows: rows.slice(0, 3) },
      { ...group, key: 'b', title: 'Second', rows: rows.slice(3) },
    ],
    notes: [],
    count,
    left: 0,
  };
  const context = { language: 'en', person: 'One', businessDate: '2014-09-30', isDemonstration: false } as const;
  return { view, plan: 'Plan', context: { ...context, now: new Date('2014-09-30T08:00:00Z') } };
}

describe('reports of many rows', () => {
  it('keep their sums on the screen, and say how many rows do not stand there', () => {
    const shown = screenReport(longReport(SCREEN_MOST_ROWS + 20).view);
    expect(shown.groups.map(({ rows }) => rows.length)).toEqual([3, SCREEN_MOST_ROWS - 3]);
    expect(shown.groups.map(({ sum }) => sum?.[2])).toEqual(['99.00', '99.00']);
    expect([shown.left, shown.count]).toEqual([20, SCREEN_MOST_ROWS + 20]);
    expect(screenReport(longReport(5).view).left).toBe(0);
  });

  it('are written whole into a workbook, texts as texts and figures that no cell holds exactly as they are', async () => {
    const out = new PassThrough();
    const [bytes] = await Promise.all([buffer(out), writeReport(out, longReport(5000))]);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(6 + 5000 + 4);
    const last = sheet?.getRow(6 + 5000 + 3);
    expect([last?.getCell(1).value, last?.getCell(2).type]).toEqual(['C-4999', exceljs.ValueType.String]);
    expect([last?.getCell(2).value, last?.getCell(3).value]).toEqual([HOSTILE, '12345678901234.5678']);
    expect([last?.getCell(4).value, last?.getCell(5).value]).toEqual([new Date('2014-02-28T00:00:00Z'), 0.5]);
  });

  it('print amounts digit by digit, percents with one decimal, and days with the name of the month', () => {
    const { groups } = reportDocument(longReport(1));
    expect(groups[0]?.rows[0]).toEqual(['C-0', HOSTILE, '12,345,678,901,234.5678', '28 Feb 2014', '50.0%']);
    expect(groups[0]?.sum).toEqual(['Total', null, '99.00', null, null]);
  });
});
