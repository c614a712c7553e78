import fc from 'fast-check';

import { parseTyped, type TypingLanguage } from './typed-number';

const NBSP = '\u00A0';
const NARROW = '\u202F';

describe('a typed number', () => {
  it.each([
    ['1250.50', 'en', '1250.50'],
    ['1,250.50', 'en', '1250.50'],
    ['1,234', 'en', '1234'],
    ['1.234', 'en', '1.234'],
    ['1,234,567', 'fr', '1234567'],
    ['1.234.567', 'en', '1234567'],
    ['1.234,56', 'en', '1234.56'],
    ['1,234.56', 'fr', '1234.56'],
    ['.5', 'en', '0.5'],
    [',5', 'fr', '0.5'],
    ['1,234', 'fr', '1.234'],
    ['1250.50', 'fr', '1250.50'],
    [`1${NARROW}250,50`, 'fr', '1250.50'],
    [`1${NBSP}250,50`, 'fr', '1250.50'],
    ['1 250,50', 'fr', '1250.50'],
    ['1 234.567', 'ar', '1234.567'],
    ['0.234', 'ar', '0.234'],
    ['1234.567', 'ar', '1234.567'],
    ['1,23', 'ar', '1.23'],
    ['١٬٢٥٠٫٥٠', 'ar', '1250.50'],
    ['۱۲۵۰٫۵', 'ar', '1250.5'],
    ['١٬٢٣٤', 'en', '1234'],
    ['١،٥', 'ar', '1.5'],
    ['\u200F-١٢', 'ar', '-12'],
    ['\u22125,00', 'fr', '-5.00'],
    ['- 5', 'en', '-5'],
    ['+5', 'en', '5'],
    ['-0', 'en', '0'],
    ['-0.00', 'en', '0.00'],
    ['007', 'en', '7'],
  ] as const)('"%s" in %s is %s', (text, language, decimal) => {
    expect(parseTyped(text, language)).toEqual({ decimal });
  });

  it.each([
    ['1.234', 'fr', 'ambiguous'],
    ['1.234', 'ar', 'ambiguous'],
    ['1,234', 'ar', 'ambiguous'],
    ['١،٢٣٤', 'ar', 'ambiguous'],
    ['-1.234', 'fr', 'ambiguous'],
    ['1,23', 'en', 'not-a-number'],
    ['0,234', 'en', 'not-a-number'],
    ['1,2345.6', 'en', 'not-a-number'],
    ['1,234 567', 'en', 'not-a-number'],
    ['1.234,567.8', 'en', 'not-a-number'],
    ['1٫2٫3', 'ar', 'not-a-number'],
    ['12 34', 'en', 'not-a-number'],
    ['5.', 'en', 'not-a-number'],
    ['-', 'en', 'not-a-number'],
    ['.', 'en', 'not-a-number'],
    ['--5', 'en', 'not-a-number'],
    ['1e5', 'en', 'not-a-number'],
    ['12 USD', 'en', 'not-a-number'],
    ['NaN', 'en', 'not-a-number'],
    ['', 'en', 'empty'],
    [`${NBSP}\u200F`, 'ar', 'empty'],
    ['12345678901234567', 'en', 'too-large'],
  ] as const)('"%s" in %s is refused: %s', (text, language, reason) => {
    expect(parseTyped(text, language)).toEqual({ reason });
  });

  const inArabicDigits = (text: string, zero: number): string =>
    text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);
  const formatsOf = (whole: string, fraction: string): readonly (readonly [string, TypingLanguage])[] => [
    [`${whole}.${fraction}`, 'en'],
    [`${grouped(whole, ',')}.${fraction}`, 'en'],
    [`${whole},${fraction}`, 'fr'],
    [`${grouped(whole, NARROW)},${fraction}`, 'fr'],
    [`${grouped(whole, NBSP)},${fraction}`, 'fr'],
    [`${grouped(whole, ' ')}.${fraction}`, 'fr'],
    [`${whole}.${fraction}`, 'ar'],
    [`${whole},${fraction}`, 'ar'],
    [inArabicDigits(`${grouped(whole, '\u066C')}\u066B${fraction}`, 0x0660), 'ar'],
    [inArabicDigits(`${grouped(whole, '\u066C')}\u066B${fraction}`, 0x06f0), 'ar'],
  ];

  it('is the same decimal however it is written, in the three languages', () => {
    const anyNumber = fc.tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 99 }), fc.boolean());
    fc.assert(
      fc.property(anyNumber, ([whole, cents, negative]) => {
        const fraction = String(cents).padStart(2, '0');
        const sign = negative && whole + cents > 0 ? '-' : '';
        formatsOf(String(whole), fraction).forEach(([text, language]) =>
          expect([text, parseTyped(sign + text, language)]).toEqual([text, { decimal: `${sign}${whole}.${fraction}` }]),
        );
      }),
    );
  });
});
