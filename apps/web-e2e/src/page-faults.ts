import { readFileSync } from 'node:fs';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** A key such as `planning.title`; addresses of people and of pages look alike but touch an @ or a slash. */
const RAW_KEY = /(?<![\w@./:-])[a-z]+[A-Za-z]*(?:\.[a-z][A-Za-z-]*){1,3}(?![\w@/])/g;
const NO_KEYS = new Set(['mizan.example']);

/** What is wrong with the page as it stands, in words; none when it is good. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  return [...(await violationsOf(page)), ...(await overflowOf(page)), ...(await rawKeysOf(page))];
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(async (tags): Promise<AxeResults> => {
    const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return axe.run(options);
  }, TAGS);
  return result.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, dir } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (box: DOMRect) => (dir === 'rtl' ? box.left < -1 : box.right > clientWidth + 1);
    const widest = [...document.querySelectorAll('main *, header *')].filter(
      (element) => isOut(element.getBoundingClientRect()) && element.closest('.scroll') === null,
    );
    const names = widest.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    return [`wider than the screen: ${scrollWidth} > ${clientWidth}: ${names.join(' | ')}`];
  });
}

async function rawKeysOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt'];
    const described = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
    const written = described.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
    return [document.title, document.body.innerText, ...written].join('\n');
  });
  const keys = (texts.match(RAW_KEY) ?? []).filter((word) => !NO_KEYS.has(word));
  return [...new Set(keys)].map((key) => `raw message key: ${key}`);
}
