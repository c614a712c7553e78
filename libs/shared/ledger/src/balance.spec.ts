import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import { applyEntry, available, emptyBalance, foldBalance, type Balance } from './balance';
import { BUCKETS, ENTRY_TYPES, reversalOf, type BalanceEntry, type DirectEntryType } from './entry-types';
import {
  allotmentObstacle,
  appropriationObstacle,
  commitmentObstacle,
  paymentObstacle,
  releaseObstacle,
} from './obstacles';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const entry = (type: DirectEntryType, decimal: string): BalanceEntry => ({ type, amount: usd(decimal) });
const figures = (balance: Balance): Readonly<Record<string, string>> =>
  Object.fromEntries(BUCKETS.map((bucket) => [bucket, balance[bucket].toDecimal()]));

const directTypes = Object.keys(ENTRY_TYPES).filter((type) => type !== 'REVERSAL') as DirectEntryType[];
const anyEntry = fc
  .tuple(fc.constantFrom(...directTypes), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([type, minor]) => {
    const magnitude = Money.fromMinor(minor, 'USD');
    return { type, amount: ENTRY_TYPES[type].sign === 'negative' ? magnitude.negated() : magnitude };
  });

const COMMANDS = [
  'appropriate',
  'reduce',
  'allot',
  'withdraw',
  'freeze',
  'commit',
  'consume',
  'release',
  'pay',
] as const;
type Command = (typeof COMMANDS)[number];

/** What a command would post, or nothing where an obstacle stands in its way. */
const postingOf = (balance: Balance, command: Command, amount: Money): readonly BalanceEntry[] => {
  const minus = amount.negated();
  const free = commitmentObstacle(balance, amount) === null;
  const postings: Record<Command, readonly BalanceEntry[] | false> = {
    appropriate: [{ type: 'APPROPRIATION', amount }],
    reduce: appropriationObstacle(balance, minus) === null && [{ type: 'LAPSE', amount: minus }],
    allot: allotmentObstacle(balance, amount) === null && [{ type: 'ALLOTMENT', amount }],
    withdraw: allotmentObstacle(balance, minus) === null && [{ type: 'ALLOTMENT', amount: minus }],
    freeze: free && [{ type: 'FREEZE', amount }],
    commit: free && [{ type: 'COMMITMENT', amount }],
    consume: paymentObstacle(balance.committed, amount) === null && [
      { type: 'PAYMENT', amount },
      { type: 'COMMITMENT_CONSUMPTION', amount: minus },
    ],
    release: releaseObstacle(balance.committed, amount) === null && [{ type: 'COMMITMENT_RELEASE', amount: minus }],
    pay: free && [{ type: 'PAYMENT', amount }],
  };
  return postings[command] || [];
};

describe('a balance', () => {
  it('leaves what is allotted and neither frozen, reserved, committed nor paid', () => {
    const balance = foldBalance(
      [
        entry('APPROPRIATION', '200'),
        entry('ALLOTMENT', '100'),
        entry('FREEZE', '5'),
        entry('RESERVATION', '10'),
        entry('COMMITMENT', '20'),
        entry('PAYMENT', '30.50'),
      ],
      'USD',
    );
    expect(available(balance).toDecimal()).toBe('34.50');
  });

  it('ends a year in which an open commitment carries over and the rest lapses with nothing available', () => {
    const yearEnd = [
      entry('COMMITMENT_RELEASE', '-20'),
      entry('ALLOTMENT', '-20'),
      entry('CARRY_OUT', '-20'),
      entry('ALLOTMENT', '-10'),
      entry('LAPSE', '-10'),
    ];
    const year = [
      entry('APPROPRIATION', '100'),
      entry('ALLOTMENT', '100'),
      entry('COMMITMENT', '20'),
      entry('PAYMENT', '70'),
    ];
    const closed = foldBalance([...year, ...yearEnd], 'USD');
    expect(figures(closed)).toEqual({
      revised: '70.00',
      allotted: '70.00',
      frozen: '0.00',
      override: '0.00',
      reserved: '0.00',
      committed: '0.00',
      paid: '70.00',
    });
    expect(available(closed).isZero()).toBe(true);
  });

  it('moves the bucket of the reversed entry', () => {
    const paid = applyEntry(emptyBalance('USD'), entry('PAYMENT', '10'));
    const reversed = applyEntry(paid, { type: 'REVERSAL', reversedType: 'PAYMENT', amount: usd('-10') });
    expect(figures(reversed)).toEqual(figures(emptyBalance('USD')));
  });

  it('keeps every bucket and what is available from falling below zero, whatever is asked', () => {
    const anyCommand = fc.tuple(fc.constantFrom(...COMMANDS), fc.bigInt({ min: 1n, max: 60n }));
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
        let balance = emptyBalance('USD');
        const posted: BalanceEntry[] = [];
        for (const [command, minor] of [['appropriate', 100n] as const, ['allot', 80n] as const, ...commands]) {
          const posting = postingOf(balance, command, Money.fromMinor(minor, 'USD'));
          posted.push(...posting);
          balance = posting.reduce(applyEntry, balance);
          expect(available(balance).isNegative()).toBe(false);
          expect(BUCKETS.filter((bucket) => balance[bucket].isNegative())).toEqual([]);
          expect(balance.allotted.exceeds(balance.revised)).toBe(false);
        }
        expect(figures(foldBalance(posted, 'USD'))).toEqual(figures(balance));
      }),
    );
  });

  it('comes back exactly when the last entry is reversed', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), anyEntry, (history, last) => {
        const before = foldBalance(history, 'USD');
        const after = applyEntry(applyEntry(before, last), reversalOf(last));
        expect(figures(after)).toEqual(figures(before));
      }),
    );
  });

  it('does not depend on the order of its entries', () => {
    const shuffled = fc
      .array(anyEntry, { maxLength: 20 })
      .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
    fc.assert(
      fc.property(shuffled, ([entries, otherOrder]) => {
        expect(figures(foldBalance(otherOrder, 'USD'))).toEqual(figures(foldBalance(entries, 'USD')));
      }),
    );
  });
});
