import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  ActivityPage,
  CommitmentPageView,
  ContributionListView,
  FundsView,
  IndicatorReportPage,
  PaymentQueueView,
  PlanTreeView,
  PlanView,
} from '@mizan/shared/contracts';

import { ROUTES } from './authorisation/authorisation-table';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}
interface Operation {
  readonly 'x-permission'?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

describe('what the API says of itself', () => {
  let server: TestServer;
  let document: ApiDocument;
  let head: TestClient;
  let auditor: TestClient;
  let controller: TestClient;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer();
    [head, auditor, controller] = await Promise.all([server.as('head'), server.as('auditor'), server.as('controller')]);
    document = (await head.get<ApiDocument>('/api/openapi.json')).body;
    ids = { ...(await findIds(head)), rowId: await takenPayment(controller) };
  });
  afterAll(() => server.stop());

  const operationOf = (route: string): Operation => {
    const [method = '', path = ''] = route.split(' ');
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`${route} is not described.`);
    return operation;
  };
  const schemasIn = (operation: Operation): Schema[] =>
    [...Object.values(operation.responses), operation.requestBody ?? {}].flatMap(({ content = {} }) =>
      Object.values(content).map(({ schema }) => schema),
    );

  it.each(Object.keys(ROUTES))('%s has its permission, an answer, and no reference that leads nowhere', (route) => {
    const operation = operationOf(route);
    expect(operation['x-permission']).toBe(ROUTES[route]?.needs);
    expect(operation.tags).toEqual([expect.stringMatching(/^[A-Z]/)]);
    const failure = operation.responses['default']?.content?.['application/problem+json']?.schema;
    expect(failure).toEqual({ $ref: '#/components/schemas/ProblemDetails' });
    const statuses = Object.keys(operation.responses).filter((status) => /^2/.test(status));
    expect(statuses.length).toBeGreaterThan(0);
    const missing = schemasIn(operation).flatMap((schema) => unresolved(schema, document, new Set()));
    expect(missing).toEqual([]);
  });

  it('names the parameters of a list with their rules', () => {
    const parameters = operationOf('GET /api/budget/ledger').parameters ?? [];
    const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    expect(names.toSorted()).toEqual([
      'activityId',
      'after',
      'areaId',
      'bucket',
      'commitmentId',
      'fundId',
      'natureId',
      'planId',
      'projectId',
      'year',
    ]);
    expect(parameters.find(({ name }) => name === 'planId')?.required).toBe(true);
    expect(parameters.find(({ name }) => name === 'year')?.required).toBe(false);
  });

  const READ = Object.keys(ROUTES).filter(
    (route) => route.startsWith('GET ') && !/xlsx|\/file$|\{fileId\}$|health|\/docs/.test(route),
  );

  it.each(READ)('%s answers as it says', async (route) => {
    const row = ROUTES[route];
    // Work and money stand under projects, not under indicators.
    const node = route.includes('/nodes/{nodeId}/explanation') ? ids['projectId'] : ids['nodeId'];
    const path = route
      .slice(4)
      .replace(/\{(\w+)\}/g, (_, name: string) => (name === 'nodeId' ? node : ids[name]) ?? '');
    const query = row?.query ? `?${row.query.replace(':planId', ids['planId'] ?? '')}` : '';
    const readers: Readonly<Record<string, TestClient>> = {
      'people:read': auditor,
      'audit:read': auditor,
      'budget:pay': controller,
    };
    const reader = readers[row?.needs ?? ''] ?? head;
    const answer = await reader.get(`${path}${query}`);
    expect(answer.status).toBe(200);
    const schema = operationOf(route).responses['200']?.content?.['application/json']?.schema;
    expect(faults(answer.body, schema ?? {}, document, 'answer')).toEqual([]);
  });

  it('notices an answer that is not as described', () => {
    const activity = { $ref: '#/components/schemas/ActivityView' };
    expect(faults({ id: 1 }, activity, document, 'activity').length).toBeGreaterThan(5);
  });
});

function schemaAt(reference: string, document: ApiDocument): Schema | undefined {
  return document.components.schemas[reference.replace('#/components/schemas/', '')];
}

function unresolved(schema: Schema, document: ApiDocument, seen: Set<string>): string[] {
  if (schema.$ref !== undefined) {
    if (seen.has(schema.$ref)) return [];
    seen.add(schema.$ref);
    const found = schemaAt(schema.$ref, document);
    return found ? unresolved(found, document, seen) : [schema.$ref];
  }
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
  ];
  return inner.flatMap((child) => unresolved(child, document, seen));
}

/** Where a value is not what the schema says; as much of JSON Schema as the contracts use. */
function faults(value: unknown, schema: Schema, document: ApiDocument, path: string): string[] {
  if (schema.$ref !== undefined) return faults(value, schemaAt(schema.$ref, document) ?? {}, document, path);
  if (schema.anyOf) {
    const tries = schema.anyOf.map((choice) => faults(value, choice, document, path));
    return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? []);
  }
  if (schema.const !== undefined) return value === schema.const ? [] : [`${path} is not ${String(schema.const)}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is none of the choices`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value)))
    return [`${path} is ${typeOf(value)}, not ${types.join(' or ')}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => faults(item, schema.items ?? {}, document, `${path}[${index}]`));
  }
  return isRecord(value) ? objectFaults(value, schema, document, path) : [];
}

function objectFaults(
  value: Readonly<Record<string, unknown>>,
  schema: Schema,
  document: ApiDocument,
  path: string,
): string[] {
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${path}.${name} is missing`);
  const known = schema.properties ?? {};
  const inner = Object.entries(value).flatMap(([name, child]) => {
    const own =
      known[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    if (own) return faults(child, own, document, `${path}.${name}`);
    return schema.additionalProperties === false ? [`${path}.${name} is not described`] : [];
  });
  return [...missing, ...inner];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id of a payment from an accounting export. */
async function takenPayment(controller: TestClient): Promise<string> {
  const file = 'number;date;reference;supplier;amount;currency\nDESCRIBED;2014-09-30;nothing;Centre;1.00;USD';
  await controller.upload('/api/payment-imports?name=described.csv', Buffer.from(file));
  const { rows } = (await controller.get<PaymentQueueView>('/api/payment-imports')).body;
  return rows[0]?.id ?? '';
}

async function findIds(head: TestClient): Promise<Record<string, string>> {
  const read = async <Body>(path: string): Promise<Body> => (await head.get<Body>(path)).body;
  const planId = (await read<PlanView[]>('/api/plans')).find(({ status }) => status === 'in-force')?.id ?? '';
  const [tree, activities, reports, commitments] = await Promise.all([
    read<PlanTreeView>(`/api/plans/${planId}/tree`),
    read<ActivityPage>(`/api/activities?planId=${planId}&status=under-way`),
    read<IndicatorReportPage>(`/api/indicator-reports?planId=${planId}`),
    read<CommitmentPageView>(`/api/commitments?planId=${planId}&year=2014&state=open`),
  ]);
  return {
    planId,
    nodeId: tree.nodes.find(({ kind }) => kind === 'measurement-indicator')?.id ?? '',
    activityId: activities.rows[0]?.id ?? '',
    projectId: tree.nodes.find(({ kind }) => kind === 'project')?.id ?? '',
    areaId: tree.nodes.find(({ kind }) => kind === 'area')?.id ?? '',
    reportId: reports.rows[0]?.id ?? '',
    commitmentId: commitments.rows[0]?.id ?? '',
    fundId: (await read<FundsView>(`/api/funds?planId=${planId}`)).funds[0]?.id ?? '',
    contributionId: (await read<ContributionListView>(`/api/contributions?planId=${planId}`)).rows[0]?.id ?? '',
    year: '2014',
    periodId: (await read<{ id: string }[]>('/api/fiscal-periods?year=2014'))[0]?.id ?? '',
    virementId: (await read<{ id: string }[]>(`/api/virements?planId=${planId}`))[0]?.id ?? '',
  };
}
