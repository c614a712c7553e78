import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '@mizan/api/testing';
import { LANGUAGES, type Language } from '@mizan/shared/contracts';

import { type Address, DIRECTIONS, addressesOf } from './addresses';
import { launchBrowser } from './browser';
import { faultsOf } from './page-faults';
import { SCREENS, signIn, untilShown } from './visitor';

/** Finance sees some forty pages, and each is looked at by axe. */
const A_WALK = 300_000;
const ACCOUNTS = ['planner', 'head', 'finance', 'management', 'admin'];

describe('every page', () => {
  let server: TestServer;
  let browser: Browser;
  let addresses: Readonly<Record<string, readonly Address[]>>;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
    addresses = await addressesOf(server);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** The faults with the pages that have them; an empty record is a clean walk. Walked in two tabs at once. */
  async function walk(first: Page, language: Language, pages: readonly Address[]): Promise<Record<string, string[]>> {
    const faults: Record<string, string[]> = {};
    const left = [...pages];
    const visitRest = async (page: Page): Promise<void> => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
      for (let address = left.shift(); address; address = left.shift()) {
        await page.goto(`${server.url}${address.path}`);
        await untilShown(page);
        const found = [...(await wrongLanguage(page, language)), ...errors.splice(0), ...(await faultsOf(page))];
        for (const fault of found) faults[fault] = [...(faults[fault] ?? []), address.name];
      }
    };
    await Promise.all([first, await first.context().newPage()].map(visitRest));
    return faults;
  }

  const visits = LANGUAGES.flatMap((language) => ACCOUNTS.map((account) => ({ language, account })));

  it.each(visits)(
    'is sound for $account in $language on a desk',
    async ({ account, language }) => {
      const page = await signIn(browser, server.url, { account, language });
      expect(await walk(page, language, addresses[account] ?? [])).toEqual({});
      await page.context().close();
    },
    A_WALK,
  );

  it.each(visits)(
    'is sound for $account in $language on a telephone',
    async ({ account, language }) => {
      const page = await signIn(browser, server.url, { account, language, screen: 'telephone' });
      const pages = (addresses[account] ?? []).filter((address) => address.isMain === true);
      expect(await walk(page, language, pages)).toEqual({});
      await page.context().close();
    },
    A_WALK,
  );

  it.each(LANGUAGES)('the way in is sound in %s', async (language) => {
    for (const viewport of Object.values(SCREENS)) {
      const page = await browser.newPage({ locale: language, viewport });
      await page.goto(`${server.url}/sign-in`);
      await untilShown(page);
      expect(await page.locator('html').getAttribute('dir')).toBe(DIRECTIONS[language]);
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    }
  });
});

async function wrongLanguage(page: Page, language: Language): Promise<string[]> {
  const root = page.locator('html');
  const read = `${await root.getAttribute('lang')} ${await root.getAttribute('dir')}`;
  return read === `${language} ${DIRECTIONS[language]}` ? [] : [`shown in ${read}`];
}
