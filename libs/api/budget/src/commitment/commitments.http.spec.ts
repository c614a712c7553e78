import { randomUUID } from 'node:crypto';

import { FinanceDesk, activityOf, minus, usd, type TestAnswer } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type {
  ActivityLineView,
  ActivityView,
  CommitmentPageView,
  ControlTableView,
  LedgerPageView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

describe('commitments over HTTP, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  it('commits for an activity: what is available falls by exactly that, and the list shows it', async () => {
    const before = await desk.balanceOf('P1');
    const commitment = await desk.committed('1250.55');
    const after = await desk.balanceOf('P1');
    expect(minus(before.available, after.available)).toBe('1250.55');
    expect(minus(after.committed, before.committed)).toBe('1250.55');
    const view = await desk.show(commitment.id);
    expect(view).toMatchObject({
      state: 'open',
      open: usd('1250.55'),
      activityId: desk.activity.id,
      version: commitment.version,
    });
    expect(view.code).toMatch(/^C-14-\d{3}$/);
    const list = await desk.finance.get<CommitmentPageView>(
      `/api/commitments?planId=${desk.planId}&activityId=${desk.activity.id}`,
    );
    expect(list.body.rows.map((row) => row.id)).toContain(commitment.id);
  });

  it('refuses a cent more than what is available, says the figures, and writes nothing', async () => {
    const before = await desk.balanceOf('P1');
    const asked = Money.parse(before.available.amount, 'USD').plus(Money.parse('0.01', 'USD')).toDecimal();
    const entriesBefore = await ledgerCount();
    const answer = await desk.commit<ProblemDetails>(desk.finance, asked);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'budget.exceeds-available',
      params: { available: before.available, asked: usd(asked), shortBy: usd('0.01') },
    });
    expect(await ledgerCount()).toBe(entriesBefore);
    expect(await desk.balanceOf('P1')).toEqual(before);
  });

  it('pays a part, then the rest, and no cent more', async () => {
    const commitment = await desk.committed('900.00');
    const before = await desk.balanceOf('P1');
    const part = await desk.act(commitment, 'payments', { amount: usd('400.10') });
    expect(part.status).toBe(200);
    const tooMuch = await desk.act<ProblemDetails>(part.body, 'payments', { amount: usd('499.91') });
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.body).toMatchObject({
      code: 'commitment.payment-exceeds-open',
      params: { open: usd('499.90'), shortBy: usd('0.01') },
    });
    expect((await desk.act(part.body, 'payments', { amount: usd('499.90') })).status).toBe(200);
    const after = await desk.balanceOf('P1');
    expect(minus(after.paid, before.paid)).toBe('900.00');
    expect(after.available).toEqual(before.available);
    expect(await desk.show(commitment.id)).toMatchObject({ state: 'closed', open: usd('0.00'), paid: usd('900.00') });
  });

  it('pays on no day before the commitment and on none after the business date', async () => {
    const commitment = await desk.committed('10.00');
    for (const effectiveDate of ['2014-09-29', '2014-10-01', '2014-02-30']) {
      const answer = await desk.act<ProblemDetails>(commitment, 'payments', { amount: usd('1.00'), effectiveDate });
      expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, 'effectiveDate']);
    }
  });

  it('releases what is not needed, which makes it available again', async () => {
    const commitment = await desk.committed('300.00');
    const before = await desk.balanceOf('P1');
    expect((await desk.act(commitment, 'releases', { amount: usd('120.00') })).status).toBe(200);
    const after = await desk.balanceOf('P1');
    expect(minus(after.available, before.available)).toBe('120.00');
    expect(await desk.show(commitment.id)).toMatchObject({ open: usd('180.00'), released: usd('120.00') });
  });

  it('does the same request once, however often it arrives, and refuses the key for another', async () => {
    const before = await desk.balanceOf('P1');
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.commit(desk.finance, '33.00', {}, key)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body.id]))).size).toBe(1);
    expect(minus(before.available, (await desk.balanceOf('P1')).available)).toBe('33.00');
    const other = await desk.commit<ProblemDetails>(desk.finance, '34.00', {}, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('asks for the version that was seen, and refuses an old one', async () => {
    const commitment = await desk.committed('40.00');
    const path = `/api/commitments/${commitment.id}/payments`;
    expect((await desk.finance.post<ProblemDetails>(path, { amount: usd('1.00') })).status).toBe(428);
    await desk.act(commitment, 'payments', { amount: usd('1.00') });
    const stale = await desk.act<ProblemDetails>(commitment, 'payments', { amount: usd('1.00') });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect(await desk.show(commitment.id)).toMatchObject({ paid: usd('1.00') });
  });

  it('pays one of two payments that arrive at the same time', async () => {
    const commitment = await desk.committed('60.00');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desk.act<unknown>(commitment, 'payments', { amount: usd('60.00') })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    expect(await desk.show(commitment.id)).toMatchObject({ open: usd('0.00'), paid: usd('60.00') });
  });

  it.each(['null', '{}'])('names what is missing in a payment that says %s', async (body) => {
    const list = `/api/commitments?planId=${desk.planId}&year=2014&state=open`;
    const open = (await desk.finance.get<CommitmentPageView>(list)).body.rows[0];
    const path = `/api/commitments/${open?.id}/payments`;
    const headers = { 'if-match': '"1"' };
    const answer = await desk.finance.send<ProblemDetails>('POST', path, { body: JSON.parse(body) as object, headers });
    expect([answer.status, answer.body.fields]).toEqual([400, [{ path: 'amount', rule: 'required' }]]);
  });

  it.each([
    ['12.345', 400, 'request.invalid'],
    ['1e3', 400, 'request.invalid'],
    ['١٢', 400, 'request.invalid'],
    ['0', 422, 'budget.amount-not-positive'],
    ['-5', 422, 'budget.amount-not-positive'],
  ])('does not commit %s', async (amount, status, code) => {
    const answer = await desk.commit<ProblemDetails>(desk.finance, amount);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses an amount in a currency that is none, and one whose rate nobody knows', async () => {
    const none = await desk.commit<ProblemDetails>(desk.finance, '5.00', {
      amount: { amount: '5.00', currency: 'XXX' },
    });
    expect([none.status, none.body.code]).toEqual([400, 'request.invalid']);
    const unknown = await desk.commit<ProblemDetails>(desk.finance, '5.00', {
      amount: { amount: '5.000', currency: 'IQD' },
    });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'rate.missing']);
  });

  it('commits nothing in a closed year', async () => {
    const past = await activityOf(desk.finance, `planId=${desk.planId}&year=2013`, (row) => row.project.code === 'P1');
    const answer = await desk.commit<ProblemDetails>(desk.finance, '0.01', { activityId: past.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'budget.year-closed']);
  });

  it('lets who may see but not act know which roles could, and shows nothing to others', async () => {
    const refused = await desk.commit<ProblemDetails>(desk.planner, '1.00');
    expect(refused.status).toBe(403);
    expect(refused.body.params?.['roles']).toEqual(['finance-officer', 'financial-controller']);
    const commitment = await desk.committed('5.00');
    const foreign = await desk.server.as('planner.ddt');
    const unseen = await foreign.get(`/api/commitments/${commitment.id}`);
    const unknown = await foreign.get(`/api/commitments/${randomUUID()}`);
    expect([unseen.status, unknown.status]).toEqual([404, 404]);
    const table = await foreign.get<ControlTableView>(`/api/budget/control?planId=${desk.planId}&year=2014`);
    expect(table.body.rows.map((row) => row.code)).toEqual(['P3']);
  });

  it('does not let an activity end with money committed for it, and commits nothing for one that has ended', async () => {
    const entered = await desk.planner.post<WrittenView>('/api/activities', {
      nodeId: desk.activity.area?.id,
      type: 'meeting',
      title: { source: 'en', en: 'Coordination meeting' },
      plannedStart: '2014-11-03',
      plannedEnd: '2014-11-05',
    });
    const other = entered.body;
    const made = await desk.commit(desk.finance, '12.00', { activityId: other.id });
    const cancel = (): Promise<TestAnswer<ProblemDetails>> =>
      desk.planner.post(
        `/api/activities/${other.id}/status`,
        { status: 'cancelled', reason: 'Host withdrew' },
        { 'if-match': `"${other.version}"` },
      );
    const refused = await cancel();
    expect([refused.status, refused.body.code]).toEqual([409, 'activity.has-commitments']);
    expect(refused.body.params?.['open']).toEqual(usd('12.00'));
    expect((await desk.act(made.body, 'releases', { amount: usd('12.00') })).status).toBe(200);
    expect((await cancel()).status).toBe(200);
    const late = await desk.commit<ProblemDetails>(desk.finance, '1.00', { activityId: other.id });
    expect([late.status, late.body.code]).toEqual([409, 'budget.activity-ended']);
  });

  it('calls an activity committed as soon as money is, and not before', async () => {
    const entered = await desk.planner.post<WrittenView>('/api/activities', {
      nodeId: desk.activity.area?.id,
      type: 'study',
      title: { source: 'en', en: 'Study of partnerships' },
      plannedStart: '2014-11-10',
      plannedEnd: '2014-12-05',
    });
    const { id } = entered.body;
    const step = (status: string, version: number) =>
      desk.planner.post<ProblemDetails>(`/api/activities/${id}/status`, { status }, { 'if-match': `"${version}"` });
    expect((await step('planned', 1)).status).toBe(200);
    const early = await step('committed', 2);
    expect([early.status, early.body.code]).toEqual([409, 'activity.without-commitment']);
    expect((await desk.commit(desk.finance, '8.00', { activityId: id })).status).toBe(201);
    const now = await desk.planner.get<ActivityView>(`/api/activities/${id}`);
    expect([now.body.status, now.body.version]).toEqual(['committed', 3]);
  });

  it('says before a commitment what its line has', async () => {
    const line = await desk.finance.get<ActivityLineView>(`/api/budget/lines/by-activity/${desk.activity.id}`);
    expect(line.body).toMatchObject({ yearStatus: 'open', available: (await desk.balanceOf('P1')).available });
  });

  async function ledgerCount(): Promise<number> {
    return (await desk.finance.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}`)).body.count;
  }
});
