import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn, untilPainted, untilShown } from './visitor';

/** The item that the keyboard stands on: its own code, its level, and whether it is open. */
const stand = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const item = document.activeElement;
    const isOpen = item?.getAttribute('aria-expanded') === 'true';
    return `${item?.querySelector('.code')?.textContent} ${item?.getAttribute('aria-level')}${isOpen ? ' open' : ''}`;
  });

describe('the tree of the plan by keyboard', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each([
    { language: 'en', inward: 'ArrowRight', outward: 'ArrowLeft' },
    { language: 'ar', inward: 'ArrowLeft', outward: 'ArrowRight' },
  ] as const)('leads from the directorate to an outcome in $language', async ({ language, inward, outward }) => {
    const page = await signIn(browser, server.url, { account: 'planner', language });
    await page.goto(`${server.url}/plan`);
    await untilShown(page);
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        await untilPainted(page);
      }
      return stand(page);
    };

    await page.locator('.treepane select').focus();
    expect(await press('Tab')).toBe('DERC 1 open');
    expect(await press('ArrowDown', inward)).toBe('P1 2 open');
    expect(await press(inward, inward, inward)).toContain('O1.1 4');
    expect(await press('Enter')).toContain('O1.1 4');
    await page.waitForURL(/\/plan\/[0-9a-f-]{36}/);
    await untilShown(page);
    expect(await stand(page)).toContain('O1.1 4');
    expect(await page.locator('.planmain .metaline .code').first().textContent()).toBe('O1.1');
    expect(await page.locator('[role=treeitem][aria-selected=true] .code').textContent()).toBe('O1.1');

    expect(await press(outward, outward)).toBe('P1.1 3');
    expect(await press('Home')).toBe('DERC 1 open');
    expect(await press('End')).toContain('OB.4 2');
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.planmain') !== null)).toBe(true);
    await page.context().close();
  });

  it('jumps to what is typed, and names an item by itself alone', async () => {
    const page = await signIn(browser, server.url, { account: 'planner', language: 'en' });
    await page.goto(`${server.url}/plan`);
    await page.getByRole('treeitem', { name: 'DERC External Relations', exact: false }).focus();
    await page.keyboard.type('civil');
    expect(await stand(page)).toBe('P2 2');
    const root = page.getByRole('treeitem', { name: /^DERC External Relations/ });
    expect(await root.count()).toBe(1);
    expect(await page.getByRole('treeitem', { name: /DERC.*P1/ }).count()).toBe(0);
    await page.context().close();
  });

  it('opens the way to a node that was linked to, and keeps what was open when another is chosen', async () => {
    const page = await signIn(browser, server.url, { account: 'planner', language: 'en' });
    await page.goto(`${server.url}/plan`);
    await page.locator('[role=treeitem]', { hasText: 'P2' }).locator('.tree__fold').click();
    await page.getByRole('treeitem', { name: /^P2\.1 / }).click();
    await page.waitForURL(/\/plan\/[0-9a-f-]{36}/);
    const address = page.url();
    await page.locator('[role=treeitem]', { hasText: 'OB.1' }).click();
    await page.waitForURL((url) => url.href !== address);
    await page.getByRole('treeitem', { name: /^P2\.1 / }).waitFor();

    const second = await page.context().newPage();
    await second.goto(address);
    await second.locator('[role=treeitem][aria-selected=true]').waitFor();
    expect(await second.locator('[role=treeitem][aria-selected=true] .code').textContent()).toBe('P2.1');
    await page.context().close();
  });
});
