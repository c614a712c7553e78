import { Money } from '@mizan/shared/money';

import { emptyBalance, type Balance } from './balance';
import type { Bucket } from './entry-types';
import {
  allotmentObstacle,
  appropriationObstacle,
  commitmentObstacle,
  openAmount,
  paymentObstacle,
  releaseObstacle,
  reversalObstacle,
} from './obstacles';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const aBalance = (buckets: Partial<Record<Bucket, string>>): Balance => ({
  ...emptyBalance('USD'),
  ...Object.fromEntries(Object.entries(buckets).map(([bucket, decimal]) => [bucket, usd(decimal)])),
});
/** The obstacle as the wire would show it. */
const shown = (obstacle: object | null): unknown => JSON.parse(JSON.stringify(obstacle));
const inUsd = (amount: string): object => ({ amount, currency: 'USD' });
const balance = aBalance({ revised: '200', allotted: '100', committed: '20', paid: '70' });

describe('a commitment', () => {
  it('may take all that is available', () => {
    expect(commitmentObstacle(balance, usd('10'))).toBeNull();
  });

  it('is refused a cent above it, with the figures', () => {
    expect(shown(commitmentObstacle(balance, usd('10.01')))).toEqual({
      code: 'budget.exceeds-available',
      available: inUsd('10.00'),
      asked: inUsd('10.01'),
      shortBy: inUsd('0.01'),
    });
  });
});

describe('an allotment', () => {
  it('may reach the revised appropriation', () => {
    expect(allotmentObstacle(balance, usd('100'))).toBeNull();
  });

  it('may not pass it', () => {
    expect(shown(allotmentObstacle(balance, usd('100.01')))).toEqual({
      code: 'budget.allotment-exceeds-revised',
      revised: inUsd('200.00'),
      allotted: inUsd('100.00'),
      asked: inUsd('100.01'),
      shortBy: inUsd('0.01'),
    });
  });

  it('may be taken back down to what is used, and no further', () => {
    expect(allotmentObstacle(balance, usd('-10'))).toBeNull();
    expect(shown(allotmentObstacle(balance, usd('-12')))).toEqual({
      code: 'budget.exceeds-available',
      available: inUsd('10.00'),
      asked: inUsd('12.00'),
      shortBy: inUsd('2.00'),
    });
  });
});

describe('a change of the appropriation', () => {
  it('may raise it, or lower it to what is allotted', () => {
    expect(appropriationObstacle(balance, usd('5000'))).toBeNull();
    expect(appropriationObstacle(balance, usd('-100'))).toBeNull();
  });

  it('may not lower it under what is allotted', () => {
    expect(shown(appropriationObstacle(balance, usd('-130')))).toEqual({
      code: 'budget.appropriation-below-allotted',
      revised: inUsd('200.00'),
      allotted: inUsd('100.00'),
      asked: inUsd('-130.00'),
      shortBy: inUsd('30.00'),
    });
  });
});

describe('the open amount of a commitment', () => {
  const open = openAmount(usd('100'), usd('60'), usd('15'));

  it('is what was neither consumed nor released', () => {
    expect(open.toDecimal()).toBe('25.00');
  });

  it('bounds payments and releases', () => {
    expect([paymentObstacle(open, usd('25')), releaseObstacle(open, usd('25'))]).toEqual([null, null]);
    const figures = { open: inUsd('25.00'), asked: inUsd('26.00'), shortBy: inUsd('1.00') };
    expect(shown(paymentObstacle(open, usd('26')))).toEqual({ code: 'commitment.payment-exceeds-open', ...figures });
    expect(shown(releaseObstacle(open, usd('26')))).toEqual({ code: 'commitment.release-exceeds-open', ...figures });
  });
});

describe('a reversal', () => {
  const once = { alreadyReversed: false, isReversal: false };

  it('is possible while it leaves a sound balance', () => {
    expect(reversalObstacle({ ...once, wouldBe: balance })).toBeNull();
  });

  it('happens once, and not to a reversal', () => {
    expect(reversalObstacle({ ...once, alreadyReversed: true, wouldBe: balance })).toEqual({
      code: 'ledger.already-reversed',
    });
    expect(reversalObstacle({ alreadyReversed: true, isReversal: true, wouldBe: balance })).toEqual({
      code: 'ledger.reversal-of-reversal',
    });
  });

  it.each([
    [
      'a commitment that was consumed',
      aBalance({ revised: '100', allotted: '100', committed: '-5', paid: '20' }),
      { code: 'ledger.reversal-impossible', bucket: 'committed', amount: inUsd('-5.00') },
    ],
    [
      'an allotment that is used',
      aBalance({ revised: '100', allotted: '10', paid: '20' }),
      { code: 'budget.exceeds-available', available: inUsd('-10.00'), shortBy: inUsd('10.00') },
    ],
    [
      'an appropriation that is allotted',
      aBalance({ revised: '30', allotted: '100' }),
      {
        code: 'budget.appropriation-below-allotted',
        revised: inUsd('30.00'),
        allotted: inUsd('100.00'),
        shortBy: inUsd('70.00'),
      },
    ],
  ])('of %s is refused with the figures', (_name, wouldBe, obstacle) => {
    expect(shown(reversalObstacle({ ...once, wouldBe }))).toEqual(obstacle);
  });
});
