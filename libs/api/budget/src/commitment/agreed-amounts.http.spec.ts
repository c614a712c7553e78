import { Client } from 'pg';
import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  ActivityPage,
  ActivityView,
  CommitmentView,
  CommittedView,
  ControlTableView,
  CostNatureView,
  MoneyView,
  PlanView,
  ProblemDetails,
} from '@mizan/shared/contracts';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

type Answer = CommittedView & Omit<ProblemDetails, 'status'>;
const LIVELY = ['planned', 'committed', 'under-way'];
const money = (amount: string, currency: string): MoneyView => ({ amount, currency });
const eur = (amount: string): MoneyView => money(amount, 'EUR');
const usd = (amount: string): MoneyView => money(amount, 'USD');

describe('what was agreed in another currency, or is only reserved, on the built server', () => {
  let server: TestServer;
  let finance: TestClient;
  let activities: readonly ActivityView[];
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    finance = await server.as('finance');
    const plans = (await finance.get<PlanView[]>('/api/plans')).body;
    planId = plans.find(({ code }) => code === 'AP-2013-2015')?.id ?? '';
    const page = (await finance.get<ActivityPage>(`/api/activities?planId=${planId}&year=2014`)).body;
    activities = page.rows.filter(({ project, status }) => project.code === 'P1' && LIVELY.includes(status));
    await rate('EUR', '2014-09-29', '1.10');
  });
  afterAll(async () => {
    const client = new Client({ connectionString: server.databaseUrl });
    await client.connect();
    const differences = [await client.query(CONTROL_DIFFERENCES), await client.query(COMMITMENT_DIFFERENCES)];
    await client.end();
    await server.stop();
    expect(differences.flatMap(({ rows }) => rows)).toEqual([]);
  });

  const rate = async (from: string, date: string, value: string): Promise<void> => {
    const answer = await finance.post('/api/exchange-rates', {
      from,
      to: 'USD',
      date,
      kind: 'spot',
      rate: value,
      source: 'Bank',
    });
    expect(answer.status).toBe(201);
  };
  const commit = (amount: MoneyView, more: object = {}): Promise<TestAnswer<Answer>> =>
    finance.post<Answer>('/api/commitments', {
      activityId: activities[0]?.id,
      kind: 'contract',
      supplier: 'Conference centre',
      amount,
      ...more,
    });
  const step = (made: { readonly id: string; readonly version: number }, name: string, body: object = {}) =>
    finance.post<Answer>(`/api/commitments/${made.id}/${name}`, body, { 'if-match': `"${made.version}"` });
  const show = async (id: string): Promise<CommitmentView> =>
    (await finance.get<CommitmentView>(`/api/commitments/${id}`)).body;
  const balance = async () => {
    const table = await finance.get<ControlTableView>(`/api/budget/control?planId=${planId}&year=2014`);
    const found = table.body.rows.find(({ code }) => code === 'P1')?.balance;
    if (!found) throw new Error('P1 has no balance.');
    return found;
  };
  const cents = ({ amount }: MoneyView): bigint => BigInt(amount.replace('.', ''));

  it('a payment consumes at the commitment’s rate, and the difference of the exchange is an entry that passes the same stop', async () => {
    const before = await balance();
    const made = await commit(eur('1000.00'));
    expect(made.status).toBe(201);
    expect(await show(made.body.id)).toMatchObject({
      committed: usd('1100.00'),
      rate: '1.1',
      rateDate: '2014-09-29',
      agreed: { committed: eur('1000.00'), open: eur('1000.00') },
    });
    await rate('EUR', '2014-09-30', '1.15');
    const half = await step(made.body, 'payments', { amount: eur('500.00') });
    expect(half.status).toBe(200);
    const rest = await step({ ...made.body, version: half.body.version }, 'payments', { amount: eur('500.00') });
    expect(rest.status).toBe(200);

    const story = await show(made.body.id);
    expect(story).toMatchObject({ state: 'closed', open: usd('0.00'), paid: usd('1100.00'), agreedOpen: eur('0.00') });
    expect(
      story.entries.slice(1).map(({ type, amount, transaction }) => [type, amount.amount, transaction.amount]),
    ).toEqual([
      ['PAYMENT', '550.00', '500.00'],
      ['COMMITMENT_CONSUMPTION', '-550.00', '-500.00'],
      ['FX_DIFFERENCE', '25.00', '0.00'],
      ['PAYMENT', '550.00', '500.00'],
      ['COMMITMENT_CONSUMPTION', '-550.00', '-500.00'],
      ['FX_DIFFERENCE', '25.00', '0.00'],
    ]);
    const after = await balance();
    expect(cents(after.paid) - cents(before.paid)).toBe(115_000n);
    expect(cents(before.available) - cents(after.available)).toBe(115_000n);
    const taken = story.entries.find(({ type }) => type === 'FX_DIFFERENCE');
    expect(taken).toMatchObject({ rate: '1.15', rateDate: '2014-09-30', rateSource: 'Bank' });
  });

  it('a difference beyond what is available is refused, and nothing of the payment is posted', async () => {
    const free = await balance();
    const made = await commit(eur('100.00'));
    await rate('EUR', '2014-09-30', '999');
    const refused = await step(made.body, 'payments', { amount: eur('100.00') });
    expect([refused.status, refused.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect((await show(made.body.id)).entries).toHaveLength(1);
    expect(cents(free.available) - cents((await balance()).available)).toBe(11_500n);
    const worth = await step(made.body, 'revaluation');
    expect([worth.status, worth.body.code]).toEqual([422, 'budget.exceeds-available']);
    await rate('EUR', '2014-09-30', '1.20');
    const revalued = await step(made.body, 'revaluation');
    expect(revalued.status).toBe(200);
    expect(await show(made.body.id)).toMatchObject({ committed: usd('120.00'), agreed: { committed: eur('100.00') } });
    const paid = await step({ ...made.body, version: revalued.body.version }, 'payments', { amount: eur('100.00') });
    expect(paid.status).toBe(200);
    const refund = await step({ ...made.body, version: paid.body.version }, 'refunds', { amount: eur('100.01') });
    expect([refund.status, refund.body.code]).toEqual([422, 'commitment.refund-exceeds-paid']);
    const back = await step({ ...made.body, version: paid.body.version }, 'refunds', { amount: eur('40.00') });
    expect(back.status).toBe(200);
    expect((await show(made.body.id)).entries.at(-1)).toMatchObject({ type: 'REFUND', amount: usd('-48.00') });
  });

  it.each([
    ['JPY', '1.5'],
    ['USD', '1.505'],
    ['KWD', '1.2345'],
  ])('an amount of %s with too many decimals is refused: %s', async (currency, amount) => {
    const answer = await commit(money(amount, currency));
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('three decimals of a dinar and none of a franc are kept as they are', async () => {
    const dinars = await commit(money('1.005', 'KWD'));
    expect((await show(dinars.body.id)).agreed.committed).toEqual(money('1.005', 'KWD'));
    const francs = await commit(money('655957', 'XOF'));
    expect((await show(francs.body.id)).agreed.open).toEqual(money('655957', 'XOF'));
  });

  it('a reservation takes from what is available, becomes a commitment of another amount, and is not paid before', async () => {
    const before = await balance();
    const made = await commit(usd('300.00'), { isReservation: true });
    expect(await show(made.body.id)).toMatchObject({
      state: 'reserved',
      reserved: usd('300.00'),
      committed: usd('0.00'),
    });
    expect(cents((await balance()).reserved) - cents(before.reserved)).toBe(30_000n);
    const early = await step(made.body, 'payments', { amount: usd('1.00') });
    expect([early.status, early.body.code]).toEqual([422, 'commitment.payment-exceeds-open']);

    const confirmed = await step(made.body, 'confirmation', { amount: usd('280.00'), reference: 'Contract 14/88' });
    expect(confirmed.status).toBe(200);
    expect(await show(made.body.id)).toMatchObject({
      state: 'open',
      reserved: usd('0.00'),
      open: usd('280.00'),
      reference: 'Contract 14/88',
    });
    const after = await balance();
    expect(after.reserved).toEqual(before.reserved);
    expect(cents(before.available) - cents(after.available)).toBe(28_000n);
    const twice = await step({ ...made.body, version: confirmed.body.version }, 'confirmation');
    expect([twice.status, twice.body.code]).toEqual([409, 'commitment.not-reserved']);
  });

  it('a cancellation gives the rest back with its reason, once', async () => {
    const before = await balance();
    const made = await commit(usd('100.00'));
    const paid = await step(made.body, 'payments', { amount: usd('30.00') });
    const cancelled = await step({ ...made.body, version: paid.body.version }, 'cancellation', { reason: 'Moved.' });
    expect(cancelled.status).toBe(200);
    expect(await show(made.body.id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Moved.',
      released: usd('70.00'),
      open: usd('0.00'),
    });
    expect(cents(before.available) - cents((await balance()).available)).toBe(3_000n);
    const again = await step({ ...made.body, version: cancelled.body.version }, 'cancellation', { reason: 'Again.' });
    expect([again.status, again.body.code]).toEqual([409, 'commitment.closed']);
  });

  it('a document of several lines is paid over them in proportion, to the last cent', async () => {
    const natures = (await finance.get<CostNatureView[]>('/api/cost-natures')).body;
    const made = await commit(eur('100.00'), {
      otherLines: [
        { activityId: activities[0]?.id, natureId: natures[0]?.id, amount: eur('33.33') },
        { activityId: activities[1]?.id, amount: eur('66.68') },
      ],
    });
    expect(made.status).toBe(201);
    const paid = await step(made.body, 'payments', { amount: eur('0.05') });
    const lines = (await show(made.body.id)).lines.map(({ agreedOpen }) => agreedOpen.amount);
    expect(lines).toEqual(['99.98', '33.32', '66.66']);
    const rest = await step({ ...made.body, version: paid.body.version }, 'payments', { amount: eur('199.96') });
    expect(rest.status).toBe(200);
    expect((await show(made.body.id)).lines.map(({ agreedOpen, open }) => [agreedOpen.amount, open.amount])).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
  });

  it('lines that do not belong together are refused', async () => {
    const other = { activityId: activities[1]?.id };
    const mixed = await commit(eur('1.00'), { otherLines: [{ ...other, amount: usd('1.00') }] });
    expect([mixed.status, mixed.body.code]).toEqual([422, 'commitment.lines-differ']);
    const twice = await commit(eur('1.00'), { otherLines: [{ activityId: activities[0]?.id, amount: eur('1.00') }] });
    expect([twice.status, twice.body.code]).toEqual([422, 'commitment.line-twice']);
  });

  it('says where more is taken than was planned for an activity, and a rule can stop it', async () => {
    const activity = activities.find(({ plannedCost }) => plannedCost !== null);
    const plan = activity?.plannedCost?.amount ?? '0.00';
    const available = (await balance()).available;
    expect(cents(available)).toBeGreaterThan(cents(usd(plan)) / 100n);
    const small = activities.toSorted((one, two) =>
      cents(one.plannedCost ?? usd('1.00')) < cents(two.plannedCost ?? usd('1.00')) ? -1 : 1,
    );
    const target = small.find(({ plannedCost }) => plannedCost !== null);
    const asked = `${cents(target?.plannedCost ?? usd('0.00')) / 100n + 1n}.00`;
    const made = await commit(usd(asked), { activityId: target?.id });
    expect(made.status).toBe(201);
    expect(made.body.warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ level: 'activity', code: target?.code })]),
    );
    const admin = await server.as('admin');
    const rules = (await admin.get<{ id: string; level: string; version: number }[]>('/api/control-rules')).body;
    const rule = rules.find(({ level }) => level === 'activity');
    await admin.send('PATCH', `/api/control-rules/${rule?.id}`, {
      body: { policy: 'stop' },
      headers: { 'if-match': `"${rule?.version}"` },
    });
    const stopped = await commit(usd('1.00'), { activityId: target?.id });
    expect([stopped.status, stopped.body.code]).toEqual([422, 'budget.exceeds-planned']);
    expect(stopped.body).toMatchObject({ params: { level: 'activity', name: target?.code } });
  });
});
