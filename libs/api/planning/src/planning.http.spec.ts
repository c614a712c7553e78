import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  ActivityDetailView,
  AuditEventPage,
  PlanNodeView,
  PlanTreeView,
  PlanView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

describe('plan and activities, on the built server', () => {
  let server: TestServer;
  let planner: TestClient;
  let plans: readonly PlanView[];

  beforeAll(async () => {
    server = await startTestServer();
    planner = await server.as('planner');
    plans = (await planner.get<PlanView[]>('/api/plans')).body;
  });
  afterAll(() => server.stop());

  const planOf = (status: PlanView['status']): PlanView => {
    const plan = plans.find((candidate) => candidate.status === status);
    if (!plan) throw new Error(`There is no plan ${status}.`);
    return plan;
  };
  const nodeOf = async (status: PlanView['status'], code: string): Promise<PlanNodeView> => {
    const tree = (await planner.get<PlanTreeView>(`/api/plans/${planOf(status).id}/tree`)).body;
    const id = tree.nodes.find((node) => node.code === code)?.id ?? '';
    return (await planner.get<PlanNodeView>(`/api/plan-nodes/${id}`)).body;
  };
  const patch = (path: string, version: number, body: object): Promise<TestAnswer<ProblemDetails & WrittenView>> =>
    planner.send('PATCH', path, { body, headers: { 'If-Match': `"${version}"` } });
  const newActivity = async (): Promise<ActivityDetailView> => {
    const area = await nodeOf('in-force', 'P1.2');
    const created = await planner.post<WrittenView>('/api/activities', {
      nodeId: area.id,
      type: 'meeting',
      title: { source: 'en', en: 'Round table' },
      plannedStart: '2014-11-03',
      plannedEnd: '2014-11-04',
      plannedCost: '1250.50',
    });
    expect(created.status).toBe(201);
    return (await planner.get<ActivityDetailView>(`/api/activities/${created.body.id}`)).body;
  };
  const step = (activity: { id: string; version: number }, body: object) =>
    planner.post<ProblemDetails>(`/api/activities/${activity.id}/status`, body, {
      'If-Match': `"${activity.version}"`,
    });

  it('edits a drafted node once: the slower of two is told, and loses nothing of the faster', async () => {
    const node = await nodeOf('drafting', 'P1.1');
    const title = { source: 'en' as const, en: 'Agreements', fr: 'Accords', ar: 'اتفاقيات' };
    const [one, other] = await Promise.all([
      patch(`/api/plan-nodes/${node.id}`, node.version, { title }),
      patch(`/api/plan-nodes/${node.id}`, node.version, { title }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const after = await nodeOf('drafting', 'P1.1');
    expect([after.version, after.title]).toEqual([node.version + 1, title]);
    const history = await planner.get<AuditEventPage>(`/api/plan-nodes/${node.id}/history`);
    expect(history.body.rows[0]).toMatchObject({ action: 'node.edited', actor: 'Planner (External Relations)' });
    expect(history.body.rows[0]?.after).toMatchObject({ title });
  });

  it('adds below a drafted node, refuses a taken code and a wrong place, and withdraws with a reason', async () => {
    const project = await nodeOf('drafting', 'P1');
    const area = { planId: project.planId, kind: 'area', parentId: project.id, code: 'P1.8' };
    const texts = { title: { source: 'fr', fr: 'Un domaine' }, shortTitle: { source: 'fr', fr: 'Domaine' } };
    const created = await planner.post<WrittenView>('/api/plan-nodes', { ...area, ...texts });
    expect(created.status).toBe(201);
    const taken = await planner.post<ProblemDetails>('/api/plan-nodes', { ...area, ...texts });
    expect([taken.status, taken.body.code]).toEqual([409, 'plan.code-taken']);
    const misplaced = await planner.post<ProblemDetails>('/api/plan-nodes', {
      ...area,
      ...texts,
      code: 'X',
      kind: 'directorate',
    });
    expect([misplaced.status, misplaced.body.code]).toEqual([422, 'plan.wrong-parent']);
    const withdrawn = await planner.post(
      `/api/plan-nodes/${created.body.id}/withdrawal`,
      { reason: 'Not needed.' },
      { 'If-Match': '"1"' },
    );
    expect(withdrawn.status).toBe(200);
    const shown = (await planner.get<PlanNodeView>(`/api/plan-nodes/${created.body.id}`)).body;
    expect([shown.status, shown.withdrawalReason]).toEqual(['withdrawn', 'Not needed.']);
  });

  it('changes nothing of a plan in force, and says so', async () => {
    const node = await nodeOf('in-force', 'P1');
    const refused = await patch(`/api/plan-nodes/${node.id}`, node.version, { totalBudget: '1.00' });
    expect([refused.status, refused.body.code]).toEqual([409, 'plan.frozen']);
    expect((await nodeOf('in-force', 'P1')).totalBudget?.amount).toBe('766444.00');
  });

  it('does not put a plan in force that lacks totals or outcomes', async () => {
    const admin = await server.as('admin');
    const draft = planOf('drafting');
    const answer = await admin.post<ProblemDetails>(
      `/api/plans/${draft.id}/adoption`,
      {},
      { 'If-Match': `"${draft.version}"` },
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'plan.incomplete']);
  });

  it.each([
    ['plannedEnd', { plannedStart: '2014-11-03', plannedEnd: '2014-11-01' }],
    ['plannedStart', { plannedStart: '2014-02-30', plannedEnd: '2014-11-01' }],
    ['title', { title: { source: 'en' } }],
    ['plannedCost', { plannedCost: '12,50' }],
    ['country', { country: 'Morocco' }],
    ['unasked', { unasked: true }],
  ])('names the field %s that is wrong, and saves nothing', async (path, wrong) => {
    const activity = await newActivity();
    const answer = await patch(`/api/activities/${activity.id}`, activity.version, wrong);
    expect([answer.status, answer.body.fields?.map((field) => field.path)]).toEqual([400, [path]]);
    expect((await planner.get<ActivityDetailView>(`/api/activities/${activity.id}`)).body).toEqual(activity);
  });

  it('keeps a cost to the cent, and gives each activity a code of its own', async () => {
    const [one, other] = await Promise.all([newActivity(), newActivity()]);
    expect([one.plannedCost, other.plannedCost]).toEqual([
      { amount: '1250.50', currency: 'USD' },
      { amount: '1250.50', currency: 'USD' },
    ]);
    expect(one.code).not.toBe(other.code);
  });

  it('walks an activity along its allowed steps only, with the reason and dates that they ask for', async () => {
    const activity = await newActivity();
    expect(activity.status).toBe('proposed');
    expect((await step(activity, { status: 'completed' })).body.code).toBe('activity.step-not-allowed');
    expect((await step(activity, { status: 'planned' })).status).toBe(200);
    const planned = { id: activity.id, version: activity.version + 1 };
    expect((await step(planned, { status: 'committed' })).body.code).toBe('activity.without-commitment');
    expect((await step(planned, { status: 'cancelled' })).body.code).toBe('activity.reason-required');
    expect((await step(planned, { status: 'cancelled', reason: 'The host withdrew.' })).status).toBe(200);
    const ended = (await planner.get<ActivityDetailView>(`/api/activities/${activity.id}`)).body;
    expect([ended.status, ended.statusReason]).toEqual(['cancelled', 'The host withdrew.']);
  });

  it('hides an activity from another directorate like one that is not there', async () => {
    const activity = await newActivity();
    const other = await server.as('planner.ddt');
    const [hidden, missing] = await Promise.all([
      other.get<ProblemDetails>(`/api/activities/${activity.id}`),
      other.get<ProblemDetails>('/api/activities/00000000-0000-4000-8000-000000000000'),
    ]);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });
});
