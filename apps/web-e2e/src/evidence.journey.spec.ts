import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';
import { PROGRAM_BYTES, pdfBytes, startTestServer, type TestServer } from '@mizan/api/testing';
import type { IndicatorReportPage, IndicatorReportView, PlanView } from '@mizan/shared/contracts';

import { launchBrowser } from './browser';
import { faultsOf } from './page-faults';
import { signIn, untilPainted, untilShown } from './visitor';

const WORDS = {
  en: {
    choose: 'Choose files',
    refused: 'a program',
    verify: 'Verify',
    verified: 'Verified',
    remove: 'Remove',
  },
  ar: {
    choose: 'اختيار ملفات',
    refused: 'برنامج',
    verify: 'تحقق',
    verified: 'تم التحقق منه',
    remove: 'إزالة',
  },
} as const;
const NAME = 'قائمة-2014.pdf';

describe('evidence of a report', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());
  afterAll(() => browser.close());

  /** A report that its author was asked to work on again. */
  async function returnedReport(): Promise<IndicatorReportView> {
    const planner = await server.as('planner');
    const plans = (await planner.get<PlanView[]>('/api/plans')).body;
    const plan = plans.find(({ status }) => status === 'in-force');
    const page = await planner.get<IndicatorReportPage>(`/api/indicator-reports?planId=${plan?.id}&state=returned`);
    const [report] = page.body.rows;
    if (!report) throw new Error('The demonstration has no report that was returned.');
    return report;
  }

  /** Drops a file as a person does, from another window. */
  async function drop(page: Page, name: string, text: string): Promise<void> {
    const dropped = await page.evaluateHandle(
      ([title, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], title, { type: 'text/plain' }));
        return transfer;
      },
      [name, text] as const,
    );
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
  }

  const shown = (page: Page, title: string) => page.locator('mz-evidence-item', { hasText: title });
  const add = (page: Page) => page.locator('.sendings button[type=submit]').click();

  it.each(['en', 'ar'] as const)(
    'is added by button and drop, and verified by another person, in %s',
    async (language) => {
      const words = WORDS[language];
      const report = await returnedReport();
      const address = `${server.url}/results/reports/${report.id}`;
      const planner = await signIn(browser, server.url, { account: 'planner', language });
      await planner.goto(address);
      await untilShown(planner);

      const choosing = planner.waitForEvent('filechooser');
      await planner.getByRole('button', { name: words.choose }).press('Enter');
      await (
        await choosing
      ).setFiles([
        { name: NAME, mimeType: 'application/pdf', buffer: pdfBytes('signed') },
        { name: 'tool-2014.pdf', mimeType: 'application/pdf', buffer: PROGRAM_BYTES },
      ]);
      expect(await planner.locator('.sending input').first().inputValue()).toBe('قائمة-2014');
      await add(planner);
      await shown(planner, NAME).waitFor();
      await planner.locator('.sending', { hasText: words.refused }).waitFor();
      await untilPainted(planner);
      expect(await faultsOf(planner)).toEqual([]);
      await planner.locator('.sending button').click();

      await drop(planner, 'table-2014.csv', 'Jordan;3');
      await planner.locator('.sending input').fill('2014');
      await planner.locator('.sending input').press('Enter');
      await shown(planner, 'table-2014.csv').waitFor();
      expect(await planner.getByRole('button', { name: words.verify }).count()).toBe(0);

      const author = await server.as('planner');
      const versions = { 'if-match': `"${report.version}"` };
      expect((await author.post(`/api/indicator-reports/${report.id}/submission`, {}, versions)).status).toBe(200);
      const head = await signIn(browser, server.url, { account: 'head', language });
      await head.goto(address);
      const [download] = await Promise.all([head.waitForEvent('download'), shown(head, NAME).locator('a').click()]);
      expect(download.suggestedFilename()).toBe(NAME);
      expect(await readFile(await download.path())).toEqual(pdfBytes('signed'));
      await shown(head, NAME).getByRole('button', { name: words.verify }).click();
      await shown(head, NAME).locator('textarea').fill('2014');
      await shown(head, NAME).locator('button[type=submit]').click();
      await shown(head, NAME).locator('.badge', { hasText: words.verified }).waitFor();
      expect(await faultsOf(head)).toEqual([]);

      await planner.reload();
      await shown(planner, NAME).locator('.badge', { hasText: words.verified }).waitFor();
      expect(await planner.getByRole('button', { name: words.remove }).count()).toBe(0);
      await Promise.all([planner.context().close(), head.context().close()]);
    },
  );
});
