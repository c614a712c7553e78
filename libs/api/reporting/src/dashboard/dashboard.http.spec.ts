import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money, sum } from '@mizan/shared/money';
import type {
  ActivityPage,
  ControlTableView,
  DashboardView,
  PlanView,
  SelectionExplanationView,
} from '@mizan/shared/contracts';

describe('the dashboard, on the built server', () => {
  let server: TestServer;
  let management: TestClient;
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    management = await server.as('management');
    const plans = await management.get<PlanView[]>('/api/plans');
    planId = plans.body.find((plan) => plan.status === 'in-force')?.id ?? '';
  });
  afterAll(() => server.stop());

  const dashboard = async (query = '', client = management): Promise<DashboardView> => {
    const answer = await client.get<DashboardView>(`/api/plans/${planId}/dashboard${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const explanation = async (query: string): Promise<SelectionExplanationView> =>
    (await management.get<SelectionExplanationView>(`/api/plans/${planId}/explanation${query}`)).body;

  it('shows each outcome of the plan once, with the light that its results have', async () => {
    const { outcomes } = await dashboard();
    const lights = outcomes.filter(({ code }) => /^O[12]/.test(code)).map(({ code, results }) => [code, results.light]);
    expect(Object.fromEntries(lights)).toEqual({
      'O1.1': 'on-track',
      'O1.2': 'partly-on-track',
      'O2.1': 'off-track',
      'O2.2': 'insufficient-data',
    });
  });

  it.each(['', '?year=2014', '?year=2013'])(
    'adds the money of its projects up to the cent, and to the control table %s',
    async (query) => {
      const { finance, projects } = await dashboard(query);
      const control = await management.get<ControlTableView>(
        `/api/budget/control?planId=${planId}${query.replace('?', '&')}`,
      );
      for (const bucket of ['revised', 'allotted', 'committed', 'paid', 'available'] as const) {
        const moneys = projects.flatMap((project) =>
          project.finance ? [Money.parse(project.finance[bucket].amount, 'USD')] : [],
        );
        expect(sum(moneys, 'USD').toJSON()).toEqual(finance[bucket]);
        expect(control.body.total[bucket]).toEqual(finance[bucket]);
      }
    },
  );

  it('counts the activities that the list shows, without those that are proposed, cancelled or overtaken', async () => {
    const { delivery } = await dashboard('?year=2014');
    const list = await management.get<ActivityPage>(`/api/activities?planId=${planId}&year=2014`);
    const counted = list.body.rows.filter(({ status }) => !['proposed', 'cancelled', 'overtaken'].includes(status));
    expect(delivery.counted).toBe(counted.length);
    expect(delivery.light).not.toBeNull();
  });

  it('narrows everything to a directorate or a project', async () => {
    const whole = await dashboard();
    const project = whole.projectChoices.find(({ code }) => code === 'P2');
    const narrowed = await dashboard(`?projectId=${project?.id}`);
    expect(narrowed.projects.map(({ code }) => code)).toEqual(['P2']);
    expect(narrowed.outcomes.map(({ code }) => code)).toEqual(['O2.1', 'O2.2']);
    expect(narrowed.finance.revised.amount).toBe('766444.00');
    expect(narrowed.results).toEqual(whole.projects.find(({ code }) => code === 'P2')?.results);
    expect(narrowed.exceptions.length).toBeLessThan(whole.exceptions.length);
  });

  it('names off-budget projects without amounts', async () => {
    const { projects } = await dashboard();
    const offBudget = projects.filter(({ isOffBudget }) => isOffBudget);
    expect(offBudget.map(({ code, finance }) => [code, finance])).toEqual(
      ['OB.1', 'OB.2', 'OB.3', 'OB.4'].map((code) => [code, null]),
    );
  });

  it('lists what stands out, the outcome off track first', async () => {
    const { exceptions } = await dashboard();
    expect(exceptions[0]).toMatchObject({ kind: 'outcome-off-track', code: 'O2.1', date: '2014-09-30' });
    expect(exceptions.filter(({ kind }) => kind === 'activity-late').map(({ code }) => code)).toEqual([
      'A-14-010',
      'A-14-015',
    ]);
    const overdue = exceptions.filter(({ kind }) => kind === 'report-overdue');
    expect(overdue.every(({ date, period }) => date < '2014-09-30' && period !== null)).toBe(true);
  });

  it('shows a planner the own directorate only, and hides what belongs to another', async () => {
    const planner = await server.as('planner.ddt');
    const { projects, projectChoices } = await dashboard('', planner);
    expect(projects.map(({ code }) => code)).toEqual(['P3']);
    expect(projectChoices.map(({ code }) => code)).toEqual(['P3']);
    const other = (await dashboard()).projectChoices.find(({ code }) => code === 'P1');
    const refused = await planner.get(`/api/plans/${planId}/dashboard?projectId=${other?.id}`);
    expect(refused.status).toBe(404);
  });

  it.each([
    ['?year=1999', 'year'],
    ['?year=soon', 'year'],
    ['?projectId=1', 'projectId'],
  ])('refuses %s with the path of the field', async (query, path) => {
    const answer = await management.get<{ fields: { path: string }[] }>(`/api/plans/${planId}/dashboard${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.fields.map((field) => field.path)).toEqual([path]);
  });

  it('explains the delivery index by its activities, so that it can be worked out again', async () => {
    const why = await explanation('?figure=delivery&year=2014');
    const shown = await dashboard('?year=2014');
    expect(why.index.score).toBe(shown.delivery.score);
    expect(why.steps.find(({ name }) => name === 'dropped')?.value ?? null).toBe(shown.delivery.droppedShare);
    expect(why.inputs).toHaveLength(shown.delivery.counted);
    const [done, weight] = why.inputs.reduce(
      ([above, below], { values }) => [
        above + Number(values['weight']) * Number(values['activityProgress']),
        below + Number(values['weight']),
      ],
      [0, 0],
    );
    expect(done / weight).toBeCloseTo(Number(why.index.score), 5);
    expect(why.exclusions.every(({ reason, source }) => reason === 'outside-index' && source.kind === 'activity')).toBe(
      true,
    );
  });

  it('explains the finance index by its projects, whose sums are the two amounts', async () => {
    const why = await explanation('?figure=finance');
    const { finance } = await dashboard();
    const paid = why.inputs.map(({ values }) => Money.parse(values['paid'] ?? '0', 'USD'));
    expect(sum(paid, 'USD').toJSON()).toEqual(finance.paid);
    expect(why.steps.map(({ name, value }) => [name, value])).toEqual([
      ['paid', finance.paid.amount],
      ['revised', finance.revised.amount],
      ['index', finance.utilisation],
      ['elapsed', finance.planned],
      ['pace', why.index.pace],
    ]);
    expect(Number(why.index.pace)).toBeCloseTo(Number(finance.utilisation) / Number(finance.planned), 5);
  });

  it('explains the results of a project by its areas', async () => {
    const project = (await dashboard()).projectChoices.find(({ code }) => code === 'P1');
    const why = await explanation(`?figure=results&projectId=${project?.id}`);
    expect(why.inputs.map(({ source }) => source.code)).toEqual(['P1.1', 'P1.2']);
    expect(why.steps.map(({ name }) => name)).toContain('score');
  });
});
