import { FinanceDesk, minus, usd, type TestAnswer } from '@mizan/api/testing';
import { Money, sum } from '@mizan/shared/money';
import type {
  ControlTableView,
  KeepPhasing,
  PhasingListView,
  PhasingView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

const money = ({ amount }: { readonly amount: string }): Money => Money.parse(amount, 'USD');

describe('planned courses over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const list = async (year = 2014): Promise<PhasingListView> =>
    (await desk.finance.get<PhasingListView>(`/api/budget/phasing?planId=${desk.planId}&year=${year}`)).body;
  const courseOf = async (code: string): Promise<PhasingView> => {
    const row = (await list()).rows.find(({ projectCode }) => projectCode === code);
    if (!row) throw new Error(`${code} has no course.`);
    return row;
  };
  const keep = (
    row: Pick<PhasingView, 'projectId' | 'version'>,
    months: readonly string[],
    more: Partial<KeepPhasing> & Readonly<Record<string, unknown>> = {},
    client = desk.finance,
  ): Promise<TestAnswer<WrittenView & ProblemDetails>> =>
    client.send<WrittenView & ProblemDetails>('PUT', '/api/budget/phasing', {
      body: {
        projectId: row.projectId,
        year: 2014,
        months: Array.from({ length: 12 }, (_, index) => usd(months[index] ?? '0.00')),
        ...more,
      },
      headers: { 'if-match': `"${row.version}"` },
    });

  it('follow the months that were kept, those scaled to another budget, or the days of the year, and say which', async () => {
    const { rows, yearStatus, businessDate } = await list();
    expect([yearStatus, businessDate]).toEqual(['open', '2014-09-30']);
    const own = rows.filter(({ isRegular }) => isRegular);
    expect(own.map(({ projectCode, basis, version }) => [projectCode, basis, version])).toEqual([
      ['P1', 'phased', 1],
      ['P2', 'scaled', 1],
      ['P3', 'time-elapsed', 0],
    ]);
    for (const { months, revised } of own) {
      expect(sum(months.map(money), 'USD').toJSON()).toEqual(revised);
    }
    expect(rows[1]?.keptFor).toEqual(usd('250000.00'));
    expect(rows[2]?.keptFor).toBeNull();
  });

  it('are kept when they add up, under a new version, and lose against whoever was faster', async () => {
    const before = await courseOf('P3');
    const answer = await keep(before, [before.revised.amount]);
    expect([answer.status, answer.body.version]).toEqual([200, 1]);
    const after = await courseOf('P3');
    expect([after.basis, after.version, after.months[0], after.keptBy]).toEqual([
      'phased',
      1,
      before.revised,
      'Finance officer',
    ]);
    const late = await keep(before, [before.revised.amount]);
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
    const both = await Promise.all([
      keep(after, [before.revised.amount]),
      keep(after, ['0.00', before.revised.amount], {}, desk.controller),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('say what is missing, or too much, and keep nothing', async () => {
    const before = await courseOf('P1');
    const short = await keep(before, [minus(before.revised, usd('0.01'))]);
    expect([short.status, short.body.code, short.body.params]).toEqual([
      422,
      'phasing.not-whole',
      { revised: before.revised, planned: usd(minus(before.revised, usd('0.01'))), missing: usd('0.01') },
    ]);
    const over = await keep(before, [before.revised.amount, '0.01']);
    expect(over.body.params?.['missing']).toEqual(usd('-0.01'));
    const negative = await keep(before, [minus(before.revised, usd('-5.00')), '-5.00']);
    expect([negative.status, negative.body.code, negative.body.params?.['month']]).toEqual([
      422,
      'phasing.month-negative',
      2,
    ]);
    expect(await courseOf('P1')).toEqual(before);
  });

  it.each([
    ['eleven months', { months: Array.from({ length: 11 }, () => usd('1.00')) }],
    ['thirteen months', { months: Array.from({ length: 13 }, () => usd('1.00')) }],
    ['an amount that is none', { months: Array.from({ length: 12 }, () => usd('1e9')) }],
    ['a third decimal', { months: Array.from({ length: 12 }, () => usd('0.001')) }],
    ['an amount without end', { months: Array.from({ length: 12 }, () => usd('9'.repeat(400))) }],
    ['no months', { months: null }],
    ['a nature that is no id', { natureId: `' OR 1=1` }],
  ])('refuse %s', async (_name, wrong: Readonly<Record<string, unknown>>) => {
    const answer = await keep(await courseOf('P1'), [], wrong);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('are of the currency of their fund, of a key with money, and of an open year', async () => {
    const before = await courseOf('P1');
    const months = Array.from({ length: 12 }, () => ({ amount: '1.00', currency: 'EUR' }));
    const euro = await keep(before, [], { months });
    expect([euro.status, euro.body.code]).toEqual([422, 'budget.amount-invalid']);
    const natureId = (await desk.finance.get<{ id: string }[]>('/api/cost-natures')).body[0]?.id ?? '';
    const none = await keep({ ...before, version: 0 }, [], { natureId });
    expect([none.status, none.body.code]).toEqual([422, 'budget.no-line']);
    const closed = await keep({ ...before, version: 0 }, [], { year: 2013 });
    expect([closed.status, closed.body.code]).toEqual([409, 'budget.year-closed']);
  });

  it('are kept by finance alone, and read by who sees the budget', async () => {
    const before = await courseOf('P1');
    const refused = await keep(before, [before.revised.amount], {}, desk.planner);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.denied']);
    const seen = await desk.planner.get<PhasingListView>(`/api/budget/phasing?planId=${desk.planId}&year=2014`);
    expect(seen.body.rows.map(({ projectCode }) => projectCode)).toContain('P1');
    const nowhere = await desk.finance.get(`/api/budget/phasing?planId=${desk.planId}&year=1999`);
    expect(nowhere.status).toBe(404);
  });

  it('are scaled as soon as the revised budget changes', async () => {
    const before = await courseOf('P1');
    const supplement = await desk.controller.post('/api/budget/appropriations', {
      projectId: before.projectId,
      year: 2014,
      amount: usd('100.00'),
    });
    expect(supplement.status).toBe(200);
    const after = await courseOf('P1');
    expect([after.basis, after.keptFor, after.version]).toEqual(['scaled', before.revised, before.version]);
    expect(sum(after.months.map(money), 'USD').toJSON()).toEqual(after.revised);
    const table = await desk.finance.get<ControlTableView>(`/api/budget/control?planId=${desk.planId}&year=2014`);
    expect(table.body.rows[0]?.balance?.revised).toEqual(after.revised);
  });
});
