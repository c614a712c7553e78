import { LANGUAGES, type Language, type LocalizedText } from '@mizan/shared/contracts';
import { MaxLength, MinLength, registerDecorator, type ValidationOptions } from 'class-validator';

const LANGUAGE_KEYS: ReadonlySet<string> = new Set<string>(['source', ...LANGUAGES]);
// Lone surrogates and control characters other than tab and line break cannot be stored or shown.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** Whether every character can be stored and shown; paired surrogates (emoji and the like) can. */
export function isPlainText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.isWellFormed() &&
    !UNPRINTABLE.test(value.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, ''))
  );
}

/** Text that can be stored and shown: well-formed, no control characters, no direction overrides. */
export function IsPlainText(options?: ValidationOptions): PropertyDecorator {
  return decorate('isPlainText', isPlainText, options);
}

/** Text of so many characters; whether it is too short or too long is told apart. */
export function HasLength(minimum: number, maximum: number, options?: ValidationOptions): PropertyDecorator {
  const rules = [MinLength(minimum, options), MaxLength(maximum, options)];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

/** A calendar day, YYYY-MM-DD, that exists and lies between 1900 and 2199. */
export function IsIsoDate(options?: ValidationOptions): PropertyDecorator {
  return decorate('isIsoDate', isIsoDate, options);
}

/** Whether this is a day of the calendar, YYYY-MM-DD, between 1900 and 2199. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** An exact decimal such as -12.50: at most 14 digits before and 6 after the point. */
export function IsDecimalString(options?: ValidationOptions): PropertyDecorator {
  return decorate(
    'isDecimalString',
    (value) => typeof value === 'string' && /^-?\d{1,14}(\.\d{1,6})?$/.test(value),
    options,
  );
}

/** A `LocalizedText` whose source language is filled and whose texts are no longer than `maximum`. */
export function IsLocalizedText(maximum: number, options?: ValidationOptions): PropertyDecorator {
  return decorate('isLocalizedText', (value) => isLocalizedText(value, maximum), options);
}

function isLocalizedText(value: unknown, maximum: number): value is LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const source = entries.find(([key]) => key === 'source')?.[1];
  if (!isLanguage(source) || !entries.every(([key, text]) => LANGUAGE_KEYS.has(key) && isPlainText(text))) return false;
  const texts = entries.filter(([key]) => key !== 'source').map(([, text]) => String(text));
  const sourceText = entries.find(([key]) => key === source)?.[1];
  return typeof sourceText === 'string' && sourceText.trim() !== '' && texts.every((text) => text.length <= maximum);
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function decorate(name: string, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(propertyName),
      ...(options === undefined ? {} : { options }),
      validator: { validate, defaultMessage: () => name },
    });
  };
}
