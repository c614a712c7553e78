import { Client } from 'pg';
import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  ActivityPage,
  AuditEventPage,
  CommitmentPageView,
  ContributionListView,
  FundsView,
  IndicatorReportPage,
  PlanTreeView,
  PlanView,
  ProblemDetails,
} from '@mizan/shared/contracts';

import { ROUTES } from './authorisation/authorisation-table';

/** Everything editable: who may, the thing, and a body with which it would be written. */
const EDITABLE: Readonly<Record<string, { readonly as: string; readonly body: object }>> = {
  'PATCH /api/plan-nodes/{nodeId}': { as: 'planner', body: { isCritical: true } },
  'POST /api/plan-nodes/{nodeId}/withdrawal': { as: 'planner', body: { reason: 'Not needed.' } },
  'PUT /api/plan-nodes/{nodeId}/measurement': {
    as: 'planner',
    body: { kind: 'binary', decimals: 0, frequency: 'year', baselineStatus: 'unknown', targets: [] },
  },
  'PUT /api/plan-nodes/{nodeId}/links': { as: 'planner', body: { performanceIndicatorIds: [] } },
  'POST /api/plans/{planId}/adoption': { as: 'admin', body: {} },
  'PATCH /api/activities/{activityId}': { as: 'planner', body: { partners: 'Somebody' } },
  'POST /api/activities/{activityId}/status': { as: 'planner', body: { status: 'cancelled', reason: 'Not held.' } },
  'PUT /api/activities/{activityId}/milestones': { as: 'planner', body: { milestones: [] } },
  'POST /api/commitments/{commitmentId}/payments': {
    as: 'finance',
    body: { amount: { amount: '1.00', currency: 'USD' } },
  },
  'POST /api/commitments/{commitmentId}/releases': {
    as: 'finance',
    body: { amount: { amount: '1.00', currency: 'USD' } },
  },
  'POST /api/commitments/{commitmentId}/confirmation': { as: 'finance', body: { reference: 'Contract 7' } },
  'POST /api/commitments/{commitmentId}/refunds': {
    as: 'finance',
    body: { amount: { amount: '1.00', currency: 'USD' } },
  },
  'POST /api/commitments/{commitmentId}/revaluation': { as: 'finance', body: {} },
  'POST /api/commitments/{commitmentId}/cancellation': { as: 'finance', body: { reason: 'Not needed.' } },
  'POST /api/payment-imports/rows/{rowId}/match': {
    as: 'finance',
    body: { commitmentId: '00000000-0000-4000-8000-000000000001' },
  },
  'POST /api/payment-imports/rows/{rowId}/dismissal': { as: 'finance', body: { reason: 'Not ours.' } },
  'PUT /api/virements/{virementId}': {
    as: 'planner',
    body: { justification: 'Because of the calendar.', lines: [] },
  },
  'POST /api/virements/{virementId}/request': { as: 'planner', body: {} },
  'POST /api/virements/{virementId}/withdrawal': { as: 'planner', body: {} },
  'POST /api/virements/{virementId}/approval': { as: 'finance', body: {} },
  'POST /api/virements/{virementId}/refusal': { as: 'finance', body: { remark: 'Not now.' } },
  'POST /api/virements/{virementId}/return': { as: 'finance', body: { remark: 'Not clear.' } },
  'PUT /api/budget/phasing': {
    as: 'finance',
    body: { year: 2014, months: Array.from({ length: 12 }, () => ({ amount: '0.00', currency: 'USD' })) },
  },
  'PUT /api/activities/{activityId}/splits/{dimension}': { as: 'planner', body: { ruleId: null } },
  'PATCH /api/partners/{partnerId}': { as: 'controller', body: { type: 'ngo' } },
  'PUT /api/funds/{fundId}/terms': {
    as: 'controller',
    body: {
      reference: 'ADB/1',
      startsOn: '2014-01-01',
      endsOn: '2015-12-31',
      closingRule: 'return-to-partner',
      reports: [],
    },
  },
  'POST /api/funds/{fundId}/steps': { as: 'controller', body: { to: 'operationally-closed' } },
  'POST /api/contributions/{contributionId}/steps': {
    as: 'planner',
    body: { step: 'pledged', on: '2014-09-01', amount: { amount: '1.00', currency: 'EUR' } },
  },
  'PATCH /api/control-rules/{ruleId}': { as: 'admin', body: { policy: 'stop' } },
  'PATCH /api/cost-natures/{natureId}': { as: 'admin', body: { position: 3 } },
  'PUT /api/fiscal-periods/{periodId}': { as: 'controller', body: { status: 'closed' } },
  'POST /api/overrides/{overrideId}/end': { as: 'controller', body: {} },
  'PUT /api/year-ends/{year}/decisions': { as: 'finance', body: { balances: [], commitments: [] } },
  'POST /api/year-ends/{year}/approval': { as: 'controller', body: {} },
  'POST /api/year-ends/{year}/return': { as: 'controller', body: {} },
  'POST /api/year-ends/{year}/closing': { as: 'controller', body: {} },
  'POST /api/year-ends/{year}/reopening': { as: 'controller', body: { reason: 'An invoice was found late.' } },
  'PATCH /api/indicator-reports/{reportId}': { as: 'planner', body: { value: '1' } },
  'POST /api/indicator-reports/{reportId}/submission': { as: 'planner', body: {} },
  'POST /api/indicator-reports/{reportId}/approval': { as: 'head', body: {} },
  'POST /api/indicator-reports/{reportId}/return': {
    as: 'head',
    body: { remarks: [{ field: 'value', reason: 'Not clear.' }] },
  },
  'PATCH /api/plans/{planId}': { as: 'admin', body: { weightsMode: 'manual' } },
  'PATCH /api/dimensions/{dimensionId}': { as: 'admin', body: { retired: [] } },
  'POST /api/indicator-reports/{reportId}/correction': { as: 'planner', body: { reason: 'Counted twice.' } },
  'POST /api/indicator-reports/{reportId}/evidence/{evidenceId}/verification': { as: 'head', body: { note: 'Seen.' } },
};

/** Writes that say everything by their address. */
const WITHOUT_BODY = [
  'POST /api/virements/{virementId}/request',
  'POST /api/virements/{virementId}/withdrawal',
  'POST /api/virements/{virementId}/approval',
  'POST /api/commitments/{commitmentId}/revaluation',
  'POST /api/overrides/{overrideId}/end',
  'POST /api/year-ends/{year}/approval',
  'POST /api/year-ends/{year}/return',
  'POST /api/year-ends/{year}/closing',
  'POST /api/plans/{planId}/adoption',
  'POST /api/indicator-reports/{reportId}/submission',
  'POST /api/indicator-reports/{reportId}/approval',
];

/** Writes that make something new, or are one's own: there is no version to have changed. */
const WITHOUT_VERSION = [
  'POST /api/session',
  'PUT /api/session/password',
  'PUT /api/session/language',
  'POST /api/people/{userId}/role-assignments',
  'PUT /api/settings/business-date',
  'POST /api/plan-nodes',
  'POST /api/activities',
  'POST /api/budget/appropriations',
  'POST /api/budget/allotments',
  'POST /api/budget/allotments/quarter',
  'POST /api/budget/freezes',
  'POST /api/commitments',
  'POST /api/control-rules',
  'POST /api/cost-natures',
  'POST /api/exchange-rates',
  'POST /api/exchange-rates/import',
  'POST /api/overrides',
  'POST /api/commitments/{commitmentId}/files',
  'POST /api/payment-imports',
  'POST /api/virements',
  'POST /api/split-rules',
  'POST /api/partners',
  'POST /api/funds',
  'POST /api/funds/{fundId}/receipts',
  'POST /api/funds/{fundId}/reports/{fundReportId}/done',
  'POST /api/contributions',
  'POST /api/payment-imports/posting',
  'POST /api/ledger-postings/{postingId}/reversal',
  'POST /api/indicator-reports',
  'POST /api/dimensions',
  // A baseline is stated once.
  'POST /api/plan-nodes/{nodeId}/baseline',
  // The rows of a sheet carry their versions one by one.
  'PATCH /api/results/areas/{areaId}/sheet',
  'POST /api/results/areas/{areaId}/sheet/submission',
  'POST /api/indicator-reports/{reportId}/evidence',
  'POST /api/indicator-reports/{reportId}/evidence/files',
];

describe('writing, on the built server', () => {
  let server: TestServer;
  const clients = new Map<string, TestClient>();
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer();
    for (const account of ['planner', 'head', 'finance', 'controller', 'admin']) {
      clients.set(account, await server.as(account));
    }
    ids = await findIds(client('head'), client('admin'));
    ids = { ...ids, rowId: await importPayment(client('finance')) };
    ids = { ...ids, evidenceId: await addEvidence(server.databaseUrl, ids['reportId'] ?? '') };
  });
  afterAll(() => server.stop());

  const client = (account: string): TestClient => {
    const found = clients.get(account);
    if (!found) throw new Error(`There is no client for ${account}.`);
    return found;
  };
  const send = (
    route: string,
    options: { readonly body: unknown; readonly version?: string; readonly as?: string },
  ) => {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
    const headers = options.version === undefined ? {} : { 'If-Match': options.version };
    const account = options.as ?? EDITABLE[route]?.as ?? 'admin';
    return client(account).send<ProblemDetails>(method, path, { body: options.body, headers });
  };

  it('knows of every write whether it has a version', () => {
    const writes = Object.keys(ROUTES).filter((route) => /^(POST|PUT|PATCH) /.test(route));
    expect([...Object.keys(EDITABLE), ...WITHOUT_VERSION].toSorted()).toEqual(writes.toSorted());
  });

  it.each(Object.keys(EDITABLE))('%s asks for the version that was changed, and refuses an old one', async (route) => {
    const subject = ROUTES[route]?.subject?.body;
    const body = { ...EDITABLE[route]?.body, ...(subject === undefined ? {} : { [subject]: ids[subject] }) };
    const without = await send(route, { body });
    expect([without.status, without.body.code]).toEqual([428, 'version.required']);
    const stale = await send(route, { body, version: '"9999"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const nonsense = await send(route, { body, version: 'latest' });
    expect([nonsense.status, nonsense.body.code]).toEqual([412, 'version.stale']);
  });

  it.each([
    ...Object.entries(EDITABLE)
      .filter(([route]) => !WITHOUT_BODY.includes(route))
      .map(([route, { as }]) => [route, as] as const),
    ['POST /api/session', 'planner'],
    ['PUT /api/session/password', 'planner'],
    ['PUT /api/session/language', 'planner'],
    ['POST /api/people/{userId}/role-assignments', 'admin'],
    ['PUT /api/settings/business-date', 'admin'],
    ['POST /api/plan-nodes', 'planner'],
    ['POST /api/activities', 'planner'],
    ['POST /api/budget/appropriations', 'controller'],
    ['POST /api/budget/allotments', 'finance'],
    ['POST /api/budget/allotments/quarter', 'finance'],
    ['POST /api/budget/freezes', 'controller'],
    ['POST /api/commitments', 'finance'],
    ['POST /api/control-rules', 'admin'],
    ['POST /api/cost-natures', 'admin'],
    ['POST /api/exchange-rates', 'controller'],
    ['POST /api/exchange-rates/import', 'controller'],
    ['POST /api/overrides', 'controller'],
    ['POST /api/split-rules', 'planner'],
    ['POST /api/partners', 'controller'],
    ['POST /api/funds', 'controller'],
    ['POST /api/funds/{fundId}/receipts', 'controller'],
    ['POST /api/contributions', 'planner'],
    ['POST /api/ledger-postings/{postingId}/reversal', 'finance'],
    ['POST /api/indicator-reports', 'planner'],
    ['POST /api/indicator-reports/{reportId}/evidence', 'planner'],
  ] as const)('%s names the fields of a body that is not valid', async (route, as) => {
    const subject = ROUTES[route]?.subject?.body;
    const known = subject === undefined ? {} : { [subject]: ids[subject] };
    const wrong = await send(route, { body: { ...known, nobodyKnowsThisField: 1 }, version: '"1"', as });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.invalid']);
    expect(wrong.body.fields?.map(({ path }) => path)).toContain('nobodyKnowsThisField');
    const text = await send(route, { body: 'a text', version: '"1"', as });
    expect(text.status).toBe(400);
  });

  it('leaves an entry of the audit for each write, with its author and what came of it', async () => {
    const auditor = await server.as('auditor');
    const latest = async () => (await auditor.get<AuditEventPage>('/api/audit-events')).body.rows[0];
    const commitment = (await client('finance').get<{ version: number }>(`/api/commitments/${ids['commitmentId']}`))
      .body;
    const paid = await send('POST /api/commitments/{commitmentId}/payments', {
      body: { amount: { amount: '1.00', currency: 'USD' } },
      version: `"${commitment.version}"`,
    });
    expect(paid.status).toBe(200);
    expect(await latest()).toMatchObject({
      action: 'commitment.paid',
      actor: 'Finance officer',
      entityId: ids['commitmentId'],
    });

    const moved = await client('admin').send('PUT', '/api/settings/business-date', {
      body: { businessDate: '2014-10-01' },
    });
    expect(moved.status).toBeLessThan(300);
    expect(await latest()).toMatchObject({ action: 'business-date.moved', actor: 'Administrator' });

    const allotted = await client('controller').post('/api/budget/allotments', {
      projectId: ids['projectId'],
      year: 2014,
      amount: { amount: '1.00', currency: 'USD' },
    });
    expect(allotted.status).toBe(200);
    expect(await latest()).toMatchObject({ action: 'allotment.posted', actor: 'Financial controller' });
  });
});

/** A link in a report that was handed over, where people can add none any more. */
async function addEvidence(databaseUrl: string, reportId: string): Promise<string> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const { rows } = await database.query<{ id: string }>(
    `INSERT INTO evidence (id, report_id, kind, title, link, added_at)
     VALUES (gen_random_uuid(), $1, 'link', 'List', 'https://example.org', now()) RETURNING id`,
    [reportId],
  );
  await database.end();
  return rows[0]?.id ?? '';
}

/** A payment of the accounts that nobody knows what it is for. */
async function importPayment(finance: TestClient): Promise<string> {
  const file = 'number,date,reference,supplier,amount,currency\nV1,2014-09-01,?,Somebody,5.00,USD';
  await finance.upload('/api/payment-imports?name=v.csv', Buffer.from(file));
  const queue = await finance.get<{ rows: { id: string }[] }>('/api/payment-imports');
  return queue.body.rows[0]?.id ?? '';
}

/** One record of each kind; nodes are those of the plan that is still drafted. */
async function findIds(head: TestClient, admin: TestClient): Promise<Record<string, string>> {
  const read = async <Body>(path: string): Promise<Body> => (await head.get<Body>(path)).body;
  const plans = await read<PlanView[]>('/api/plans');
  const [inForce, draft] = (['in-force', 'drafting'] as const).map(
    (status) => plans.find((plan) => plan.status === status)?.id ?? '',
  );
  const [tree, drafted, activities, reports, commitments] = await Promise.all([
    read<PlanTreeView>(`/api/plans/${inForce}/tree`),
    read<PlanTreeView>(`/api/plans/${draft}/tree`),
    read<ActivityPage>(`/api/activities?planId=${inForce}&status=under-way`),
    read<IndicatorReportPage>(`/api/indicator-reports?planId=${inForce}`),
    read<CommitmentPageView>(`/api/commitments?planId=${inForce}&year=2014&state=open`),
  ]);
  const commitment = commitments.rows[0]?.id ?? '';
  const story = await read<{ entries: { postingId: string }[] }>(`/api/commitments/${commitment}`);
  const node = (nodes: PlanTreeView['nodes'], kind: string): string => nodes.find((one) => one.kind === kind)?.id ?? '';
  return {
    planId: draft ?? '',
    year: '2014',
    nodeId: node(drafted.nodes, 'measurement-indicator'),
    parentId: node(drafted.nodes, 'project'),
    projectId: node(tree.nodes, 'project'),
    indicatorId: node(tree.nodes, 'measurement-indicator'),
    activityId: activities.rows[0]?.id ?? '',
    dimension: 'country',
    reportId: reports.rows.find(({ state }) => state === 'submitted')?.id ?? '',
    commitmentId: commitment,
    dimensionId: (await read<{ id: string }[]>('/api/dimensions'))[0]?.id ?? '',
    postingId: story.entries[0]?.postingId ?? '',
    ruleId: (await read<{ id: string }[]>('/api/control-rules'))[0]?.id ?? '',
    natureId: (await read<{ id: string }[]>('/api/cost-natures'))[0]?.id ?? '',
    periodId: (await read<{ id: string }[]>('/api/fiscal-periods?year=2014'))[0]?.id ?? '',
    partnerId: (await read<{ id: string }[]>('/api/partners'))[0]?.id ?? '',
    fundId: (await read<FundsView>(`/api/funds?planId=${inForce}`)).funds[0]?.id ?? '',
    contributionId: (await read<ContributionListView>(`/api/contributions?planId=${inForce}`)).rows[0]?.id ?? '',
    virementId: (await read<{ id: string }[]>(`/api/virements?planId=${inForce}`))[0]?.id ?? '',
    overrideId: (await read<{ id: string }[]>(`/api/overrides?planId=${inForce}`))[0]?.id ?? '',
    userId: (await admin.get<{ id: string }[]>('/api/people')).body[0]?.id ?? '',
  };
}
