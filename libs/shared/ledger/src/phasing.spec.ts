import { Money, sum } from '@mizan/shared/money';
import fc from 'fast-check';

import {
  forecast,
  monthEnds,
  monthsWith,
  phasedCourse,
  phasedQuarters,
  phasedRemainder,
  phasingObstacle,
  plannedBy,
  plannedShare,
  quarterAllotment,
  spreadEvenly,
  type Quarter,
} from './phasing';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const months = (...decimals: readonly string[]): readonly Money[] =>
  Array.from({ length: 12 }, (_, index) => usd(decimals[index] ?? '0'));
const decimalsOf = (amounts: readonly Money[]): readonly string[] => amounts.map((amount) => amount.toDecimal());

const anyAmount = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((minor) => Money.fromMinor(minor, 'USD'));
const anyMonths = fc.array(anyAmount, { minLength: 12, maxLength: 12 });
const anyKept = fc.option(anyMonths);
const anyYear = fc.integer({ min: 1990, max: 2199 });
const anyDay = fc
  .date({ min: new Date('1989-06-01'), max: new Date('2200-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the months of a planned course', () => {
  it('take money for certain months on top, give it back, and never fall below nothing', () => {
    const before = months('10', '20', '30');
    const added = new Map([
      [2, usd('5')],
      [12, usd('7')],
    ]);
    const after = monthsWith(before, added);
    expect(decimalsOf(after).slice(0, 3)).toEqual(['10.00', '25.00', '30.00']);
    expect(after[11]?.toDecimal()).toBe('7.00');
    const gone = new Map([...added].map(([month, amount]) => [month, amount.negated()]));
    expect(monthsWith(after, gone)).toEqual(before);
    expect(monthsWith(before, new Map([[1, usd('-11')]]))[0]?.toDecimal()).toBe('0.00');
  });

  it('are kept only when they add up to the revised budget, and say what is missing', () => {
    expect(phasingObstacle(months('60', '40'), usd('100'))).toBeNull();
    const short = phasingObstacle(months('60', '39.99'), usd('100'));
    expect(short).toEqual({
      code: 'phasing.not-whole',
      revised: usd('100'),
      planned: usd('99.99'),
      missing: usd('0.01'),
    });
    const over = phasingObstacle(months('60', '40.01'), usd('100'));
    expect(over).toMatchObject({ code: 'phasing.not-whole', missing: usd('-0.01') });
  });

  it('are never negative, not even where the others make up for it', () => {
    expect(phasingObstacle(months('110', '0', '-10'), usd('100'))).toEqual({
      code: 'phasing.month-negative',
      month: 3,
      amount: usd('-10'),
    });
  });

  it('are even where they are spread, the left-over cents first', () => {
    expect(decimalsOf(spreadEvenly(usd('100.00'))).slice(0, 5)).toEqual(['8.34', '8.34', '8.34', '8.34', '8.33']);
  });
});

describe('the planned course', () => {
  it('is that of the months as long as the revised budget is theirs', () => {
    const kept = months('60', '40');
    expect(phasedCourse(kept, usd('100'), 2014)).toEqual({ year: 2014, months: kept, basis: 'phased' });
  });

  it('is scaled where the revised budget has changed, and loses no cent', () => {
    const { months: scaled, basis } = phasedCourse(months('1', '1', '1'), usd('100.00'), 2014);
    expect([basis, ...decimalsOf(scaled).slice(0, 4)]).toEqual(['scaled', '33.34', '33.33', '33.33', '0.00']);
  });

  it.each([
    ['nothing was kept', null],
    ['nothing is in the months', months()],
  ])('follows the days of the year where %s', (_name, kept) => {
    const course = phasedCourse(kept, usd('365.00'), 2014);
    expect([course.basis, ...decimalsOf(course.months).slice(0, 3)]).toEqual([
      'time-elapsed',
      '31.00',
      '28.00',
      '31.00',
    ]);
    expect(plannedBy(course, '2014-09-30').toDecimal()).toBe('273.00');
    expect(phasedCourse(kept, usd('366.00'), 2016).months[1]?.toDecimal()).toBe('29.00');
    expect(phasedCourse(kept, usd('365.00'), 1900).months[1]?.toDecimal()).toBe('28.00');
    expect(phasedCourse(kept, usd('366.00'), 2000).months[1]?.toDecimal()).toBe('29.00');
  });

  it('takes a month by its days', () => {
    const course = phasedCourse(months('31', '28', '41'), usd('100'), 2014);
    expect(plannedBy(course, '2013-12-31').toDecimal()).toBe('0.00');
    expect(plannedBy(course, '2014-01-01').toDecimal()).toBe('1.00');
    expect(plannedBy(course, '2014-02-14').toDecimal()).toBe('45.00');
    expect(plannedShare(course, '2014-02-28')?.toFixed()).toBe('0.59');
    expect(phasedRemainder(course, '2014-02-28').toDecimal()).toBe('41.00');
    expect(plannedBy(course, '2015-01-01').toDecimal()).toBe('100.00');
  });

  it('has no share where nothing was appropriated', () => {
    expect(plannedShare(phasedCourse(null, usd('0'), 2014), '2014-06-30')).toBeNull();
  });

  it('forecasts what is paid, what is committed and what was planned for the rest', () => {
    const course = phasedCourse(months('60', '40'), usd('100'), 2014);
    const remainder = phasedRemainder(course, '2014-01-31');
    expect(forecast({ paid: usd('30'), committed: usd('25') }, remainder).toDecimal()).toBe('95.00');
  });

  it('names the last days of its months', () => {
    expect(monthEnds(2014).slice(0, 3)).toEqual(['2014-01-31', '2014-02-28', '2014-03-31']);
    expect(monthEnds(2016)[1]).toBe('2016-02-29');
  });

  it('adds up to the revised budget for every budget and whatever was kept', () => {
    fc.assert(
      fc.property(anyKept, anyAmount, anyYear, (kept, revised, year) => {
        const course = phasedCourse(kept, revised, year);
        expect(sum(course.months, 'USD').equals(revised)).toBe(true);
        expect(course.months.some((amount) => amount.isNegative())).toBe(false);
        expect(sum(phasedQuarters(course), 'USD').equals(revised)).toBe(true);
        expect(phasingObstacle(course.months, revised)).toBeNull();
      }),
    );
  });

  it('never falls from one day to a later one, begins with nothing and ends with all', () => {
    fc.assert(
      fc.property(anyKept, anyAmount, anyYear, fc.tuple(anyDay, anyDay), (kept, revised, year, days) => {
        const course = phasedCourse(kept, revised, year);
        const [earlier = '', later = ''] = days.toSorted();
        expect(plannedBy(course, later).isLessThan(plannedBy(course, earlier))).toBe(false);
        expect(plannedBy(course, later).plus(phasedRemainder(course, later)).equals(revised)).toBe(true);
        expect(plannedBy(course, `${year - 1}-12-31`).isZero()).toBe(true);
        expect(plannedBy(course, `${year}-12-31`).equals(revised)).toBe(true);
      }),
    );
  });
});

describe('the allotment of a quarter', () => {
  const course = phasedCourse(months('10', '10', '10', '20', '20', '10', '5', '5', '0', '10'), usd('100'), 2014);

  it('brings what is allotted up to what was planned by its end', () => {
    expect(decimalsOf(phasedQuarters(course))).toEqual(['30.00', '50.00', '10.00', '10.00']);
    expect(quarterAllotment(course, 2, usd('30')).toDecimal()).toBe('50.00');
    expect(quarterAllotment(course, 3, usd('85')).toDecimal()).toBe('5.00');
  });

  it('is nothing where more is allotted already', () => {
    expect(quarterAllotment(course, 1, usd('45')).toDecimal()).toBe('0.00');
  });

  it('never goes beyond what is not allotted yet, whatever was phased', () => {
    const anyQuarter = fc.constantFrom<Quarter>(1, 2, 3, 4);
    fc.assert(
      fc.property(anyKept, anyAmount, anyAmount, anyQuarter, (kept, one, other, quarter) => {
        const [allotted, revised] = one.exceeds(other) ? [other, one] : [one, other];
        const suggested = quarterAllotment(phasedCourse(kept, revised, 2014), quarter, allotted);
        expect(suggested.isNegative()).toBe(false);
        expect(allotted.plus(suggested).exceeds(revised)).toBe(false);
      }),
    );
  });
});
