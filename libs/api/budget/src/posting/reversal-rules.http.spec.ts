import { FinanceDesk, usd, type TestAnswer, type TestClient } from '@mizan/api/testing';
import type { LedgerPageView, PostedView, ProblemDetails, WrittenView } from '@mizan/shared/contracts';

type Answer = TestAnswer<PostedView & ProblemDetails>;

describe('what may not be reversed, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const reverse = (client: TestClient, postingId: string): Promise<Answer> =>
    client.post(`/api/ledger-postings/${postingId}/reversal`, { reason: 'By mistake.' });
  const said = ({ status, body }: Answer): unknown => [status, body.code];
  /** The posting of the newest entry of a type in the open year. */
  const newest = async (type: string): Promise<string> => {
    const page = await desk.controller.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}&year=2014`);
    return page.body.rows.find((row) => row.type === type)?.postingId ?? '';
  };
  const postingOf = async (commitmentId: string, type: string): Promise<string> =>
    (await desk.show(commitmentId)).entries.find((entry) => entry.type === type)?.postingId ?? '';
  const step = (id: string, name: string, body: object): Promise<TestAnswer<WrittenView>> =>
    desk
      .show(id)
      .then(({ version }) =>
        desk.finance.post<WrittenView>(`/api/commitments/${id}/${name}`, body, { 'if-match': `"${version}"` }),
      );

  it('an override, which is ended on its own page', async () => {
    const granted = await desk.controller.post('/api/overrides', {
      projectId: desk.activity.project.id,
      year: 2014,
      amount: usd('100.00'),
      reason: 'Until the supplement is there.',
      expiresOn: '2014-12-31',
    });
    expect(granted.status).toBe(201);
    expect(said(await reverse(desk.controller, await newest('OVERRIDE')))).toEqual([422, 'ledger.reversal-elsewhere']);
  });

  it('what one may not post: finance takes back no freeze and no appropriation', async () => {
    const change = { projectId: desk.activity.project.id, year: 2014, amount: usd('3.00'), description: 'Held back.' };
    for (const [path, type] of [
      ['freezes', 'FREEZE'],
      ['appropriations', 'SUPPLEMENT'],
    ] as const) {
      expect((await desk.controller.post(`/api/budget/${path}`, change)).status).toBe(200);
      const posting = await newest(type);
      expect(said(await reverse(desk.finance, posting))).toEqual([403, 'access.denied']);
      expect((await reverse(desk.controller, posting)).status).toBe(200);
    }
  });

  it('a payment of which something was refunded', async () => {
    const { id } = await desk.committed('100.00');
    await step(id, 'payments', { amount: usd('100.00') });
    await step(id, 'refunds', { amount: usd('40.00') });
    const answer = await reverse(desk.finance, await postingOf(id, 'PAYMENT'));
    expect(said(answer)).toEqual([422, 'ledger.reversal-impossible']);
    expect(answer.body.params).toMatchObject({ bucket: 'paid', amount: usd('-40.00') });
    expect(await desk.show(id)).toMatchObject({ open: usd('0.00') });
    expect((await reverse(desk.finance, await postingOf(id, 'REFUND'))).status).toBe(200);
    expect((await reverse(desk.finance, await postingOf(id, 'PAYMENT'))).status).toBe(200);
  });

  it('what was released of a reservation that is a commitment by now', async () => {
    const made = await desk.commit(desk.finance, '100.00', { isReservation: true });
    const { id } = made.body;
    await step(id, 'releases', { amount: usd('40.00') });
    expect((await step(id, 'confirmation', {})).status).toBe(200);
    const answer = await reverse(desk.finance, await postingOf(id, 'RESERVATION_RELEASE'));
    expect(said(answer)).toEqual([422, 'ledger.reversal-impossible']);
    expect(await desk.show(id)).toMatchObject({ state: 'open', open: usd('60.00') });
  });

  it('a cancellation, where the activity will not happen; and an activity with a reservation does not end', async () => {
    const activity = await desk.planner.post<WrittenView>('/api/activities', draftBeside(desk));
    expect(activity.status).toBe(201);
    const activityId = activity.body.id;
    const made = await desk.commit(desk.finance, '10.00', { activityId, isReservation: true });
    expect(made.status).toBe(201);
    const refused = await cancelActivity(desk, activityId);
    expect([refused.status, refused.body.code]).toEqual([409, 'activity.has-commitments']);
    expect((await step(made.body.id, 'cancellation', { reason: 'Not needed.' })).status).toBe(200);
    expect((await cancelActivity(desk, activityId)).status).toBe(200);
    const answer = await reverse(desk.finance, await postingOf(made.body.id, 'RESERVATION_RELEASE'));
    expect(said(answer)).toEqual([409, 'budget.activity-ended']);
  });
});

/** What an activity beside the desk's own is entered with. */
function draftBeside({ activity }: FinanceDesk): object {
  return {
    nodeId: activity.area?.id ?? activity.project.id,
    type: 'meeting',
    title: { source: 'en', en: 'Round table' },
    plannedStart: '2014-11-03',
    plannedEnd: '2014-11-05',
    plannedCost: '1000.00',
  };
}

async function cancelActivity(
  desk: FinanceDesk,
  activityId: string,
): Promise<TestAnswer<WrittenView & ProblemDetails>> {
  const { body } = await desk.planner.get<{ version: number }>(`/api/activities/${activityId}`);
  return desk.planner.post(
    `/api/activities/${activityId}/status`,
    { status: 'cancelled', reason: 'It will not happen.' },
    { 'if-match': `"${body.version}"` },
  );
}
