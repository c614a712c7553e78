/** Reported values of one indicator: period to value; a missing period was not reported. A rate says `3/4`, a rubric `#2`, its second level. */
export interface ReportedIndicator {
  readonly indicator: string;
  readonly values: Readonly<Record<string, string>>;
}

const QUARTERS = ['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4', '2014-Q1', '2014-Q2', '2014-Q3'];

function along(periods: readonly string[], values: readonly (number | string)[]): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [periods[index] ?? '', String(value)]));
}

/** What was approved by the business date; increments for incremental indicators, levels otherwise. */
export const APPROVED_REPORTS: readonly ReportedIndicator[] = [
  { indicator: 'M1.1.1', values: along(QUARTERS, [1, 2, 1, 2, 2, 3, 2]) },
  { indicator: 'M1.1.2', values: along(QUARTERS, [2, 2, 1, 2, 2, 1, 2]) },
  { indicator: 'M1.1.3', values: along(QUARTERS, [0, 0, 1, 0, 1, 1, 1]) },
  { indicator: 'M1.1.4', values: along(QUARTERS, [1, 1, 2, 1, 1, 2, 1]) },
  { indicator: 'M1.2.1', values: along(QUARTERS, [1, 1, 2, 1, 1, 1, 1]) },
  { indicator: 'M1.2.2', values: along(QUARTERS, [0, 1, 1, 1, 1, 0, 1]) },
  { indicator: 'M1.2.3', values: along(QUARTERS, [0, 0, 1, 0, 0, 1, 0]) },
  { indicator: 'M2.1.1', values: along(QUARTERS, [0, 1, 1, 1, 0, 1, 1]) },
  { indicator: 'M2.1.2', values: along(QUARTERS, [0, 1, 0, 1, 0, 1]) },
  { indicator: 'M2.2.1', values: along(QUARTERS, [1, 1, 1, 2, 3, 2, 2]) },
  { indicator: 'M2.2.2', values: along(QUARTERS, [0, 1, 0, 0, 1, 0]) },
  { indicator: 'M3.1.1', values: along(QUARTERS, [39, 38, 36, 35, 34, 32]) },
  { indicator: 'M3.1.2', values: along(QUARTERS, [26, 33, 30, 34, 38, 36]) },
  { indicator: 'M3.1.3', values: along(QUARTERS, [500, 1100, 1500, 1900, 2500, 3200]) },
  { indicator: 'M3.1.4', values: along(QUARTERS, ['14/26', '20/33', '19/30', '22/34', '26/38', '25/36']) },
  { indicator: 'M3.1.5', values: along(QUARTERS, [52, 47, 45, 41, 38, 35]) },
  { indicator: 'M3.1.6', values: along(QUARTERS, ['#1', '#1', '#2', '#2', '#2', '#3']) },
];

/** Milestones of the draft strategy that were reported done: position, period, day. */
export const DONE_MILESTONES = [
  { position: 1, period: '2013-Q4', doneOn: '2013-12-10' },
  { position: 2, period: '2014-Q2', doneOn: '2014-06-24' },
] as const;

/** Reports that still wait for somebody. */
export const OPEN_REPORTS = [
  { indicator: 'M2.1.2', period: '2014-Q3', value: '1', state: 'submitted', reason: null },
  {
    indicator: 'M2.2.2',
    period: '2014-Q3',
    value: '1',
    state: 'returned',
    reason: 'The baseline is not yet known. Give a value and its source.',
  },
] as const;
