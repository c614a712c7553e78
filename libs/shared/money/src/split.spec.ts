import fc from 'fast-check';

import { Money, sum } from './money';
import { split, SplitWeightsError } from './split';

const decimals = (parts: ReadonlyMap<string, Money>): readonly string[] =>
  [...parts.values()].map((part) => part.toDecimal());
const years = ['2013', '2014', '2015'].map((key) => ({ key, weight: 1 }));
const anyMinor = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
const anyWeight = fc.oneof(
  fc.nat(1000),
  fc.tuple(fc.nat(1000), fc.nat(9999)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);
const anyWeights = fc
  .array(anyWeight, { minLength: 1, maxLength: 12 })
  .map((weights) => weights.map((weight, index) => ({ key: `k${index}`, weight })))
  .filter((weights) => weights.some(({ weight }) => Number(weight) > 0));

describe('a split', () => {
  it('hands the left-over cents of three years to the first by key', () => {
    expect(decimals(split(Money.parse('766444.00', 'USD'), years))).toEqual(['255481.34', '255481.33', '255481.33']);
    expect(decimals(split(Money.parse('766444.00', 'USD'), years.toReversed()))).toEqual([
      '255481.33',
      '255481.33',
      '255481.34',
    ]);
  });

  it('gives the left-over unit to the largest remainder', () => {
    const parts = split(Money.parse('10', 'XOF'), [
      { key: 'a', weight: '0.14' },
      { key: 'b', weight: '0.66' },
      { key: 'c', weight: '0.2' },
    ]);
    expect(Object.fromEntries([...parts].map(([key, part]) => [key, part.toDecimal()]))).toEqual({
      a: '1',
      b: '7',
      c: '2',
    });
  });

  it.each([
    ['no weights', []],
    ['only zeros', [{ key: 'a', weight: 0 }]],
    ['a negative weight', [{ key: 'a', weight: -1 }]],
    ['a negative weight as text', [{ key: 'a', weight: '-1' }]],
    ['a weight that is no number', [{ key: 'a', weight: Number.NaN }]],
    ['an exponent', [{ key: 'a', weight: '1e9' }]],
    [
      'the same key twice',
      [
        { key: 'a', weight: 1 },
        { key: 'a', weight: 2 },
      ],
    ],
  ])('refuses %s', (_name, weights) => {
    expect(() => split(Money.parse('1.00', 'USD'), weights)).toThrow(SplitWeightsError);
  });

  it('adds up to the whole for every whole and every weights', () => {
    fc.assert(
      fc.property(anyMinor, anyWeights, (minor, weights) => {
        const whole = Money.fromMinor(minor, 'USD');
        const parts = split(whole, weights);
        expect(sum(parts.values(), 'USD').equals(whole)).toBe(true);
        expect([...parts.keys()]).toEqual(weights.map(({ key }) => key));
      }),
    );
  });

  it('of the opposite is the opposite, in any order of the weights', () => {
    fc.assert(
      fc.property(anyMinor, anyWeights, (minor, weights) => {
        const whole = Money.fromMinor(minor, 'USD');
        const parts = split(whole, weights);
        const opposite = split(whole.negated(), weights.toReversed());
        weights.forEach(({ key }) =>
          expect(opposite.get(key)?.negated().toDecimal()).toBe(parts.get(key)?.toDecimal()),
        );
      }),
    );
  });
});
