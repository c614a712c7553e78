import type { UnitContent } from '../reference/organisation';

/** A second directorate, so that rights and comparisons have something to show. It does not exist. */
export const FICTIONAL_DIRECTORATE: UnitContent = {
  code: 'DDT',
  parent: 'ISESCO',
  type: 'directorate',
  name: {
    source: 'en',
    en: 'Documentation and Translation (fictional)',
    fr: 'Documentation et traduction (fictive)',
    ar: 'التوثيق والترجمة (افتراضية)',
  },
};
