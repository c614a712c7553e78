import { randomUUID } from 'node:crypto';

import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  ActivityPage,
  ControlRowView,
  ControlRuleView,
  ControlTableView,
  CostNatureView,
  FiscalPeriodView,
  OverrideView,
  PlanView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

const YEAR = 2014;
const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('what money is controlled by, on the built server', () => {
  let server: TestServer;
  const clients = new Map<string, TestClient>();
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    for (const account of ['finance', 'controller', 'admin', 'planner']) {
      clients.set(account, await server.as(account));
    }
    const plans = (await as('finance').get<PlanView[]>('/api/plans')).body;
    planId = plans.find(({ code }) => code === 'AP-2013-2015')?.id ?? '';
  });
  afterAll(() => server.stop());

  const as = (account: string): TestClient => {
    const client = clients.get(account);
    if (!client) throw new Error(`${account} has not signed in.`);
    return client;
  };
  const row = async (code: string): Promise<ControlRowView> => {
    const table = await as('finance').get<ControlTableView>(`/api/budget/control?planId=${planId}&year=${YEAR}`);
    const found = table.body.rows.find((candidate) => candidate.code === code);
    if (!found) throw new Error(`There is no row of ${code}.`);
    return found;
  };
  const available = async (code: string): Promise<string> => (await row(code)).balance?.available.amount ?? '';
  const commit = async (project: string, amount: string, more: object = {}) => {
    const page = await as('finance').get<ActivityPage>(
      `/api/activities?planId=${planId}&year=${YEAR}&projectId=${(await row(project)).projectId}`,
    );
    const activity = page.body.rows.find(({ status }) => ['planned', 'committed', 'under-way'].includes(status));
    return as('finance').post<WrittenView & ProblemDetails>('/api/commitments', {
      activityId: activity?.id,
      kind: 'contract',
      supplier: 'Conference centre',
      amount: usd(amount),
      ...more,
    });
  };
  const versioned = (
    account: string,
    [method, path]: readonly [string, string],
    version: number,
    body?: object,
  ): Promise<TestAnswer<WrittenView & Omit<ProblemDetails, 'status'> & Record<string, unknown>>> =>
    as(account).send(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
    });
  const plus = (amount: string, dollars: bigint): string => {
    const cents = BigInt(amount.replace('.', '')) + dollars * 100n;
    return `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
  };

  it('an override lets a project be overdrawn to its limit and not a cent further, and ends when nothing rests on it', async () => {
    const { projectId } = await row('P3');
    const free = await available('P3');
    const grant = await as('controller').post<WrittenView>('/api/overrides', {
      projectId,
      year: YEAR,
      amount: usd('100.00'),
      reason: 'The hall must be paid today.',
      expiresOn: '2014-12-31',
    });
    expect(grant.status).toBe(201);
    expect((await row('P3')).balance?.override.amount).toBe('100.00');
    const second = await as('controller').post<ProblemDetails>('/api/overrides', {
      projectId,
      year: YEAR,
      amount: usd('1.00'),
      reason: 'One more on top of it.',
      expiresOn: '2014-12-31',
    });
    expect([second.status, second.body.code]).toEqual([409, 'override.exists']);

    const beyond = await commit('P3', plus(free, 101n));
    expect([beyond.status, beyond.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect(beyond.body).toMatchObject({ params: { available: usd(free), shortBy: usd('1.00') } });
    const drawn = await commit('P3', plus(free, 40n));
    expect(drawn.status).toBe(201);
    expect(await available('P3')).toBe('-40.00');

    const list = await as('controller').get<OverrideView[]>(`/api/overrides?planId=${planId}&year=${YEAR}`);
    expect(list.body.find(({ id }) => id === grant.body.id)).toMatchObject({
      role: 'financial-controller',
      limit: usd('100.00'),
      used: usd('40.00'),
      isExpired: false,
    });
    const early = await versioned('controller', ['POST', `/api/overrides/${grant.body.id}/end`], 1);
    expect([early.status, early.body.code]).toEqual([409, 'override.in-use']);
    expect(early.body).toMatchObject({ params: { used: usd('40.00') } });

    await versioned('finance', ['POST', `/api/commitments/${drawn.body.id}/releases`], drawn.body.version, {
      amount: usd('40.00'),
    });
    const ended = await versioned('controller', ['POST', `/api/overrides/${grant.body.id}/end`], 1);
    expect(ended.status).toBe(200);
    expect((await row('P3')).balance?.override.amount).toBe('0.00');
    const twice = await versioned('controller', ['POST', `/api/overrides/${grant.body.id}/end`], 2);
    expect([twice.status, twice.body.code]).toEqual([409, 'override.ended']);
  });

  it('an override is refused to whoever may not grant it, and for a day that is over', async () => {
    const { projectId } = await row('P3');
    const request = { projectId, year: YEAR, amount: usd('10.00'), reason: 'Because of a holiday.' };
    const officer = await as('finance').post('/api/overrides', { ...request, expiresOn: '2014-12-31' });
    expect(officer.status).toBe(403);
    const past = await as('controller').post<ProblemDetails>('/api/overrides', { ...request, expiresOn: '2014-09-29' });
    expect([past.status, past.body.code]).toEqual([400, 'request.invalid']);
  });

  it('a rule that stops at what was planned holds when two commit at once', async () => {
    const rules = (await as('admin').get<ControlRuleView[]>('/api/control-rules')).body;
    const rule = rules.find(({ level, fundId, natureId }) => level === 'activity' && !fundId && !natureId);
    const path = ['PATCH', `/api/control-rules/${rule?.id}`] as const;
    const stopped = await versioned('admin', path, rule?.version ?? 0, { policy: 'stop', tolerance: '0' });
    expect(stopped.status).toBe(200);
    const { projectId } = await row('P1');
    const beside = await as('planner').get<ActivityPage>(
      `/api/activities?planId=${planId}&year=${YEAR}&projectId=${projectId}`,
    );
    const made = await as('planner').post<WrittenView>('/api/activities', {
      nodeId: beside.body.rows.find(({ area }) => area !== null)?.area?.id,
      type: 'meeting',
      title: { source: 'en', en: 'A meeting for a hundred' },
      plannedStart: '2014-11-03',
      plannedEnd: '2014-11-05',
      plannedCost: '100.00',
    });
    const activityId = made.body.id;
    expect((await commit('P1', '1.00', { activityId })).status).toBe(201);
    const answers = await Promise.all([1, 2, 3, 4].map(() => commit('P1', '40.00', { activityId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('budget.exceeds-planned');
    const back = await versioned('admin', path, stopped.body.version, { policy: rule?.policy, tolerance: '0' });
    expect(back.status).toBe(200);
  });

  it('a nature that somebody only asked money for takes nothing away from the project', async () => {
    const { projectId } = await row('P1');
    const nature = await as('admin').post<WrittenView>('/api/cost-natures', {
      code: 'ASKED',
      name: { source: 'en', en: 'Only asked for' },
    });
    const natureId = nature.body.id;
    const draft = await as('finance').post<WrittenView>('/api/virements', {
      planId,
      year: YEAR,
      justification: 'It may be needed.',
      lines: [
        { projectId, amount: usd('-1.00') },
        { projectId, natureId, amount: usd('1.00') },
      ],
    });
    expect(draft.status).toBe(201);
    expect((await commit('P1', '2.00', { natureId })).status).toBe(201);
  });

  it('a policy that warns lets a project be overdrawn within its tolerance, and stops beyond it', async () => {
    const rules = (await as('admin').get<ControlRuleView[]>('/api/control-rules')).body;
    const rule = rules.find(({ level, fundId, natureId }) => level === 'control' && !fundId && !natureId);
    expect(rule?.policy).toBe('stop');
    const path = ['PATCH', `/api/control-rules/${rule?.id}`] as const;
    const warned = await versioned('admin', path, rule?.version ?? 0, { policy: 'warn', tolerance: '0.01' });
    expect(warned.status).toBe(200);

    const { balance } = await row('P1');
    const free = balance?.available.amount ?? '';
    const tolerated = BigInt((balance?.allotted.amount ?? '0').replace('.', '')) / 10_000n;
    const beyond = await commit('P1', plus(free, tolerated + 1n));
    expect([beyond.status, beyond.body.code]).toEqual([422, 'budget.exceeds-available']);
    const within = await commit('P1', plus(free, 1n));
    expect(within.status).toBe(201);
    expect(await available('P1')).toBe('-1.00');

    const back = await versioned('admin', path, warned.body.version, { policy: 'stop' });
    expect([back.status, back.body.code]).toEqual([409, 'control-rule.in-breach']);
    await versioned('finance', ['POST', `/api/commitments/${within.body.id}/releases`], within.body.version, {
      amount: usd('1.00'),
    });
    expect((await versioned('admin', path, warned.body.version, { policy: 'stop', tolerance: '0' })).status).toBe(200);
  });

  it('a closed month takes nothing, a soft-closed one only what the controller posts, and the next open one is named', async () => {
    const periods = async () => (await as('finance').get<FiscalPeriodView[]>(`/api/fiscal-periods?year=${YEAR}`)).body;
    expect((await periods()).map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'closed'),
      'soft-closed',
      ...Array.from({ length: 6 }, () => 'open'),
    ]);
    const july = (await periods())[6];
    const december = (await periods())[11];
    const outOfOrder = await versioned('controller', ['PUT', `/api/fiscal-periods/${december?.id}`], 1, {
      status: 'closed',
    });
    expect([outOfOrder.status, outOfOrder.body.code]).toEqual([409, 'period.out-of-order']);

    const made = await commit('P2', '50.00');
    const pay = (account: string, effectiveDate: string, version: number) =>
      versioned(account, ['POST', `/api/commitments/${made.body.id}/payments`], version, {
        amount: usd('1.00'),
        effectiveDate,
      });
    for (const month of [6, 7, 8]) {
      const period = (await periods())[month];
      await versioned('controller', ['PUT', `/api/fiscal-periods/${period?.id}`], 1, { status: 'soft-closed' });
    }
    const refused = await pay('finance', '2014-09-30', made.body.version);
    expect([refused.status, refused.body.code]).toEqual([409, 'budget.period-closed']);
    expect(refused.body).toMatchObject({ params: { month: 9, periodStatus: 'soft-closed', nextOpen: '2014-10-01' } });
    const late = await pay('controller', '2014-09-30', made.body.version);
    expect(late.status).toBe(200);

    const silent = await versioned('controller', ['PUT', `/api/fiscal-periods/${(await periods())[8]?.id}`], 2, {
      status: 'open',
    });
    expect([silent.status, silent.body.code]).toEqual([422, 'period.reason-missing']);
    for (const month of [8, 7, 6]) {
      const period = (await periods())[month];
      const opened = await versioned('controller', ['PUT', `/api/fiscal-periods/${period?.id}`], 2, {
        status: 'open',
        reason: 'An invoice came late.',
      });
      expect(opened.body).toMatchObject({ status: 'open', reason: 'An invoice came late.' });
    }
    expect(july?.month).toBe(7);
  });

  it('money that is given by nature is kept apart by nature, and what has none of its own takes from the project', async () => {
    const natures = (await as('finance').get<CostNatureView[]>('/api/cost-natures')).body;
    const nature = (code: string): string => natures.find((candidate) => candidate.code === code)?.id ?? '';
    const { projectId } = await row('P2');
    const give = (kind: string, amount: string) =>
      as('controller').post<ProblemDetails>(`/api/budget/${kind}`, {
        projectId,
        year: YEAR,
        natureId: nature('60'),
        amount: usd(amount),
      });
    expect((await give('appropriations', '300.00')).status).toBe(200);
    expect((await give('allotments', '200.00')).status).toBe(200);

    const beyond = await commit('P2', '200.01', { natureId: nature('60') });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'budget.exceeds-available']);
    expect(beyond.body).toMatchObject({ params: { available: usd('200.00'), shortBy: usd('0.01') } });
    expect((await commit('P2', '200.00', { natureId: nature('60') })).status).toBe(201);
    const travel = await commit('P2', '10.00', { natureId: nature('11') });
    expect(travel.status).toBe(201);
    const unknown = await commit('P2', '10.00', { natureId: randomUUID() });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'budget.nature-unknown']);
  });
});
