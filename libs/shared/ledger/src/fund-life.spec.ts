import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import { FUND_LIFE, fundObstacles, isFundOpen, nextFundStates, type FundStanding } from './fund-life';

const eur = (decimal: string): Money => Money.parse(decimal, 'EUR');
const settled: FundStanding = {
  received: eur('100.00'),
  open: eur('0.00'),
  frozen: eur('0.00'),
  left: eur('0.00'),
  reportsMissing: 0,
  closingRule: 'return-to-partner',
};

describe('the life of a fund', () => {
  it.each([
    ['agreed', ['running', 'operationally-closed']],
    ['funded', ['running', 'operationally-closed']],
    ['running', ['operationally-closed']],
    ['operationally-closed', ['financially-closed']],
    ['financially-closed', []],
  ] as const)('goes on from %s by hand to %j, and never back', (state, next) => {
    expect(nextFundStates(state)).toEqual(next);
    const at = FUND_LIFE.indexOf(state);
    expect(nextFundStates(state).every((to) => FUND_LIFE.indexOf(to) > at)).toBe(true);
  });

  it('takes money until it is operationally closed', () => {
    expect(FUND_LIFE.filter(isFundOpen)).toEqual(['agreed', 'funded', 'running']);
  });

  it('does not run before something has come', () => {
    expect(fundObstacles('running', { ...settled, received: eur('0.00') })).toEqual([{ code: 'not-received' }]);
    expect(fundObstacles('running', settled)).toEqual([]);
  });

  it('names everything at once that keeps it from being closed for good', () => {
    const standing: FundStanding = {
      received: eur('100.00'),
      open: eur('30.00'),
      frozen: eur('5.00'),
      left: eur('20.00'),
      reportsMissing: 2,
      closingRule: 'carry-over',
    };
    expect(fundObstacles('financially-closed', standing)).toEqual([
      { code: 'money-open', amount: eur('30.00') },
      { code: 'money-frozen', amount: eur('5.00') },
      { code: 'reports-due', count: 2 },
      { code: 'money-left', amount: eur('20.00') },
    ]);
    expect(fundObstacles('operationally-closed', standing)).toEqual([]);
  });

  it('closes with money left exactly where the rule returns it', () => {
    const left = eur('20.00');
    expect(fundObstacles('financially-closed', { ...settled, left })).toEqual([]);
    expect(fundObstacles('financially-closed', { ...settled, left, closingRule: 'carry-over' })).toEqual([
      { code: 'money-left', amount: left },
    ]);
  });

  it('for every standing, is closed for good only when nothing is open, frozen or owed', () => {
    const minor = fc.bigInt({ min: 0n, max: 3n });
    fc.assert(
      fc.property(minor, minor, minor, fc.nat(2), (open, frozen, left, reportsMissing) => {
        const money = (amount: bigint): Money => Money.fromMinor(amount, 'EUR');
        const standing = { ...settled, open: money(open), frozen: money(frozen), left: money(left), reportsMissing };
        const isSettled = open === 0n && frozen === 0n && reportsMissing === 0;
        expect(fundObstacles('financially-closed', standing).length === 0).toBe(isSettled);
      }),
    );
  });
});
