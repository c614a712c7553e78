import { Money } from '@mizan/shared/money';
import { Decimal } from 'decimal.js';

import { emptyBalance } from './balance';
import { burnFlag, burnPace, commitmentRate, utilisation } from './rates';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const balance = { ...emptyBalance('USD'), revised: usd('200'), committed: usd('50'), paid: usd('70') };

describe('the rates of a balance', () => {
  it('divide what is paid, and what is paid or committed, by the revised appropriation', () => {
    expect([utilisation(balance)?.toString(), commitmentRate(balance)?.toString()]).toEqual(['0.35', '0.6']);
  });

  it('are no data where nothing is appropriated', () => {
    expect([utilisation(emptyBalance('USD')), commitmentRate(emptyBalance('USD'))]).toEqual([null, null]);
  });
});

describe('the burn pace', () => {
  it('is utilisation over planned phasing', () => {
    expect(burnPace(new Decimal('0.35'), new Decimal('0.5'))?.toString()).toBe('0.7');
  });

  it.each([
    ['utilisation', null, new Decimal('0.5')],
    ['phasing', new Decimal('0.5'), null],
    ['anything planned', new Decimal('0.5'), new Decimal(0)],
  ])('is no data without %s', (_name, used, planned) => {
    expect(burnPace(used, planned)).toBeNull();
  });
});

describe('the flag of a burn pace', () => {
  it.each([
    ['1.31', 'over'],
    ['1.3', null],
    ['1', null],
    ['0.7', null],
    ['0.69', 'under'],
    ['0', 'under'],
  ])('of %s is %s', (pace, flag) => {
    expect(burnFlag(new Decimal(pace))).toBe(flag);
  });

  it('is none without a pace', () => {
    expect(burnFlag(null)).toBeNull();
  });
});
