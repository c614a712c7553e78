import type { MatrixRowView, ResultsMatrixView } from '@mizan/shared/contracts';

import { cellIn, matrixColumns } from './matrix-columns';

const view = (businessDate: string, year: number | null): ResultsMatrixView => ({
  planId: 'plan',
  businessDate,
  year,
  years: [2013, 2014, 2015],
  groups: [],
  counts: [],
});
const keys = (businessDate: string, year: number | null = null): readonly string[] =>
  matrixColumns(view(businessDate, year)).map((column) => column.key);

describe('the columns of the matrix', () => {
  it('shows earlier years as a whole and the quarters of this year that are over', () => {
    expect(keys('2014-09-30')).toEqual(['2013', '2014-Q1', '2014-Q2', '2014-Q3']);
    expect(keys('2014-09-29')).toEqual(['2013', '2014-Q1', '2014-Q2']);
  });

  it('shows every quarter of an earlier year, and one of a year to come', () => {
    expect(keys('2014-09-30', 2013)).toEqual(['2013-Q1', '2013-Q2', '2013-Q3', '2013-Q4']);
    expect(keys('2014-09-30', 2015)).toEqual(['2013', '2014', '2015-Q1']);
  });

  it('stays inside the plan before and after it', () => {
    expect(keys('2012-06-30')).toEqual(['2013-Q1']);
    expect(keys('2020-06-30')).toEqual(['2013', '2014', '2015-Q1', '2015-Q2', '2015-Q3', '2015-Q4']);
  });

  it('marks the last period that is over', () => {
    const current = (businessDate: string): readonly string[] =>
      matrixColumns(view(businessDate, null))
        .filter((column) => column.isCurrent)
        .map((column) => column.key);
    expect(current('2014-09-30')).toEqual(['2014-Q3']);
    expect(current('2014-01-15')).toEqual(['2013']);
    expect(current('2013-01-15')).toEqual([]);
  });

  it('finds the cell of a half-year under its second quarter only', () => {
    const cells = [{ period: '2014-H1', endsOn: '2014-06-30' }];
    const row = { cells } as unknown as MatrixRowView;
    const [, first, second] = matrixColumns(view('2014-09-30', null));
    expect(first && cellIn(row, first)).toBeNull();
    expect(second && cellIn(row, second)?.period).toBe('2014-H1');
  });
});
