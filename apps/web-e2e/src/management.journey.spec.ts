import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

describe('management and what others do', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const visit = async (account: string, path: string, language: 'en' | 'ar' = 'en'): Promise<Page> => {
    const page = await signIn(browser, server.url, { account, language });
    await page.goto(`${server.url}${path}`);
    await untilShown(page);
    return page;
  };
  /** What the dashboard says of an area: its light, coverage, results and money in one text. */
  const outcomeOf = async (page: Page, area: string): Promise<string> => {
    await page.goto(`${server.url}/dashboard`);
    const row = page.locator('table.outs tbody tr').filter({ hasText: area });
    await row.waitFor();
    return row.innerText();
  };
  const indexOf = async (page: Page, name: string): Promise<string> =>
    page.locator('article.idx').filter({ hasText: name }).locator('.figure').innerText();

  it('sees an outcome move when a planner reports and the head approves, and drills to the report', async () => {
    const management = await visit('management', '/dashboard');
    const before = await outcomeOf(management, 'P2.1');
    expect(before).toContain('Off track');
    expect(before).toContain('coverage 75%');

    const planner = await visit('planner', '/');
    const owed = planner.getByRole('listitem').filter({ hasText: 'M2.1.4' });
    await owed.getByRole('link', { name: 'Report value' }).click();
    await planner.getByLabel(/^M2\.1\.4: this period/).fill('480');
    await planner.locator('textarea[name=narrative]').fill('Two schools took the children in.');
    await planner.getByRole('status').filter({ hasText: 'Everything is saved.' }).waitFor();
    await planner.getByRole('button', { name: 'Hand in 1 report' }).click();
    await planner.getByText('1 report is handed in.').first().waitFor();

    const head = await visit('head', '/');
    const waiting = head.locator('li.owe').filter({ hasText: 'H1 2014' });
    await waiting.getByRole('link', { name: 'Review' }).click();
    await head.getByRole('button', { name: 'Approve' }).click();
    await head.getByText('is approved.').first().waitFor();

    const after = await outcomeOf(management, 'P2.1');
    expect(after).toContain('coverage 100%');
    expect(after).not.toBe(before);
    await management
      .locator('table.outs tbody tr')
      .filter({ hasText: 'P2.1' })
      .getByRole('link', { name: 'Why?' })
      .click();
    await management.getByRole('complementary').getByRole('link', { name: 'M2.1.4' }).first().waitFor();
    await management.goto(`${server.url}/results/reports`);
    await management.getByText('480').first().waitFor();
    await Promise.all([management, planner, head].map((page) => page.context().close()));
  });

  it('sees the budget move when finance pays, and each mark leads to the entries that add up to it', async () => {
    const management = await visit('management', '/dashboard?year=2014');
    const paidBefore = await management.locator('article.idx').filter({ hasText: 'Finance' }).innerText();

    const finance = await visit('finance', '/budget/commitments?state=open');
    await finance.locator('table.ledger tbody tr').filter({ hasText: 'A-14-023' }).getByRole('link').first().click();
    await finance.getByLabel('Amount').fill('5,000.00');
    await finance.getByRole('button', { name: 'Pay', exact: true }).click();
    await finance.getByText('US$ 5,000.00 paid.').waitFor();

    await management.reload();
    await untilShown(management);
    expect(await management.locator('article.idx').filter({ hasText: 'Finance' }).innerText()).not.toBe(paidBefore);
    await management.getByRole('button', { name: 'Show as table' }).click();
    const mark = management.locator('figure table tbody tr').filter({ hasText: 'P2' }).getByRole('button').last();
    const paid = await mark.innerText();
    await mark.click();
    await management.waitForURL(/budget\/ledger.*bucket=paid/);
    await management.locator('dl.strip').waitFor();
    expect(await management.locator('dl.strip dd').allInnerTexts()).toEqual([paid]);
    await Promise.all([management, finance].map((page) => page.context().close()));
  });

  it('can ask each index why, by address, and sees the activities behind it', async () => {
    const management = await visit('management', '/dashboard?year=2014');
    const delivery = await indexOf(management, 'Delivery');
    await management.locator('article.idx').filter({ hasText: 'Delivery' }).getByRole('button').click();
    await management.waitForURL(/explain=delivery/);
    const panel = management.getByRole('complementary');
    await panel.getByRole('link', { name: 'A-14-001' }).waitFor();
    expect(delivery).toMatch(/^\d+%/);
    await panel.getByRole('link', { name: 'A-14-015' }).click();
    await management.getByRole('heading', { name: 'Equipment for a training centre in Somalia' }).waitFor();
    await management.context().close();
  });

  it('reads the same from the right in Arabic', async () => {
    const management = await visit('management', '/dashboard', 'ar');
    expect(await management.locator('html').getAttribute('dir')).toBe('rtl');
    await management.locator('table.outs tbody tr').filter({ hasText: 'P1.1' }).getByText('على المسار').waitFor();
    await management.locator('article.idx').first().getByRole('button').click();
    await management.getByRole('complementary').getByText('كيف يُحسب').waitFor();
    await management.context().close();
  });
});
