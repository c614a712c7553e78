import { IntlMessageFormat } from 'intl-messageformat';

import { ar as workbookAr } from '../../libs/api/reporting/src/workbooks/messages/ar';
import { en as workbookEn } from '../../libs/api/reporting/src/workbooks/messages/en';
import { fr as workbookFr } from '../../libs/api/reporting/src/workbooks/messages/fr';
import { ar } from '../../libs/web/core/src/messages/ar';
import { en } from '../../libs/web/core/src/messages/en';
import { fr } from '../../libs/web/core/src/messages/fr';
import { textsOf } from './message-tree';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const ARABIC_FORMS = ['few', 'many', 'one', 'other', 'two', 'zero'];

const english = textsOf(en);

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
    const wrong = [...textsOf(tree)].filter(([key, message]) => {
      const source = parsed(english.get(key) ?? '', 'en').names;
      return parsed(message, language).names.join() !== source.join();
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['en', en],
    ['fr', fr],
  ])('have one and many in %s', (language, tree) => {
    const wrong = [...textsOf(tree)].filter(([, message]) =>
      parsed(message, language).plurals.some((forms) => !forms.includes('one') || !forms.includes('other')),
    );
    expect(wrong).toEqual([]);
  });

  it('have all six plural forms in Arabic', () => {
    const wrong = [...textsOf(ar)].filter(([, message]) =>
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
    expect([...textsOf(ar)].filter(([, message]) => message.trim() === '')).toEqual([]);
    const withoutLetters = [...textsOf(ar)].filter(([, message]) => !/[\u0600-\u06FF]/.test(message));
    expect(withoutLetters.map(([key]) => key).toSorted()).toEqual(LATIN_IN_ARABIC.toSorted());
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
});

/** What is written in Latin letters in Arabic, too. */
const LATIN_IN_ARABIC: readonly string[] = [
  'budget.json',
  'budgetReports.pdf',
  'dashboard.json',
  'results.json',
  'results.periods.year',
];
