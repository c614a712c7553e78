import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import type {
  CreateIndicatorReport,
  IndicatorReportPage,
  IndicatorReportView,
  MatrixRowView,
  NodeProgressView,
  PlanTreeView,
  PlanView,
  ProblemDetails,
  ResultsMatrixView,
  WrittenView,
} from '@mizan/shared/contracts';

const NARRATIVE = { source: 'en' as const, en: 'Confirmed by the partners.' };

describe('reports on indicators over HTTP, on the built server', () => {
  let server: TestServer;
  let planner: TestClient;
  let head: TestClient;
  let planId: string;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startTestServer();
    [planner, head] = await Promise.all([server.as('planner'), server.as('head')]);
    const plans = await planner.get<PlanView[]>('/api/plans');
    planId = plans.body.find((plan) => plan.code === 'AP-2013-2015')?.id ?? '';
    const tree = await (await server.as('management')).get<PlanTreeView>(`/api/plans/${planId}/tree`);
    ids = new Map(tree.body.nodes.map((node) => [node.code, node.id]));
  });
  afterAll(() => server.stop());

  const idOf = (code: string): string => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`The demonstration has no ${code}.`);
    return id;
  };
  const draft = (code: string, period: string, more: Partial<CreateIndicatorReport> = {}): CreateIndicatorReport => ({
    indicatorId: idOf(code),
    period,
    narrative: NARRATIVE,
    ...more,
  });
  const reportOf = async (code: string, period: string): Promise<IndicatorReportView> => {
    const path = `/api/indicator-reports?planId=${planId}&indicatorId=${idOf(code)}`;
    const page = await head.get<IndicatorReportPage>(path);
    const report = page.body.rows.find((row) => row.period === period);
    if (!report) throw new Error(`There is no report of ${code} for ${period}.`);
    return report;
  };
  const act = <Body = WrittenView>(client: TestClient, id: string, step: string, version: number, body: object = {}) =>
    client.post<Body>(`/api/indicator-reports/${id}/${step}`, body, { 'if-match': `"${version}"` });
  const progressOf = async (code: string, question = ''): Promise<NodeProgressView> =>
    (await head.get<NodeProgressView>(`/api/results/nodes/${idOf(code)}/progress${question}`)).body;
  const written = async (code: string, period: string, more: Partial<CreateIndicatorReport>): Promise<string> => {
    const answer = await planner.post<WrittenView>('/api/indicator-reports', draft(code, period, more));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };

  it('counts a report only once it is approved, and everything above moves with it', async () => {
    const before = await progressOf('M2.1.4');
    expect(before.results).toMatchObject({ light: 'no-data', score: null, coverage: '0' });
    const outcomeBefore = await progressOf('O2.1');
    const id = await written('M2.1.4', '2013-H1', { value: '110', evidenceLink: 'https://example.org/list' });
    const shown = await planner.get<IndicatorReportView>(`/api/indicator-reports/${id}`);
    expect(shown.headers.get('etag')).toBe('"1"');
    expect(shown.body).toMatchObject({ state: 'draft', value: '110', isOwn: true });
    expect(shown.body.code).toMatch(/^R-13-\d{3}$/);
    expect((await act(planner, id, 'submission', 1)).status).toBe(200);
    expect((await progressOf('M2.1.4')).results.light).toBe('no-data');
    const approved = await act(head, id, 'approval', 2);
    expect([approved.status, approved.body.version]).toEqual([200, 3]);
    const after = await progressOf('M2.1.4');
    expect(after.measure).toMatchObject({ actual: '110', target: '1200', isStale: true });
    expect(Number(after.results.score)).toBeCloseTo(110 / 1200, 5);
    const outcomeAfter = await progressOf('O2.1');
    expect(Number(outcomeAfter.results.coverage)).toBeGreaterThan(Number(outcomeBefore.results.coverage));
    expect(outcomeAfter.results.score).not.toBe(outcomeBefore.results.score);
  });

  it('explains a figure with the reports that it is made of', async () => {
    const { explanation, measure } = await progressOf('M1.1.1');
    const reports = explanation?.inputs.filter((input) => input.label === 'report') ?? [];
    expect(reports.map((input) => input.source?.period)).toEqual(
      measure?.periods.filter((cell) => cell.isDue).map((cell) => cell.period),
    );
    expect(reports.reduce((sum, input) => sum + Number(input.value), 0)).toBe(Number(measure?.actual));
    expect(reports[0]?.source).toMatchObject({ kind: 'report', code: expect.stringMatching(/^R-13-/) });
    expect(explanation).toMatchObject({ formula: 'progress.incremental', policy: { version: 1, onTrack: '0.90' } });
  });

  it('shows what was known at the end of an earlier period', async () => {
    const earlier = await progressOf('M1.1.1', '?period=2013-Q4');
    expect([earlier.asOf, earlier.measure?.actual, earlier.measure?.expected]).toEqual(['2013-12-31', '6', '6']);
    const wrong = await head.get<ProblemDetails>(`/api/results/nodes/${idOf('M1.1.1')}/progress?period=2019-Q1`);
    expect([wrong.status, wrong.body.fields]).toEqual([400, [{ path: 'period', rule: 'choice' }]]);
  });

  it('gives a matrix whose lights add up to its rows', async () => {
    const { body } = await head.get<ResultsMatrixView>(`/api/results/matrix?planId=${planId}`);
    const rows = body.groups.flatMap((group) => group.rows);
    expect(body.groups.map((group) => group.outcome.code)).toEqual(['O1.1', 'O1.2', 'O2.1', 'O2.2']);
    expect(rows).toHaveLength(13);
    expect(body.counts.reduce((sum, { count }) => sum + count, 0)).toBe(13);
    const first = rows.find((row) => row.indicator.code === 'M1.1.1');
    expect(first?.cells.map((cell) => cell.isDue)).toEqual([...Array(7).fill(true), ...Array(5).fill(false)]);
    expect(cell(first, '2014-Q3')).toMatchObject({ value: '2', actual: '13', expected: '12', light: 'on-track' });
    const notComputable = rows.find((row) => row.indicator.code === 'M2.2.2');
    expect(notComputable?.results).toMatchObject({ light: 'not-computable', reason: 'baseline-unknown' });
  });

  it('narrows the matrix to a project and to what is known through a year', async () => {
    const path = `/api/results/matrix?planId=${planId}&projectId=${idOf('P1')}`;
    const through = await head.get<ResultsMatrixView>(`${path}&year=2013`);
    expect(through.body.groups.map((group) => group.outcome.code)).toEqual(['O1.1', 'O1.2']);
    const row = through.body.groups[0]?.rows.find(({ indicator }) => indicator.code === 'M1.1.1');
    expect(row).toMatchObject({ actual: '6', target: '6', results: { light: 'achieved' } });
    const outside = await head.get<ProblemDetails>(`${path}&year=2019`);
    expect([outside.status, outside.body.fields]).toEqual([400, [{ path: 'year', rule: 'choice' }]]);
  });

  it('gives a report back with its reason, to be edited and submitted again', async () => {
    const { id, version } = await reportOf('M2.1.2', '2014-Q3');
    const withoutReason = await act<ProblemDetails>(head, id, 'return', version);
    expect([withoutReason.status, withoutReason.body.fields]).toEqual([400, [{ path: 'remarks', rule: 'required' }]]);
    expect(
      (await act(head, id, 'return', version, { remarks: [{ field: 'value', reason: 'Which meeting?' }] })).status,
    ).toBe(200);
    const returned = await reportOf('M2.1.2', '2014-Q3');
    expect(returned).toMatchObject({ state: 'returned', returnReason: 'Which meeting?' });
    const edited = await planner.send<WrittenView>('PATCH', `/api/indicator-reports/${id}`, {
      body: { value: '2' },
      headers: { 'if-match': `"${version + 1}"` },
    });
    expect([edited.status, edited.body.version]).toEqual([200, version + 2]);
    expect((await act(planner, id, 'submission', version + 2)).status).toBe(200);
    const again = await reportOf('M2.1.2', '2014-Q3');
    expect(again).toMatchObject({ state: 'submitted', value: '2', returnReason: null, reviewedBy: null });
  });

  it('refuses steps that the state does not allow, and edits of what is approved', async () => {
    const { id, version } = await reportOf('M1.1.1', '2014-Q3');
    const returned = await act<ProblemDetails>(head, id, 'return', version, {
      remarks: [{ field: 'value', reason: 'Too late' }],
    });
    expect([returned.status, returned.body.code]).toEqual([422, 'report.step-not-allowed']);
    const edited = await planner.send<ProblemDetails>('PATCH', `/api/indicator-reports/${id}`, {
      body: { value: '9' },
      headers: { 'if-match': `"${version}"` },
    });
    expect([edited.status, edited.body.code]).toEqual([422, 'report.step-not-allowed']);
  });

  it('lets nobody review a report of their own', async () => {
    const answer = await head.post<WrittenView>('/api/indicator-reports', draft('M2.1.4', '2014-H1', { value: '400' }));
    const { id } = answer.body;
    expect((await act(head, id, 'submission', 1)).status).toBe(200);
    const own = await act<ProblemDetails>(head, id, 'approval', 2);
    expect([own.status, own.body.code]).toEqual([403, 'report.own-review']);
    const given = await act<ProblemDetails>(head, id, 'return', 2, {
      remarks: [{ field: 'value', reason: 'By myself' }],
    });
    expect(given.body.code).toBe('report.own-review');
  });

  it('asks for the version that was changed', async () => {
    const { id, version } = await reportOf('M2.2.2', '2014-Q3');
    const path = `/api/indicator-reports/${id}`;
    const missing = await planner.send<ProblemDetails>('PATCH', path, { body: { value: '2' } });
    expect([missing.status, missing.body.code]).toEqual([428, 'version.required']);
    const stale = await planner.send<ProblemDetails>('PATCH', path, {
      body: { value: '2' },
      headers: { 'if-match': `"${version + 7}"` },
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const submission = await planner.post<ProblemDetails>(`${path}/submission`, {});
    expect(submission.status).toBe(428);
  });

  it.each([
    ['text where a number belongs', { value: 'many' }, 'value', 'decimal'],
    ['a number instead of decimal text', { value: 7 }, 'value', 'text'],
    ['more decimals than the indicator has', { value: '1.5' }, 'value', 'decimal'],
    ['a negative increment', { value: '-1' }, 'value', 'too-small'],
    ['evidence without https', { value: '1', evidenceLink: 'http://example.org' }, 'evidenceLink', 'link'],
    ['a narrative that is no text', { value: '1', narrative: 'none' }, 'narrative', 'text'],
    ['a milestone of nothing', { milestones: [{ doneOn: '2014-09-01' }] }, 'milestones.0.milestoneId', 'required'],
  ])('refuses %s and names the field', async (_, more, path, rule) => {
    const body = { ...draft('M2.1.1', '2014-Q3'), ...more };
    const answer = await planner.post<ProblemDetails>('/api/indicator-reports', body);
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([expect.objectContaining({ path, rule })]);
  });

  it.each([
    ['a period of another frequency', '2014-H1', 'report.period-outside'],
    ['a period outside the plan', '2016-Q1', 'report.period-outside'],
    ['a period that is not over', '2014-Q4', 'report.period-not-over'],
  ])('refuses %s', async (_, period, code) => {
    const answer = await planner.post<ProblemDetails>(
      '/api/indicator-reports',
      draft('M2.1.1', period, { value: '1' }),
    );
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('keeps one report for each indicator and period', async () => {
    const answer = await planner.post<ProblemDetails>(
      '/api/indicator-reports',
      draft('M1.1.1', '2014-Q3', { value: '1' }),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'report.exists']);
  });

  it('asks for a reason when a cumulative value falls', async () => {
    const falling = draft('M2.1.4', '2013-H2', { value: '90' });
    const refused = await planner.post<ProblemDetails>('/api/indicator-reports', falling);
    expect([refused.status, refused.body.code]).toEqual([422, 'report.value-falls']);
    expect(refused.body.fields).toEqual([{ path: 'fallReason', rule: 'required' }]);
    const explained = await planner.post('/api/indicator-reports', { ...falling, fallReason: 'Twenty left school' });
    expect(explained.status).toBe(201);
  });

  it('does not submit a report without its value', async () => {
    const id = await written('M2.1.3', '2014-Q3', {});
    expect((await act(planner, id, 'submission', 1)).status).toBe(200);
    const { id: other, version } = await reportOf('M2.2.2', '2014-Q3');
    await planner.send('PATCH', `/api/indicator-reports/${other}`, {
      body: { value: null },
      headers: { 'if-match': `"${version}"` },
    });
    const answer = await act<ProblemDetails>(planner, other, 'submission', version + 1);
    expect([answer.status, answer.body.fields]).toEqual([400, [{ path: 'value', rule: 'required' }]]);
  });

  it('shows reports to management, who may not act on them', async () => {
    const management = await server.as('management');
    const { id, version } = await reportOf('M1.1.1', '2014-Q3');
    expect((await management.get(`/api/indicator-reports/${id}`)).status).toBe(200);
    const refused = await act<ProblemDetails>(management, id, 'approval', version);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.denied']);
    expect(refused.body.params).toMatchObject({ roles: ['head-of-directorate'] });
    const written = await management.post<ProblemDetails>('/api/indicator-reports', draft('M2.1.1', '2014-Q3'));
    expect(written.status).toBe(403);
  });

  it('hides another directorate: its reports, nodes and rows', async () => {
    const foreign = await server.as('planner.ddt');
    const { id } = await reportOf('M1.1.1', '2014-Q3');
    expect((await foreign.get(`/api/indicator-reports/${id}`)).status).toBe(404);
    expect((await foreign.get(`/api/results/nodes/${idOf('O1.1')}/progress`)).status).toBe(404);
    expect((await foreign.post('/api/indicator-reports', draft('M2.1.1', '2014-Q3'))).status).toBe(404);
    const list = await foreign.get<IndicatorReportPage>(`/api/indicator-reports?planId=${planId}`);
    expect(list.body.rows.every((row) => row.indicator.code.startsWith('M3.'))).toBe(true);
    const matrix = await foreign.get<ResultsMatrixView>(`/api/results/matrix?planId=${planId}`);
    expect(matrix.body.groups.map((group) => group.outcome.code)).toEqual(['O3.1']);
  });

  it('lists what waits for review and what is mine', async () => {
    const waiting = await head.get<IndicatorReportPage>(`/api/indicator-reports?planId=${planId}&state=submitted`);
    expect(new Set(waiting.body.rows.map((row) => row.state))).toEqual(new Set(['submitted']));
    const mine = await head.get<IndicatorReportPage>(`/api/indicator-reports?planId=${planId}&mine=true`);
    expect(mine.body.rows.map((row) => [row.indicator.code, row.period, row.isOwn])).toEqual([
      ['M2.1.4', '2014-H1', true],
    ]);
  });

  it('reports milestones, which count with evidence', async () => {
    const strategy = await progressOf('M2.1.3');
    const milestones = strategy.explanation?.inputs.filter((input) => input.label === 'reached') ?? [];
    const third = milestones[2]?.source?.id ?? '';
    const { id, version } = await reportOf('M2.1.3', '2014-Q3');
    expect(strategy.results.score).toBe('0.5');
    expect(
      (await act(head, id, 'return', version, { remarks: [{ field: 'value', reason: 'Which stage?' }] })).status,
    ).toBe(200);
    const edited = await planner.send('PATCH', `/api/indicator-reports/${id}`, {
      body: { milestones: [{ milestoneId: third, doneOn: '2014-09-20', evidenceLink: 'https://example.org/draft' }] },
      headers: { 'if-match': `"${version + 1}"` },
    });
    expect(edited.status).toBe(200);
    await act(planner, id, 'submission', version + 2);
    await act(head, id, 'approval', version + 3);
    expect((await progressOf('M2.1.3')).results.score).toBe('0.7');
  });
});

function cell(row: MatrixRowView | undefined, period: string): MatrixRowView['cells'][number] | undefined {
  return row?.cells.find((candidate) => candidate.period === period);
}
