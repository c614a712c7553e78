import type { Browser } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn } from './visitor';

describe('a planner and the plan', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('enters an activity, which then stands in the list', async () => {
    const page = await signIn(browser, server.url, { account: 'planner', language: 'en' });
    await page.goto(`${server.url}/activities/new`);
    const place = page.getByLabel('Area of intervention or off-budget project');
    await page.getByRole('option', { name: /P1\.2/ }).waitFor({ state: 'attached' });
    await place.selectOption({ index: 2 });
    await page.getByLabel('Title in English').fill('Round table with publishers');
    await page.getByLabel('Planned start').fill('2014-11-03');
    await page.getByLabel('Planned end').fill('2014-11-01');
    await page.getByLabel('Planned cost').fill('١٢٥٠٠');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The end lies before the start.').waitFor();
    await page.getByLabel('Planned end').fill('2014-11-04');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Round table with publishers' }).waitFor();
    await page.goto(`${server.url}/activities?year=2014&search=publishers`);
    await page.getByRole('link', { name: 'Round table with publishers' }).waitFor();
    expect(await page.locator('tr.sum').textContent()).toContain('12,500.00');
    await page.close();
  });
});
