/** The language that the person types in; it decides which mark is the decimal one. */
export type TypingLanguage = 'en' | 'fr' | 'ar';

/** Why typed text is not one number. */
export type TypedNumberReason = 'empty' | 'not-a-number' | 'ambiguous' | 'too-large';

/** What was typed, as a plain decimal such as '-1250.50' with the decimals that were typed, or why it is not one. */
export type TypedNumber = { readonly decimal: string } | { readonly reason: TypedNumberReason };

const MAX_INTEGER_DIGITS = 16;
const ARABIC_DECIMAL = '\u066B';
/** Marks that only steer the direction of text and are pasted unseen. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SPACES = /[\s\u00A0\u2007\u2009\u202F]/g;
const MINUS_SIGNS = /[\u2212\u2010\u2011\u2013]/g;
const ARABIC_INDIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** U+060C, the comma of Arabic keyboards. */
const ARABIC_COMMA = /\u060C/g;
const GROUPED = /^[1-9]\d{0,2}([., \u066C])\d{3}(?:\1\d{3})*$/;
const MIGHT_BE_A_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

type Mark = '.' | ',' | typeof ARABIC_DECIMAL;

/** Both Arabic digit blocks start at a multiple of sixteen, so the low four bits are the digit. */
const westernDigit = (digit: string): string => String(digit.charCodeAt(0) % 16);

const inOneAlphabet = (text: string): string =>
  text
    .replace(DIRECTION_MARKS, '')
    .replace(SPACES, ' ')
    .replace(MINUS_SIGNS, '-')
    .replace(ARABIC_COMMA, ',')
    .replace(ARABIC_INDIC_DIGITS, westernDigit)
    .trim();

const occurrences = (text: string, mark: string): number => text.split(mark).length - 1;

/** A lone dot or comma: decimal, grouping (null), or impossible to tell. */
const readLoneMark = (body: string, mark: '.' | ',', language: TypingLanguage): Mark | null | 'ambiguous' => {
  if (language === 'en') return mark === '.' ? mark : null;
  if (language === 'fr' && mark === ',') return mark;
  return MIGHT_BE_A_GROUP.test(body) ? 'ambiguous' : mark;
};

const decimalMarkOf = (body: string, language: TypingLanguage): Mark | null | 'ambiguous' => {
  if (body.includes(ARABIC_DECIMAL)) return ARABIC_DECIMAL;
  const dots = occurrences(body, '.');
  const commas = occurrences(body, ',');
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (dots + commas !== 1) return null;
  return readLoneMark(body, dots === 1 ? '.' : ',', language);
};

const ungrouped = (whole: string): string | null => {
  if (/^\d*$/.test(whole)) return whole;
  return GROUPED.test(whole) ? whole.replace(/\D/g, '') : null;
};

const assembled = (negative: boolean, whole: string, fraction: string | undefined): TypedNumber => {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  if (digits.length > MAX_INTEGER_DIGITS) return { reason: 'too-large' };
  const decimal = fraction === undefined ? digits : `${digits}.${fraction}`;
  return { decimal: negative && /[1-9]/.test(decimal) ? `-${decimal}` : decimal };
};

/**
 * Reads a number as people type or paste it: Arabic-Indic and Eastern Arabic digits, Arabic marks, grouping by spaces
 * of every kind, dots or commas. In English the dot is decimal and the comma groups; in French the comma is decimal; in
 * Arabic both are in use. What could be a group or a decimal, such as '1.234' in French or Arabic, is never guessed.
 */
export const parseTyped = (text: string, language: TypingLanguage): TypedNumber => {
  const plain = inOneAlphabet(text);
  if (plain === '') return { reason: 'empty' };
  const [, sign = '', body = ''] = /^([+-]?) ?(.*)$/.exec(plain) ?? [];
  const mark = decimalMarkOf(body, language);
  if (mark === 'ambiguous') return { reason: 'ambiguous' };
  const [typedWhole = '', fraction, ...rest] = mark === null ? [body] : body.split(mark);
  const whole = ungrouped(typedWhole);
  const fractionIsWrong = fraction !== undefined && !/^\d+$/.test(fraction);
  const nothingTyped = whole === '' && fraction === undefined;
  if (whole === null || fractionIsWrong || nothingTyped || rest.length > 0) return { reason: 'not-a-number' };
  return assembled(sign === '-', whole, fraction);
};
