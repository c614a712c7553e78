import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { IntlMessageFormat } from 'intl-messageformat';

import { ar as workbookAr } from '../../libs/api/reporting/src/workbooks/messages/ar';
import { en as workbookEn } from '../../libs/api/reporting/src/workbooks/messages/en';
import { fr as workbookFr } from '../../libs/api/reporting/src/workbooks/messages/fr';
import { PROBLEMS } from '../../libs/shared/contracts/src/problems';
import { ar } from '../../libs/web/core/src/messages/ar';
import { en } from '../../libs/web/core/src/messages/en';
import { fr } from '../../libs/web/core/src/messages/fr';

type Tree = { readonly [key: string]: string | Tree };
type Ast = ReturnType<IntlMessageFormat['getAst']>;

const ROOT = join(__dirname, '../..');
const ARABIC_FORMS = ['few', 'many', 'one', 'other', 'two', 'zero'];

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
const english = new Map(leaves(en));

/** Everything that pages are made of, without the messages and the specs. */
const sources = ['libs/web', 'apps/web/src'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|messages\//.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
const text = sources.join('\n');
/** Literals such as 'budget.title', and the beginnings of those that are put together such as 'budget.parts.'. */
const literals = new Set([...text.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map((match) => match[1] ?? ''));
const prefixes = [...text.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)*\.)(?:['"`]|\$\{)/g)].map(
  (match) => match[1] ?? '',
);

/** The names of what is filled in, and the forms of each plural. */
function partsOf(ast: Ast): { readonly names: readonly string[]; readonly plurals: readonly (readonly string[])[] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const walk = (elements: Ast): void => {
    for (const element of elements) {
      if ('value' in element && typeof element.value === 'string' && element.type !== 0) names.add(element.value);
      if (!('options' in element)) continue;
      if (element.type === 6) plurals.push(Object.keys(element.options));
      for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(ast);
  return { names: [...names].toSorted(), plurals };
}
const parsed = (message: string, language: string) => partsOf(new IntlMessageFormat(message, language).getAst());

describe('the messages', () => {
  it.each([
    ['fr', fr],
    ['ar', ar],
  ])('in %s can be read, and fill in what the English ones do', (language, tree) => {
    const wrong = leaves(tree).filter(([key, message]) => {
      const source = parsed(english.get(key) ?? '', 'en').names;
      return parsed(message, language).names.join() !== source.join();
    });
    expect(wrong).toEqual([]);
  });

  it('have all six plural forms in Arabic', () => {
    const wrong = leaves(ar).filter(([, message]) =>
      parsed(message, 'ar').plurals.some(
        (forms) =>
          forms
            .filter((form) => !form.startsWith('='))
            .toSorted()
            .join() !== ARABIC_FORMS.join(),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('are never empty, and in Arabic are Arabic', () => {
    expect(leaves(ar).filter(([, message]) => message.trim() === '')).toEqual([]);
    const withoutLetters = leaves(ar).filter(([, message]) => !/[\u0600-\u06FF]/.test(message));
    expect(withoutLetters.map(([key]) => key).toSorted()).toEqual(LATIN_IN_ARABIC.toSorted());
  });

  it('are all used somewhere', () => {
    const unused = [...english.keys()].filter(
      (key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('are all there that pages ask for', () => {
    const groups = new Set([...english.keys()].map((key) => key.split('.')[0]));
    const asked = [...literals].filter((literal) => groups.has(literal.split('.')[0]) && !literal.endsWith('.ts'));
    const missing = asked.filter(
      (key) => !english.has(key) && ![...english.keys()].some((known) => known.startsWith(`${key}.`)),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['en', en, workbookEn],
    ['fr', fr, workbookFr],
    ['ar', ar, workbookAr],
  ])('say in %s what the workbooks say of the same things', (_language, screen, workbook) => {
    expect(workbook.types).toEqual(screen.activities.types);
    expect(workbook.statuses).toEqual(screen.activities.statuses);
    expect(workbook.lights).toEqual(screen.lights);
    expect(workbook.demonstration).toBe(screen.shell.demonstration);
  });

  it('have a sentence for every problem', () => {
    const known = Object.keys(PROBLEMS).map((code) => `problems.${code.replace('.', '_')}`);
    expect(known.filter((key) => !english.has(key))).toEqual([]);
  });
});

/** What is written in Latin letters in Arabic, too. */
const LATIN_IN_ARABIC: readonly string[] = ['budget.json', 'dashboard.json', 'results.json', 'results.periods.year'];
