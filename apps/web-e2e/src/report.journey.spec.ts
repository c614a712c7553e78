import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { PlanTreeView, PlanView } from '@mizan/shared/contracts';

import { launchBrowser } from './browser';
import { signIn, untilShown } from './visitor';

const WORDS = {
  en: { submit: 'Submit', approve: 'Approve', typed: '450', approved: 'Approved', shown: '450' },
  ar: { submit: 'تقديم', approve: 'اعتماد', typed: '٤٥٠', approved: 'معتمد', shown: '450' },
} as const;

describe('a result on its way', () => {
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

  /** The indicator that nobody has reported on yet. */
  async function indicatorId(): Promise<string> {
    const planner = await server.as('planner');
    const plans = (await planner.get<PlanView[]>('/api/plans')).body;
    const plan = plans.find(({ status }) => status === 'in-force');
    const tree = (await planner.get<PlanTreeView>(`/api/plans/${plan?.id}/tree`)).body;
    return tree.nodes.find(({ code }) => code === 'M2.1.4')?.id ?? '';
  }

  /** What the results page says of the outcome above it: pace and light. */
  async function outcomeOf(page: Page): Promise<string> {
    await page.goto(`${server.url}/results`);
    await untilShown(page);
    const group = page.locator('tr.group', { hasText: 'O2.1' });
    return (await group.locator('td').allTextContents()).join(' ').trim();
  }

  it.each(['en', 'ar'] as const)('is reported, accepted, and moves the outcome, in %s', async (language) => {
    const words = WORDS[language];
    const planner = await signIn(browser, server.url, { account: 'planner', language });
    const before = await outcomeOf(planner);

    await planner.goto(`${server.url}/results/report?indicator=${await indicatorId()}`);
    await planner.locator('input[name=value]').fill(words.typed);
    await planner.locator(`textarea[lang=${language}]`).fill('450');
    await planner.locator('input[name=evidence]').fill('https://example.org/orphans');
    await planner.getByRole('button', { name: words.submit }).click();
    await planner.waitForURL(/\/results\/reports\/[0-9a-f-]{36}/);
    await untilShown(planner);
    expect(await planner.locator('.report__value').textContent()).toContain(words.shown);
    expect(await planner.getByRole('button', { name: words.approve }).count()).toBe(0);
    expect(await outcomeOf(planner)).toBe(before);
    await planner.goBack();

    const head = await signIn(browser, server.url, { account: 'head', language });
    await head.goto(planner.url());
    await head.getByRole('button', { name: words.approve }).click();
    await head.locator('.badge', { hasText: words.approved }).first().waitFor();
    expect(await outcomeOf(head)).not.toBe(before);
    await Promise.all([planner.context().close(), head.context().close()]);
  });
});
