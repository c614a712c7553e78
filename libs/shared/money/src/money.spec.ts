import fc from 'fast-check';

import { CURRENCIES, isCurrency, type CurrencyCode } from './currencies';
import { Money, sum } from './money';
import { CurrencyMismatchError, MoneyFormatError } from './money-errors';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const anyCurrency = fc.constantFrom(...(Object.keys(CURRENCIES) as CurrencyCode[]));
const anyMinor = fc.bigInt({ min: 1n - 10n ** 16n, max: 10n ** 16n - 1n });
const anyPair = fc.tuple(anyMinor, anyMinor, anyCurrency).map(([one, other, currency]) => ({
  one: Money.fromMinor(one, currency),
  other: Money.fromMinor(other, currency),
}));

describe('an amount', () => {
  it('adds a tenth and two tenths to three tenths', () => {
    expect(usd('0.10').plus(usd('0.20')).equals(usd('0.30'))).toBe(true);
  });

  it.each([
    ['1250.5', 'USD', '1250.50'],
    ['1250.5', 'KWD', '1250.500'],
    ['1250', 'XOF', '1250'],
    ['-0.05', 'USD', '-0.05'],
    ['-0', 'USD', '0.00'],
    ['007', 'JPY', '7'],
    ['9999999999999999.99', 'USD', '9999999999999999.99'],
  ] as const)('reads %s %s and writes %s', (typed, currency, written) => {
    expect(Money.parse(typed, currency).toDecimal()).toBe(written);
  });

  it.each([
    ['', 'USD', 'not-a-number'],
    ['12,50', 'USD', 'not-a-number'],
    ['1e3', 'USD', 'not-a-number'],
    ['.5', 'USD', 'not-a-number'],
    ['+5', 'USD', 'not-a-number'],
    [' 5', 'USD', 'not-a-number'],
    ['٥', 'USD', 'not-a-number'],
    ['1.005', 'USD', 'too-many-decimals'],
    ['1.0000', 'KWD', 'too-many-decimals'],
    ['1.0', 'JPY', 'too-many-decimals'],
    ['12345678901234567', 'USD', 'too-large'],
  ] as const)('refuses "%s" in %s: %s', (text, currency, reason) => {
    expect(Money.tryParse(text, currency)).toEqual({ reason });
    expect(() => Money.parse(text, currency)).toThrow(expect.objectContaining({ name: 'MoneyFormatError', reason }));
  });

  it.each([
    ['1250.5000', 'USD', '1250.50'],
    ['1250.5050', 'KWD', '1250.505'],
    ['1250.0000', 'XOF', '1250'],
    ['-3.0000', 'USD', '-3.00'],
    ['12', 'USD', '12.00'],
  ] as const)('reads %s of a database column in %s as %s', (stored, currency, written) => {
    expect(Money.fromNumeric(stored, currency).toDecimal()).toBe(written);
  });

  it('refuses a stored amount that the currency cannot hold', () => {
    expect(() => Money.fromNumeric('1.0050', 'USD')).toThrow(MoneyFormatError);
  });

  it('never meets another currency', () => {
    const euro = Money.parse('1.00', 'EUR');
    expect(() => usd('1.00').plus(euro)).toThrow(CurrencyMismatchError);
    expect(() => usd('1.00').exceeds(euro)).toThrow(CurrencyMismatchError);
    expect(() => sum([usd('1.00')], 'EUR')).toThrow(CurrencyMismatchError);
    expect(usd('1.00').equals(euro)).toBe(false);
  });

  it('goes over the wire as amount and currency', () => {
    expect(JSON.stringify(Money.parse('1250.5', 'KWD'))).toBe('{"amount":"1250.500","currency":"KWD"}');
    expect(String(usd('3'))).toBe('3.00 USD');
  });

  it('knows its sign and its order', () => {
    expect([usd('-1').isNegative(), usd('1').isPositive(), usd('0').isZero()]).toEqual([true, true, true]);
    expect([usd('0').isNegative(), usd('0').isPositive(), usd('1').isZero()]).toEqual([false, false, false]);
    expect([usd('1').compare(usd('2')), usd('2').compare(usd('2')), usd('3').compare(usd('2'))]).toEqual([-1, 0, 1]);
  });

  it('sums to zero over nothing', () => {
    expect(sum([], 'KWD').toDecimal()).toBe('0.000');
  });

  it('comes back from its decimal form unchanged, in every currency', () => {
    fc.assert(
      fc.property(anyMinor, anyCurrency, (minor, currency) => {
        const money = Money.fromMinor(minor, currency);
        expect(Money.parse(money.toDecimal(), currency).equals(money)).toBe(true);
        expect(Money.fromNumeric(money.toDecimal(), currency).equals(money)).toBe(true);
      }),
    );
  });

  it('undoes plus with minus, and orders as its difference says', () => {
    fc.assert(
      fc.property(anyPair, ({ one, other }) => {
        expect(one.plus(other).minus(other).equals(one)).toBe(true);
        expect(one.minus(other).equals(other.minus(one).negated())).toBe(true);
        expect(one.exceeds(other)).toBe(one.minus(other).isPositive());
        expect(one.isLessThan(other)).toBe(one.minus(other).isNegative());
      }),
    );
  });
});

describe('a currency code', () => {
  it('is known by its exact spelling only', () => {
    expect([isCurrency('USD'), isCurrency('usd'), isCurrency('ZZZ'), isCurrency('toString')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
