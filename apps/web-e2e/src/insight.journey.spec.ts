import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

describe('seeing results', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    page = await signIn(browser, server.url, { account: 'management', language: 'en' });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(`${server.url}${path}`);
    await untilShown(page);
  };

  it('leads from the matrix to an outcome, its course and why it stands where it stands', async () => {
    await open('/results');
    await page.locator('tr.group a', { hasText: 'NGOs' }).click();
    await page.waitForURL(/\/results\/outcomes\//);
    await untilShown(page);
    const sentence = await page.locator('.metaline').innerText();
    expect(sentence).toMatch(/41% of the way is reached, 53% was expected by 30 Sept 2014: pace 0\.77/);
    expect(await page.locator('mz-trend .tl1').innerText()).toBe('41%');
    await page.locator('mz-trend .chart__toggle').click();
    await page.locator('mz-trend tbody tr').nth(11).waitFor();
    expect(await page.locator('mz-trend tbody tr').count()).toBe(12);
    await page.locator('.metaline a.why').click();
    await page.locator('mz-explain').waitFor();
    expect(page.url()).toContain('explain=');
    expect(await page.locator('mz-explain .calc').innerText()).toContain('0.77');
  });

  it('says the same of an indicator on the page of its outcome and on its own', async () => {
    await open('/results');
    await page.locator('tr.group a', { hasText: 'NGOs' }).click();
    await page.waitForURL(/\/results\/outcomes\//);
    await untilShown(page);
    await page.locator('.outi').waitFor();
    const line = page.locator('.outi tr', { hasText: 'M1.2.1' });
    const [actual, target] = (await line.locator('td.n').allTextContents()).map((text) => /\d+/.exec(text)?.[0]);
    await line.locator('th a').click();
    await page.waitForURL(/\/results\/indicators\//);
    await untilShown(page);
    expect(await page.locator('mz-trend .tl1').innerText()).toBe(actual);
    expect(await page.locator('mz-trend .tl2').innerText()).toBe(`target ${target}`);
  });

  it('lists what will miss its target, the worst first, and says why with the reports behind it', async () => {
    await open('/results/forecast');
    const rows = page.locator('.fore tbody tr');
    await rows.first().waitFor();
    const shares = (await rows.locator('td:nth-child(7)').allTextContents())
      .filter((text) => text.includes('%'))
      .map((text) => Number.parseInt(text, 10));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    const row = rows.filter({ hasText: 'M1.2.1' });
    const projected = /[\d.]+/.exec((await row.locator('td').nth(2).textContent()) ?? '')?.[0] ?? '';
    await row.locator('td').nth(2).locator('.why').click();
    const panel = page.locator('mz-explain');
    await panel
      .locator('.inputs a', { hasText: /^R-14-/ })
      .first()
      .waitFor();
    expect(Number.parseFloat(/[\d.]+/.exec(await panel.locator('h2').innerText())?.[0] ?? '')).toBeCloseTo(
      Number(projected),
      0,
    );
    await row.locator('th a').click();
    await page.waitForURL(/\/results\/indicators\//);
    await page.locator('mz-trend .tl3').waitFor();
    expect(await page.locator('mz-trend .tl3').innerText()).toContain(String(Math.floor(Number(projected))));
  });

  it.each(['.heat__c a', '.quad .qc'])('lists as many outcomes as %s counts, each time', async (selector) => {
    await open('/dashboard/comparison');
    const marks = page.locator(selector);
    const counts = await marks.evaluateAll((all) =>
      all.map((mark) => Number(/\d+/.exec((mark.querySelector('b') ?? mark).textContent)?.[0])),
    );
    expect(counts.length).toBeGreaterThanOrEqual(4);
    for (const [index, count] of counts.entries()) {
      await marks.nth(index).click();
      await page.waitForURL(/(light|corner)=/);
      await page.waitForFunction((wanted) => document.querySelectorAll('.outl tbody tr').length === wanted, count, {
        timeout: 5000,
      });
      expect(await page.locator('#outcomes h2 .num').innerText()).toBe(String(count));
    }
  });

  it('opens a level onto what is below, and says why each of its figures is what it is', async () => {
    await open('/dashboard/comparison');
    await page.locator('.levels tbody tr').first().waitFor();
    const before = await page.locator('.levels tbody tr').count();
    await page.locator('.levels__t[aria-expanded=false]').first().click();
    const area = page.locator('.levels tbody tr', { hasText: 'P1.1' });
    await area.waitFor();
    expect(await page.locator('.levels tbody tr').count()).toBeGreaterThan(before);
    for (const [index, figure] of ['delivery', 'results', 'finance'].entries()) {
      const shown = (await area.locator('td').nth(index).locator('.why').innerText()).split(' ')[0]?.trim() ?? '';
      await area.locator('td').nth(index).locator('.why').click();
      await page.waitForURL(new RegExp(`explain=${figure}`));
      await page.waitForFunction(
        (wanted) => {
          const said = document.querySelector('mz-explain h2')?.textContent ?? '';
          return Math.round(Number.parseFloat(/[\d.]+/.exec(said)?.[0] ?? '')) === wanted;
        },
        Math.round(Number.parseFloat(shown)),
      );
      const steps = await page.locator('mz-explain .calc').innerText();
      expect(steps).toContain(figure === 'finance' ? 'Planned cost' : 'Expected');
    }
  });
});
