import { request } from 'node:http';

import fc from 'fast-check';
import { DEPTH, startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import type { ActivityPage, CommitmentPageView, PlanTreeView, PlanView, ProblemDetails } from '@mizan/shared/contracts';

import { ROUTES } from './authorisation/authorisation-table';

const MEGABYTE = 1_048_576;
/** Values that have broken programs before. */
const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  '١٢٣٫٤٥',
  '1e308',
  '-0',
  'NaN',
  "'; DROP TABLE activity; --",
  '=1+1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'x'.repeat(20_000),
  1e308,
  -1,
  0.1,
  null,
  true,
  [],
  [[[[[[]]]]]],
  {},
  { en: 1 },
  { source: 'xx' },
  { amount: '1e5', currency: 'USD' },
  { amount: '9'.repeat(400), currency: 'USD' },
  { amount: '1.005', currency: 'XXX' },
  '2014-02-30',
  '99999-01-01',
  '00000000-0000-0000-0000-000000000000',
];
const FIELDS = [
  ...['nodeId', 'parentId', 'planId', 'projectId', 'activityId', 'indicatorId', 'type', 'kind', 'code', 'title'],
  ...[
    'shortTitle',
    'plannedStart',
    'plannedEnd',
    'plannedCost',
    'country',
    'partners',
    'status',
    'reason',
    'milestones',
  ],
  ...['amount', 'supplier', 'description', 'effectiveDate', 'year', 'value', 'narrative', 'evidenceLink', 'period'],
  ...['role', 'unitId', 'email', 'password', 'language', 'businessDate', 'targets', '__proto__', 'constructor'],
];

describe('hostile input, on the built server', () => {
  let server: TestServer;
  let clients: readonly TestClient[];
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer();
    clients = await Promise.all(['planner', 'head', 'controller', 'admin'].map((account) => server.as(account)));
    ids = await findIds(clients[1] ?? (await server.as('head')));
  });
  afterAll(() => server.stop());

  const raw = (body: string | Buffer, type = 'application/json', path = '/api/session'): Promise<Response> =>
    fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });

  it('never breaks a route: every answer is a decision of ours, whatever is sent', async () => {
    const routes = Object.keys(ROUTES).filter(
      (route) => route !== 'DELETE /api/session' && route !== 'POST /api/session',
    );
    const body = fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue()), {
      maxKeys: 6,
    });
    const asked = fc.record({
      route: fc.constantFrom(...routes),
      body: fc.oneof(body, fc.constantFrom(...NASTY)),
      query: fc.dictionary(
        fc.constantFrom(...FIELDS, 'after', 'bucket', 'figure'),
        fc.constantFrom(...NASTY.map(String)),
        { maxKeys: 4 },
      ),
      version: fc.constantFrom('"1"', '"0"', '*', 'W/"1"', '"99999999999999999999"', '""', 'x'),
      who: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ route, body: sent, query, version, who }) => {
        const [method = '', template = ''] = route.split(' ');
        const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x');
        const search = new URLSearchParams({ planId: ids['planId'] ?? '', ...wellFormed(query) }).toString();
        const options = method === 'GET' ? {} : { body: sent, headers: { 'If-Match': version } };
        const answer = await clients[who]?.send<ProblemDetails>(method, `${path}?${search}`.slice(0, 8000), options);
        expect({ route, status: answer?.status, isOurs: (answer?.status ?? 500) < 500 }).toMatchObject({
          isOurs: true,
        });
      }),
      { numRuns: DEPTH.hostileRequests },
    );
  });

  it.each([
    ['a body that is no JSON', '{"email":', 400],
    ['a body that is cut in the middle of a letter', Buffer.from([0x7b, 0x22, 0xc3]), 400],
    ['a key that would change every object', '{"__proto__":{"admin":true},"email":"a@b.c","password":"x"}', 400],
    ['a constructor', '{"constructor":{"prototype":{"x":1}},"email":"a@b.c","password":"x"}', 400],
    ['an empty body', '', 400],
    ['a list instead of an object', '[]', 400],
    ['very deep brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
  ])('%s is refused as the mistake of the caller', async (_what, body, status) => {
    const answer = await raw(body);
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      status,
      'application/problem+json',
    ]);
  });

  it('a body of ten megabytes is refused before it has come', async () => {
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': 10 * MEGABYTE };
      const sending = request(`${server.url}/api/session`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        sending.destroy();
      });
      sending.once('error', reject);
      sending.write('{"email":"');
    });
    expect(await answered).toBe(413);
  });

  it('another kind of content is refused, and nothing of it is read', async () => {
    expect((await raw('<a/>', 'application/xml')).status).toBe(415);
    expect((await raw('email=a&password=b', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('an address that nobody made is answered with 404, not with a page', async () => {
    for (const path of ['/api/nowhere', '/api/plans/%00', '/api/activities/%E0%A4%A', '/api/..%2f..%2fetc/passwd']) {
      const answer = await fetch(`${server.url}${path}`);
      expect([400, 401, 404]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('problem+json');
    }
  });

  it('texts come back letter by letter, and stay texts', async () => {
    const planner = clients[0];
    const text = '<b>=1+1</b> "\u200fنص\u200e" 😀 \\ \u2028 %s {{x}}';
    const created = await planner?.post<{ id: string }>('/api/activities', {
      nodeId: ids['areaId'],
      type: 'meeting',
      title: { source: 'en', en: text },
      plannedStart: '2014-11-03',
      plannedEnd: '2014-11-04',
    });
    expect(created?.status).toBe(201);
    const shown = await planner?.get<{ title: { en: string } }>(`/api/activities/${created?.body.id}`);
    expect(shown?.body.title.en).toBe(text);
  });
});

/** An address can only carry whole letters. */
function wellFormed(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value.toWellFormed().slice(0, 300)]));
}

async function findIds(head: TestClient): Promise<Record<string, string>> {
  const read = async <Body>(path: string): Promise<Body> => (await head.get<Body>(path)).body;
  const planId = (await read<PlanView[]>('/api/plans')).find(({ status }) => status === 'in-force')?.id ?? '';
  const [tree, activities, commitments] = await Promise.all([
    read<PlanTreeView>(`/api/plans/${planId}/tree`),
    read<ActivityPage>(`/api/activities?planId=${planId}&status=under-way`),
    read<CommitmentPageView>(`/api/commitments?planId=${planId}&year=2014&state=open`),
  ]);
  const node = (wanted: string): string => tree.nodes.find(({ kind }) => kind === wanted)?.id ?? '';
  return {
    planId,
    nodeId: node('measurement-indicator'),
    areaId: node('area'),
    activityId: activities.rows[0]?.id ?? '',
    commitmentId: commitments.rows[0]?.id ?? '',
    reportId: '00000000-0000-4000-8000-000000000000',
  };
}
