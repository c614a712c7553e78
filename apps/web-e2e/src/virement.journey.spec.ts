import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';
import { signIn } from './visitor';

describe('money that moves between projects', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const revisedOf = async (page: Page, code: string): Promise<bigint> => {
    await page.goto(`${server.url}/budget`);
    const row = page.getByRole('row').filter({ hasText: code }).first();
    await row.waitFor();
    const heads = await page.getByRole('columnheader').allTextContents();
    const cells = await row.locator('> *').allTextContents();
    const at = heads.findIndex((head) => head.trim() === 'Revised');
    return BigInt((/[\d,]+\.\d{2}/.exec(cells[at] ?? '')?.[0] ?? '0').replace(/\D/g, ''));
  };

  it('is drafted by a planner, seen before it is asked for, and approved by finance', async () => {
    const planner = await signIn(browser, server.url, { account: 'planner', language: 'en' });
    const before = { p1: await revisedOf(planner, 'P1'), p2: await revisedOf(planner, 'P2') };
    await planner.goto(`${server.url}/budget/virements/new`);
    await planner.getByLabel('Why').fill('The forum of Fez was moved to the spring.');
    const choose = async (line: number, code: string): Promise<void> => {
      const project = planner.getByLabel(`Project ${line}`);
      const option = project.locator('option').filter({ hasText: code });
      await option.waitFor({ state: 'attached' });
      await project.selectOption((await option.getAttribute('value')) ?? '');
    };
    await choose(1, 'P1 ');
    await choose(2, 'P2 ');
    await planner.getByLabel('Gives 1').fill('1,500.00');
    await planner.getByLabel('Takes 2').fill('1,499.99');
    await planner.getByText('US$ −0.01 is left over.').waitFor();
    await planner.getByLabel('Takes 2').fill('١٬٥٠٠٫٠٠');
    await planner.getByText('What leaves arrives.').waitFor();
    await planner.getByRole('button', { name: 'Keep the draft' }).click();
    await planner.getByRole('heading', { name: 'V-14-003' }).waitFor();
    await planner.getByText('Finance decides').waitFor();
    await planner.getByRole('button', { name: 'Ask for it' }).click();
    await planner.getByText('Asked for.', { exact: true }).waitFor();
    const address = planner.url();
    expect(await planner.getByRole('button', { name: 'Approve and post' }).count()).toBe(0);

    const finance = await signIn(browser, server.url, { account: 'finance', language: 'en' });
    await finance.goto(address);
    await finance.getByRole('button', { name: 'Approve and post' }).click();
    await finance.getByText('Approved and posted.').waitFor();
    expect(await revisedOf(finance, 'P1')).toBe(before.p1 - 150_000n);
    expect(await revisedOf(finance, 'P2')).toBe(before.p2 + 150_000n);
    await planner.close();
    await finance.close();
  });
});
