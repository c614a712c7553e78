import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { breakdownOf } from './breakdown';
import { recompute } from './trace';

const parts = (...values: readonly string[]) => values.map((value, index) => ({ categoryId: `c${index}`, value }));

describe('a total along one dimension', () => {
  it.each([
    ['10', ['3', '4'], '3', false],
    ['10', ['6', '4'], '0', false],
    ['10', ['6', '4.000001'], '-0.000001', true],
    ['10', [], '10', false],
    ['0', ['1'], '-1', true],
    ['0', ['0'], '0', false],
    ['-10', ['-4'], '-6', false],
    ['-10', ['-11'], '1', true],
  ])('of %s with parts %j leaves %s, exceeds: %s', (total, values, rest, exceeds) => {
    const breakdown = breakdownOf(total, parts(...values));
    expect([breakdown.notDisaggregated.toString(), breakdown.exceeds]).toEqual([rest, exceeds]);
  });

  it('refuses a category twice', () => {
    expect(() => breakdownOf('1', [...parts('1'), ...parts('1')])).toThrow('same id twice');
  });

  it('of a rate looks at its two sums apart', () => {
    const [numerator, denominator] = [breakdownOf('8', parts('5', '4')), breakdownOf('20', parts('12', '7'))];
    expect([numerator.notDisaggregated, denominator.notDisaggregated].map(String)).toEqual(['-1', '1']);
    expect([numerator.exceeds, denominator.exceeds]).toEqual([true, false]);
  });

  it('is always its parts and what is left, and can be worked out again', () => {
    const anyFigure = fc.tuple(fc.integer(), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(anyFigure, fc.array(anyFigure, { maxLength: 8 }), (total, values) => {
        const { notDisaggregated, trace } = breakdownOf(total, parts(...values));
        const whole = values.reduce((sum, value) => sum.plus(value), notDisaggregated);
        expect(whole.equals(new Decimal(total))).toBe(true);
        expect(trace.formula).toBe('breakdown.rest');
        expect(recompute(trace).get('notDisaggregated')?.toString()).toBe(notDisaggregated.toString());
      }),
    );
  });
});
