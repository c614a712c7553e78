import type { LocalizedText } from '@mizan/shared/contracts';

/** A text whose source is English, in all three languages. */
export function inThree(en: string, fr: string, ar: string): LocalizedText {
  return { source: 'en', en, fr, ar };
}
