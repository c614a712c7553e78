import { readFileSync } from 'node:fs';

import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { pdfPages, startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

/** The columns that the control table and the report of budget execution share, as both call them. */
const FIGURES = ['Revised', 'Allotted', 'Committed', 'Paid', 'Available'] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number], string>>;

describe('a year of the budget, as three people take it to its end', () => {
  let server: TestServer;
  let browser: Browser;
  let [controller, finance, planner]: Page[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    const [first, second, third] = await Promise.all(
      (['controller', 'finance', 'planner'] as const).map((account) =>
        signIn(browser, server.url, { account, language: 'en' }),
      ),
    );
    [controller, finance, planner] = [first, second, third];
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const as = (page: Page | undefined): Page => {
    if (!page) throw new Error('Nobody has signed in.');
    return page;
  };
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${server.url}${path}`);
    await untilShown(page);
  };
  const choose = async (page: Page, label: string, text: string): Promise<void> => {
    const option = page.getByLabel(label, { exact: true }).locator('option').filter({ hasText: text }).first();
    await option.waitFor({ state: 'attached' });
    await page.getByLabel(label, { exact: true }).selectOption((await option.getAttribute('value')) ?? '');
  };
  const totalsOnScreen = async (page: Page, path: string): Promise<Figures> => {
    await open(page, path);
    const table = page
      .locator('table')
      .filter({ has: page.getByRole('columnheader', { name: 'Revised' }) })
      .first();
    const heads = (await table.locator('thead th').allTextContents()).map((head) => head.trim());
    const cells = await table.getByRole('row').filter({ hasText: 'Total' }).first().locator('> *').allTextContents();
    const figure = (name: string): string => /−?[\d,]+\.\d{2}/.exec(cells[heads.indexOf(name)] ?? '')?.[0] ?? '';
    return Object.fromEntries(FIGURES.map((name) => [name, figure(name)])) as Figures;
  };
  const changeBudget = async (page: Page, act: 'Appropriate' | 'Allot', amount: string): Promise<void> => {
    await open(page, '/budget?year=2014');
    await page.getByRole('button', { name: act, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, 'Project', 'P1');
    await dialog.getByLabel('Amount').fill(amount);
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await page.getByText(`US$ ${amount} posted.`).waitFor();
  };
  const commit = async (supplier: string, amount: string, currency = 'USD'): Promise<void> => {
    const page = as(finance);
    await open(page, '/budget/commitments/new?year=2014');
    const activity = page.locator('select').first();
    const option = activity.locator('option').filter({ hasText: 'A-14-025' });
    await option.waitFor({ state: 'attached' });
    await activity.selectOption((await option.getAttribute('value')) ?? '');
    await page.getByLabel('Supplier or partner').fill(supplier);
    await page.getByLabel('Amount').fill(amount);
    await page.getByLabel('Currency').selectOption(currency);
    await page.getByRole('button', { name: 'Commit', exact: true }).click();
  };
  const pay = async (amount: string): Promise<void> => {
    await as(finance).getByLabel('Amount').fill(amount);
    await as(finance).getByRole('button', { name: 'Pay', exact: true }).click();
  };

  it('is appropriated by the controller and allotted by finance', async () => {
    const before = await totalsOnScreen(as(finance), '/budget?year=2014');
    await changeBudget(as(controller), 'Appropriate', '20,000.00');
    await changeBudget(as(finance), 'Allot', '18,000.00');
    const after = await totalsOnScreen(as(finance), '/budget?year=2014');
    expect(centsOf(after.Revised) - centsOf(before.Revised)).toBe(2_000_000n);
    expect(centsOf(after.Available) - centsOf(before.Available)).toBe(1_800_000n);
  });

  it('is committed, refused beyond what is available, and paid in two currencies', async () => {
    const page = as(finance);
    await commit('Printing house, Rabat', '3,000.00');
    await page.getByRole('heading', { name: 'Printing house, Rabat' }).waitFor();
    await pay('3,000.00');
    await page.getByText('US$ 3,000.00 paid.').waitFor();

    await commit('Everything at once', '900,000.00');
    await page.getByRole('alert').filter({ hasText: '900,000.00' }).waitFor();

    await commit('Imprimerie de Tunis', '2,000.00', 'EUR');
    await page.getByRole('heading', { name: 'Imprimerie de Tunis' }).waitFor();
    await pay('1,500.00');
    await page.getByText(/1,500\.00( €)? paid\./).waitFor();
    await page.waitForFunction(() => /(?<![\d,])500\.00/.test(document.querySelector('main')?.textContent ?? ''));
    // What is still open, and not the end of what was paid.
    expect(await page.locator('main').textContent()).toMatch(/(?<![\d,])500\.00/);
  });

  it('is moved by what the planner asks for and finance approves', async () => {
    const page = as(planner);
    await open(page, '/budget/virements/new?year=2014');
    await page.getByLabel('Why').fill('The training of trainers is held twice.');
    await choose(page, 'Project 1', 'P1 ');
    await choose(page, 'Project 2', 'P2 ');
    await page.getByLabel('Gives 1').fill('1,000.00');
    await page.getByLabel('Takes 2').fill('1,000.00');
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('Asked for.', { exact: true }).waitFor();
    for (const address of [page.url(), await linkTo(as(finance), '/budget/virements?year=2014', 'V-14-001')]) {
      await as(finance).goto(address);
      await as(finance).getByRole('button', { name: 'Approve and post' }).click();
      await as(finance).getByText('Approved and posted.').waitFor();
      await as(finance).getByRole('button', { name: 'Approve and post' }).waitFor({ state: 'detached' });
      expect(new URL(as(finance).url()).pathname).toMatch(/^\/budget\/virements\/[\da-f-]{36}$/);
    }
  });

  it('comes to its last day', async () => {
    const admin = await server.as('admin');
    const moved = await admin.send('PUT', '/api/settings/business-date', { body: { businessDate: '2014-12-31' } });
    expect(moved.status).toBeLessThan(300);
  });

  it('is rehearsed by finance, approved and closed by the controller, and is what was rehearsed', async () => {
    await open(as(finance), '/budget/year-end?year=2014');
    await as(finance).getByLabel('Decision about the balance of P3').selectOption('carry');
    await as(finance).getByRole('button', { name: 'Keep the decisions' }).click();
    await as(finance).getByText('The decisions are kept.').waitFor();

    const page = as(controller);
    await open(page, '/budget/year-end?year=2014');
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('The end of 2014 is approved.').waitFor();
    const rehearsed = await rowsOf(page);
    await page.getByRole('button', { name: 'Close the year…' }).click();
    await page.getByRole('button', { name: 'Close 2014 now' }).click();
    await page.getByText('2014 is closed.').waitFor();
    await untilShown(page);
    expect(await rowsOf(page)).toEqual(rehearsed);
  });

  it('ends with the same totals on every screen, in the workbook and in the document', async () => {
    const page = as(finance);
    const control = await totalsOnScreen(page, '/budget?year=2014');
    expect([control.Allotted, control.Paid, control.Committed, control.Available]).toEqual([
      control.Revised,
      control.Revised,
      '0.00',
      '0.00',
    ]);
    expect(await totalsOnScreen(page, '/reports/execution?year=2014')).toEqual(control);

    const workbook = new exceljs.Workbook();
    const bytes = await taken(page, 'Excel');
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const cells = (workbook.worksheets[0]?.getSheetValues() ?? []).flat();
    const printed = (await pdfPages(await taken(page, 'PDF'))).flat();
    for (const figure of Object.values(control)) {
      expect(cells).toContain(Number(figure.replaceAll(',', '')));
      expect(printed).toContain(figure);
    }
  });

  const linkTo = async (page: Page, path: string, name: string): Promise<string> => {
    await open(page, path);
    const link = await page.getByRole('link', { name }).first().getAttribute('href');
    return `${server.url}${link ?? ''}`;
  };
});

/** The figures of every row of a rehearsal, or of what was closed. */
async function rowsOf(page: Page): Promise<string[]> {
  const cells = await page.locator('table.ledger td.n').allTextContents();
  return cells.map((text) => text.trim());
}

async function taken(page: Page, link: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

function centsOf(text: string): bigint {
  return BigInt(text.replace('−', '-').replace(/[^\d-]/g, ''));
}
