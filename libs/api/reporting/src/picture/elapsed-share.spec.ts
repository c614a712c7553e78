import { elapsedShare } from './elapsed-share';

const time = { firstYear: 2013, lastYear: 2015, businessDate: '2014-09-30' };

describe('the share of time that has passed', () => {
  it('counts the business date itself, and never leaves 0 to 1', () => {
    expect(elapsedShare(time, 2014)).toBe((273 / 365).toFixed(6));
    expect(elapsedShare(time, 2013)).toBe('1.000000');
    expect(elapsedShare(time, 2015)).toBe('0.000000');
  });

  it('takes the whole plan without a year', () => {
    expect(elapsedShare(time, null)).toBe((638 / 1095).toFixed(6));
  });
});
