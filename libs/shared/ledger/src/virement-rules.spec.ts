import { Money, sum } from '@mizan/shared/money';
import fc from 'fast-check';

import {
  virementDecision,
  virementMovements,
  virementObstacle,
  type VirementLine,
  type VirementStanding,
} from './virement-rules';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const line = (key: string, project: string, unit: string, amount: string): VirementLine => ({
  key,
  projectId: project,
  unitId: unit,
  amount: usd(amount),
});
const standing = (projectId: string, appropriated: string, movedIn = '0', movedOut = '0'): VirementStanding => ({
  projectId,
  appropriated: usd(appropriated),
  movedIn: usd(movedIn),
  movedOut: usd(movedOut),
});

describe('who decides about a virement', () => {
  const wide = [standing('P1', '10000'), standing('P2', '10000')];

  it.each([
    [
      'inside a project',
      [line('a', 'P1', 'D1', '-900'), line('b', 'P1', 'D1', '900')],
      wide,
      'head',
      ['inside-project'],
    ],
    [
      'inside a directorate',
      [line('a', 'P1', 'D1', '-900'), line('b', 'P2', 'D1', '900')],
      wide,
      'finance',
      ['inside-directorate'],
    ],
    [
      'between directorates',
      [line('a', 'P1', 'D1', '-1'), line('b', 'P2', 'D2', '1')],
      wide,
      'controller',
      ['between-directorates'],
    ],
    [
      'exactly the share',
      [line('a', 'P1', 'D1', '-1000'), line('b', 'P2', 'D1', '1000')],
      wide,
      'finance',
      ['inside-directorate'],
    ],
    [
      'a cent beyond the share',
      [line('a', 'P1', 'D1', '-1000.01'), line('b', 'P2', 'D1', '1000.01')],
      wide,
      'controller',
      ['inside-directorate', 'beyond-share'],
    ],
    [
      'beyond the share with what went out before',
      [line('a', 'P1', 'D1', '-100'), line('b', 'P2', 'D1', '100')],
      [standing('P1', '10000', '0', '901'), standing('P2', '10000')],
      'controller',
      ['inside-directorate', 'beyond-share'],
    ],
    [
      'what came in does not make room for what goes out',
      [line('a', 'P1', 'D1', '-900'), line('b', 'P2', 'D1', '900')],
      [standing('P1', '10000', '5000', '0'), standing('P2', '10000')],
      'controller',
      ['inside-directorate', 'beyond-share'],
    ],
    [
      'to a project without an appropriation',
      [line('a', 'P1', 'D1', '-1'), line('b', 'P2', 'D1', '1')],
      [standing('P1', '10000'), standing('P2', '0')],
      'controller',
      ['inside-directorate', 'beyond-share'],
    ],
  ] as const)('%s', (_, lines, standings, level, rules) => {
    expect(virementDecision(lines, standings)).toMatchObject({ level, rules });
  });
});

describe('what is a virement', () => {
  it.each([
    ['one line', [line('a', 'P1', 'D1', '5')], 'virement.lines-missing'],
    ['a line of nothing', [line('a', 'P1', 'D1', '0'), line('b', 'P2', 'D1', '0')], 'virement.lines-missing'],
    ['the same key twice', [line('a', 'P1', 'D1', '-5'), line('a', 'P1', 'D1', '5')], 'virement.line-twice'],
    ['a cent left over', [line('a', 'P1', 'D1', '-5.01'), line('b', 'P2', 'D1', '5')], 'virement.not-balanced'],
  ] as const)('not %s', (_, lines, code) => {
    expect(virementObstacle(lines, 'USD')?.code).toBe(code);
  });
});

describe('what a virement moves', () => {
  it('takes what is not allotted first, and allots the rest where it arrives', () => {
    const lines = [line('a', 'P1', 'D1', '-100'), line('b', 'P2', 'D1', '60'), line('c', 'P3', 'D1', '40')];
    const moved = virementMovements(lines, new Map([['a', usd('30')]]), 'USD');
    expect(moved.map(({ key, revised, allotted }) => [key, revised.toDecimal(), allotted.toDecimal()])).toEqual([
      ['a', '-100.00', '-70.00'],
      ['b', '60.00', '42.00'],
      ['c', '40.00', '28.00'],
    ]);
  });

  it('loses and makes nothing, revised or allotted, and allots no more than arrives', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 5 }),
        fc.array(cents, { minLength: 1, maxLength: 5 }),
        fc.array(cents),
        (out, weights, spare) => {
          const total = out.reduce((all, one) => all + one, 0n);
          fc.pre(total >= BigInt(weights.length));
          const arriving = weights.map((_, index) => (index === 0 ? total - BigInt(weights.length - 1) : 1n));
          const lines = [
            ...out.map((minor, index) => ({
              ...line(`o${index}`, 'P1', 'D1', '0'),
              amount: Money.fromMinor(-minor, 'USD'),
            })),
            ...arriving.map((minor, index) => ({
              ...line(`i${index}`, 'P2', 'D1', '0'),
              amount: Money.fromMinor(minor, 'USD'),
            })),
          ];
          const notAllotted = new Map(spare.map((minor, index) => [`o${index}`, Money.fromMinor(minor, 'USD')]));
          const moved = virementMovements(lines, notAllotted, 'USD');
          expect(
            sum(
              moved.map(({ revised }) => revised),
              'USD',
            ).isZero(),
          ).toBe(true);
          expect(
            sum(
              moved.map(({ allotted }) => allotted),
              'USD',
            ).isZero(),
          ).toBe(true);
          for (const { revised, allotted } of moved) {
            const [most, own] = revised.isNegative() ? [revised.negated(), allotted.negated()] : [revised, allotted];
            expect(own.isNegative() || own.exceeds(most)).toBe(false);
          }
        },
      ),
    );
  });
});
