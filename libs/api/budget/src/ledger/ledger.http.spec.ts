import { FinanceDesk, usd } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type { BalanceExplanationView, LedgerPageView, MoneyView, ProblemDetails } from '@mizan/shared/contracts';

describe('the ledger over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    const commitment = await desk.committed('900.00');
    const paid = await desk.act(commitment, 'payments', { amount: usd('400.10') });
    await desk.act(paid.body, 'releases', { amount: usd('120.00') });
  });
  afterAll(() => desk.server.stop());

  it.each([2014, null])('has a ledger whose sums are the cells of the control table (%s)', async (year) => {
    const table = await desk.control(year);
    const question = year === null ? '' : `&year=${year}`;
    for (const row of table.rows.filter((candidate) => candidate.balance !== null)) {
      for (const bucket of ['revised', 'allotted', 'committed', 'paid'] as const) {
        const path = `/api/budget/ledger?planId=${desk.planId}${question}&projectId=${row.projectId}&bucket=${bucket}`;
        const { rows, count } = await wholeLedger(path);
        expect(rows).toHaveLength(count);
        expect(total(rows.map((entry) => entry.amount))).toBe(row.balance?.[bucket].amount);
      }
    }
    const explained = await desk.finance.get<BalanceExplanationView>(
      `/api/budget/explanation?planId=${desk.planId}${question}&figure=available`,
    );
    expect(explained.body.value).toBe(table.total.available.amount);
  });

  it.each(['year=1', 'year=x', 'projectId=1', 'year=2014&bucket=none'])('refuses the question %s', async (question) => {
    const answer = await desk.finance.get<ProblemDetails>(`/api/budget/ledger?planId=${desk.planId}&${question}`);
    expect([answer.status, answer.body.fields?.length]).toEqual([400, 1]);
  });

  async function wholeLedger(path: string): Promise<{ rows: LedgerPageView['rows']; count: number }> {
    const rows: LedgerPageView['rows'][number][] = [];
    let page = (await desk.finance.get<LedgerPageView>(path)).body;
    rows.push(...page.rows);
    while (page.next !== null) {
      page = (await desk.finance.get<LedgerPageView>(`${path}&after=${page.next}`)).body;
      rows.push(...page.rows);
    }
    return { rows, count: page.count };
  }
});

function total(amounts: readonly MoneyView[]): string {
  return amounts.reduce((sum, { amount }) => sum.plus(Money.parse(amount, 'USD')), Money.zero('USD')).toDecimal();
}
