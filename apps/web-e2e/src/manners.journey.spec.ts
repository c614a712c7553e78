import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

describe('what a browser does besides', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  beforeEach(async () => {
    page = await signIn(browser, server.url, { account: 'planner', language: 'en' });
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function openActivity(tab: Page, text: string): Promise<void> {
    await tab.goto(`${server.url}/activities?year=all&search=${text}`);
    await tab.locator('tbody a').first().click();
    await tab.locator('.facts').waitFor();
  }

  it('shows what changed meanwhile when two tabs edit the same activity, and keeps what was typed', async () => {
    const other = await page.context().newPage();
    for (const tab of [page, other]) {
      await openActivity(tab, 'humanitarian');
      await tab.locator('.phead__acts').getByRole('button', { name: 'Edit' }).click();
    }
    await page.getByLabel('Partners', { exact: true }).fill('The faster one');
    await page.locator('form', { hasText: 'Partners' }).getByRole('button', { name: 'Save' }).click();
    await page.locator('.facts', { hasText: 'The faster one' }).waitFor();

    await other.getByLabel('Partners', { exact: true }).fill('The slower one');
    await other.locator('form', { hasText: 'Partners' }).getByRole('button', { name: 'Save' }).click();
    const dialog = other.getByRole('dialog', { name: 'Somebody changed this meanwhile' });
    await dialog.waitFor();
    expect(await dialog.locator('tbody tr').allTextContents()).toEqual([
      expect.stringContaining('The faster oneThe slower one'),
    ]);
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await other.locator('.facts', { hasText: 'The slower one' }).waitFor();
  });

  it('keeps the filters of a list when one comes back to it', async () => {
    await page.goto(`${server.url}/activities`);
    await untilShown(page);
    await page.getByLabel('Status').selectOption({ label: 'Blocked' });
    await page.waitForURL(/status=blocked/);
    await untilShown(page);
    const rows = await page.locator('tbody tr:not(.group)').count();
    await page.locator('tbody a').first().click();
    await page.locator('.facts').waitFor();
    await page.goBack();
    await untilShown(page);
    await page.locator('tr.sum').waitFor();
    expect(await page.getByLabel('Status').inputValue()).toBe('blocked');
    expect(await page.locator('tbody tr:not(.group)').count()).toBe(rows);
  });

  it('says who may open a page that was linked to, and leads home', async () => {
    await page.goto(`${server.url}/administration/people`);
    await page.getByRole('heading', { name: 'This page is for others' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('Administrator');
    await page.getByRole('link', { name: 'Go to the home page' }).click();
    await page.waitForURL(`${server.url}/`);
  });

  it('leads back to the same place after the session has ended', async () => {
    await page.goto(`${server.url}/activities?year=2014`);
    await untilShown(page);
    await page.context().clearCookies();
    await page.getByLabel('Status').selectOption({ label: 'Blocked' });
    await page.waitForURL(/\/sign-in/);
    await page.locator('input[type=email]').fill('planner@mizan.example');
    await page.locator('input[type=password]').fill('balance-2014-demo');
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/activities\?.*status=blocked/);
    expect(page.url()).toContain('year=2014');
  });

  it('makes one activity when save is clicked twice', async () => {
    await page.goto(`${server.url}/activities/new`);
    await page.getByRole('option', { name: /P1\.2/ }).waitFor({ state: 'attached' });
    await page.getByLabel('Area of intervention or off-budget project').selectOption({ index: 2 });
    await page.getByLabel('Title in English').fill('Clicked twice');
    await page.getByLabel('Planned start').fill('2014-11-03');
    await page.getByLabel('Planned end').fill('2014-11-04');
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await page.getByRole('heading', { name: 'Clicked twice' }).waitFor();
    await page.goto(`${server.url}/activities?year=2014&search=Clicked`);
    await page.locator('tr.sum').waitFor();
    expect(await page.getByRole('link', { name: 'Clicked twice' }).count()).toBe(1);
  });

  it('shows the shape of a page while a slow network brings it', async () => {
    await page.route('**/api/activities?**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await page.goto(`${server.url}/activities`);
    await page.locator('[aria-busy=true]').waitFor();
    await page.locator('tr.sum').waitFor();
    expect(await page.locator('[aria-busy=true]').count()).toBe(0);
  });

  it('keeps what was typed when the language is changed, and its figures the same', async () => {
    await page.goto(`${server.url}/activities/new`);
    await page.getByLabel('Title in English').fill('Half a thought');
    await page.getByLabel('Planned cost').fill('12,500.5');
    await page.locator('button[lang=fr]').click();
    const cost = page.getByLabel('Coût prévu');
    await cost.waitFor();
    expect(await cost.inputValue()).toBe('12500,5');
    expect(await page.getByLabel('Titre en anglais').inputValue()).toBe('Half a thought');
    await page.locator('button[lang=en]').click();
    await page.getByLabel('Planned cost').waitFor();
    expect(await page.getByLabel('Planned cost').inputValue()).toBe('12500.5');
  });

  it('asks before typed text is left behind, and keeps it when one stays', async () => {
    const questions: string[] = [];
    let isLeaving = false;
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void (isLeaving ? dialog.accept() : dialog.dismiss());
    });
    await page.goto(`${server.url}/activities/new`);
    await page.getByLabel('Title in English').fill('Half a thought');
    const results = page.getByRole('navigation', { name: 'Main' }).first().getByRole('link', { name: 'Results' });
    const asked = page.waitForEvent('dialog');
    await results.click();
    await asked;
    expect(questions).toEqual(['What you typed is not saved. Leave the page?']);
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Half a thought');
    expect(new URL(page.url()).pathname).toBe('/activities/new');
    isLeaving = true;
    await results.click();
    await page.waitForURL(/\/results/);
  });
});
