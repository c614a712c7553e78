import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn } from './visitor';

describe('finance and the budget', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** The figures of a project in the control table, by the name of the column. */
  const controlOf = async (page: Page, code: string): Promise<Record<string, string>> => {
    await page.goto(`${server.url}/budget`);
    const row = page.locator('table.control tr.prj').filter({ hasText: code });
    await row.waitFor();
    const heads = await page.locator('table.control thead th').allTextContents();
    const cells = await row.locator('> *').allTextContents();
    return Object.fromEntries(heads.map((head, index) => [head.trim(), figureIn(cells[index] ?? '')]));
  };

  const chooseActivity = async (page: Page, code: string): Promise<void> => {
    await page.goto(`${server.url}/budget/commitments/new`);
    const activity = page.locator('select').first();
    const option = activity.locator('option').filter({ hasText: code });
    await option.waitFor({ state: 'attached' });
    await activity.selectOption((await option.getAttribute('value')) ?? '');
  };

  it('commits, is refused beyond what is available with the figures, takes what is available, and pays', async () => {
    const page = await signIn(browser, server.url, { account: 'finance', language: 'en' });
    const before = await controlOf(page, 'P1');
    await chooseActivity(page, 'A-14-025');
    await page.getByLabel('Supplier or partner').fill('Printing house, Rabat');
    await page.getByLabel('Amount').fill('48,200.00');
    await page.getByRole('button', { name: 'Commit', exact: true }).click();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    const available = before['Available'] ?? '';
    const refused = await refusal.locator('dd').allTextContents();
    expect(refused.slice(0, 2)).toEqual([available, '48,200.00']);
    expect(refused.map(centsOf)[2]).toBe(4_820_000n - centsOf(available));

    await page.getByRole('button', { name: `Commit US$ ${available} only` }).click();
    await page.getByRole('button', { name: 'Commit', exact: true }).click();
    await page.getByRole('heading', { name: 'Printing house, Rabat' }).waitFor();
    await page.getByLabel('Amount').fill('7,000.00');
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await page.getByText('US$ 7,000.00 paid.').waitFor();

    const after = await controlOf(page, 'P1');
    expect(after['Available']).toBe('0.00');
    expect(moved(before, after, 'Committed')).toBe(centsOf(available) - 700_000n);
    expect(moved(before, after, 'Paid')).toBe(700_000n);
    expect(moved(before, after, 'Revised') + moved(before, after, 'Allotted')).toBe(0n);
    await page.close();
  });

  it('leads from a cell of the control table to the entries that add up to it', async () => {
    const page = await signIn(browser, server.url, { account: 'finance', language: 'en' });
    const { Paid: paid } = await controlOf(page, 'P2');
    await page
      .locator('tr.prj')
      .filter({ hasText: 'P2' })
      .getByRole('link', { name: paid ?? '' })
      .click();
    await page.locator('dl.strip').waitFor();
    expect(await page.locator('dl.strip dd').allTextContents()).toEqual([paid]);
    const amounts = await page.locator('table.ledger td.n').allTextContents();
    const cents = amounts.reduce((sum, text) => sum + centsOf(text), 0n);
    expect(cents).toBe(centsOf(paid ?? ''));
    await page.close();
  });

  it('does the same in Arabic, from the right, with Arabic digits', async () => {
    const page = await signIn(browser, server.url, { account: 'finance', language: 'ar' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const before = await controlOf(page, 'P2');
    await chooseActivity(page, 'A-14-024');
    await page.getByLabel('المورّد أو الشريك').fill('مطبعة الكلمة');
    await page.getByLabel('المبلغ').fill('١٬٢٥٠٫٥٠');
    await page.getByRole('button', { name: 'ارتباط مالي' }).click();
    await page.getByRole('heading', { name: 'مطبعة الكلمة' }).waitFor();
    await page.getByLabel('المبلغ').fill('٢٬٠٠٠');
    await page.getByRole('button', { name: 'دفع', exact: true }).click();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.locator('dd').allTextContents()).toEqual(['1,250.50', '2,000.00', '749.50']);
    await page.getByLabel('المبلغ').fill('١٬٢٥٠٫٥٠');
    await page.getByRole('button', { name: 'دفع', exact: true }).click();
    await page.getByText('مسوّى').waitFor();
    const after = await controlOf(page, 'P2');
    expect(moved(before, after, 'المدفوع')).toBe(125_050n);
    expect(moved(before, after, 'المتاح')).toBe(-125_050n);
    await page.close();
  });
});

/** The figure in a cell, without what is said to screen readers after it. */
function figureIn(text: string): string {
  return /[−+]?\d[\d,]*\.\d+%?/.exec(text)?.[0] ?? text.trim();
}

/** By how many cents a column moved. */
function moved(before: Record<string, string>, after: Record<string, string>, column: string): bigint {
  return centsOf(after[column] ?? '') - centsOf(before[column] ?? '');
}

function centsOf(text: string): bigint {
  return BigInt(text.replace('−', '-').replace(/[^\d-]/g, ''));
}
