import type { LocalizedText } from '@mizan/shared/contracts';

import { inThree } from '../localized-text';

/** A nature of expenditure to begin with; the parent's code is one that stands before it. */
export interface CostNatureContent {
  readonly code: string;
  readonly name: LocalizedText;
  readonly parent: string | null;
}

/** The natures of expenditure that every environment begins with; administrators change them later. */
export const COST_NATURES: readonly CostNatureContent[] = [
  { code: '10', name: inThree('Travel', 'Voyages', 'السفر'), parent: null },
  { code: '11', name: inThree('Tickets', 'Billets', 'التذاكر'), parent: '10' },
  {
    code: '12',
    name: inThree('Daily subsistence', 'Indemnités journalières', 'البدل اليومي'),
    parent: '10',
  },
  {
    code: '20',
    name: inThree('Meetings and training', 'Réunions et formation', 'الاجتماعات والتدريب'),
    parent: null,
  },
  { code: '21', name: inThree('Venue and catering', 'Salles et restauration', 'القاعات والضيافة'), parent: '20' },
  { code: '22', name: inThree('Interpretation', 'Interprétation', 'الترجمة الفورية'), parent: '20' },
  {
    code: '30',
    name: inThree('Experts and consultants', 'Experts et consultants', 'الخبراء والمستشارون'),
    parent: null,
  },
  {
    code: '40',
    name: inThree('Publications and translation', 'Publications et traduction', 'النشر والترجمة'),
    parent: null,
  },
  { code: '50', name: inThree('Grants and fellowships', 'Subventions et bourses', 'المنح والزمالات'), parent: null },
  { code: '60', name: inThree('Equipment', 'Équipement', 'المعدات'), parent: null },
  {
    code: '70',
    name: inThree('General operating costs', 'Frais généraux', 'المصاريف العامة'),
    parent: null,
  },
];
