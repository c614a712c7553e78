import { fiscalPeriodOf, mayPostInto } from './fiscal-period';

describe('the fiscal period of a day', () => {
  it.each([
    ['2014-03-31', 3],
    ['2014-01-01', 1],
    ['2014-12-31', 12],
    ['2013-11-20', 1],
    ['2015-02-01', 12],
  ])('%s in 2014 is month %s', (day, month) => {
    expect(fiscalPeriodOf(2014, day)).toEqual({ year: 2014, month });
  });

  it.each([
    ['open', false, true],
    ['open', true, true],
    ['soft-closed', false, false],
    ['soft-closed', true, true],
    ['closed', true, false],
    ['closed', false, false],
  ] as const)('%s lets a controller (%s) post: %s', (status, isController, may) => {
    expect(mayPostInto(status, isController)).toBe(may);
  });
});
