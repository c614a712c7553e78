import { randomUUID } from 'node:crypto';

import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type {
  ActivityLineView,
  ActivityPage,
  ActivityView,
  BalanceExplanationView,
  CommitmentPageView,
  CommitmentView,
  ControlTableView,
  LedgerPageView,
  MoneyView,
  PlanView,
  PostedView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

describe('money over HTTP, on the built server', () => {
  let server: TestServer;
  let finance: TestClient;
  let controller: TestClient;
  let planner: TestClient;
  let planId: string;
  let activity: ActivityView;

  beforeAll(async () => {
    server = await startTestServer();
    [finance, controller, planner] = await Promise.all([
      server.as('finance'),
      server.as('controller'),
      server.as('planner'),
    ]);
    const plans = await finance.get<PlanView[]>('/api/plans');
    planId = plans.body.find((plan) => plan.code === 'AP-2013-2015')?.id ?? '';
    const page = await finance.get<ActivityPage>(`/api/activities?planId=${planId}&year=2014`);
    activity = activityOf(page.body, (row) => row.project.code === 'P1' && row.status === 'planned');
  });
  afterAll(() => server.stop());

  const commit = <Body = WrittenView>(client: TestClient, amount: string, more: object = {}, headers = {}) =>
    client.post<Body>(
      '/api/commitments',
      { activityId: activity.id, kind: 'contract', supplier: 'Conference centre', amount: usd(amount), ...more },
      headers,
    );
  const committed = async (amount: string): Promise<WrittenView> => {
    const answer = await commit(finance, amount);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const show = async (id: string): Promise<CommitmentView> =>
    (await finance.get<CommitmentView>(`/api/commitments/${id}`)).body;
  const act = <Body = WrittenView>(commitment: WrittenView, step: string, body: object, client = finance) =>
    client.post<Body>(`/api/commitments/${commitment.id}/${step}`, body, { 'if-match': `"${commitment.version}"` });
  const control = async (year: number | null = 2014): Promise<ControlTableView> =>
    (await finance.get<ControlTableView>(`/api/budget/control?planId=${planId}${year === null ? '' : `&year=${year}`}`))
      .body;
  const balanceOf = async (code: string) => {
    const balance = (await control()).rows.find((row) => row.code === code)?.balance;
    if (!balance) throw new Error(`${code} has no balance.`);
    return balance;
  };

  it('commits for an activity: what is available falls by exactly that, and the list shows it', async () => {
    const before = await balanceOf('P1');
    const commitment = await committed('1250.55');
    const after = await balanceOf('P1');
    expect(minus(before.available, after.available)).toBe('1250.55');
    expect(minus(after.committed, before.committed)).toBe('1250.55');
    const view = await show(commitment.id);
    expect(view).toMatchObject({
      state: 'open',
      open: usd('1250.55'),
      activityId: activity.id,
      version: commitment.version,
    });
    expect(view.code).toMatch(/^C-14-\d{3}$/);
    const list = await finance.get<CommitmentPageView>(`/api/commitments?planId=${planId}&activityId=${activity.id}`);
    expect(list.body.rows.map((row) => row.id)).toContain(commitment.id);
  });

  it('refuses a cent more than what is available, says the figures, and writes nothing', async () => {
    const before = await balanceOf('P1');
    const asked = Money.parse(before.available.amount, 'USD').plus(Money.parse('0.01', 'USD')).toDecimal();
    const entriesBefore = await ledgerCount();
    const answer = await commit<ProblemDetails>(finance, asked);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'budget.exceeds-available',
      params: { available: before.available, asked: usd(asked), shortBy: usd('0.01') },
    });
    expect(await ledgerCount()).toBe(entriesBefore);
    expect(await balanceOf('P1')).toEqual(before);
  });

  it('pays a part, then the rest, and no cent more', async () => {
    const commitment = await committed('900.00');
    const before = await balanceOf('P1');
    const part = await act(commitment, 'payments', { amount: usd('400.10') });
    expect(part.status).toBe(200);
    const tooMuch = await act<ProblemDetails>(part.body, 'payments', { amount: usd('499.91') });
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.body).toMatchObject({
      code: 'commitment.payment-exceeds-open',
      params: { open: usd('499.90'), shortBy: usd('0.01') },
    });
    expect((await act(part.body, 'payments', { amount: usd('499.90') })).status).toBe(200);
    const after = await balanceOf('P1');
    expect(minus(after.paid, before.paid)).toBe('900.00');
    expect(after.available).toEqual(before.available);
    expect(await show(commitment.id)).toMatchObject({ state: 'closed', open: usd('0.00'), paid: usd('900.00') });
  });

  it('pays on no day before the commitment and on none after the business date', async () => {
    const commitment = await committed('10.00');
    for (const effectiveDate of ['2014-09-29', '2014-10-01', '2014-02-30']) {
      const answer = await act<ProblemDetails>(commitment, 'payments', { amount: usd('1.00'), effectiveDate });
      expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, 'effectiveDate']);
    }
  });

  it('releases what is not needed, which makes it available again', async () => {
    const commitment = await committed('300.00');
    const before = await balanceOf('P1');
    expect((await act(commitment, 'releases', { amount: usd('120.00') })).status).toBe(200);
    const after = await balanceOf('P1');
    expect(minus(after.available, before.available)).toBe('120.00');
    expect(await show(commitment.id)).toMatchObject({ open: usd('180.00'), released: usd('120.00') });
  });

  it('takes a payment back once, by a reversal that says who and why', async () => {
    const commitment = await committed('50.00');
    await act(commitment, 'payments', { amount: usd('50.00') });
    const paid = await show(commitment.id);
    const posting = paid.entries.find((entry) => entry.type === 'PAYMENT')?.postingId ?? '';
    const reversed = await finance.post<PostedView>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Paid twice',
    });
    expect(reversed.status).toBe(200);
    const after = await show(commitment.id);
    expect(after).toMatchObject({ state: 'open', open: usd('50.00'), paid: usd('0.00') });
    expect(after.entries.find((entry) => entry.type === 'REVERSAL')).toMatchObject({
      description: 'Paid twice',
      reversesPostingId: posting,
      postedBy: expect.any(String),
    });
    const again = await finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Once more',
    });
    expect([again.status, again.body.code]).toEqual([409, 'ledger.already-reversed']);
    const back = await finance.post<ProblemDetails>(`/api/ledger-postings/${reversed.body.postingId}/reversal`, {
      reason: 'Back again',
    });
    expect([back.status, back.body.code]).toEqual([422, 'ledger.reversal-of-reversal']);
  });

  it('does not take a commitment back of which something was paid', async () => {
    const commitment = await committed('70.00');
    await act(commitment, 'payments', { amount: usd('20.00') });
    const posting = (await show(commitment.id)).entries.find((entry) => entry.type === 'COMMITMENT')?.postingId ?? '';
    const answer = await finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, {
      reason: 'Mistake',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'ledger.reversal-impossible']);
    expect(await show(commitment.id)).toMatchObject({ open: usd('50.00'), paid: usd('20.00') });
  });

  it('does the same request once, however often it arrives, and refuses the key for another', async () => {
    const before = await balanceOf('P1');
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => commit(finance, '33.00', {}, key)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body.id]))).size).toBe(1);
    expect(minus(before.available, (await balanceOf('P1')).available)).toBe('33.00');
    const other = await commit<ProblemDetails>(finance, '34.00', {}, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('asks for the version that was seen, and refuses an old one', async () => {
    const commitment = await committed('40.00');
    const path = `/api/commitments/${commitment.id}/payments`;
    expect((await finance.post<ProblemDetails>(path, { amount: usd('1.00') })).status).toBe(428);
    await act(commitment, 'payments', { amount: usd('1.00') });
    const stale = await act<ProblemDetails>(commitment, 'payments', { amount: usd('1.00') });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect(await show(commitment.id)).toMatchObject({ paid: usd('1.00') });
  });

  it('pays one of two payments that arrive at the same time', async () => {
    const commitment = await committed('60.00');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => act<unknown>(commitment, 'payments', { amount: usd('60.00') })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    expect(await show(commitment.id)).toMatchObject({ open: usd('0.00'), paid: usd('60.00') });
  });

  it.each(['null', '{}'])('names what is missing in a payment that says %s', async (body) => {
    const list = `/api/commitments?planId=${planId}&year=2014&state=open`;
    const open = (await finance.get<CommitmentPageView>(list)).body.rows[0];
    const path = `/api/commitments/${open?.id}/payments`;
    const headers = { 'if-match': '"1"' };
    const answer = await finance.send<ProblemDetails>('POST', path, { body: JSON.parse(body) as object, headers });
    expect([answer.status, answer.body.fields]).toEqual([400, [{ path: 'amount', rule: 'required' }]]);
  });

  it.each([
    ['12.345', 400, 'request.invalid'],
    ['1e3', 400, 'request.invalid'],
    ['١٢', 400, 'request.invalid'],
    ['0', 422, 'budget.amount-not-positive'],
    ['-5', 422, 'budget.amount-not-positive'],
  ])('does not commit %s', async (amount, status, code) => {
    const answer = await commit<ProblemDetails>(finance, amount);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('does not commit in another currency than the fund’s', async () => {
    const answer = await commit<ProblemDetails>(finance, '5', { amount: { amount: '5.00', currency: 'EUR' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.amount-invalid']);
  });

  it('touches nothing in a closed year', async () => {
    const page = await finance.get<ActivityPage>(`/api/activities?planId=${planId}&year=2013`);
    const past = activityOf(page.body, (row) => row.project.code === 'P1');
    const answer = await commit<ProblemDetails>(finance, '0.01', { activityId: past.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'budget.year-closed']);
    const closed = await finance.get<LedgerPageView>(`/api/budget/ledger?planId=${planId}&year=2013`);
    const posting = closed.body.rows[0]?.postingId ?? '';
    const reversal = await finance.post<ProblemDetails>(`/api/ledger-postings/${posting}/reversal`, { reason: 'Late' });
    expect([reversal.status, reversal.body.code]).toEqual([409, 'budget.year-closed']);
  });

  it('lets who may see but not act know which roles could, and shows nothing to others', async () => {
    const refused = await commit<ProblemDetails>(planner, '1.00');
    expect(refused.status).toBe(403);
    expect(refused.body.params?.['roles']).toEqual(['finance-officer', 'financial-controller']);
    const commitment = await committed('5.00');
    const foreign = await server.as('planner.ddt');
    const unseen = await foreign.get(`/api/commitments/${commitment.id}`);
    const unknown = await foreign.get(`/api/commitments/${randomUUID()}`);
    expect([unseen.status, unknown.status]).toEqual([404, 404]);
    const table = await foreign.get<ControlTableView>(`/api/budget/control?planId=${planId}&year=2014`);
    expect(table.body.rows.map((row) => row.code)).toEqual(['P3']);
  });

  it('does not let an activity end with money committed for it, and commits nothing for one that has ended', async () => {
    const entered = await planner.post<WrittenView>('/api/activities', {
      nodeId: activity.area?.id,
      type: 'meeting',
      title: { source: 'en', en: 'Coordination meeting' },
      plannedStart: '2014-11-03',
      plannedEnd: '2014-11-05',
    });
    const other = entered.body;
    const made = await commit(finance, '12.00', { activityId: other.id });
    const cancel = (): Promise<TestAnswer<ProblemDetails>> =>
      planner.post(
        `/api/activities/${other.id}/status`,
        { status: 'cancelled', reason: 'Host withdrew' },
        { 'if-match': `"${other.version}"` },
      );
    const refused = await cancel();
    expect([refused.status, refused.body.code]).toEqual([409, 'activity.has-commitments']);
    expect(refused.body.params?.['open']).toEqual(usd('12.00'));
    expect((await act(made.body, 'releases', { amount: usd('12.00') })).status).toBe(200);
    expect((await cancel()).status).toBe(200);
    const late = await commit<ProblemDetails>(finance, '1.00', { activityId: other.id });
    expect([late.status, late.body.code]).toEqual([409, 'budget.activity-ended']);
  });

  it('calls an activity committed as soon as money is, and not before', async () => {
    const entered = await planner.post<WrittenView>('/api/activities', {
      nodeId: activity.area?.id,
      type: 'study',
      title: { source: 'en', en: 'Study of partnerships' },
      plannedStart: '2014-11-10',
      plannedEnd: '2014-12-05',
    });
    const { id } = entered.body;
    const step = (status: string, version: number) =>
      planner.post<ProblemDetails>(`/api/activities/${id}/status`, { status }, { 'if-match': `"${version}"` });
    expect((await step('planned', 1)).status).toBe(200);
    const early = await step('committed', 2);
    expect([early.status, early.body.code]).toEqual([409, 'activity.without-commitment']);
    expect((await commit(finance, '8.00', { activityId: id })).status).toBe(201);
    const now = await planner.get<ActivityView>(`/api/activities/${id}`);
    expect([now.body.status, now.body.version]).toEqual(['committed', 3]);
  });

  it('allots up to what is appropriated and takes back down to what is used', async () => {
    const projectId = activity.project.id;
    const allot = (amount: string): Promise<TestAnswer<ProblemDetails>> =>
      finance.post('/api/budget/allotments', { projectId, year: 2014, amount: usd(amount) });
    const { revised, allotted } = await balanceOf('P1');
    const free = minus(revised, allotted);
    expect((await allot(free)).status).toBe(200);
    const more = await allot('0.01');
    expect([more.status, more.body.code, more.body.params?.['shortBy']]).toEqual([
      422,
      'budget.allotment-exceeds-revised',
      usd('0.01'),
    ]);
    const { available } = await balanceOf('P1');
    const back = await allot(`-${minus(available, usd('-0.01'))}`);
    expect([back.status, back.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect((await allot(`-${free}`)).status).toBe(200);
  });

  it('lets the controller appropriate more, as a supplement, and not less than what is allotted', async () => {
    const before = await balanceOf('P1');
    const ask = { projectId: activity.project.id, year: 2014 };
    const refused = await finance.post('/api/budget/appropriations', { ...ask, amount: usd('1.00') });
    expect(refused.status).toBe(403);
    const more = await controller.post('/api/budget/appropriations', { ...ask, amount: usd('100.00') });
    expect(more.status).toBe(200);
    const after = await balanceOf('P1');
    expect([after.appropriated, minus(after.changes, before.changes)]).toEqual([before.appropriated, '100.00']);
    const less = await controller.post<ProblemDetails>('/api/budget/appropriations', {
      ...ask,
      amount: usd(`-${after.revised.amount}`),
    });
    expect([less.status, less.body.code]).toEqual([422, 'budget.appropriation-below-allotted']);
  });

  it('has no line for an off-budget project', async () => {
    const offBudget = (await control()).rows.find((row) => row.isOffBudget);
    expect(offBudget?.balance).toBeNull();
    const answer = await controller.post<ProblemDetails>('/api/budget/appropriations', {
      projectId: offBudget?.projectId,
      year: 2014,
      amount: usd('1.00'),
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'budget.no-line']);
  });

  it.each([2014, null])('has a ledger whose sums are the cells of the control table (%s)', async (year) => {
    const table = await control(year);
    const question = year === null ? '' : `&year=${year}`;
    for (const row of table.rows.filter((candidate) => candidate.balance !== null)) {
      for (const bucket of ['revised', 'allotted', 'committed', 'paid'] as const) {
        const path = `/api/budget/ledger?planId=${planId}${question}&projectId=${row.projectId}&bucket=${bucket}`;
        const { rows, count } = await wholeLedger(path);
        expect(rows).toHaveLength(count);
        expect(total(rows.map((entry) => entry.amount))).toBe(row.balance?.[bucket].amount);
      }
    }
    const explained = await finance.get<BalanceExplanationView>(
      `/api/budget/explanation?planId=${planId}${question}&figure=available`,
    );
    expect(explained.body.value).toBe(table.total.available.amount);
  });

  it('says before a commitment what its line has', async () => {
    const line = await finance.get<ActivityLineView>(`/api/budget/lines/by-activity/${activity.id}`);
    expect(line.body).toMatchObject({ yearStatus: 'open', available: (await balanceOf('P1')).available });
  });

  it.each(['year=1', 'year=x', 'projectId=1', 'year=2014&bucket=none'])('refuses the question %s', async (question) => {
    const answer = await finance.get<ProblemDetails>(`/api/budget/ledger?planId=${planId}&${question}`);
    expect([answer.status, answer.body.fields?.length]).toEqual([400, 1]);
  });

  async function wholeLedger(path: string): Promise<{ rows: LedgerPageView['rows']; count: number }> {
    const rows: LedgerPageView['rows'][number][] = [];
    let page = (await finance.get<LedgerPageView>(path)).body;
    rows.push(...page.rows);
    while (page.next !== null) {
      page = (await finance.get<LedgerPageView>(`${path}&after=${page.next}`)).body;
      rows.push(...page.rows);
    }
    return { rows, count: page.count };
  }

  async function ledgerCount(): Promise<number> {
    return (await finance.get<LedgerPageView>(`/api/budget/ledger?planId=${planId}`)).body.count;
  }
});

function usd(amount: string): MoneyView {
  return { amount, currency: 'USD' };
}

function minus(one: MoneyView, other: MoneyView): string {
  return Money.parse(one.amount, 'USD').minus(Money.parse(other.amount, 'USD')).toDecimal();
}

function total(amounts: readonly MoneyView[]): string {
  return amounts.reduce((sum, { amount }) => sum.plus(Money.parse(amount, 'USD')), Money.zero('USD')).toDecimal();
}

function activityOf(page: ActivityPage, is: (row: ActivityView) => boolean): ActivityView {
  const found = page.rows.find(is);
  if (!found) throw new Error('The demonstration has no such activity.');
  return found;
}
