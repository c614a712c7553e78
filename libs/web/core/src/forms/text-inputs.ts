import { LANGUAGES, type Language, type LocalizedText } from '@mizan/shared/contracts';

/** One text in three languages as a form holds it; empty means missing. */
export type TextInputs = Record<Language, string>;

export function textInputs(text: LocalizedText | null): TextInputs {
  return { en: text?.en ?? '', fr: text?.fr ?? '', ar: text?.ar ?? '' };
}

/** What the form holds as a text; the source stays, or is the first language that was filled. Empty: null. */
export function localizedText(inputs: TextInputs, source: Language | null): LocalizedText | null {
  const filled = LANGUAGES.filter((language) => inputs[language].trim() !== '');
  const first = filled[0];
  if (first === undefined) return null;
  const origin = source !== null && filled.includes(source) ? source : first;
  return { source: origin, ...Object.fromEntries(filled.map((language) => [language, inputs[language].trim()])) };
}

/** Whether two texts say the same in every language. */
export function sameText(one: LocalizedText | null, other: LocalizedText | null): boolean {
  return LANGUAGES.every((language) => (one?.[language] ?? '') === (other?.[language] ?? ''));
}
