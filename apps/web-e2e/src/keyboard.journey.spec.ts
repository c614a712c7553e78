import type { Browser, Page } from 'playwright-core';
import { activityOf, startTestServer, type TestServer } from '@mizan/api/testing';
import type { PlanView } from '@mizan/shared/contracts';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

/** A person at the keyboard: every key, and every text that is typed into a field, is an action. */
class Keyboard {
  actions = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.type(text);
  }
}

describe('finance at the keyboard', () => {
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
    ['en', 'Commit money', '1,250.50'],
    ['fr', 'Engager des fonds', '1 250,50'],
    ['ar', 'ارتباط مالي', '١٬٢٥٠٫٥٠'],
  ] as const)('commits for an activity in at most five actions, in %s', async (language, link, amount) => {
    const finance = await server.as('finance');
    const plan = (await finance.get<PlanView[]>('/api/plans')).body.find(({ code }) => code === 'AP-2013-2015');
    const activity = await activityOf(
      finance,
      `planId=${plan?.id}&year=2014`,
      (row) => row.project.code === 'P1' && ['planned', 'committed'].includes(row.status),
    );
    const page = await signIn(browser, server.url, { account: 'finance', language });
    await page.goto(`${server.url}/activities/${activity.id}`);
    await untilShown(page);
    await page.getByRole('link', { name: link }).focus();

    const keyboard = new Keyboard(page);
    await keyboard.press('Enter');
    await page.waitForURL('**/budget/commitments/new?**');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'supplier');
    await keyboard.type(`Keyboard works ${language}`);
    await keyboard.press('Tab');
    await keyboard.type(amount);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: `Keyboard works ${language}` }).waitFor();
    expect(keyboard.actions).toBeLessThanOrEqual(5);
    expect(await page.getByText(language === 'fr' ? /1\s250,50/ : '1,250.50').count()).toBeGreaterThan(0);
    await page.close();
  });
});
