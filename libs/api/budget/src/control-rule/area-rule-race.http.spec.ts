import { setTimeout } from 'node:timers/promises';

import { FinanceDesk, usd, type TestAnswer, type TestClient } from '@mizan/api/testing';
import type { ActivityPage, ControlRuleView, MoneyView, ProblemDetails, WrittenView } from '@mizan/shared/contracts';

const YEAR = 2014;
const PLENTY = '10000000.00';
const NATURES = ['RACE-1', 'RACE-2'];
const ROUNDS = 20;

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;

/** Each with a control key and an activity of its own, so that nothing but the area itself holds them apart. */
describe('a rule that stops at what an area has, on the built server', () => {
  let desk: FinanceDesk;
  let admin: TestClient;
  let projectId: string;
  let natures: readonly string[];
  let activities: readonly string[];

  const made = async (client: TestClient, path: string, body: object): Promise<string> =>
    (await client.post<WrittenView>(path, body)).body.id;
  const give = async (amount: MoneyView, natureId: string | null): Promise<void> => {
    for (const change of ['appropriations', 'allotments']) {
      const answer = await desk.controller.post(`/api/budget/${change}`, { projectId, natureId, year: YEAR, amount });
      expect(answer.status).toBe(200);
    }
  };

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    admin = await desk.server.as('admin');
    projectId = desk.activity.project.id;
    const rules = (await admin.get<ControlRuleView[]>('/api/control-rules')).body;
    const rule = rules.find(({ level, fundId, natureId }) => level === 'area' && !fundId && !natureId);
    const stopped = await admin.send('PATCH', `/api/control-rules/${rule?.id}`, {
      body: { policy: 'stop', tolerance: '0' },
      headers: { 'if-match': `"${rule?.version}"` },
    });
    expect(stopped.status).toBe(200);
    const page = await desk.planner.get<ActivityPage>(`/api/activities?planId=${desk.planId}&projectId=${projectId}`);
    const nodeId = page.body.rows.find(({ area }) => area !== null)?.area?.id;
    natures = await Promise.all(
      NATURES.map((code) => made(admin, '/api/cost-natures', { code, name: { source: 'en', en: code } })),
    );
    activities = await Promise.all(
      NATURES.map((code) =>
        made(desk.planner, '/api/activities', {
          nodeId,
          type: 'meeting',
          title: { source: 'en', en: `A meeting of ${code}` },
          plannedStart: '2014-11-03',
          plannedEnd: '2014-11-05',
          plannedCost: '100.00',
        }),
      ),
    );
  });
  afterAll(() => desk.server.stop());

  const reserve = (index: number, amount: MoneyView): Promise<TestAnswer<Answer>> =>
    desk.commit<Answer>(desk.finance, amount.amount, {
      activityId: activities[index],
      natureId: natures[index],
      isReservation: true,
    });
  const step = (document: WrittenView, name: string, body: object): Promise<TestAnswer<Answer>> =>
    desk.finance.post<Answer>(`/api/commitments/${document.id}/${name}`, body, { 'if-match': `"${document.version}"` });

  it('holds when one confirms for more while another reserves', async () => {
    await give(usd(PLENTY), null);
    // What is left of the area is read from a refusal.
    const beyond = await desk.commit<Answer>(desk.finance, PLENTY, { activityId: activities[0] });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'budget.exceeds-planned']);
    const { by } = beyond.body.params as { readonly by: MoneyView };
    const left = (BigInt(PLENTY.replace('.', '')) - BigInt(by.amount.replace('.', ''))) / 100n;
    expect(left).toBeGreaterThan(0n);
    for (const natureId of natures) await give(usd(`${left}.00`), natureId);

    const most = usd(`${(left * 6n) / 10n}.00`);
    for (let round = 0; round < ROUNDS; round += 1) {
      const kept = await reserve(0, usd('1.00'));
      const confirming = step(kept.body, 'confirmation', { amount: most });
      // Each round the other one comes a little later.
      await setTimeout(round);
      const answers = await Promise.all([confirming, reserve(1, most)]);
      const refused = answers.filter(({ status }) => status >= 300).map(({ body }) => body.code);
      expect(refused).toEqual(['budget.exceeds-planned']);
      const [confirmed, reserved] = answers;
      if (reserved.status < 300) await step(reserved.body, 'cancellation', { reason: 'The next round.' });
      const again = confirmed.status < 300 ? confirmed.body : kept.body;
      expect((await step(again, 'cancellation', { reason: 'The next round.' })).status).toBe(200);
    }
  });
});
