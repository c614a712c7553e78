import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { PlanFiguresView, PlanView } from '@mizan/shared/contracts';

describe('the figures of a plan, on the built server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const figuresFor = async (account: string, year: string): Promise<PlanFiguresView> => {
    const client = await server.as(account);
    const plans = await client.get<PlanView[]>('/api/plans');
    const plan = plans.body.find((candidate) => candidate.status === 'in-force');
    return (await client.get<PlanFiguresView>(`/api/plans/${plan?.id}/figures${year}`)).body;
  };

  it('shows the four outcomes of the plan in their four lights', async () => {
    const { nodes } = await figuresFor('management', '');
    const lights = nodes.filter((node) => /^O[12]/.test(node.code)).map((node) => [node.code, node.results.light]);
    expect(Object.fromEntries(lights)).toEqual({
      'O1.1': 'on-track',
      'O1.2': 'partly-on-track',
      'O2.1': 'off-track',
      'O2.2': 'insufficient-data',
    });
  });

  it('keeps the two totals of the plan to the cent, and splits them by largest remainder', async () => {
    const whole = await figuresFor('management', '');
    const first = await figuresFor('management', '?year=2013');
    const revised = (view: PlanFiguresView, code: string) =>
      view.nodes.find((node) => node.code === code)?.finance?.revised.amount;
    expect([revised(whole, 'P1'), revised(whole, 'P2')]).toEqual(['766444.00', '766444.00']);
    expect(revised(first, 'P1')).toBe('255481.34');
  });

  it('shows a planner nothing of another directorate', async () => {
    const { nodes } = await figuresFor('planner.ddt', '');
    expect(nodes.some((node) => node.code === 'P1')).toBe(false);
    expect(nodes.some((node) => node.code === 'P3')).toBe(true);
  });
});
