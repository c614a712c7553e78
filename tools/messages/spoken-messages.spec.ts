import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ar } from '../../libs/web/core/src/messages/ar';
import { en } from '../../libs/web/core/src/messages/en';
import { fr } from '../../libs/web/core/src/messages/fr';
import { NAMED_BY_CODE, NAMED_BY_VALUE } from './message-sets';
import { textsOf } from './message-tree';
import { spokenKeys } from './spoken-keys';

const ROOT = join(__dirname, '../..');
const KEYS = [...textsOf(en).keys()];
const SPOKEN = spokenKeys().filter(({ pattern }) => (pattern.split('.')[0] ?? '') in en);
const SOURCES = ['libs/api', 'apps/api/src'].flatMap((place) => sourcesBelow(place)).join('\n');
const isOpen = (pattern: string): boolean => /^\w+\.\*/.test(pattern);

/** The messages that a pattern may stand for; a whole branch when it names one. */
function saidBy(pattern: string): readonly string[] {
  const parts = pattern.split('.').map((part) => part.replaceAll('*', '[^.]+'));
  const shape = new RegExp(`^${parts.join('\\.')}(\\..+)?$`);
  return KEYS.filter((key) => shape.test(key));
}

describe('what pages say', () => {
  it('is found in templates and in the code, so that the next tests have something to look at', () => {
    expect(SPOKEN.map(({ pattern }) => pattern)).toEqual(
      expect.arrayContaining(['shell.skip', 'words.tryAgain', 'planning.kinds.*', 'dashboard.formulas.*.*']),
    );
  });

  it('has a message for every key that a template or the code names', () => {
    expect(SPOKEN.filter(({ pattern }) => saidBy(pattern).length === 0)).toEqual([]);
  });

  it('is everything that there are messages for', () => {
    const named = Object.entries(NAMED_BY_CODE).flatMap(([pattern, names]) =>
      names.map((name) => pattern.replace('*', name)),
    );
    const valued = Object.entries(NAMED_BY_VALUE).flatMap(([branch, names]) =>
      names.flatMap((name) => saidBy(`${branch}.${name}`)),
    );
    const spoken = SPOKEN.filter(({ pattern }) => !isOpen(pattern)).flatMap(({ pattern }) => saidBy(pattern));
    const said = new Set([...named, ...valued, ...spoken]);
    expect(KEYS.filter((key) => !said.has(key))).toEqual([]);
  });

  it('is put together from a context and a name only where the list says so', () => {
    const open = new Set(SPOKEN.map(({ pattern }) => pattern).filter(isOpen));
    const isByValue = (pattern: string): boolean => pattern.replace('.*', '') in NAMED_BY_VALUE;
    expect([...open].filter((pattern) => !isByValue(pattern)).toSorted()).toEqual(
      Object.keys(NAMED_BY_CODE).toSorted(),
    );
    const listed = Object.entries(NAMED_BY_CODE).flatMap(([pattern, names]) =>
      names.map((name) => pattern.replace('*', name)),
    );
    expect(listed.filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it.each(Object.entries(NAMED_BY_VALUE))(
    'in %s is what the contract names, neither more nor less',
    (branch, names) => {
      const found = saidBy(branch).map((key) => key.slice(branch.length + 1).split('.')[0]);
      expect([...new Set(found)].toSorted()).toEqual(names.toSorted());
    },
  );

  it('has words for every action that the audit records, and for no other', () => {
    const recorded = recordedActions();
    expect(recorded).toEqual(expect.arrayContaining(['session_started', 'report_*', '*_posted']));
    const worded = saidBy('audit.actions').map((key) => key.replace('audit.actions.', ''));
    expect(recorded.filter((action) => !action.includes('*') && !worded.includes(action))).toEqual([]);
    const shapes = recorded.map((action) => new RegExp(`^${action.replace('*', '[\\w-]+')}$`));
    const isNamed = (action: string): boolean => SOURCES.includes(`'${action.replace('_', '.')}'`);
    expect(worded.filter((action) => !isNamed(action) && !shapes.some((shape) => shape.test(action)))).toEqual([]);
  });

  it.each([
    ['French', fr],
    ['Arabic', ar],
  ])('can be said in %s', (_language, messages) => {
    expect([...textsOf(messages).keys()].toSorted()).toEqual(KEYS.toSorted());
  });
});

/** What the API hands to the audit as an action, as a message key; `*` stands for what is only known while it runs. */
function recordedActions(): readonly string[] {
  const actions = SOURCES.matchAll(/(?:action: |\.record\()['`]([^'`\n]+\.[^'`\n]+)['`]/g);
  return [...actions].map(([, action = '']) => action.replace(/\$\{[^}]*\}/, '*').replace('.', '_'));
}

function sourcesBelow(place: string): readonly string[] {
  return readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(ROOT, place, name), 'utf8'));
}
