import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Language } from '@mizan/shared/contracts';

import { LanguageChoice } from '../language/language-choice';
import { LOCALES } from '../language/locales';
import { typedFigure, typedFigures } from './typed-figures';

describe('figures that are typed into a form', () => {
  const language = signal<Language>('en');
  const begun = signal('1234.50');

  beforeEach(() => {
    language.set('en');
    begun.set('1234.50');
    const choice = { current: language, locale: () => LOCALES[language()] };
    TestBed.configureTestingModule({ providers: [{ provide: LanguageChoice, useValue: choice }] });
  });
  const figure = () => TestBed.runInInjectionContext(() => typedFigure(begun));

  it('begin as they are, in the marks of the language', () => {
    const field = figure();
    expect(field()).toBe('1234.50');
    language.set('fr');
    expect(field()).toBe('1234,50');
  });

  it.each([
    ['en', '1,250.5', 'fr', '1250,5'],
    ['fr', '1,234', 'en', '1.234'],
    ['fr', '1,234', 'ar', '1\u066B234'],
    ['ar', '١٬٢٥٠٫٥٠', 'en', '1250.50'],
    ['fr', '-12,5', 'en', '-12.5'],
  ] as const)('stay the same number when the language changes: in %s %s is in %s %s', (from, typed, to, shown) => {
    language.set(from);
    const field = figure();
    field.set(typed);
    language.set(to);
    expect(field()).toBe(shown);
  });

  it.each(['', '12,3,4', '1.234 or so'])('stay as they were typed when they are none: "%s"', (typed) => {
    language.set('fr');
    const field = figure();
    field.set(typed);
    language.set('en');
    expect(field()).toBe(typed);
  });

  it('begin anew when they are read anew as another, and stay when they are the same', () => {
    const field = figure();
    field.set('7');
    begun.set('1234.50');
    expect(field()).toBe('7');
    begun.set('8');
    expect(field()).toBe('8');
  });

  it('stand among texts that stay as they are', () => {
    const form = TestBed.runInInjectionContext(() =>
      typedFigures(
        () => ({ title: '', cost: begun() }),
        (typed, each) => ({ ...typed, cost: each(typed.cost) }),
      ),
    );
    form.update((typed) => ({ ...typed, title: 'A title of 1.5 lines' }));
    language.set('fr');
    expect(form()).toEqual({ title: 'A title of 1.5 lines', cost: '1234,50' });
  });
});
