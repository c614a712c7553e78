import type { ActivityStatus, ActivityType, LightView } from '@mizan/shared/contracts';

/** The words of a period whose key is a quarter, a half-year or a year. */
export function periodWith(words: { readonly quarter: string; readonly half: string }): (key: string) => string {
  return (key) => {
    const [, year = key, letter = '', part = ''] = /^(\d{4})-([QH])(\d)$/.exec(key) ?? [];
    if (letter === '') return year;
    return `${letter === 'Q' ? words.quarter : words.half}${part} ${year}`;
  };
}

/** Every text of the workbooks, in one language; amounts and dates are formatted by the reader's own program. */
export interface WorkbookMessages {
  readonly activities: string;
  readonly matrix: string;
  readonly demonstration: string;
  readonly total: string;
  readonly onlyIn: Readonly<Record<'en' | 'fr' | 'ar', string>>;
  readonly asOf: (date: string) => string;
  readonly takenBy: (person: string, at: string) => string;
  /** A name and what it is, with the colon as the language sets it. */
  readonly pair: (name: string, value: string) => string;
  readonly filters: string;
  readonly none: string;
  readonly wholePlan: string;
  readonly columns: Readonly<
    Record<
      | 'code'
      | 'activity'
      | 'type'
      | 'project'
      | 'area'
      | 'unitInCharge'
      | 'plannedStart'
      | 'plannedEnd'
      | 'actualStart'
      | 'actualEnd'
      | 'country'
      | 'partners'
      | 'status'
      | 'plannedCost'
      | 'committed'
      | 'paid'
      | 'expectedBeneficiaries'
      | 'actualBeneficiaries'
      | 'outcome'
      | 'performanceIndicators'
      | 'indicator'
      | 'unit'
      | 'baseline'
      | 'target'
      | 'targetOf'
      | 'actualThrough'
      | 'toDate'
      | 'progress'
      | 'expected'
      | 'pace'
      | 'light'
      | 'coverage'
      | 'lastReport'
      | 'year'
      | 'search',
      string
    >
  >;
  /** A period by its key, such as 2014-Q3, 2014-H1 or 2014. */
  readonly period: (key: string) => string;
  readonly unknown: string;
  readonly proposed: string;
  /** Said of a light whose last value is older than one period. */
  readonly stale: string;
  readonly types: Readonly<Record<ActivityType, string>>;
  readonly statuses: Readonly<Record<ActivityStatus, string>>;
  readonly lights: Readonly<Record<LightView, string>>;
}
