import { lastDuePeriod, periodEnd, periodOf, periodsOf, reportDueOn } from './period';

describe('reporting periods', () => {
  it('end where their key says', () => {
    for (const frequency of ['quarter', 'half', 'year'] as const) {
      for (const { key, endsOn } of periodsOf(frequency, 2013, 2015)) expect(periodEnd(key)).toBe(endsOn);
    }
    expect(['2014-H3', '2014-Q5', '2014-X1', '12014', 'soon'].map(periodEnd)).toEqual([null, null, null, null, null]);
  });

  it('are found by their key within the years of a plan, and nowhere else', () => {
    const years = { firstYear: 2013, lastYear: 2014 };
    expect(periodOf('2014-H1', years)).toMatchObject({ endsOn: '2014-06-30', endPosition: 1.5 });
    expect(['2015', '2014-Q5', 'soon'].map((key) => periodOf(key, years))).toEqual([undefined, undefined, undefined]);
  });

  it('leave fifteen days to report, or as many as are given', () => {
    expect(reportDueOn({ endsOn: '2014-09-30' })).toBe('2014-10-15');
    expect(reportDueOn({ endsOn: '2014-12-31' }, 60)).toBe('2015-03-01');
    expect(reportDueOn({ endsOn: '2014-12-31' }, 0)).toBe('2014-12-31');
  });

  it('cut the years of a plan by frequency', () => {
    expect(periodsOf('quarter', 2013, 2015)).toHaveLength(12);
    expect(periodsOf('half', 2013, 2013).map(({ key, endsOn, endPosition }) => [key, endsOn, endPosition])).toEqual([
      ['2013-H1', '2013-06-30', 0.5],
      ['2013-H2', '2013-12-31', 1],
    ]);
    expect(periodsOf('year', 2013, 2014).map((period) => period.key)).toEqual(['2013', '2014']);
  });

  it('are due on their last day, not before', () => {
    const quarters = periodsOf('quarter', 2013, 2015);
    expect(lastDuePeriod(quarters, '2014-09-29')?.key).toBe('2014-Q2');
    expect(lastDuePeriod(quarters, '2014-09-30')?.key).toBe('2014-Q3');
    expect(lastDuePeriod(quarters, '2013-03-30')).toBeNull();
  });
});
