import type { Browser, Page } from 'playwright-core';
import type { Language } from '@mizan/shared/contracts';

/** How wide the two screens are that pages are looked at on. */
export const SCREENS = { desk: { width: 1440, height: 900 }, telephone: { width: 390, height: 844 } } as const;

/** A page that a demonstration account is signed in on, in the language asked for; whoever asks closes its context. */
export async function signIn(
  browser: Browser,
  url: string,
  visitor: { readonly account: string; readonly language: Language; readonly screen?: keyof typeof SCREENS },
): Promise<Page> {
  const context = await browser.newContext({
    locale: visitor.language,
    viewport: SCREENS[visitor.screen ?? 'desk'],
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input[type=email]').fill(`${visitor.account}@mizan.example`);
  await page.locator('input[type=password]').fill('balance-2014-demo');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await untilShown(page);
  return page;
}

/** Waits until the page has its heading and nothing on it is still being read. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Waits until what was just done is on the screen. */
export async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
