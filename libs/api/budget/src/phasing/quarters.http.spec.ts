import { FinanceDesk, minus, usd, type TestAnswer } from '@mizan/api/testing';
import { Money, sum } from '@mizan/shared/money';
import type {
  LedgerPageView,
  PostedView,
  ProblemDetails,
  QuarterListView,
  QuarterRowView,
} from '@mizan/shared/contracts';

const money = ({ amount }: { readonly amount: string }): Money => Money.parse(amount, 'USD');

describe('allotments by quarter over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const rowsOf = async (year = 2014): Promise<readonly QuarterRowView[]> =>
    (
      await desk.finance.get<QuarterListView>(`/api/budget/quarters?planId=${desk.planId}&year=${year}`)
    ).body.rows.filter(({ isRegular }) => isRegular);
  const rowOf = async (code: string): Promise<QuarterRowView> => {
    const row = (await rowsOf()).find(({ projectCode }) => projectCode === code);
    if (!row) throw new Error(`${code} has no quarters.`);
    return row;
  };
  const allot = (
    lines: readonly object[],
    more: object = {},
    { client = desk.finance, key }: { readonly client?: FinanceDesk['finance']; readonly key?: string } = {},
  ): Promise<TestAnswer<PostedView & ProblemDetails>> =>
    client.post<PostedView & ProblemDetails>(
      '/api/budget/allotments/quarter',
      { planId: desk.planId, year: 2014, quarter: 4, lines, ...more },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const line = ({ projectId }: QuarterRowView, amount: string) => ({ projectId, amount: usd(amount) });

  it('show what was planned and allotted in each, and suggest what is planned and not allotted yet', async () => {
    for (const row of await rowsOf()) {
      expect(
        sum(
          row.quarters.map(({ phased }) => money(phased)),
          'USD',
        ).toJSON(),
      ).toEqual(row.revised);
      expect(
        sum(
          row.quarters.map(({ allotted }) => money(allotted)),
          'USD',
        ).toJSON(),
      ).toEqual(row.allotted);
      expect(row.left.amount).toBe(minus(row.revised, row.allotted));
      expect(row.quarters[3]?.suggested).toEqual(row.left);
    }
    const { quarters } = await rowOf('P1');
    expect(quarters.map(({ allotted }) => allotted.amount)).toEqual(['120000.00', '70000.00', '50000.00', '0.00']);
  });

  it('do not count an allotment that was taken back', async () => {
    const { quarters } = await rowOf('P2');
    expect(quarters[0]?.allotted).toEqual(usd('68000.00'));
  });

  it('are all of them or none: one that goes too far keeps the others from being posted', async () => {
    const [one, other] = [await rowOf('P1'), await rowOf('P2')];
    const tooMuch = minus(other.left, usd('-0.01'));
    const refused = await allot([line(one, '10.00'), line(other, tooMuch)]);
    expect([refused.status, refused.body.code, refused.body.params?.['shortBy']]).toEqual([
      422,
      'budget.allotment-exceeds-revised',
      usd('0.01'),
    ]);
    expect([await rowOf('P1'), await rowOf('P2')]).toEqual([one, other]);
  });

  it('are one posting under the name of the quarter, and the same key posts it once', async () => {
    const [one, other] = [await rowOf('P1'), await rowOf('P2')];
    const lines = [line(one, '1000.00'), line(other, '2000.00')];
    const answers = await Promise.all([1, 2, 3].map(() => allot(lines, {}, { key: 'fourth-quarter' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.postingId)).size).toBe(1);
    expect(minus((await rowOf('P1')).allotted, one.allotted)).toBe('1000.00');
    expect(minus((await rowOf('P2')).allotted, other.allotted)).toBe('2000.00');
    expect((await rowOf('P1')).quarters[2]?.allotted).toEqual(usd('51000.00'));
    const ledger = await desk.finance.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}&year=2014`);
    const own = ledger.body.rows.filter(({ postingId }) => postingId === answers[0]?.body.postingId);
    expect(own.map(({ type, description }) => [type, description])).toEqual([
      ['ALLOTMENT', 'Q4 2014'],
      ['ALLOTMENT', 'Q4 2014'],
    ]);
    const another = await allot([line(one, '1000.01')], {}, { key: 'fourth-quarter' });
    expect([another.status, another.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('of two at once never go beyond what is not allotted yet', async () => {
    const before = await rowOf('P3');
    const all = [line(before, before.left.amount)];
    const both = await Promise.all([allot(all), allot(all, {}, { client: desk.controller })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await rowOf('P3')).left).toEqual(usd('0.00'));
  });

  it('refuse nothing at all, the same project twice, less than nothing, and another currency', async () => {
    const one = await rowOf('P1');
    const codeOf = async (lines: readonly object[], more: object = {}) => {
      const { status, body } = await allot(lines, more);
      return [status, body.code];
    };
    expect(await codeOf([])).toEqual([422, 'quarter.lines-missing']);
    expect(await codeOf([line(one, '1.00'), line(one, '2.00')])).toEqual([422, 'quarter.line-twice']);
    expect(await codeOf([line(one, '-1.00')])).toEqual([422, 'budget.amount-not-positive']);
    expect(await codeOf([line(one, '0.00')])).toEqual([422, 'budget.amount-not-positive']);
    expect(await codeOf([{ projectId: one.projectId, amount: { amount: '1.00', currency: 'EUR' } }])).toEqual([
      422,
      'budget.amount-invalid',
    ]);
    expect(await codeOf([line(one, '1.00')], { quarter: 5 })).toEqual([400, 'request.invalid']);
    expect(await codeOf([line(one, '1.00')], { year: 2013 })).toEqual([409, 'budget.year-closed']);
    expect(await codeOf([line(one, '1.00')], { planId: one.fundId })).toEqual([404, 'request.not-found']);
    expect(await codeOf(Array.from({ length: 201 }, () => line(one, '1.00')))).toEqual([400, 'request.invalid']);
  });

  it('are for finance alone', async () => {
    const refused = await allot([line(await rowOf('P1'), '1.00')], {}, { client: desk.planner });
    expect([refused.status, refused.body.code]).toEqual([403, 'access.denied']);
  });
});
