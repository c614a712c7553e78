import fc from 'fast-check';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';

import { contributionsTo, splitMoney, splitRuleObstacle, type SplitItem } from './money-split';

const usd = (amount: string): Money => Money.parse(amount, 'USD');

const items = (currency: CurrencyCode): fc.Arbitrary<SplitItem[]> =>
  fc.array(
    fc.record({
      amount: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map((minor) => Money.fromMinor(minor, currency)),
      weights: fc.option(
        fc.uniqueArray(
          fc.record({ key: fc.constantFrom('EG', 'FR', 'MA', 'SN', 'TR'), weight: fc.integer({ min: 1, max: 97 }) }),
          { minLength: 1, selector: ({ key }) => key },
        ),
      ),
    }),
    { maxLength: 40 },
  );

describe('money by the receivers of its parts', () => {
  it('is the whole, to the smallest unit, in every currency', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom<CurrencyCode>('USD', 'KWD', 'XOF')
          .chain((currency) => fc.record({ currency: fc.constant(currency), given: items(currency) })),
        ({ currency, given }) => {
          const { parts, unsplit, whole } = splitMoney(given, currency);
          expect(sum([...parts.values(), unsplit], currency).equals(whole)).toBe(true);
          expect(
            whole.equals(
              sum(
                given.map(({ amount }) => amount),
                currency,
              ),
            ),
          ).toBe(true);
        },
      ),
    );
  });

  it('does not depend on the order of what is divided', () => {
    fc.assert(
      fc.property(items('USD'), (given) => {
        const said = (split: ReturnType<typeof splitMoney>) =>
          [...split.parts].map(([key, part]) => `${key} ${part.toDecimal()}`).sort();
        expect(said(splitMoney(given.toReversed(), 'USD'))).toEqual(said(splitMoney(given, 'USD')));
      }),
    );
  });

  it('divides by largest remainder, and leaves what has no weights as it is', () => {
    const thirds = ['MA', 'SN', 'TR'].map((key) => ({ key, weight: 1 }));
    const { parts, unsplit, whole } = splitMoney(
      [
        { amount: usd('100.00'), weights: thirds },
        { amount: usd('0.05'), weights: thirds },
        { amount: usd('7.00'), weights: null },
      ],
      'USD',
    );
    expect([...parts].map(([key, part]) => [key, part.toDecimal()])).toEqual([
      ['MA', '33.36'],
      ['SN', '33.35'],
      ['TR', '33.34'],
    ]);
    expect([unsplit.toDecimal(), whole.toDecimal()]).toEqual(['7.00', '107.05']);
  });

  it('gives the example of the plan: 766,444.00 over three', () => {
    const weights = ['2013', '2014', '2015'].map((key) => ({ key, weight: 1 }));
    const { parts } = splitMoney([{ amount: usd('766444.00'), weights }], 'USD');
    expect([...parts.values()].map((part) => part.toDecimal())).toEqual(['255481.34', '255481.33', '255481.33']);
  });
});

describe('what makes up the part of a receiver', () => {
  it('adds up to that part, for every receiver', () => {
    fc.assert(
      fc.property(items('KWD'), (given) => {
        const { parts } = splitMoney(given, 'KWD');
        for (const [key, part] of parts) {
          const own = contributionsTo(given, key).map((contribution) => contribution.part);
          expect(sum(own, 'KWD').toDecimal()).toBe(part.toDecimal());
        }
      }),
    );
  });

  it('names the item, the weight, and who got the unit that was left over', () => {
    const given = [
      { code: 'A', amount: usd('100.00'), weights: ['MA', 'SN', 'TR'].map((key) => ({ key, weight: '1' })) },
      { code: 'B', amount: usd('9.00'), weights: [{ key: 'SN', weight: '2.5' }] },
      { code: 'C', amount: usd('7.00'), weights: null },
    ];
    const said = (key: string) =>
      contributionsTo(given, key).map(({ item, part, weight, hasLeftOver }) => [
        item.code,
        part.toDecimal(),
        weight,
        hasLeftOver,
      ]);
    expect(said('MA')).toEqual([['A', '33.34', '1', true]]);
    expect(said('SN')).toEqual([
      ['A', '33.33', '1', false],
      ['B', '9.00', '2.5', false],
    ]);
    expect(said('FR')).toEqual([]);
  });
});

describe('the parts of a rule', () => {
  const part = (key: string, weight: string) => ({ key, weight });

  it.each(['1', '0.5', '10', '0.000001', '30.00'])('may have the weight %s', (weight) => {
    expect(splitRuleObstacle([part('MA', weight)])).toBeNull();
  });

  it.each(['0', '0.000', '-1', '', '1e3', '1,5'])('may not have the weight %j', (weight) => {
    expect(splitRuleObstacle([part('EG', '1'), part('MA', weight)])).toEqual({
      code: 'split.weight-not-positive',
      key: 'MA',
      weight,
    });
  });

  it('name each receiver once, whatever its capitals', () => {
    expect(splitRuleObstacle([part('UNESCO', '1'), part('ALECSO', '1'), part('Unesco', '2')])).toEqual({
      code: 'split.receiver-twice',
      key: 'Unesco',
    });
  });
});
