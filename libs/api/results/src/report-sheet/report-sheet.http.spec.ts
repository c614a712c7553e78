import { startTestServer, type TestAnswer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  IndicatorReportView,
  NodeProgressView,
  PlanTreeView,
  PlanView,
  ProblemDetails,
  ReportSheetView,
  SheetAnswerView,
  SheetRowChange,
  SheetRowView,
} from '@mizan/shared/contracts';

const END = '2014-09-30';

describe('the sheet of an area over HTTP, on the built server', () => {
  let server: TestServer;
  let planner: TestClient;
  let head: TestClient;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startTestServer();
    [planner, head] = await Promise.all([server.as('planner'), server.as('head')]);
    const plans = await planner.get<PlanView[]>('/api/plans');
    const plan = plans.body.find(({ status }) => status === 'in-force');
    const tree = await (await server.as('management')).get<PlanTreeView>(`/api/plans/${plan?.id}/tree`);
    ids = new Map(tree.body.nodes.map((node) => [node.code, node.id]));
  });
  afterAll(() => server.stop());

  const idOf = (code: string): string => ids.get(code) ?? '';
  const sheetOf = async (area: string, endsOn: string | null = END): Promise<ReportSheetView> => {
    const query = endsOn === null ? '' : `?endsOn=${endsOn}`;
    return (await planner.get<ReportSheetView>(`/api/results/areas/${idOf(area)}/sheet${query}`)).body;
  };
  const rowOf = (sheet: ReportSheetView, code: string): SheetRowView => {
    const row = sheet.rows.find(({ indicator }) => indicator.code === code);
    if (!row) throw new Error(`The sheet has no ${code}.`);
    return row;
  };
  const save = <Body = SheetAnswerView>(
    area: string,
    rows: readonly SheetRowChange[],
    endsOn = END,
    client = planner,
  ): Promise<TestAnswer<Body>> =>
    client.send<Body>('PATCH', `/api/results/areas/${idOf(area)}/sheet?endsOn=${endsOn}`, { body: { rows } });
  const change = (code: string, rest: Omit<SheetRowChange, 'indicatorId'>): SheetRowChange => ({
    indicatorId: idOf(code),
    ...rest,
  });

  it('shows every indicator of the area whose period ends that day, with what is known before', async () => {
    const sheet = await sheetOf('P1.1');
    expect(sheet).toMatchObject({ endsOn: END, dueOn: '2014-10-15', businessDate: END });
    expect(sheet.rows.map(({ indicator }) => indicator.code)).toEqual(['M1.1.1', 'M1.1.2', 'M1.1.3', 'M1.1.4']);
    const row = rowOf(sheet, 'M1.1.1');
    expect(row).toMatchObject({ period: '2014-Q3', before: '11', target: '8', targetPeriod: '2014' });
    expect(row.report).toMatchObject({ value: '2', state: 'approved', isLate: false, dueOn: '2014-10-15' });
  });

  it('begins with the last day on which something is open', async () => {
    const sheet = await sheetOf('P2.1', null);
    expect(sheet.endsOn).toBe(sheet.ends.find(({ open }) => open > 0)?.endsOn);
    const end = sheet.ends.find(({ endsOn }) => endsOn === '2013-12-31');
    // Quarterly, half-yearly and yearly indicators all end here; the longest period names the day.
    expect(end?.period).toBe('2013-H2');
  });

  it('keeps what is right as drafts, and names the field of what is not', async () => {
    const answer = await save(
      'P2.1',
      [
        change('M2.1.4', { version: null, value: '120', confidence: 'estimated' }),
        change('M2.1.1', { version: null, value: 'twelve' }),
      ],
      '2014-06-30',
    );
    expect(answer.status).toBe(200);
    const [right, wrong] = answer.body.rows;
    expect(right).toMatchObject({
      outcome: 'saved',
      report: { state: 'draft', value: '120', confidence: 'estimated' },
    });
    expect(wrong).toMatchObject({ outcome: 'refused', problem: { fields: [{ path: 'value', rule: 'decimal' }] } });
    const refused = await save('P2.1', [change('M2.1.4', { version: 1, value: 'twelve' })], '2014-06-30');
    expect(refused.body.rows[0]).toMatchObject({
      outcome: 'refused',
      problem: { code: 'request.invalid', fields: [{ path: 'value', rule: 'decimal' }] },
      report: { value: '120', version: 1 },
    });
  });

  it('tells a second writer what the first one wrote, and overwrites nothing', async () => {
    const row = rowOf(await sheetOf('P2.1', '2014-06-30'), 'M2.1.4');
    const version = row.report?.version ?? 0;
    const [one, other] = await Promise.all([
      save('P2.1', [change('M2.1.4', { version, value: '130' })], '2014-06-30'),
      save('P2.1', [change('M2.1.4', { version, value: '140' })], '2014-06-30'),
    ]);
    const outcomes = [one, other].map(({ body }) => body.rows[0]?.outcome).toSorted();
    expect(outcomes).toEqual(['saved', 'stale']);
    const stale = [one, other].find(({ body }) => body.rows[0]?.outcome === 'stale')?.body.rows[0];
    expect(stale?.report).toMatchObject({ version: version + 1, changedBy: expect.stringMatching(/^Planner/) });
    expect(['130', '140']).toContain(stale?.report?.value);
  });

  it('hands rows in, each by itself', async () => {
    const row = rowOf(await sheetOf('P2.1', '2014-06-30'), 'M2.1.4');
    const path = `/api/results/areas/${idOf('P2.1')}/sheet/submission?endsOn=2014-06-30`;
    const rows = [
      { indicatorId: idOf('M2.1.4'), version: row.report?.version ?? 0 },
      { indicatorId: idOf('M2.1.1'), version: 1 },
    ];
    const answer = await planner.post<SheetAnswerView>(path, { rows });
    expect(answer.body.rows.map(({ outcome }) => outcome)).toEqual(['saved', 'refused']);
    expect(answer.body.rows[0]?.report).toMatchObject({ state: 'submitted', isLate: true });
    expect(answer.body.rows[1]?.problem?.code).toBe('report.step-not-allowed');
  });

  it.each([
    ['a row of another area', 'M1.1.1', END],
    ['a day on which no period ends', 'M2.1.4', '2014-09-29'],
    ['a period that is not over', 'M2.1.4', '2014-12-31'],
  ])('refuses %s as a whole', async (_what, code, endsOn) => {
    const answer = await save<ProblemDetails>('P2.1', [change(code, { version: null, value: '1' })], endsOn);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.fields?.[0]?.path).toMatch(/^(endsOn|rows\.0\.indicatorId)$/);
  });

  it('corrects an approved report by a revision that takes its place when it is approved', async () => {
    const before = rowOf(await sheetOf('P1.2'), 'M1.2.1').report;
    if (!before) throw new Error('The demonstration reports on M1.2.1.');
    const step = <Body>(client: TestClient, id: string, name: string, version: number, body: object) =>
      client.post<Body>(`/api/indicator-reports/${id}/${name}`, body, { 'if-match': `"${version}"` });
    const opened = await step<{ id: string }>(planner, before.id, 'correction', before.version, {
      reason: 'One more.',
    });
    expect(opened.status).toBe(201);
    const twice = await step<ProblemDetails>(planner, before.id, 'correction', before.version, { reason: 'Again.' });
    expect([twice.status, twice.body.code]).toEqual([409, 'report.exists']);
    const draft = rowOf(await sheetOf('P1.2'), 'M1.2.1').report;
    expect(draft).toMatchObject({ revision: 2, state: 'draft', value: before.value, correctionReason: 'One more.' });
    const total = async (): Promise<string | null | undefined> =>
      (await head.get<NodeProgressView>(`/api/results/nodes/${idOf('M1.2.1')}/progress`)).body.measure?.actual;
    const counted = Number(await total());
    await save('P1.2', [change('M1.2.1', { version: 1, value: String(Number(before.value) + 1) })]);
    expect(Number(await total())).toBe(counted);
    await step(planner, opened.body.id, 'submission', 2, {});
    expect((await step(head, opened.body.id, 'approval', 3, {})).status).toBe(200);
    expect(Number(await total())).toBe(counted + 1);
    const old = await head.get<IndicatorReportView>(`/api/indicator-reports/${before.id}`);
    expect(old.body.state).toBe('superseded');
  });
});
