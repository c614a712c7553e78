import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';

import { launchBrowser } from './browser';

describe('signing in', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB' });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('says when the password is wrong, and lets in when it is right', async () => {
    await page.goto(server.url);
    await page.getByLabel('E-mail address').fill('planner@mizan.example');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('not right');
    await page.getByLabel('Password').fill('balance-2014-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).first().waitFor();
    expect(await page.locator('.topbar').textContent()).toContain('Figures as of 30 Sept 2014');
  });

  it('turns to Arabic, right to left, before anybody is signed in', async () => {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'تسجيل الدخول' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });
});
