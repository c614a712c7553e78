import type { Browser, Page } from 'playwright-core';
import exceljs from 'exceljs';
import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { ActivityPage, PlanView } from '@mizan/shared/contracts';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

const HEAD = 6;

interface Taken {
  readonly fileName: string;
  readonly sheet: exceljs.Worksheet;
}

/** What the button of the page that is open gives, as the reader's own program reads it. */
async function taken(page: Page): Promise<Taken> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[download][href^="/api/exports/"]').click(),
  ]);
  const workbook = await new exceljs.Workbook().xlsx.readFile(await download.path());
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('There is no sheet.');
  return { fileName: download.suggestedFilename(), sheet };
}

const firstColumn = (sheet: exceljs.Worksheet): unknown[] =>
  Array.from({ length: sheet.rowCount - HEAD }, (_, index) => sheet.getRow(HEAD + 1 + index).getCell(1).value);

describe('taking figures along', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('gives the activities that are shown, in the language of the reader', async () => {
    const client = await server.as('management');
    const plans = await client.get<PlanView[]>('/api/plans');
    const plan = plans.body.find(({ status }) => status === 'in-force');
    const filters = `year=2014&status=completed`;
    const { rows } = (await client.get<ActivityPage>(`/api/activities?planId=${plan?.id}&${filters}`)).body;

    const page = await signIn(browser, server.url, { account: 'management', language: 'ar' });
    await page.goto(`${server.url}/activities?${filters}`);
    await untilShown(page);
    const { fileName, sheet } = await taken(page);
    expect(fileName).toBe('الأنشطة.xlsx');
    expect(sheet.views[0]?.rightToLeft).toBe(true);
    expect(firstColumn(sheet).slice(0, -1)).toEqual(rows.map(({ code }) => code));
    await page.context().close();
  });

  it('gives the indicators that are shown, in their order', async () => {
    const page = await signIn(browser, server.url, { account: 'management', language: 'fr' });
    await page.goto(`${server.url}/results?light=off-track`);
    await untilShown(page);
    const shown = await page.locator('table.matrix th[scope="row"] .code').allTextContents();
    const { sheet } = await taken(page);
    expect(shown.length).toBeGreaterThan(0);
    expect(firstColumn(sheet)).toEqual(shown);
    await page.context().close();
  });
});
