import { Client } from 'pg';
import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import { ROLES, type Role, type WrittenView } from '@mizan/shared/contracts';

import { HOLDERS, ROUTES } from './authorisation-table';
import { addAccount } from './role-accounts';

const HERE = 'DDT';
const ELSEWHERE = 'DERC';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Things of a directorate, and whose they are. */
const THINGS = `
  SELECT id, unit_id FROM plan_node
  UNION ALL SELECT id, unit_id FROM activity
  UNION ALL SELECT c.id, a.unit_id FROM commitment c JOIN activity a ON a.id = c.activity_id
  UNION ALL SELECT r.id, n.unit_id FROM indicator_report r JOIN plan_node n ON n.id = r.indicator_id
  UNION ALL SELECT e.id, b.unit_id FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
  UNION ALL SELECT e.posting_id, b.unit_id FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id
  UNION ALL SELECT l.virement_id, b.unit_id FROM virement_line l JOIN control_balance b ON b.id = l.control_id`;

/** What each list can be narrowed by; `{thing}` is an id of that kind. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  'GET /api/activities': ['directorateId', 'projectId', 'areaId'],
  'GET /api/budget/explanation': ['projectId'],
  'GET /api/budget/ledger': ['projectId', 'areaId', 'activityId', 'commitmentId'],
  'GET /api/budget/splits': ['projectId'],
  'GET /api/budget-reports/execution': ['projectId'],
  'GET /api/budget-reports/open-commitments': ['projectId'],
  'GET /api/budget-reports/virements': ['projectId'],
  'GET /api/contributions': ['projectId', 'activityId'],
  'GET /api/commitments': ['projectId', 'areaId', 'activityId'],
  'GET /api/indicator-reports': ['indicatorId'],
  'GET /api/results/matrix': ['directorateId', 'projectId'],
  'GET /api/plans/{planId}/dashboard': ['directorateId', 'projectId'],
  'GET /api/plans/{planId}/explanation': ['directorateId', 'projectId'],
};

/** Lists that are about the organisation, not about what a directorate does. */
const ABOUT_EVERYBODY = [
  'GET /api/control-rules',
  'GET /api/cost-natures',
  'GET /api/dimensions',
  'GET /api/exchange-rates',
  'GET /api/exchange-rates/applicable',
  'GET /api/fiscal-periods',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/partners',
  'GET /api/session',
  'GET /api/split-rules',
  'GET /api/units',
];

/** Every list and every figure. Workbooks and documents are packed, and looked into by a spec of their own. */
const LISTS = Object.entries(ROUTES)
  .filter(([route, row]) => route.startsWith('GET ') && !row.subject && !row.isForAll)
  .map(([route]) => route)
  .filter((route) => !/\.(xlsx|pdf)$/.test(route) && !ABOUT_EVERYBODY.includes(route));

describe('what is read in one directorate says nothing of another', () => {
  let server: TestServer;
  let database: Client;
  let planId: string;
  let periodId: string;
  let foreign: ReadonlySet<string>;
  let ids: Readonly<Record<string, string>>;
  const clients = new Map<Role, TestClient>();

  beforeAll(async () => {
    server = await startTestServer();
    database = new Client({ connectionString: server.databaseUrl });
    await database.connect();
    for (const role of ROLES) {
      await addAccount(database, `${role}.here`, role, HERE);
      clients.set(role, await server.as(`${role}.here`));
    }
    planId = await one(`SELECT id FROM action_plan WHERE status = 'in-force'`);
    periodId = await one('SELECT id FROM fiscal_period WHERE year = 2014 AND month = 9');
    foreign = await thingsOf(ELSEWHERE);
    ids = await foreignIds();
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  const one = async (sql: string): Promise<string> => {
    const { rows } = await database.query<{ found: string }>(`SELECT (${sql} LIMIT 1)::text AS found`);
    return rows[0]?.found ?? '';
  };
  const thingsOf = async (unit: string): Promise<ReadonlySet<string>> => {
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM (${THINGS}) thing WHERE unit_id = (SELECT id FROM org_unit WHERE code = $1)`,
      [unit],
    );
    return new Set(rows.map(({ id }) => id));
  };
  const foreignIds = async (): Promise<Readonly<Record<string, string>>> => {
    const node = (kind: string, code: string): string =>
      `SELECT id FROM plan_node WHERE plan_id = '${planId}' AND kind = '${kind}' AND code = '${code}'`;
    return {
      directorateId: await one(node('project', 'P1').replace('SELECT id', 'SELECT directorate_id')),
      projectId: await one(node('project', 'P1')),
      areaId: await one(node('area', 'P1.2')),
      indicatorId: await one(node('measurement-indicator', 'M1.1.1')),
      activityId: await one(
        `SELECT activity_id FROM commitment c JOIN activity a ON a.id = c.activity_id WHERE a.project_id = (${node('project', 'P1')})`,
      ),
      commitmentId: await one(
        `SELECT c.id FROM commitment c JOIN activity a ON a.id = c.activity_id WHERE a.project_id = (${node('project', 'P1')})`,
      ),
    };
  };
  const read = async (role: Role, route: string, filter = ''): Promise<TestAnswer> => {
    const client = clients.get(role);
    if (!client) throw new Error(`${role} has not signed in.`);
    return ask(client, route, filter);
  };
  const ask = (client: TestClient, route: string, filter = ''): Promise<TestAnswer> => {
    const query = [ROUTES[route]?.query?.replace(':planId', planId), filter].filter(Boolean).join('&');
    const places = { '{planId}': planId, '{periodId}': periodId, '{year}': '2014' };
    const path = Object.entries(places).reduce(
      (so, [name, value]) => so.replace(name, value),
      route.replace('GET ', ''),
    );
    return client.get(`${path}?${query}`);
  };
  /** Those who may call the route at all. */
  const readersOf = (route: string): readonly Role[] => {
    const needs = ROUTES[route]?.needs;
    return needs === undefined || needs === 'public' || needs === 'session' ? ROLES : HOLDERS[needs];
  };

  it('has something there to be silent about, which its own people see', async () => {
    expect(Object.values(ids).filter((id) => !/^[\da-f-]{36}$/.test(id))).toEqual([]);
    const [finance, planner] = [await server.as('finance'), await server.as('planner')];
    for (const route of LISTS.filter(
      (list) =>
        list !== 'GET /api/plans' && !/\/(explanation|checklist|burn-up|budget-reports\/contributions)$/.test(list),
    )) {
      const { body } = await ask(ROUTES[route]?.needs === 'result:report' ? planner : finance, route);
      const named = [...JSON.stringify(body).matchAll(UUID)].some(([id]) => foreign.has(id));
      expect({ route, named }).toEqual({ route, named: true });
    }
  });

  it.each(LISTS)('%s names nothing of another directorate', async (route) => {
    for (const role of readersOf(route)) {
      const { body, status } = await read(role, route);
      const named = [...JSON.stringify(body).matchAll(UUID)].map(([id]) => id).filter((id) => foreign.has(id));
      expect({ role, status, named }).toEqual({ role, status: 200, named: [] });
    }
  });

  const narrowed = Object.entries(FILTERS).flatMap(([route, names]) => names.map((name) => [route, name] as const));

  it.each(narrowed)(
    '%s, asked for %s of another directorate, answers as for one that is not there',
    async (route, name) => {
      for (const role of readersOf(route)) {
        const [asked, unknown] = [
          await read(role, route, `${name}=${ids[name]}`),
          await read(role, route, `${name}=${UNKNOWN}`),
        ];
        expect({ role, said: said(asked, ids[name] ?? '') }).toEqual({ role, said: said(unknown, UNKNOWN) });
      }
    },
  );

  it('and nothing that happens there changes a figure here', async () => {
    const snapshot = async (): Promise<ReadonlyMap<string, string>> => {
      const answers = new Map<string, string>();
      for (const route of LISTS) {
        for (const role of readersOf(route)) answers.set(`${role}: ${route}`, said(await read(role, route), ''));
      }
      return answers;
    };
    const before = await snapshot();
    const finance = await server.as('controller');
    const amount = { amount: '1234.00', currency: 'USD' };
    const change = { projectId: ids['projectId'], year: 2014, amount };
    expect((await finance.post('/api/budget/appropriations', change)).status).toBe(200);
    expect((await finance.post('/api/budget/allotments', change)).status).toBe(200);
    const planner = await server.as('planner');
    const title = { source: 'en', en: 'Elsewhere' };
    const activity = {
      nodeId: ids['areaId'],
      type: 'meeting',
      title,
      plannedStart: '2014-09-01',
      plannedEnd: '2014-09-02',
    };
    const created = await planner.post<WrittenView>('/api/activities', activity);
    expect(created.status).toBe(201);
    const step = { status: 'planned' };
    const path = `/api/activities/${created.body.id}/status`;
    expect((await planner.post(path, step, { 'if-match': '"1"' })).status).toBe(200);
    const commitment = { activityId: created.body.id, kind: 'contract', supplier: 'Elsewhere', amount };
    expect((await finance.post('/api/commitments', commitment)).status).toBe(201);
    const changed = [...(await snapshot())].filter(([question, answer]) => before.get(question) !== answer);
    expect(changed.map(([question]) => question)).toEqual([]);
  });
});

/** An answer without what is different in every answer, and without the id that was asked for. */
function said({ status, body }: TestAnswer, asked: string): string {
  const text = JSON.stringify({ status, body }).replaceAll(/"requestId":"[^"]*"/g, '');
  return asked === '' ? text : text.replaceAll(asked, 'asked');
}
