import { ACTIVITY_STATUSES } from '@mizan/shared/contracts';
import fc from 'fast-check';

import { valueOf } from './computed';
import { deliveryIndex, type DeliveryActivity } from './delivery-index';
import { addDeliverySums, deliveryOfSums, deliverySums } from './delivery-sums';
import { figureText } from './figure-text';

const milestone = fc.record({
  id: fc.uuid(),
  weight: fc.integer({ min: 0, max: 7 }),
  done: fc.boolean(),
  hasEvidence: fc.boolean(),
});
const activity = fc.record({
  id: fc.uuid(),
  status: fc.constantFrom(...ACTIVITY_STATUSES),
  weight: fc.integer({ min: 0, max: 30000 }).map((weight) => String(weight / 10000)),
  expected: fc.constantFrom('0', '0.25', '0.5', '1'),
  milestones: fc.uniqueArray(milestone, { maxLength: 4, selector: ({ id }) => id }),
});
const activities = fc.uniqueArray(activity, { maxLength: 12, selector: ({ id }) => id });

const figures = (index: ReturnType<typeof deliveryOfSums>) => ({
  index: figureText(valueOf(index.index)),
  expected: figureText(valueOf(index.expected)),
  pace: figureText(index.pace),
  light: index.light,
  counted: index.counted,
  excludedShare: figureText(index.excludedShare),
});

describe('sums of delivery', () => {
  it('give the index that the activities give', () => {
    fc.assert(
      fc.property(activities, (all) => {
        expect(figures(deliveryOfSums(deliverySums(all)))).toEqual(figures(deliveryIndex(all)));
      }),
    );
  });

  it('of parts add up to the sums of the whole, however they are parted', () => {
    fc.assert(
      fc.property(activities, fc.nat(12), (all, cut) => {
        const parts: readonly DeliveryActivity[][] = [all.slice(cut), all.slice(0, cut)];
        expect(figures(deliveryOfSums(addDeliverySums(parts.map(deliverySums))))).toEqual(figures(deliveryIndex(all)));
      }),
    );
  });

  it('of nothing are no index', () => {
    expect(deliveryOfSums(addDeliverySums([])).index).toEqual({ state: 'no-data', reason: 'nothing-counted' });
  });
});
