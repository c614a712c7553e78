import type { LocalizedText, UnitType } from '@mizan/shared/contracts';

/** A unit of the organisation as reference data; `parent` is a code. */
export interface UnitContent {
  readonly code: string;
  readonly parent: string | null;
  readonly type: UnitType;
  readonly name: LocalizedText;
}

/** The units that the plan document names. */
export const ORGANISATION: readonly UnitContent[] = [
  {
    code: 'ISESCO',
    parent: null,
    type: 'organisation',
    name: {
      source: 'en',
      en: 'Islamic Educational, Scientific and Cultural Organization',
      fr: 'Organisation islamique pour l’éducation, les sciences et la culture',
      ar: 'المنظمة الإسلامية للتربية والعلوم والثقافة',
    },
  },
  {
    code: 'DERC',
    parent: 'ISESCO',
    type: 'directorate',
    name: {
      source: 'en',
      en: 'External Relations and Cooperation',
      fr: 'Relations extérieures et coopération',
      ar: 'العلاقات الخارجية والتعاون',
    },
  },
];
