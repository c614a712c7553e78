import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money, sum } from '@mizan/shared/money';
import {
  CORNERS,
  type ComparisonView,
  type DashboardView,
  type PlanFiguresView,
  type PlanTreeView,
  type PlanView,
  type SelectionExplanationView,
} from '@mizan/shared/contracts';

describe('the comparison, on the built server', () => {
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

  const comparison = async (query = ''): Promise<ComparisonView> => {
    const answer = await management.get<ComparisonView>(`/api/plans/${planId}/comparison${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('lists the outcomes of the plan that have a light, each once', async () => {
    const [{ outcomes }, figures, tree] = await Promise.all([
      comparison(),
      management.get<PlanFiguresView>(`/api/plans/${planId}/figures`),
      management.get<PlanTreeView>(`/api/plans/${planId}/tree`),
    ]);
    const lit = new Map(figures.body.nodes.map(({ nodeId, results }) => [nodeId, results.light]));
    const nodes = tree.body.nodes.filter(({ id, kind }) => kind === 'outcome' && (lit.get(id) ?? null) !== null);
    expect(outcomes.map(({ nodeId }) => nodeId).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
    expect(outcomes.map(({ nodeId, results }) => [nodeId, results.light])).toEqual(
      outcomes.map(({ nodeId }) => [nodeId, lit.get(nodeId)]),
    );
  });

  it.each(['', '?year=2013', '?year=2014'])('counts in each light and corner what its list holds %s', async (query) => {
    const { heat, corners, outcomes } = await comparison(query);
    for (const { directorate, counts, total } of heat) {
      const own = outcomes.filter(({ directorateId }) => directorateId === directorate.id);
      expect(total).toBe(own.length);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { light, count } of counts) {
        expect(own.filter(({ results }) => results.light === light)).toHaveLength(count);
      }
    }
    expect(corners.map(({ corner }) => corner)).toEqual(CORNERS);
    for (const { corner, count } of corners) {
      expect(outcomes.filter((outcome) => outcome.corner === corner)).toHaveLength(count);
    }
    const placed = outcomes.filter(({ results, moneyPace }) => results.pace !== null && moneyPace !== null);
    expect(corners.reduce((sum, { count }) => sum + count, 0)).toBe(placed.length);
    expect(heat.reduce((sum, { total }) => sum + total, 0)).toBe(outcomes.length);
  });

  it('says the same of an outcome and of a project as the dashboard', async () => {
    const [{ outcomes, levels }, dashboard] = await Promise.all([
      comparison('?year=2014'),
      management.get<DashboardView>(`/api/plans/${planId}/dashboard?year=2014`),
    ]);
    for (const outcome of dashboard.body.outcomes.filter(({ results }) => results.light !== null)) {
      expect(outcomes.find(({ nodeId }) => nodeId === outcome.nodeId)).toMatchObject(outcome);
    }
    for (const { nodeId, results, delivery, finance, moneyPace } of dashboard.body.projects) {
      expect(levels.find(({ id }) => id === nodeId)).toMatchObject({ results, delivery, finance, moneyPace });
    }
  });

  it('has every directorate, project and area below what it belongs to', async () => {
    const { levels } = await comparison();
    const seen = new Set<string | null>([null]);
    for (const { id, kind, parentId } of levels) {
      expect(['directorate', 'project', 'area']).toContain(kind);
      expect(seen.has(parentId)).toBe(true);
      seen.add(id);
    }
    expect(levels.some(({ kind }) => kind === 'area')).toBe(true);
  });

  it('narrows everything to a directorate, and knows no other plan or directorate', async () => {
    const whole = await comparison();
    const [first] = whole.directorates;
    const narrowed = await comparison(`?directorateId=${first?.id}`);
    expect(narrowed.heat.map(({ directorate }) => directorate.id)).toEqual([first?.id]);
    expect(narrowed.outcomes).toEqual(whole.outcomes.filter(({ directorateId }) => directorateId === first?.id));
    expect(narrowed.directorates).toEqual(whole.directorates);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await management.get(`/api/plans/${planId}/comparison?directorateId=${nobody}`)).status).toBe(404);
    expect((await management.get(`/api/plans/${nobody}/comparison`)).status).toBe(404);
    expect((await management.get(`/api/plans/${planId}/comparison?year=2030`)).status).toBe(400);
  });

  const explanation = async (nodeId: string, figure: string): Promise<SelectionExplanationView> => {
    const path = `/api/plans/${planId}/nodes/${nodeId}/explanation?year=2014&figure=${figure}`;
    return (await management.get<SelectionExplanationView>(path)).body;
  };

  it('explains every figure of every level with the same figure', async () => {
    const { levels, outcomes } = await comparison('?year=2014');
    for (const { id, results } of levels.filter((level) => level.results.score !== null)) {
      expect((await explanation(id, 'results')).index).toEqual(results);
    }
    for (const { id, delivery } of levels.filter((level) => level.delivery?.score)) {
      expect((await explanation(id, 'delivery')).index).toEqual(delivery);
    }
    for (const { id, finance, moneyPace } of levels.filter((level) => level.finance?.utilisation)) {
      const { index, steps } = await explanation(id, 'finance');
      expect([index.score, index.expected, index.pace]).toEqual([finance?.utilisation, finance?.planned, moneyPace]);
      expect(steps.find(({ name }) => name === 'pace')?.value).toBe(moneyPace);
    }
    for (const { nodeId, results, moneyPace } of outcomes.filter((outcome) => outcome.moneyPace !== null)) {
      expect((await explanation(nodeId, 'results')).index).toEqual(results);
      expect((await explanation(nodeId, 'finance')).index.pace).toBe(moneyPace);
    }
  });

  it('adds the activities of an area up to what it explains', async () => {
    const { levels } = await comparison('?year=2014');
    const area = levels.find(({ kind, finance }) => kind === 'area' && finance?.utilisation);
    const { inputs, steps } = await explanation(area?.id ?? '', 'finance');
    const total = (name: string) =>
      sum(
        inputs.map(({ values }) => Money.parse(values[name] ?? '0', 'USD')),
        'USD',
      ).toDecimal();
    const said = (name: string) => steps.find((step) => step.name === name)?.value;
    expect([total('paid'), total('planned')]).toEqual([said('paid'), said('planned')]);
  });

  it('explains nothing of what has no such figure', async () => {
    const { directorates } = await comparison();
    const [directorate] = directorates;
    const tree = await management.get<PlanTreeView>(`/api/plans/${planId}/tree`);
    const objective = tree.body.nodes.find(({ kind }) => kind === 'objective');
    const ask = async (id = '', figure = 'results') =>
      (await management.get(`/api/plans/${planId}/nodes/${id}/explanation?figure=${figure}`)).status;
    expect(await ask(directorate?.id)).toBe(200);
    expect(await ask(objective?.id)).toBe(404);
    expect(await ask('00000000-0000-4000-8000-000000000000')).toBe(404);
    expect(await ask(directorate?.id, 'luck')).toBe(400);
  });
});
