import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import {
  afterStep,
  contributionObstacle,
  contributionState,
  isContributionOverdue,
  type ContributionMove,
  type ContributionSums,
} from './contribution-rules';

const eur = (decimal: string): Money => Money.parse(decimal, 'EUR');
const sums = (pledged: string, agreed: string, received: string, paidOut: string): ContributionSums => ({
  pledged: eur(pledged),
  agreed: eur(agreed),
  received: eur(received),
  paidOut: eur(paidOut),
});

describe('the steps of a contribution', () => {
  it('receive no more than was agreed, and say by how much it is too much', () => {
    expect(contributionObstacle(sums('500', '100', '80', '0'), 'received', eur('20.01'))).toEqual({
      code: 'contribution.exceeds-agreed',
      limit: eur('100'),
      asked: eur('100.01'),
      shortBy: eur('0.01'),
    });
    expect(contributionObstacle(sums('500', '100', '80', '0'), 'received', eur('20.00'))).toBeNull();
  });

  it('agree to no less than was received already', () => {
    expect(contributionObstacle(sums('0', '100', '80', '0'), 'agreed', eur('-20.01'))).toMatchObject({
      code: 'contribution.exceeds-agreed',
      shortBy: eur('0.01'),
    });
    expect(contributionObstacle(sums('0', '100', '80', '0'), 'agreed', eur('-20'))).toBeNull();
  });

  it('use no more than was received', () => {
    expect(contributionObstacle(sums('0', '100', '80', '50'), 'paidOut', eur('31'))).toEqual({
      code: 'contribution.exceeds-received',
      limit: eur('80'),
      asked: eur('81'),
      shortBy: eur('1'),
    });
    expect(contributionObstacle(sums('0', '100', '80', '50'), 'received', eur('-31'))).toMatchObject({
      code: 'contribution.exceeds-received',
    });
  });

  it('take back no more than there is; a pledge binds nobody', () => {
    expect(contributionObstacle(sums('10', '0', '0', '0'), 'pledged', eur('-10.50'))).toEqual({
      code: 'contribution.below-zero',
      limit: eur('10'),
      asked: eur('10.50'),
      shortBy: eur('0.50'),
    });
    expect(contributionObstacle(sums('10', '0', '0', '0'), 'agreed', eur('99'))).toBeNull();
  });

  it('for every sequence of steps that pass, keep paid out ≤ received ≤ agreed and nothing below zero', () => {
    const move = fc.constantFrom<ContributionMove>('pledged', 'agreed', 'received', 'paidOut');
    const step = fc.tuple(move, fc.bigInt({ min: -300n, max: 300n }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = sums('0', '0', '0', '0');
        for (const [name, minor] of steps) {
          const amount = Money.fromMinor(minor, 'EUR');
          if (contributionObstacle(now, name, amount) === null) now = afterStep(now, name, amount);
          expect([now.pledged, now.agreed, now.received, now.paidOut].some((one) => one.isNegative())).toBe(false);
          expect([now.received.exceeds(now.agreed), now.paidOut.exceeds(now.received)]).toEqual([false, false]);
        }
      }),
    );
  });

  it.each([
    [sums('100', '0', '0', '0'), 'pledged'],
    [sums('0', '100', '0', '0'), 'agreed'],
    [sums('0', '100', '99.99', '0'), 'partly-received'],
    [sums('0', '100', '100', '99.99'), 'received'],
    [sums('0', '100', '100', '100'), 'paid-out'],
  ] as const)('say how far it has come', (amounts, state) => {
    expect(contributionState(amounts)).toBe(state);
  });

  it('are overdue after their day while something of what was agreed, or else pledged, has not come', () => {
    const waiting = sums('50', '100', '99', '0');
    expect(isContributionOverdue(waiting, '2014-09-29', '2014-09-30')).toBe(true);
    expect(isContributionOverdue(waiting, '2014-09-30', '2014-09-30')).toBe(false);
    expect(isContributionOverdue(waiting, null, '2014-09-30')).toBe(false);
    expect(isContributionOverdue(sums('50', '0', '0', '0'), '2014-09-29', '2014-09-30')).toBe(true);
    expect(isContributionOverdue(sums('500', '100', '100', '0'), '2014-09-29', '2014-09-30')).toBe(false);
  });
});
