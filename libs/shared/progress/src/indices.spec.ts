import { Money } from '@mizan/shared/money';
import type { ActivityStatus } from '@mizan/shared/contracts';
import { Decimal } from 'decimal.js';

import { activityProgress, expectedActivityProgress } from './activity-progress';
import { valueOf } from './computed';
import { deliveryIndex, type DeliveryActivity } from './delivery-index';
import { burnFlag, financeIndex } from './finance-index';
import { recompute } from './trace';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const anActivity = (id: string, status: ActivityStatus, weight = 1): DeliveryActivity => ({
  id,
  status,
  weight,
  expected: '0.5',
  milestones: [],
});

describe('the progress of an activity', () => {
  it.each([
    ['proposed', undefined],
    ['planned', '0'],
    ['committed', '0'],
    ['under-way', '0.5'],
    ['completed', '1'],
    ['verified', '1'],
    ['blocked', '0'],
    ['postponed', '0'],
    ['cancelled', undefined],
    ['overtaken', undefined],
  ] as const)('without milestones, %s, is %s', (status, progress) => {
    expect(activityProgress({ status, milestones: [] })?.toString()).toBe(progress);
  });

  it.each(['blocked', 'postponed'] as const)('%s is kept from before', (status) => {
    expect(activityProgress({ status, statusBefore: 'under-way', milestones: [] })?.toString()).toBe('0.5');
  });

  it('of what is under way does not look at what it was before', () => {
    expect(activityProgress({ status: 'under-way', statusBefore: 'verified', milestones: [] })?.toString()).toBe('0.5');
  });

  it('with milestones is the weight of those reached, whatever the status', () => {
    const milestones = [
      { id: 'a', weight: '1', done: true, hasEvidence: true },
      { id: 'b', weight: '2', done: true, hasEvidence: false, evidenceRequired: false },
      { id: 'c', weight: '1', done: true, hasEvidence: false },
      { id: 'd', weight: '0', done: false, hasEvidence: false },
    ];
    expect(activityProgress({ status: 'under-way', milestones })?.toString()).toBe('0.75');
    expect(activityProgress({ status: 'blocked', milestones })?.toString()).toBe('0.75');
    expect(activityProgress({ status: 'cancelled', milestones })).toBeNull();
  });
});

describe('where an activity should be', () => {
  const planned = { plannedStart: '2014-03-01', plannedEnd: '2014-06-30', milestones: [] };

  it.each([
    ['2014-02-28', '0'],
    ['2014-03-01', '0.5'],
    ['2014-06-29', '0.5'],
    ['2014-06-30', '1'],
  ])('without milestones at the end of %s is %s', (day, expected) => {
    expect(expectedActivityProgress(planned, day).toString()).toBe(expected);
  });

  it('with milestones is the weight of those that are due', () => {
    const milestones = [
      { weight: '1', dueOn: '2014-04-01' },
      { weight: '3', dueOn: '2014-06-01' },
    ];
    expect(expectedActivityProgress({ ...planned, milestones }, '2014-05-01').toString()).toBe('0.25');
    expect(expectedActivityProgress({ ...planned, milestones }, '2014-06-01').toString()).toBe('1');
  });
});

describe('the delivery index', () => {
  it('is the weighted mean over activities in the index, with the excluded share beside it', () => {
    const { index, excludedShare, trace, pace, light, counted } = deliveryIndex([
      anActivity('a', 'verified', 3),
      anActivity('b', 'under-way'),
      anActivity('c', 'planned'),
      anActivity('d', 'cancelled', 2),
      anActivity('e', 'overtaken'),
      anActivity('f', 'proposed', 50),
      anActivity('g', 'planned', 0),
    ]);
    expect([valueOf(index)?.toString(), excludedShare?.toString()]).toEqual(['0.7', '0.375']);
    expect(recompute(trace).get('index')?.toString()).toBe('0.7');
    expect(recompute(trace).get('expected')?.toString()).toBe('0.5');
    expect([pace?.toString(), light, counted]).toEqual(['1.4', 'on-track', 3]);
    expect(trace.exclusions.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      'd: outside-index',
      'e: outside-index',
      'f: outside-index',
      'g: without-weight',
    ]);
    expect(trace.formula).toBe('delivery.weighted-mean');
  });

  it('has nothing to say without activities in it', () => {
    const { index, expected, excludedShare, light } = deliveryIndex([anActivity('a', 'proposed')]);
    const nothing = { state: 'no-data', reason: 'nothing-counted' };
    expect([index, expected, excludedShare, light]).toEqual([nothing, nothing, null, 'not-due']);
  });
});

describe('the finance index', () => {
  it('is paid over revised', () => {
    const { index, trace } = financeIndex(usd('46000.00'), usd('200000.00'));
    expect([valueOf(index)?.toString(), recompute(trace).get('index')?.toString()]).toEqual(['0.23', '0.23']);
    expect(trace.formula).toBe('finance.paid-over-revised');
  });

  it('is no data where nothing is appropriated, and never crosses currencies', () => {
    expect(financeIndex(usd('0'), usd('0')).index).toEqual({ state: 'no-data', reason: 'nothing-appropriated' });
    expect(() => financeIndex(usd('1'), Money.parse('1', 'EUR'))).toThrow('cannot meet');
  });
});

describe('the burn flag', () => {
  it.each([
    ['1', null],
    ['1.3', null],
    ['1.31', 'over'],
    ['0.7', null],
    ['0.69', 'under'],
  ])('at a burn pace of %s is %s', (pace, flag) => {
    expect(burnFlag(new Decimal(pace))).toBe(flag);
  });

  it('is down without a burn pace', () => {
    expect(burnFlag(null)).toBeNull();
  });
});
