import { eur, FinanceDesk, FundDesk } from '@mizan/api/testing';
import type { ActivityPage, MoneyView } from '@mizan/shared/contracts';

describe('a fund in another currency than the base, on the built server', () => {
  let desk: FinanceDesk;
  let office: FundDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    office = await FundDesk.at(desk);
  });
  afterAll(() => desk.server.stop());

  const rate = async (value: string): Promise<void> => {
    const rates = { from: 'EUR', to: 'USD', date: '2014-09-30', rate: value, source: 'Bank', kind: 'spot' };
    expect((await desk.finance.post('/api/exchange-rates', rates)).status).toBe(201);
  };
  const worth = async (): Promise<{ readonly committed: MoneyView; readonly paid: MoneyView }> => {
    const found = (await office.funds()).offBudget.find(({ fundCode }) => fundCode === 'OB-SOLAR');
    if (!found?.money) throw new Error('The fund is not shown.');
    return found.money.base;
  };
  const cents = ({ amount }: MoneyView): bigint => BigInt(amount.replace('.', ''));

  it('keeps nothing committed in dollars of what is paid or given back at another rate than it was committed at', async () => {
    const page = await desk.finance.get<ActivityPage>(
      `/api/activities?planId=${desk.planId}&projectId=${office.projects['OB.2']}`,
    );
    await rate('1.10');
    const before = await worth();
    const made = await desk.commit(desk.finance, '0', {
      activityId: page.body.rows[0]?.id,
      amount: eur('1000.01'),
    });
    expect(made.status).toBe(201);
    expect(cents((await worth()).committed) - cents(before.committed)).toBe(110_001n);

    await rate('1.20');
    const paid = await desk.act(made.body, 'payments', { amount: eur('333.33') });
    expect(paid.status).toBe(200);
    // A third of what it was kept at; what was paid counts at the rate of its day.
    expect(cents((await worth()).committed) - cents(before.committed)).toBe(110_001n - 36_666n);
    expect(cents((await worth()).paid) - cents(before.paid)).toBe(40_000n);
    const released = await desk.act(paid.body, 'releases', { amount: eur('666.68') });
    expect(released.status).toBe(200);
    expect((await worth()).committed).toEqual(before.committed);
  });
});
