import { fiscalPeriodOf, isOpening, mayPostInto, monthInTheWay, type PeriodStatus } from './fiscal-period';

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

  it('is the month of the day, whichever it is', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const days = months.map((month) => `2014-${String(month).padStart(2, '0')}-15`);
    expect(days.map((day) => fiscalPeriodOf(2014, day).month)).toEqual(months);
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

describe('the order of months', () => {
  const year = (['closed', 'soft-closed', 'open', 'open'] as const).map((status, index) => ({
    month: index + 1,
    status,
  }));

  it.each([
    // Closing: nothing before it may be less closed.
    [2, 'closed', null],
    [3, 'soft-closed', null],
    [3, 'closed', 2],
    [4, 'soft-closed', 3],
    [4, 'closed', 2],
    // Opening: nothing after it may be more closed.
    [2, 'open', null],
    [1, 'soft-closed', null],
    [1, 'open', 2],
  ] as const)('month %s becomes %s: %s is in the way', (month, status, inTheWay) => {
    expect(monthInTheWay(year, month, status)?.month ?? null).toBe(inTheWay);
  });

  it('knows what is less closed than before', () => {
    const order: readonly PeriodStatus[] = ['open', 'soft-closed', 'closed'];
    for (const [at, before] of order.entries()) {
      for (const [place, after] of order.entries()) expect(isOpening(before, after)).toBe(place < at);
    }
  });
});
