import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { PROBLEMS } from '@mizan/shared/contracts';

const ROOT = resolve(__dirname, '../..');
const DOCUMENTS = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;
const ARABIC = /[\u0600-\u06FF]/;
const MOST_LINES_OF_A_DECISION = 60;

describe('the documents', () => {
  it.each(DOCUMENTS)('lead somewhere, each link and image: %s', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it.each(DOCUMENTS)('name files that are there: %s', (document) => {
    expect(missingFiles(document)).toEqual([]);
  });

  it('tell a link that leads nowhere from one that does', () => {
    const text = 'See [this](../../README.md#no-such), [that](nowhere.md), [out](https://example.org), ![](no.png).';
    expect(brokenIn(text, 'tools/docs/any.md')).toEqual(['nowhere.md', 'no.png', '../../README.md#no-such']);
    expect(brokenIn('[whole](../../README.md)', 'tools/docs/any.md')).toEqual([]);
  });

  it('explain every problem, with its status, and none that there is not', () => {
    const rows = read('docs/errors.md').matchAll(/^\| `([a-z-]+\.[a-z-]+)`\s*\| (\d{3})/gm);
    const explained = Object.fromEntries([...rows].map(([, code, status]) => [code, Number(status)]));
    const known = Object.fromEntries(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]));
    expect(explained).toEqual(known);
  });

  it('say every word of the domain in three languages', () => {
    const words = sectionsOf(read('docs/domain-language.md'));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !isInThreeLanguages(word)).map(({ heading }) => heading)).toEqual([]);
  });

  it('list every decision, and keep each short', () => {
    const decisions = globSync('docs/adr/0*.md', { cwd: ROOT });
    const index = read('docs/adr/README.md');
    const long = decisions.filter((decision) => read(decision).split('\n').length > MOST_LINES_OF_A_DECISION);
    expect(decisions.filter((decision) => !index.includes(`(${decision.slice('docs/adr/'.length)})`))).toEqual([]);
    expect(long).toEqual([]);
  });
});

function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8');
}

function brokenLinks(document: string): readonly string[] {
  return brokenIn(read(document), document);
}

/** Targets of relative links that are not there: no file, or no heading of that name in it. */
function brokenIn(text: string, document: string): readonly string[] {
  const targets = [...withoutCode(text).matchAll(LINK)].map(([, target = '']) => target);
  const relative = targets.filter((target) => !/^[a-z]+:/.test(target));
  const lost = relative.filter((target) => !existsSync(fileOf(target, document)));
  const headless = relative.filter((target) => !lost.includes(target) && !hasHeading(target, document));
  return [...lost, ...headless];
}

function fileOf(target: string, document: string): string {
  const path = target.split('#')[0] ?? '';
  return path === '' ? join(ROOT, document) : resolve(ROOT, dirname(document), path);
}

function hasHeading(target: string, document: string): boolean {
  const anchor = target.split('#')[1];
  if (anchor === undefined) return true;
  const headings = readFileSync(fileOf(target, document), 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
}

/** As GitHub makes it: lower case, without marks, hyphens for spaces. */
function anchorOf(heading: string): string {
  const plain = heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '');
  return plain.replaceAll(' ', '-');
}

/** Paths in code marks that begin like a place of this repository and are written out in full. */
function missingFiles(document: string): readonly string[] {
  const named = [...withoutBlocks(read(document)).matchAll(/`((?:apps|libs|tools)\/[\w./-]+)`/g)];
  return named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)));
}

function withoutBlocks(text: string): string {
  return text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');
}

function withoutCode(text: string): string {
  return withoutBlocks(text).replaceAll(/`[^`\n]*`/g, '');
}

interface Section {
  readonly heading: string;
  readonly text: string;
}

function sectionsOf(text: string): readonly Section[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => ({ heading: section.split('\n')[0] ?? '', text: section }));
}

function isInThreeLanguages({ heading, text }: Section): boolean {
  const [, french = '', arabic = ''] = /^\*\*French\*\* (.+) · \*\*Arabic\*\* (.+)$/m.exec(text) ?? [];
  return heading.trim() !== '' && french.trim() !== '' && ARABIC.test(arabic);
}
