import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import exceljs from 'exceljs';
import { Money } from '@mizan/shared/money';
import type { ActivityView, LocalizedText } from '@mizan/shared/contracts';

import { writeActivities, type ActivitiesSource } from './activities-workbook';

const FIRST_ROW = 7;
const [COMMITTED, PAID] = [15, 16];

const text = (en: string): LocalizedText => ({ source: 'en', en });

const activity = (code: string, unit: string): ActivityView => ({
  id: code,
  planId: 'plan',
  code,
  year: 2014,
  type: 'meeting',
  title: text(code),
  status: 'planned',
  statusReason: null,
  plannedStart: '2014-03-01',
  plannedEnd: '2014-03-02',
  actualStart: null,
  actualEnd: null,
  plannedCost: { amount: '100.10', currency: 'USD' },
  costWithoutPartners: null,
  country: null,
  partners: null,
  expectedBeneficiaries: null,
  actualBeneficiaries: null,
  unit: { id: unit, code: unit, name: text(unit) },
  project: { id: 'P1', kind: 'project', code: 'P1', shortTitle: text('Project') },
  area: null,
  version: 1,
});

async function* inPages(...pages: ActivityView[][]): AsyncGenerator<readonly ActivityView[]> {
  yield* pages;
}

async function rowsOf(source: Pick<ActivitiesSource, 'pages' | 'moneyOf'>): Promise<unknown[][]> {
  const out = new PassThrough();
  const context = { language: 'en', person: 'P', businessDate: '2014-09-30', isDemonstration: true, now: new Date() };
  const [bytes] = await Promise.all([
    buffer(out),
    writeActivities(out, { plan: 'Plan', filters: [], ...source }, { ...context, language: 'en' }),
  ]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const count = (sheet?.rowCount ?? 0) - FIRST_ROW + 1;
  return Array.from({ length: count }, (_, index) => {
    const row = sheet?.getRow(FIRST_ROW + index);
    return [1, 14, COMMITTED, PAID].map((column) => row?.getCell(column).value);
  });
}

describe('the workbook of activities', () => {
  it('adds up every page to the cent, and never shows money that its reader may not see as nothing', async () => {
    const moneyOf: ActivitiesSource['moneyOf'] = ({ id, unit }) => {
      if (unit.id === 'foreign') return null;
      const [committed, paid] = id === 'A-1' ? ['0.10', '0.20'] : ['0.00', '0.00'];
      return { activityId: id, committed: Money.parse(committed, 'USD'), paid: Money.parse(paid, 'USD') };
    };
    const pages = inPages([activity('A-1', 'own'), activity('A-2', 'own')], [activity('A-3', 'foreign')]);
    expect(await rowsOf({ pages, moneyOf })).toEqual([
      ['A-1', 100.1, 0.1, 0.2],
      ['A-2', 100.1, 0, 0],
      ['A-3', 100.1, null, null],
      ['Total', 300.3, 0.1, 0.2],
    ]);
  });

  it('leaves the totals of money empty for a reader who sees none of it', async () => {
    const rows = await rowsOf({ pages: inPages([activity('A-1', 'foreign')]), moneyOf: () => null });
    expect(rows.at(-1)).toEqual(['Total', 100.1, null, null]);
  });
});
