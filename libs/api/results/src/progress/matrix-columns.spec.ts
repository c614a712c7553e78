import type { MatrixDetail } from '@mizan/shared/contracts';

import { matrixColumns } from './matrix-columns';

const columns = (businessDate: string, year: number | null = null, detail: MatrixDetail = 'short') =>
  matrixColumns({ firstYear: 2013, lastYear: 2015, businessDate, year, detail });
const keys = (...question: Parameters<typeof columns>): readonly string[] => columns(...question).map(({ key }) => key);

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

  it('shows every quarter of the plan in full, or those through the year in view', () => {
    expect(keys('2014-09-30', null, 'all')).toHaveLength(12);
    expect(keys('2014-09-30', 2014, 'all')).toHaveLength(8);
    expect(columns('2014-09-30', null, 'all').at(-1)).toEqual({
      key: '2015-Q4',
      endsOn: '2015-12-31',
      isCurrent: false,
    });
  });

  it('marks the last period that is over', () => {
    const current = (businessDate: string): readonly string[] =>
      columns(businessDate).flatMap(({ key, isCurrent }) => (isCurrent ? [key] : []));
    expect(current('2014-09-30')).toEqual(['2014-Q3']);
    expect(current('2014-01-15')).toEqual(['2013']);
    expect(current('2013-01-15')).toEqual([]);
  });
});
