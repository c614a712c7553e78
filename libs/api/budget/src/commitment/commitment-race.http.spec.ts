import { DEPTH, startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type { ActivityPage, ControlTableView, PlanView, ProblemDetails } from '@mizan/shared/contracts';

/** More at once would wait so long for a connection that the server answers 503, rightly. */
const AT_ONCE = 120;
/** Each asks for a thirtieth of what there is. */
const SHARE = 30n;

describe('two processes on one database', () => {
  let servers: readonly [TestServer, TestServer];

  beforeAll(async () => {
    const first = await startTestServer();
    servers = [first, await first.twin()];
  });
  afterAll(async () => {
    await servers[1].stop();
    await servers[0].stop();
  });

  it('sell the same dollar once', async () => {
    const clients = await Promise.all(servers.map((server) => server.as('finance')));
    const [first] = clients;
    if (!first) throw new Error('Nobody is signed in.');
    const plan = (await first.get<PlanView[]>('/api/plans')).body.find(({ code }) => code === 'AP-2013-2015');
    const activities = await first.get<ActivityPage>(`/api/activities?planId=${plan?.id}&year=2014`);
    const activity = activities.body.rows.find((row) => row.project.code === 'P1' && row.status === 'planned');
    const before = await availableOf(first, plan?.id ?? '');
    const amount = Money.fromMinor(before.minor / SHARE, 'USD');

    const ask = (index: number): Promise<TestAnswer<ProblemDetails>> =>
      (clients[index % 2] ?? first).post<ProblemDetails>('/api/commitments', {
        activityId: activity?.id,
        kind: 'contract',
        supplier: `Supplier ${index}`,
        amount: amount.toJSON(),
      });
    const answers: TestAnswer<ProblemDetails>[] = [];
    for (let asked = 0; asked < DEPTH.racingRequests; asked += AT_ONCE) {
      const wave = Math.min(AT_ONCE, DEPTH.racingRequests - asked);
      answers.push(...(await Promise.all(Array.from({ length: wave }, (_, index) => ask(asked + index)))));
    }

    const made = answers.filter(({ status }) => status === 201).length;
    expect(made).toBe(Number(SHARE));
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['budget.exceeds-available']),
    );
    const after = await availableOf(first, plan?.id ?? '');
    expect(after.toDecimal()).toBe(before.minus(Money.fromMinor(amount.minor * SHARE, 'USD')).toDecimal());
  });

  it('know the session that the other one opened, and that it ended', async () => {
    const here = await servers[0].as('planner');
    const there = here.at(servers[1].url);
    expect((await there.get('/api/session')).status).toBe(200);
    await there.send('DELETE', '/api/session');
    expect((await here.get('/api/session')).status).toBe(401);
  });
});

async function availableOf(client: TestClient, planId: string): Promise<Money> {
  const table = await client.get<ControlTableView>(`/api/budget/control?planId=${planId}&year=2014`);
  const row = table.body.rows.find(({ code }) => code === 'P1');
  return Money.parse(row?.balance?.available.amount ?? '', 'USD');
}
