import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import { available, emptyBalance, type Balance } from './balance';
import { endableOverride, headroom, STOP, tolerated, type ControlTerms } from './control-policy';
import { commitmentObstacle } from './obstacles';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const DAY = '2014-09-30';
const balance = (parts: Partial<Balance>): Balance => ({ ...emptyBalance('USD'), ...parts });
const terms = (parts: Partial<ControlTerms>): ControlTerms => ({ ...STOP, ...parts });

describe('what may still be taken', () => {
  const used = balance({ revised: usd('200'), allotted: usd('100'), committed: usd('90') });

  it('is what is available under a stop', () => {
    expect(headroom(used, STOP, DAY)?.toDecimal()).toBe('10.00');
  });

  it('is as much more as an override covers, to its last day and not a day longer', () => {
    const granted = { ...used, override: usd('25') };
    expect(headroom(granted, terms({ overrideUntil: DAY }), DAY)?.toDecimal()).toBe('35.00');
    expect(headroom(granted, terms({ overrideUntil: '2014-09-29' }), DAY)?.toDecimal()).toBe('10.00');
    expect(headroom(granted, STOP, DAY)?.toDecimal()).toBe('10.00');
  });

  it('is a part of the allotment more where the policy warns, cut to the cent', () => {
    const odd = balance({ revised: usd('200'), allotted: usd('99.99') });
    expect(tolerated(odd, terms({ policy: 'warn', tolerance: '0.05' })).toDecimal()).toBe('4.99');
    expect(tolerated(odd, terms({ policy: 'stop', tolerance: '0.05' })).toDecimal()).toBe('0.00');
  });

  it('has no end where the policy does not look', () => {
    expect(headroom(used, terms({ policy: 'none' }), DAY)).toBeNull();
    expect(commitmentObstacle(used, usd('1000000'), { terms: terms({ policy: 'none' }), day: DAY })).toBeNull();
  });

  it('is said in the refusal, with what is missing beyond override and tolerance', () => {
    const refusal = commitmentObstacle({ ...used, override: usd('25') }, usd('40'), {
      terms: terms({ overrideUntil: DAY }),
      day: DAY,
    });
    expect(refusal).toMatchObject({ code: 'budget.exceeds-available' });
    expect(refusal?.available.toDecimal()).toBe('10.00');
    expect(refusal?.shortBy.toDecimal()).toBe('5.00');
  });
});

describe('the end of an override', () => {
  it('takes back what nothing rests on, and leaves the rest', () => {
    const overdrawn = balance({
      revised: usd('100'),
      allotted: usd('100'),
      committed: usd('110'),
      override: usd('25'),
    });
    expect(endableOverride(overdrawn, terms({ overrideUntil: DAY })).toDecimal()).toBe('15.00');
  });

  it('never leaves a balance beyond its policy, and never takes back more than there is', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 8n }).map((minor) => Money.fromMinor(minor, 'USD'));
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        fc.constantFrom('stop' as const, 'warn' as const),
        (allotted, committed, override, policy) => {
          const held = balance({ revised: allotted, allotted, committed, override });
          const kept = terms({ policy, tolerance: '0.1' });
          const ended = endableOverride(held, kept);
          expect(ended.isNegative() || ended.exceeds(override)).toBe(false);
          const needed = available(held).plus(tolerated(held, kept)).plus(override);
          fc.pre(!needed.isNegative());
          expect(needed.minus(ended).isNegative()).toBe(false);
        },
      ),
    );
  });
});
