import type { Language } from '@mizan/shared/contracts';

/** Regional forms of the languages: Arabic with Western digits. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };
