import { Client } from 'pg';
import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import { ROLES, type ProblemDetails, type Role } from '@mizan/shared/contracts';

import { HOLDERS, READING, ROUTES, type RouteRow, type RouteSubject } from './authorisation-table';
import { addAccount } from './role-accounts';

/** Where a role is held, seen from the directorate that all subjects belong to. */
const PLACES = { own: 'DERC', sibling: 'DDT', parent: 'ISESCO' } as const;
type Place = keyof typeof PLACES;

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const METHODS_WITH_BODY = ['POST', 'PUT', 'PATCH'];

describe('who may call what: every route × every role × own, sibling and parent unit', () => {
  let server: TestServer;
  let database: Client;
  let ids: Readonly<Record<RouteSubject['kind'], string>>;
  let sacrifices: string[];
  let evidenceId: string;
  const clients = new Map<string, TestClient>();

  beforeAll(async () => {
    server = await startTestServer();
    database = new Client({ connectionString: server.databaseUrl });
    await database.connect();
    ids = await subjectIds(database);
    evidenceId = await addEvidence(database, ids['indicator-report']);
    sacrifices = await spareAssignments(database, ids.person);
    for (const role of ROLES) {
      for (const [place, unit] of Object.entries(PLACES)) {
        const account = `${role}.${place}`;
        await addAccount(database, account, role, unit);
        clients.set(account, await server.as(account));
      }
    }
    clients.set('anonymous', await server.as(null));
  });
  afterAll(async () => {
    await database.end();
    await server.stop();
  });

  const call = (client: TestClient, route: string, id?: string): Promise<TestAnswer<ProblemDetails>> => {
    const row = rowOf(route);
    const [method = '', template = ''] = route.split(' ');
    const subject = row.subject ? (id ?? ids[row.subject.kind]) : '';
    const path = template
      .replace(`{${row.subject?.path ?? ''}}`, subject)
      .replace('{planId}', ids.plan)
      .replace('{assignmentId}', sacrifices[0] ?? UNKNOWN)
      .replace('{evidenceId}', evidenceId)
      .replace('{fundReportId}', UNKNOWN);
    const query = row.query ? `?${row.query.replace(':planId', ids.plan)}` : '';
    // No body is ever right, so that what the guard lets through changes nothing.
    const body = { nobodyKnowsThisField: true, ...(row.subject?.body ? { [row.subject.body]: subject } : {}) };
    return client.send(method, `${path}${query}`, METHODS_WITH_BODY.includes(method) ? { body } : {});
  };

  it('knows every route that the router knows, and no other', async () => {
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
    expect(routesOf(document).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it('knows what each role holds', async () => {
    for (const role of ROLES) {
      const session = await clients.get(`${role}.own`)?.get<{ permissions: string[] }>('/api/session');
      const held = Object.entries(HOLDERS).filter(([, roles]) => roles.includes(role));
      expect(session?.body.permissions.toSorted()).toEqual(held.map(([permission]) => permission).toSorted());
    }
  });

  const client = (account: string): TestClient => {
    const found = clients.get(account);
    if (!found) throw new Error(`There is no client for ${account}.`);
    return found;
  };
  /** What the server decided, in a word; a refusal with the roles that could, a hiding with what tells it apart. */
  const decisionOn = async (account: string, route: string): Promise<string> => {
    const answer = await call(client(account), route);
    if (answer.status === 401 || answer.status >= 500) return String(answer.status);
    if (answer.status === 403) return `refused, ${String(answer.body.params?.['roles'])} could`;
    if (answer.status !== 404) {
      if (route.startsWith('DELETE /api/people')) sacrifices = sacrifices.slice(1);
      return 'let through';
    }
    const unknown = await call(client(account), route, UNKNOWN);
    return said(answer) === said(unknown) ? 'hidden' : `hidden, but told apart: ${said(answer)} ${said(unknown)}`;
  };

  // Whoever signs out is gone: that route is asked on its own, below.
  const routes = Object.keys(ROUTES).filter((route) => route !== 'DELETE /api/session');

  describe.each(routes)('%s', (route) => {
    it('answers nobody who is not signed in, unless it is public', async () => {
      expect(await decisionOn('anonymous', route)).toBe(rowOf(route).needs === 'public' ? 'let through' : '401');
    });

    it.each(ROLES)('decides about a %s by the unit in which the role is held', async (role) => {
      const decided = {
        own: await decisionOn(`${role}.own`, route),
        sibling: await decisionOn(`${role}.sibling`, route),
        parent: await decisionOn(`${role}.parent`, route),
      };
      expect(decided).toEqual({
        own: expectedFor(rowOf(route), role, 'own'),
        sibling: expectedFor(rowOf(route), role, 'sibling'),
        parent: expectedFor(rowOf(route), role, 'parent'),
      });
    });
  });

  it('ends the session of whoever asks for it', async () => {
    const leaving = await server.as('planner.own');
    expect((await leaving.send('DELETE', '/api/session')).status).toBeLessThan(300);
    expect((await leaving.get('/api/home')).status).toBe(401);
  });
});

function expectedFor(row: RouteRow, role: Role, place: Place): string {
  if (row.needs === 'public' || row.needs === 'session') return 'let through';
  const isHeld = HOLDERS[row.needs].includes(role) && (!row.isForAll || place === 'parent');
  const decided = isHeld ? 'let through' : `refused, ${HOLDERS[row.needs].join()} could`;
  if (!row.subject) return decided;
  // Plans and people belong to the organisation, everything else here to the directorate.
  const isReached = ['plan', 'person'].includes(row.subject.kind) ? place === 'parent' : place !== 'sibling';
  return isReached && HOLDERS[READING[row.subject.kind]].includes(role) ? decided : 'hidden';
}

/** An answer without what is different in every answer. */
function said({ status, body }: TestAnswer<ProblemDetails>): string {
  return JSON.stringify({ ...body, status, requestId: '', instance: '' });
}

function rowOf(route: string): RouteRow {
  const row = ROUTES[route];
  if (!row) throw new Error(`${route} has no line in the table.`);
  return row;
}

function routesOf(document: unknown): string[] {
  const { paths } = document as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

async function subjectIds(database: Client): Promise<Record<RouteSubject['kind'], string>> {
  const one = async (sql: string): Promise<string> => {
    const { rows } = await database.query<{ id: string }>(sql);
    const id = rows[0]?.id;
    if (id === undefined) throw new Error(`Nothing found by ${sql}`);
    return id;
  };
  const inDirectorate = `unit_id = (SELECT id FROM org_unit WHERE code = '${PLACES.own}')`;
  return {
    activity: await one(`SELECT id FROM activity WHERE code = 'A-14-025' AND ${inDirectorate}`),
    area: await one(`SELECT id FROM plan_node WHERE code = 'P1.1' AND ${inDirectorate}`),
    commitment: await one(
      `SELECT c.id FROM commitment c JOIN activity a ON a.id = c.activity_id WHERE a.${inDirectorate} LIMIT 1`,
    ),
    contribution: await one(
      `SELECT c.id FROM contribution c JOIN plan_node n ON n.id = c.project_id WHERE n.${inDirectorate} ORDER BY c.code LIMIT 1`,
    ),
    fund: await one(`SELECT fund_id AS id FROM funding_agreement ORDER BY reference LIMIT 1`),
    'indicator-report': await one(
      `SELECT r.id FROM indicator_report r JOIN plan_node n ON n.id = r.indicator_id WHERE n.${inDirectorate}
       AND r.state = 'approved' LIMIT 1`,
    ),
    'ledger-posting': await one(
      `SELECT e.posting_id AS id FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id WHERE b.${inDirectorate} LIMIT 1`,
    ),
    override: await one(
      `SELECT o.id FROM override_grant o JOIN control_balance b ON b.id = o.control_id WHERE b.${inDirectorate} LIMIT 1`,
    ),
    person: await one(`SELECT id FROM app_user WHERE email = 'planner@mizan.example'`),
    plan: await one(`SELECT id FROM action_plan WHERE status = 'in-force'`),
    virement: await one(`SELECT id FROM virement ORDER BY code LIMIT 1`),
    'plan-node': await one(`SELECT id FROM plan_node WHERE code = 'P1' AND ${inDirectorate}`),
  };
}

/** A file in a report that was handed over: it may be read, and never taken away. */
async function addEvidence(database: Client, reportId: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `WITH file AS (INSERT INTO stored_file (hash, size, media_type, content)
       VALUES (encode(sha256('a'), 'hex'), 1, 'text/plain', 'a') RETURNING hash)
     INSERT INTO evidence (id, report_id, kind, title, file_hash, file_name, added_at)
     SELECT gen_random_uuid(), $1, 'file', 'List', hash, 'list.txt', now() FROM file RETURNING id`,
    [reportId],
  );
  return rows[0]?.id ?? UNKNOWN;
}

/** Roles of the person that may be withdrawn in the test: withdrawing is let through only by doing it. */
async function spareAssignments(database: Client, userId: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO role_assignment (id, user_id, role, unit_id, valid_from)
     SELECT gen_random_uuid(), $1, r.role, u.id, '2013-01-01' FROM org_unit u, unnest($2::text[]) AS r(role) WHERE u.code = $3
     RETURNING id`,
    [userId, ['management', 'auditor', 'finance-officer'], PLACES.own],
  );
  return rows.map(({ id }) => id);
}
