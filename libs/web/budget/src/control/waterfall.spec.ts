import type { BalanceView, MoneyView } from '@mizan/shared/contracts';

import { waterfallOf } from './waterfall';

const usd = (amount: string): MoneyView => ({ amount, currency: 'USD' });
const balance = (figures: Partial<Record<keyof BalanceView, string>>): BalanceView => {
  const part = (name: keyof BalanceView): MoneyView => usd(figures[name] ?? '0.00');
  return {
    appropriated: part('appropriated'),
    changes: part('changes'),
    revised: part('revised'),
    allotted: part('allotted'),
    frozen: part('frozen'),
    override: part('override'),
    reserved: part('reserved'),
    committed: part('committed'),
    paid: part('paid'),
    available: part('available'),
    utilisation: null,
  };
};

describe('the waterfall from the original appropriation to what is available', () => {
  const full = waterfallOf(
    balance({
      appropriated: '255481.00',
      changes: '-12500.00',
      revised: '242981.00',
      allotted: '200000.00',
      committed: '73940.00',
      paid: '66016.25',
      available: '60043.75',
    }),
  );

  it('leaves out what did not happen and keeps every total', () => {
    expect(full.steps.map((step) => step.part)).toEqual([
      'appropriated',
      'changes',
      'revised',
      'toBeAllotted',
      'allotted',
      'committed',
      'paid',
      'available',
    ]);
    expect(waterfallOf(balance({})).steps.map((step) => step.part)).toEqual([
      'appropriated',
      'revised',
      'allotted',
      'available',
    ]);
  });

  it('ends each step at the level where the next total stands', () => {
    const levels = Object.fromEntries(full.steps.map((step) => [step.part, step.level * 300_000]));
    expect(levels['changes']).toBeCloseTo(242_981, 6);
    expect(levels['toBeAllotted']).toBeCloseTo(200_000, 6);
    expect(levels['paid']).toBeCloseTo(60_043.75, 6);
  });

  it('shows exact amounts without their sign, and the sign beside', () => {
    const changes = full.steps.find((step) => step.part === 'changes');
    expect([changes?.sign, changes?.amount.amount]).toEqual(['−', '12500.00']);
    expect(full.steps.find((step) => step.part === 'toBeAllotted')?.amount.amount).toBe('42981.00');
  });

  it('marks the axis with few round figures, the last at the top', () => {
    expect(full.ticks.map((tick) => tick.thousands)).toEqual([0, 100, 200, 300]);
    expect(full.ticks.at(-1)?.at).toBe(1);
    for (const amount of ['0.01', '7.00', '999.99', '1000000.00', '766444.00', '87654321.00']) {
      const { ticks, steps } = waterfallOf(balance({ appropriated: amount, revised: amount }));
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(Math.max(...steps.map((step) => step.to))).toBeLessThanOrEqual(1);
    }
  });
});
