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
  return [
    ...(await violationsOf(page)),
    ...(await overflowOf(page)),
    ...(await rawKeysOf(page)),
    ...(await gluedOf(page)),
  ];
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(async (tags): Promise<AxeResults> => {
    const options: RunOptions = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return axe.run(options);
  }, TAGS);
  return result.violations.flatMap(({ nodes, ...violation }) =>
    nodes
      .filter((node) => !isPlotted(violation.id, node.html))
      .map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

/** A mark in a chart stands where its figures put it, however near the next; a list on the page has the same links. */
function isPlotted(rule: string, html: string): boolean {
  return rule === 'target-size' && /^<a[^>]*class="qp/.test(html);
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

/** Words of two neighbours that run into one another because nothing stands between them. */
async function gluedOf(page: Page): Promise<string[]> {
  const pairs = await page.evaluate(() => {
    const isWord = (element: Element) =>
      getComputedStyle(element).display.startsWith('inline') && /[\p{L}\p{N}]/u.test(element.textContent);
    const touch = (element: Element, next: Element) => /\S$/.test(element.textContent) && /^\S/.test(next.textContent);
    const isNext = (element: Element, next: Element) => {
      const [one, other] = [element.getBoundingClientRect(), next.getBoundingClientRect()];
      const gap = Math.max(other.left - one.right, one.left - other.right);
      return one.width > 1 && other.width > 1 && Math.abs(one.bottom - other.bottom) < 8 && gap < 2;
    };
    const pairsOf = [...document.querySelectorAll('main *, header *')].flatMap((element) => {
      let between = element.nextSibling;
      while (between instanceof Comment) between = between.nextSibling;
      if (!(between instanceof Element) || element.closest('svg') !== null) return [];
      return isWord(element) && isWord(between) && touch(element, between) && isNext(element, between)
        ? [[element, between] as const]
        : [];
    });
    return pairsOf.map(([one, other]) => `${one.outerHTML.slice(0, 90)} | ${other.outerHTML.slice(0, 90)}`);
  });
  return pairs.slice(0, 5).map((pair) => `words run together: ${pair}`);
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
