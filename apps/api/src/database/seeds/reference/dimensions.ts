import { MEMBER_STATES, type LocalizedText } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';

/** A way of breaking results down, with the categories it begins with. */
export interface DimensionContent {
  readonly code: string;
  readonly title: LocalizedText;
  readonly categories: readonly { readonly code: string; readonly title: LocalizedText }[];
}

/** The name of a country as each language has it. */
function countryName(code: string): LocalizedText {
  const [en = code, fr = code, ar = code] = ['en', 'fr', 'ar'].map((language) =>
    new Intl.DisplayNames([language], { type: 'region' }).of(code),
  );
  return inThree(en, fr, ar);
}

/** The dimensions that every environment begins with; administrators change them later. */
export const DIMENSIONS: readonly DimensionContent[] = [
  {
    code: 'sex',
    title: inThree('sex', 'sexe', 'الجنس'),
    categories: [
      { code: 'female', title: inThree('Women and girls', 'Femmes et filles', 'نساء وفتيات') },
      { code: 'male', title: inThree('Men and boys', 'Hommes et garçons', 'رجال وفتيان') },
    ],
  },
  {
    code: 'age-group',
    title: inThree('age group', 'tranche d’âge', 'الفئة العمرية'),
    categories: [
      { code: 'under-15', title: inThree('Under 15', 'Moins de 15 ans', 'دون 15 سنة') },
      { code: '15-24', title: inThree('15 to 24', '15 à 24 ans', 'من 15 إلى 24 سنة') },
      { code: '25-59', title: inThree('25 to 59', '25 à 59 ans', 'من 25 إلى 59 سنة') },
      { code: '60-over', title: inThree('60 and over', '60 ans et plus', '60 سنة فأكثر') },
    ],
  },
  {
    code: 'country',
    title: inThree('country', 'pays', 'البلد'),
    categories: MEMBER_STATES.map((code) => ({ code, title: countryName(code) })),
  },
  {
    code: 'language',
    title: inThree('language', 'langue', 'اللغة'),
    categories: [
      { code: 'ar', title: inThree('Arabic', 'Arabe', 'العربية') },
      { code: 'en', title: inThree('English', 'Anglais', 'الإنجليزية') },
      { code: 'fr', title: inThree('French', 'Français', 'الفرنسية') },
    ],
  },
];
