import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';
import exceljs from 'exceljs';
import { pdfPages, startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn } from './visitor';

describe('a report of money', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const taken = async (page: Page, link: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link, exact: true }).click(),
    ]);
    return readFileSync(await file.path());
  };

  it('is found, narrowed to a day and taken along with the figures of the screen', async () => {
    const page = await signIn(browser, server.url, { account: 'finance', language: 'en' });
    await page.goto(`${server.url}/reports`);
    await page.getByRole('link', { name: 'Budget execution' }).click();
    await page.getByRole('combobox', { name: 'By' }).selectOption({ label: 'Quarter' });
    await page.getByRole('rowheader', { name: 'Q3 2014' }).first().waitFor();
    await page.getByLabel('As of').fill('2014-06-30');
    await page.getByLabel('As of').blur();
    await page.getByRole('rowheader', { name: 'Q3 2014' }).first().waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2014-06-30');

    const sum = page.getByRole('row').filter({ hasText: 'Total' }).first();
    const shown = (await sum.getByRole('cell').allTextContents()).map((text) => text.trim());
    expect(shown).toHaveLength(10);
    const workbook = new exceljs.Workbook();
    const bytes = await taken(page, 'Excel');
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const values = workbook.worksheets[0]?.getColumn(1).values.indexOf('Total') ?? 0;
    const inSheet = shown.map((_, index) => workbook.worksheets[0]?.getRow(values).getCell(index + 2).value);
    expect(inSheet.slice(0, 9)).toEqual(
      shown.slice(0, 9).map((text) => Number(text.replaceAll(',', '').replace('−', '-'))),
    );
    const printed = (await pdfPages(await taken(page, 'PDF'))).flat();
    expect(shown.filter((figure) => !printed.includes(figure))).toEqual([]);
    expect(printed).toContain('Figures as of 30 Jun 2014');
    await page.close();
  });
});
