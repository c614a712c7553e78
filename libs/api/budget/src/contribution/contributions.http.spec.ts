import { Client } from 'pg';
import { FinanceDesk, usd } from '@mizan/api/testing';
import type {
  ContributionListView,
  ContributionView,
  LeverageView,
  MoneyView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;
const eur = (amount: string): MoneyView => ({ amount, currency: 'EUR' });

describe('contributions of partners over HTTP, on the built server', () => {
  let desk: FinanceDesk;
  let database: Client;
  let partnerId: string;
  let projects: Readonly<Record<string, string>>;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    partnerId = (await desk.finance.get<{ id: string }[]>('/api/partners')).body[0]?.id ?? '';
    projects = Object.fromEntries((await desk.control()).rows.map(({ code, projectId }) => [code, projectId]));
  });
  afterAll(async () => {
    await database.end();
    await desk.server.stop();
  });

  const create = (changes: object = {}, as = desk.planner) =>
    as.post<Answer>('/api/contributions', {
      partnerId,
      projectId: projects['P1'],
      kind: 'cash',
      first: { step: 'pledged', amount: usd('1000.00'), on: '2014-09-01' },
      ...changes,
    });
  const show = async (id: string): Promise<ContributionView> =>
    (await desk.finance.get<ContributionView>(`/api/contributions/${id}`)).body;
  const list = async (filter = ''): Promise<ContributionListView> =>
    (await desk.finance.get<ContributionListView>(`/api/contributions?planId=${desk.planId}${filter}`)).body;
  const step = async (id: string, name: string, amount: MoneyView, more: object = {}, headers: object = {}) =>
    desk.planner.post<Answer>(
      `/api/contributions/${id}/steps`,
      { step: name, amount, on: '2014-09-02', ...more },
      { 'if-match': `"${(await show(id)).version}"`, ...headers },
    );

  it('go from a pledge to what was used, each step dated and kept, with the amount in dollars at its day', async () => {
    const made = await create({ first: { step: 'pledged', amount: eur('1000.00'), on: '2014-09-01' } });
    expect(made.status).toBe(201);
    const { id } = made.body;
    for (const [name, amount] of [
      ['agreed', '800.00'],
      ['received', '300.00'],
      ['received', '500.00'],
      ['paid-out', '120.00'],
    ] as const) {
      expect((await step(id, name, eur(amount))).status).toBe(200);
    }
    const shown = await show(id);
    expect(shown.amounts).toEqual({
      pledged: eur('1000.00'),
      agreed: eur('800.00'),
      received: eur('800.00'),
      paidOut: eur('120.00'),
    });
    expect([shown.state, shown.steps.length, shown.version]).toEqual(['received', 5, 5]);
    expect(shown.base.received.currency).toBe('USD');
    expect(Number(shown.base.received.amount)).toBeGreaterThan(800);
    await expect(
      database.query(`UPDATE contribution_step SET amount = 1 WHERE contribution_id = $1`, [id]),
    ).rejects.toThrow();
    await expect(database.query(`DELETE FROM contribution_step WHERE contribution_id = $1`, [id])).rejects.toThrow();
  });

  it('are corrected by a step of less than nothing, which says why', async () => {
    const { id } = (await create()).body;
    const silent = await step(id, 'pledged', usd('-100.00'));
    expect([silent.status, silent.body.code]).toEqual([422, 'contribution.reason-missing']);
    expect((await step(id, 'pledged', usd('-100.00'), { reason: 'A zero too many.' })).status).toBe(200);
    expect((await show(id)).amounts.pledged).toEqual(usd('900.00'));
    const more = await step(id, 'pledged', usd('-900.01'), { reason: 'All of it.' });
    expect([more.status, more.body.code, more.body.params?.['shortBy']]).toEqual([
      422,
      'contribution.below-zero',
      usd('0.01'),
    ]);
  });

  it('refuse more than was agreed, more than was received, and what a bad body asks for', async () => {
    const { id } = (await create({ first: { step: 'agreed', amount: usd('100.00'), on: '2014-09-01' } })).body;
    const refusal = async (name: string, amount: MoneyView, more: object = {}) => {
      const { status, body } = await step(id, name, amount, more);
      return [status, body.code];
    };
    expect(await refusal('received', usd('100.01'))).toEqual([422, 'contribution.exceeds-agreed']);
    expect(await refusal('paid-out', usd('0.01'))).toEqual([422, 'contribution.exceeds-received']);
    expect(await refusal('received', eur('1.00'))).toEqual([422, 'budget.amount-invalid']);
    expect(await refusal('received', usd('0.00'))).toEqual([422, 'budget.amount-not-positive']);
    expect(await refusal('received', usd('1.005'))).toEqual([400, 'request.invalid']);
    expect(await refusal('received', usd('1.00'), { on: '2014-10-01' })).toEqual([400, 'request.invalid']);
    expect(await refusal('promised', usd('1.00'))).toEqual([400, 'request.invalid']);
    const odd = { first: { step: 'agreed', amount: { amount: '5.000', currency: 'TND' }, on: '2014-09-01' } };
    expect((await create(odd)).body.code).toBe('rate.missing');
    expect((await create({ kind: 'in-kind' })).body.code).toBe('request.invalid');
    expect((await create({ projectId: projects['P1'], activityId: projects['P1'] })).body.code).toBe('request.invalid');
    expect((await show(id)).steps).toHaveLength(1);
  });

  it('take one of two steps that were decided on the same version, and one of two with the same key', async () => {
    const { id } = (await create({ first: { step: 'agreed', amount: usd('100.00'), on: '2014-09-01' } })).body;
    const version = `"${(await show(id)).version}"`;
    const send = (key?: string) =>
      desk.planner.post<Answer>(
        `/api/contributions/${id}/steps`,
        { step: 'received', amount: usd('60.00'), on: '2014-09-02' },
        { 'if-match': version, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      );
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const { id: other } = (await create()).body;
    const key = 'a-key-of-its-own-0001';
    const seen = `"${(await show(other)).version}"`;
    const pledge = () =>
      desk.planner.post<Answer>(
        `/api/contributions/${other}/steps`,
        { step: 'pledged', amount: usd('5.00'), on: '2014-09-02' },
        { 'if-match': seen, 'idempotency-key': key },
      );
    const [first, second] = [await pledge(), await pledge()];
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect((await show(other)).steps).toHaveLength(2);
  });

  it('of cash in a fund are received and paid by the ledger alone', async () => {
    const own = (await list()).rows.find(({ code }) => code === 'CT-14-001');
    const refused = await step(own?.id ?? '', 'received', eur('1.00'));
    expect([refused.status, refused.body.code]).toEqual([422, 'contribution.from-ledger']);
    const shown = await show(own?.id ?? '');
    expect([shown.amounts.paidOut, shown.open]).toEqual([eur('15500.00'), ['pledged', 'agreed']]);
  });

  it('are listed by partner, project, state and what is overdue, with one total for each currency', async () => {
    const overdue = await list('&overdue=true');
    expect(overdue.rows.map(({ code }) => code)).toEqual(['CT-14-002', 'CT-14-004']);
    const inKind = (await list()).rows.filter(({ kind }) => kind === 'in-kind').map(({ code }) => code);
    expect(inKind).toEqual(['CT-14-003']);
    const all = await list();
    expect(all.totals.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    const agreed = all.rows.filter(({ currency }) => currency === 'EUR').map(({ amounts }) => amounts.agreed.amount);
    const cents = agreed.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n);
    expect(all.totals[0]?.amounts.agreed.amount.replace('.', '')).toBe(String(cents));
    const ofProject = await list(`&projectId=${projects['OB.2']}&state=partly-received`);
    expect(ofProject.rows.map(({ code }) => code)).toEqual(['CT-14-001']);
  });

  it('add to own money: leverage and saving recompute from their inputs, and say when there is no data', async () => {
    const {
      plan,
      projects: rows,
      activities,
    } = (await desk.finance.get<LeverageView>(`/api/leverage?planId=${desk.planId}`)).body;
    const offBudget = rows.find(({ code }) => code === 'OB.2');
    expect(offBudget?.leverage).toMatchObject({ value: null, reason: 'no-own-money' });
    expect(offBudget?.saving).toMatchObject({ value: null, reason: 'no-cost-stated' });
    const [stated] = activities.filter(({ saving }) => saving.value !== null);
    expect(stated?.partnersInKind).toEqual(usd('8400.00'));
    expect(Number(stated?.saving.value)).toBeCloseTo(48_000 - Number(stated?.own.amount), 2);
    const control = (
      await desk.finance.get<{ total: { paid: MoneyView } }>(`/api/budget/control?planId=${desk.planId}`)
    ).body;
    expect(plan.own).toEqual(control.total.paid);
    const given = Number(plan.partnersCash.amount) + Number(plan.partnersInKind.amount);
    expect(Number(plan.leverage.value)).toBeCloseTo(given / Number(plan.own.amount), 4);
    expect(plan.partnersCash.amount).not.toBe('0.00');
  });
});
