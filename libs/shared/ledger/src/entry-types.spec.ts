import { Money } from '@mizan/shared/money';

import { bucketEffect, ENTRY_TYPES, isSignAllowed, reversalOf, type EntryType } from './entry-types';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');

const EXPECTED: readonly (readonly [EntryType, string | null, boolean, boolean])[] = [
  ['APPROPRIATION', 'revised', true, false],
  ['SUPPLEMENT', 'revised', true, true],
  ['VIREMENT_IN', 'revised', true, false],
  ['VIREMENT_OUT', 'revised', false, true],
  ['CARRY_IN', 'revised', true, false],
  ['CARRY_OUT', 'revised', false, true],
  ['LAPSE', 'revised', false, true],
  ['ALLOTMENT', 'allotted', true, true],
  ['FREEZE', 'frozen', true, false],
  ['UNFREEZE', 'frozen', false, true],
  ['OVERRIDE', 'override', true, false],
  ['OVERRIDE_END', 'override', false, true],
  ['RESERVATION', 'reserved', true, false],
  ['RESERVATION_RELEASE', 'reserved', false, true],
  ['COMMITMENT', 'committed', true, false],
  ['COMMITMENT_CONSUMPTION', 'committed', false, true],
  ['COMMITMENT_RELEASE', 'committed', false, true],
  ['REVALUATION', 'committed', true, true],
  ['PAYMENT', 'paid', true, false],
  ['REFUND', 'paid', false, true],
  ['FX_DIFFERENCE', 'paid', true, true],
  ['REVERSAL', null, true, true],
];

describe('the entry types', () => {
  it('are these twenty-two', () => {
    expect(Object.keys(ENTRY_TYPES).toSorted()).toEqual(EXPECTED.map(([type]) => type).toSorted());
  });

  it.each(EXPECTED)('%s moves %s; may be positive: %s, negative: %s', (type, bucket, positive, negative) => {
    expect(bucketEffect(type).bucket).toBe(bucket);
    expect(isSignAllowed(type, usd('1'))).toBe(positive);
    expect(isSignAllowed(type, usd('-1'))).toBe(negative);
    expect(isSignAllowed(type, usd('0'))).toBe(false);
  });

  it('a reversal remembers the type and negates the amount', () => {
    const reversal = reversalOf({ type: 'COMMITMENT', amount: usd('12.50') });
    expect({ ...reversal, amount: reversal.amount.toDecimal() }).toEqual({
      type: 'REVERSAL',
      reversedType: 'COMMITMENT',
      amount: '-12.50',
    });
  });
});
