import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { convert, ratio, RateFormatError } from './conversion';
import { Money } from './money';
import { CurrencyMismatchError } from './money-errors';

describe('a conversion', () => {
  it.each([
    ['10000.00', 'EUR', '1.10', 'USD', '11000.00'],
    ['10000.00', 'EUR', '1.15', 'USD', '11500.00'],
    ['0.01', 'USD', '0.5', 'EUR', '0.00'],
    ['0.03', 'USD', '0.5', 'EUR', '0.02'],
    ['0.05', 'USD', '0.5', 'EUR', '0.02'],
    ['-0.03', 'USD', '0.5', 'EUR', '-0.02'],
    ['-0.01', 'USD', '0.5', 'EUR', '0.00'],
    ['1.00', 'USD', '0.3075', 'KWD', '0.308'],
    ['1.00', 'USD', '0.3085', 'KWD', '0.308'],
    ['1.00', 'USD', '601.5', 'XOF', '602'],
    ['655.957', 'TND', '1', 'USD', '655.96'],
  ] as const)('of %s %s at %s into %s is %s', (amount, from, rate, to, converted) => {
    expect(convert(Money.parse(amount, from), rate, to).toDecimal()).toBe(converted);
  });

  it.each(['0', '0.00', '-1', '1,1', '', '1e2', '1.12345678901', '12345678901'])('refuses the rate "%s"', (rate) => {
    expect(() => convert(Money.parse('1.00', 'USD'), rate, 'EUR')).toThrow(RateFormatError);
  });

  it('rounds once, halves to the even neighbour, for every amount and rate', () => {
    const Reference = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN });
    const anyRate = fc.tuple(fc.nat(9999), fc.nat(9999)).filter(([whole, fraction]) => whole + fraction > 0);
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), anyRate, (minor, [whole, fraction]) => {
        const rate = `${whole}.${String(fraction).padStart(4, '0')}`;
        const money = Money.fromMinor(minor, 'USD');
        const expected = new Reference(money.toDecimal()).times(rate).toDecimalPlaces(3);
        expect(new Reference(convert(money, rate, 'KWD').toDecimal()).equals(expected)).toBe(true);
      }),
    );
  });
});

describe('a ratio', () => {
  it('is a fraction, and nothing over zero', () => {
    expect(ratio(Money.parse('46.00', 'USD'), Money.parse('200.00', 'USD'))?.toString()).toBe('0.23');
    expect(ratio(Money.parse('1.00', 'USD'), Money.zero('USD'))).toBeNull();
  });

  it('never compares two currencies', () => {
    expect(() => ratio(Money.zero('USD'), Money.zero('EUR'))).toThrow(CurrencyMismatchError);
  });
});
