import type { ValidationError } from 'class-validator';
import type { FieldProblem, FieldRule } from '@mizan/shared/contracts';

/** class-validator's names for what is wrong, in the words of the catalogue. */
const RULES: Readonly<Record<string, FieldRule>> = {
  whitelistValidation: 'unknown-field',
  isDefined: 'required',
  isString: 'text',
  isNumber: 'number',
  isInt: 'whole-number',
  isArray: 'list',
  isObject: 'object',
  isBoolean: 'true-or-false',
  isNotEmpty: 'required',
  minLength: 'too-short',
  maxLength: 'too-long',
  min: 'too-small',
  max: 'too-large',
  isIn: 'choice',
  isEnum: 'choice',
  isDateString: 'date',
  isIsoDate: 'date',
  isUuid: 'identifier',
  isDecimalString: 'decimal',
  isEmail: 'email',
  isUrl: 'link',
  arrayMaxSize: 'too-long',
  nestedValidation: 'object',
  isPlainText: 'control-characters',
  isLocalizedText: 'text',
};

/** Every field that is wrong, with its path; one rule per field, the first that class-validator names. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = parent === '' ? error.property : `${parent}.${error.property}`;
    const nested = fieldProblems(error.children ?? [], path);
    // What kind of value it is comes before how large or long it is.
    const names = Object.keys(error.constraints ?? {}).sort((one, other) => rank(one) - rank(other));
    if (names.length === 0) return nested;
    const isMissing = error.value === undefined || error.value === null || error.value === '';
    const isNoText = names.includes('isPlainText') && typeof error.value !== 'string';
    const broken: readonly FieldRule[] = isNoText ? ['text'] : names.map((name) => RULES[name] ?? 'invalid');
    const rule: FieldRule = isMissing && !broken.includes('unknown-field') ? 'required' : (broken[0] ?? 'invalid');
    return [{ path, rule, ...contextOf(error, names) }, ...nested];
  });
}

function rank(constraint: string): number {
  return Object.keys(RULES).indexOf(constraint);
}

function contextOf(error: ValidationError, names: readonly string[]): Pick<FieldProblem, 'params'> | object {
  const context: unknown = error.contexts?.[names[0] ?? ''];
  return context && typeof context === 'object' ? { params: context } : {};
}
