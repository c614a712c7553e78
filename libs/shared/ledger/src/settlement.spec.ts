import { convert, Money, sum } from '@mizan/shared/money';
import fc from 'fast-check';

import { proportion, revaluation, settlement, spread } from './settlement';

const eur = (decimal: string): Money => Money.parse(decimal, 'EUR');
const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const cents = (max: bigint, currency: 'EUR' | 'USD' = 'EUR') =>
  fc.bigInt({ min: 1n, max }).map((minor) => Money.fromMinor(minor, currency));
const rate = fc
  .integer({ min: 1, max: 5_000_000 })
  .map((millionths) => `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`);

describe('a payment in another currency', () => {
  it('consumes at the rate of the commitment, and what the exchange adds is a difference', () => {
    const open = { transaction: eur('10000.00'), fund: usd('11000.00') };
    const paid = settlement(open, eur('10000.00'), usd('11500.00'));
    expect(paid.consumed.toDecimal()).toBe('11000.00');
    expect(paid.difference.toDecimal()).toBe('500.00');
  });

  it('consumes its part, cut to the minor unit, and saves where the currency has fallen', () => {
    const open = { transaction: eur('3.00'), fund: usd('10.00') };
    const paid = settlement(open, eur('1.00'), usd('3.00'));
    expect(paid.consumed.toDecimal()).toBe('3.33');
    expect(paid.difference.toDecimal()).toBe('-0.33');
  });

  it('of a whole series consumes exactly what was committed, never more, and costs what the days’ rates say', () => {
    fc.assert(
      fc.property(
        cents(10n ** 9n),
        rate,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), rate), { minLength: 1, maxLength: 8 }),
        (agreed, committedAt, parts) => {
          let open = { transaction: agreed, fund: convert(agreed, committedAt, 'USD') };
          const committed = open.fund;
          const consumed: Money[] = [];
          parts.forEach(([percent, dayRate], index) => {
            const share = Money.fromMinor((open.transaction.minor * BigInt(percent)) / 100n, 'EUR');
            const payment = index === parts.length - 1 ? open.transaction : share;
            if (payment.isZero()) return;
            const atDaysRate = convert(payment, dayRate, 'USD');
            const taken = settlement(open, payment, atDaysRate);
            expect(taken.consumed.plus(taken.difference).equals(atDaysRate)).toBe(true);
            expect(taken.consumed.isNegative() || taken.consumed.exceeds(open.fund)).toBe(false);
            consumed.push(taken.consumed);
            open = { transaction: open.transaction.minus(payment), fund: open.fund.minus(taken.consumed) };
          });
          fc.pre(open.transaction.isZero());
          expect(open.fund.isZero()).toBe(true);
          expect(sum(consumed, 'USD').toDecimal()).toBe(committed.toDecimal());
        },
      ),
    );
  });
});

it('what a part was kept at goes in proportion, cut, and with the last part all of it', () => {
  const open = { transaction: eur('3.00'), fund: usd('10.00') };
  const kept = eur('4.99');
  expect(proportion(open, eur('1.00'), kept).toDecimal()).toBe('1.66');
  expect(proportion(open, eur('1.00'), kept).currency).toBe('EUR');
  expect(proportion(open, eur('3.00'), kept).toDecimal()).toBe('4.99');
});

it('a revaluation is the new worth of what is open less the old', () => {
  const open = { transaction: eur('200.00'), fund: usd('220.00') };
  expect(revaluation(open, usd('210.00')).toDecimal()).toBe('-10.00');
  expect(proportion(open, eur('200.00')).toDecimal()).toBe('220.00');
});

it('an amount spread over lines makes the whole again and takes from no line more than it has', () => {
  fc.assert(
    fc.property(
      fc.array(cents(10n ** 7n), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 100 }),
      (opens, percent) => {
        const lines = new Map(opens.map((transaction, index) => [String(index), { transaction, fund: usd('1.00') }]));
        const whole = sum(opens, 'EUR');
        const amount = Money.fromMinor((whole.minor * BigInt(percent)) / 100n, 'EUR');
        fc.pre(!amount.isZero());
        const parts = spread(amount, lines);
        expect(sum(parts.values(), 'EUR').toDecimal()).toBe(amount.toDecimal());
        for (const [key, part] of parts) expect(part.exceeds(lines.get(key)?.transaction ?? part)).toBe(false);
      },
    ),
  );
});

it('a line with nothing left is no part of what is spread', () => {
  const lines = new Map([
    ['1', { transaction: eur('0.00'), fund: usd('0.00') }],
    ['2', { transaction: eur('5.00'), fund: usd('6.00') }],
  ]);
  expect([...spread(eur('2.00'), lines)].map(([key, part]) => [key, part.toDecimal()])).toEqual([['2', '2.00']]);
});
