import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { PlanTreeView, PlanView } from '@mizan/shared/contracts';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

const WORDS = {
  en: {
    level: 'Clear',
    addLink: 'Add a link',
    saved: 'Everything is saved.',
    handIn: 'Hand in 6 reports',
    again: 'Hand in 1 report',
    giveBack: 'Return',
    approve: 'Approve',
    submitted: 'Submitted',
    approved: 'Approved',
    returned: 'Returned',
  },
  ar: {
    level: 'واضحة',
    addLink: 'إضافة رابط',
    saved: 'حُفظ كل شيء.',
    handIn: 'قدم 6 تقارير',
    again: 'قدم تقريرا واحدا',
    giveBack: 'إعادة',
    approve: 'اعتماد',
    submitted: 'مقدم',
    approved: 'معتمد',
    returned: 'معاد',
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];

/** Two rows of a spreadsheet as it copies them: value, no denominator, what happened; digits as Arabic writes them. */
const BLOCK = '٢٧\t\tShorter queues\r\n٤٨\t\tTwo translators more\r\n';

describe('the results of an area on their way', () => {
  let server: TestServer;
  let browser: Browser;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    server = await startTestServer();
    const planner = await server.as('planner.ddt');
    const plans = (await planner.get<PlanView[]>('/api/plans')).body;
    const plan = plans.find(({ status }) => status === 'in-force');
    const tree = (await planner.get<PlanTreeView>(`/api/plans/${plan?.id}/tree`)).body;
    ids = new Map(tree.nodes.map(({ code, id }) => [code, id]));
  });
  afterEach(() => server.stop());
  afterAll(() => browser.close());

  const rowOf = (page: Page, code: string) => page.locator('tr', { has: page.locator('th .code', { hasText: code }) });
  const stateOf = async (page: Page, code: string, state: string): Promise<void> => {
    await rowOf(page, code).locator('.badge', { hasText: state }).waitFor();
  };
  /** The light and the figures that the page of the outcome shows. */
  const outcomeOf = async (page: Page): Promise<string> => {
    await page.goto(`${server.url}/results/outcomes/${ids.get('O3.1')}`);
    await untilShown(page);
    return ((await page.locator('header mz-light, .phead mz-light').first().textContent()) ?? '').trim();
  };

  async function fillSheet(page: Page, words: Words): Promise<void> {
    const cell = (row: number, column = 0) => page.locator(`input[data-cell="${row}:${column}"]`);
    await cell(0).focus();
    await cell(0).evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, BLOCK);
    expect([await cell(0).inputValue(), await cell(1).inputValue()]).toEqual(['٢٧', '٤٨']);
    await cell(2).fill('4300');
    await cell(2).press('Enter');
    await page.keyboard.type('36');
    await cell(3, 1).fill('38');
    await cell(4).fill('31');
    await rowOf(page, 'M3.1.6').locator('select').first().selectOption({ label: words.level });
    await rowOf(page, 'M3.1.6').locator('button[aria-expanded]').click();
    await page.locator('textarea[name=narrative]').fill('A survey of 212 readers.');
    await page.getByRole('status').filter({ hasText: words.saved }).waitFor();
    await rowOf(page, 'M3.1.2').locator('button[aria-expanded]').click();
    await page.getByRole('button', { name: words.addLink }).click();
    await page.locator('input[name=title]').fill('Delivery list');
    await page.locator('input[name=link]').fill('https://example.org/delivery');
    await page.locator('form').getByRole('button', { name: words.addLink }).click();
    await page.getByRole('link', { name: /Delivery list/ }).waitFor();
  }

  async function review(page: Page, code: string, words: Words, remark?: string): Promise<void> {
    await page.goto(`${server.url}/results/reports`);
    await untilShown(page);
    const card = page.locator('article.report', { has: page.locator('.code', { hasText: code }) }).first();
    await card.locator('a').first().click();
    await page.waitForURL(/\/results\/reports\/[0-9a-f-]{36}/);
    await untilShown(page);
    if (remark !== undefined) {
      await page.getByRole('button', { name: words.giveBack }).click();
      await page.locator('textarea[name=reason]').fill(remark);
      await page.locator('mz-return-form').getByRole('button', { name: words.giveBack }).click();
      await page.locator('.badge', { hasText: words.returned }).first().waitFor();
      return;
    }
    await page.getByRole('button', { name: words.approve }).click();
    await page.locator('.badge', { hasText: words.approved }).first().waitFor();
  }

  it.each(['en', 'ar'] as const)(
    'are reported in one sheet, one comes back, and the light of the outcome moves, in %s',
    async (language) => {
      const words = WORDS[language];
      const planner = await signIn(browser, server.url, { account: 'planner.ddt', language });
      const before = await outcomeOf(planner);
      expect(before).not.toBe('');
      await planner.goto(`${server.url}/results/owed`);
      await planner
        .locator(`a[href*="${ids.get('P3.1')}"]`)
        .first()
        .click();
      await planner.waitForURL(/\/results\/sheet\//);
      await untilShown(planner);
      await fillSheet(planner, words);
      await planner.getByRole('button', { name: words.handIn }).click();
      for (const number of [1, 2, 3, 4, 5, 6]) await stateOf(planner, `M3.1.${number}`, words.submitted);
      expect(await outcomeOf(planner)).toBe(before);

      const head = await signIn(browser, server.url, { account: 'head.ddt', language });
      await review(head, 'M3.1.1', words, 'The mean of which documents?');
      for (const number of [2, 3, 4, 5, 6]) await review(head, `M3.1.${number}`, words);

      await planner.goto(`${server.url}/results/report?indicator=${ids.get('M3.1.1')}&period=2014-Q3`);
      await planner.waitForURL(/\/results\/sheet\//);
      await untilShown(planner);
      await planner.getByText('The mean of which documents?').waitFor();
      await planner.locator('input[data-cell="0:0"]').fill('29');
      await planner.getByRole('button', { name: words.again }).click();
      await stateOf(planner, 'M3.1.1', words.submitted);
      await review(head, 'M3.1.1', words);

      expect(await outcomeOf(planner)).not.toBe(before);
      await planner.locator('.phead a.why, header a.why').first().click();
      await planner.waitForURL(/explain=/);
      await planner.locator('aside, [role=complementary], .panel').first().waitFor();
      await untilShown(planner);
      expect(await planner.locator('.panel').first().textContent()).toContain('M3.1.6');
      await Promise.all([planner.context().close(), head.context().close()]);
    },
  );
});
