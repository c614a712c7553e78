import { TestBed } from '@angular/core/testing';
import { LANGUAGES, type Language } from '@mizan/shared/contracts';
import { parseTyped } from '@mizan/shared/money';

import { LOCALES } from '../language/locales';
import { LanguageChoice } from '../language/language-choice';
import { Formats } from './formats';

function formatsIn(language: Language): Formats {
  const choice = { current: () => language, locale: () => LOCALES[language] };
  TestBed.configureTestingModule({ providers: [{ provide: LanguageChoice, useValue: choice }] });
  return TestBed.inject(Formats);
}

describe('a figure in a field', () => {
  const amounts = ['0', '0.00', '1234', '-1234', '234.567', '1.234', '-1.234', '0.125', '1234567.89', '-1250.50'];
  const cases = LANGUAGES.flatMap((language) => amounts.map((amount) => [language, amount] as const));

  it.each(cases)('is read back in %s as what it was: %s', (language, amount) => {
    expect(parseTyped(formatsIn(language).typable(amount), language)).toEqual({ decimal: amount });
  });

  it.each([
    ['en', '-1234567.5', '-1234567.5'],
    ['fr', '-1234567.5', '-1234567,5'],
    ['ar', '-1234567.5', '-1234567.5'],
    ['ar', '500.00', '500.00'],
    ['ar', '1.234', '1\u066B234'],
  ] as const)('has no grouping and the decimal mark of %s: %s', (language, amount, text) => {
    expect(formatsIn(language).typable(amount)).toBe(text);
  });
});

describe('a rate of exchange', () => {
  it('is shown with all of its decimals', () => {
    const formats = formatsIn('en');
    expect([formats.rate('0.0000123456'), formats.rate('655.957'), formats.rate('2')]).toEqual([
      '0.0000123456',
      '655.957',
      '2',
    ]);
  });
});
