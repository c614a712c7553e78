/** The three languages of the product; English is the source of the fallback. */
export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people write: in its source language, and in the others when somebody has translated it. */
export interface LocalizedText {
  readonly source: Language;
  readonly en?: string;
  readonly fr?: string;
  readonly ar?: string;
}

/** What a reader of `language` gets to see, and in which language it really is. */
export interface ShownText {
  readonly text: string;
  readonly language: Language;
  /** Whether the text is missing in the language asked for. */
  readonly isFallback: boolean;
}

/** The text in `language`; else in its source language; else in any. An empty text is a missing one. */
export function showText(text: LocalizedText, language: Language): ShownText {
  const order = [language, text.source, ...LANGUAGES];
  const found = order.find((candidate) => (text[candidate] ?? '').trim() !== '');
  if (found === undefined) return { text: '', language, isFallback: true };
  return { text: text[found] ?? '', language: found, isFallback: found !== language };
}
