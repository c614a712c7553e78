import fc from 'fast-check';

import { chooseRate, type ExchangeRate } from './rate-choice';

const spot = (from: ExchangeRate['from'], to: ExchangeRate['to'], date: string, rate: string): ExchangeRate => ({
  from,
  to,
  date,
  rate,
  source: 'Bank',
  kind: 'spot',
});
const locked = (from: ExchangeRate['from'], to: ExchangeRate['to'], date: string, rate: string): ExchangeRate => ({
  ...spot(from, to, date, rate),
  source: 'Finance',
  kind: 'month',
});

const RATES: readonly ExchangeRate[] = [
  spot('EUR', 'USD', '2014-08-01', '1.34'),
  spot('EUR', 'USD', '2014-09-15', '1.29'),
  locked('EUR', 'USD', '2014-07-01', '1.36'),
  spot('USD', 'MAD', '2014-09-01', '8'),
  spot('EUR', 'XOF', '2014-01-01', '655.957'),
];
const on = (from: ExchangeRate['from'], to: ExchangeRate['to'], date: string) =>
  chooseRate(RATES, { from, to, date }, 'USD');

describe('the rate of a pair on a day', () => {
  it.each([
    ['EUR', 'USD', '2014-09-15', '1.29', '2014-09-15'],
    ['EUR', 'USD', '2014-09-14', '1.34', '2014-08-01'],
    ['EUR', 'USD', '2014-07-31', '1.36', '2014-07-01'],
    ['MAD', 'USD', '2014-09-30', '0.125', '2014-09-01'],
    ['EUR', 'MAD', '2014-09-20', '10.32', '2014-09-01'],
    ['USD', 'USD', '2014-09-20', '1', null],
  ] as const)('%s to %s on %s is %s, as of %s', (from, to, date, rate, asOf) => {
    expect(on(from, to, date)).toMatchObject({ rate, date: asOf });
  });

  it.each([
    ['EUR', 'USD', '2014-06-30'],
    ['KWD', 'USD', '2014-09-30'],
    ['XOF', 'MAD', '2014-09-30'],
  ] as const)('%s to %s on %s is not known', (from, to, date) => {
    expect(on(from, to, date)).toBeNull();
  });

  it('says what it was made of, and by whom', () => {
    const rate = on('MAD', 'EUR', '2014-07-20');
    expect(rate).toBeNull();
    const through = on('MAD', 'EUR', '2014-09-20');
    expect(through?.steps.map(({ from, to, isInverse }) => [from, to, isInverse])).toEqual([
      ['USD', 'MAD', true],
      ['EUR', 'USD', true],
    ]);
    expect(through?.source).toBe('Bank');
  });

  it('turned round twice is what it was, to ten decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (thousandths) => {
        const rate = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
        const rows = [spot('EUR', 'USD', '2014-01-01', rate)];
        const inverse = chooseRate(rows, { from: 'USD', to: 'EUR', date: '2014-02-01' }, 'USD')?.rate ?? '';
        expect(inverse).toMatch(/^\d{1,10}(\.\d{1,10})?$/);
        expect(Math.abs(Number(inverse) * Number(rate) - 1)).toBeLessThan(1e-5);
      }),
    );
  });
});
