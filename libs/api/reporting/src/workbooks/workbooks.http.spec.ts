import exceljs from 'exceljs';
import { startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money, sum } from '@mizan/shared/money';
import type {
  ActivityMoneyView,
  ActivityPage,
  PlanTreeView,
  PlanView,
  ResultsMatrixView,
} from '@mizan/shared/contracts';

const HEAD = 6;

describe('the workbooks, on the built server', () => {
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

  const sheetOf = async (path: string, client = management): Promise<exceljs.Worksheet> => {
    const { bytes } = await client.download(path);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('There is no sheet.');
    return sheet;
  };
  const activitiesPath = (query: string): string => `/api/exports/activities.xlsx?planId=${planId}&${query}`;
  const valuesOf = (sheet: exceljs.Worksheet, row: number): unknown[] => {
    const { values } = sheet.getRow(row);
    return Array.isArray(values) ? values.slice(1) : [];
  };
  const column = (sheet: exceljs.Worksheet, head: string): number => valuesOf(sheet, HEAD).indexOf(head) + 1;

  it('holds the rows of the list, with numbers as numbers, days as days and the totals of the screen', async () => {
    const sheet = await sheetOf(activitiesPath('year=2014&language=en'));
    const { rows } = (await management.get<ActivityPage>(`/api/activities?planId=${planId}&year=2014`)).body;
    expect(sheet.rowCount).toBe(HEAD + rows.length + 1);
    const first = sheet.getRow(HEAD + 1);
    expect(first.getCell(1).value).toBe(rows[0]?.code);
    expect(first.getCell(column(sheet, 'Planned start')).value).toEqual(new Date(`${rows[0]?.plannedStart}T00:00:00Z`));
    const cost = first.getCell(column(sheet, 'Planned cost, US$'));
    expect([cost.value, cost.numFmt]).toEqual([Number(rows[0]?.plannedCost?.amount), '#,##0.00']);

    const planned = rows.flatMap(({ plannedCost }) => (plannedCost ? [Money.parse(plannedCost.amount, 'USD')] : []));
    const money = (await management.get<ActivityMoneyView[]>(`/api/plans/${planId}/activity-money`)).body;
    const shown = new Set(rows.map(({ id }) => id));
    const paid = money
      .filter(({ activityId }) => shown.has(activityId))
      .map((row) => Money.parse(row.paid.amount, 'USD'));
    const last = sheet.getRow(sheet.rowCount);
    expect(last.getCell(column(sheet, 'Planned cost, US$')).value).toBe(Number(sum(planned, 'USD').toDecimal()));
    expect(last.getCell(column(sheet, 'Paid, US$')).value).toBe(Number(sum(paid, 'USD').toDecimal()));
  });

  it.each([
    ['en', 'Activities', 'Code', false],
    ['fr', 'Activités', 'Coût prévu, $ US', false],
    ['ar', 'الأنشطة', 'التكلفة المخططة بالدولار', true],
  ])('speaks %s, in the direction of its reader', async (language, title, head, isRightToLeft) => {
    const path = activitiesPath(`year=2014&language=${language}`);
    const sheet = await sheetOf(path);
    expect([sheet.name, sheet.getCell('A1').value]).toEqual([title, title]);
    expect(column(sheet, head)).toBeGreaterThan(0);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEAD, rightToLeft: isRightToLeft });
    expect(sheet.autoFilter).toBeTruthy();
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    const { headers } = await management.download(path);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(title));
  });

  it('says which filters it was taken with, by whom, and that it is a demonstration', async () => {
    const tree = (await management.get<PlanTreeView>(`/api/plans/${planId}/tree`)).body;
    const project = tree.nodes.find(({ code }) => code === 'P2');
    const sheet = await sheetOf(activitiesPath(`year=2014&status=completed&projectId=${project?.id}&language=en`));
    expect(sheet.getCell('A3').value).toBe(
      'Filters: Year: 2014; P2 Civil society, humanitarian action; Status: Completed',
    );
    expect(String(sheet.getCell('A4').value)).toMatch(/^Figures as of 30 September 2014\. Taken by Management, /);
    expect(String(sheet.getCell('A5').value)).toContain('Demonstration');
    const projects = new Set(
      Array.from({ length: sheet.rowCount - HEAD - 1 }, (_, index) => sheet.getRow(HEAD + 1 + index).getCell(4).value),
    );
    expect([...projects]).toEqual(['P2 Civil society, humanitarian action']);
  });

  it('never turns what somebody wrote into a formula', async () => {
    const planner = await server.as('planner');
    const tree = (await planner.get<PlanTreeView>(`/api/plans/${planId}/tree`)).body;
    const created = await planner.post('/api/activities', {
      nodeId: tree.nodes.find(({ code }) => code === 'P1.1')?.id,
      type: 'meeting',
      title: { source: 'en', en: '=HYPERLINK("https://example.org","1")' },
      plannedStart: '2014-12-01',
      plannedEnd: '2014-12-02',
      partners: '+1+1',
    });
    expect(created.status).toBe(201);
    const sheet = await sheetOf(activitiesPath('search=HYPERLINK&language=en'), planner);
    const cell = sheet.getRow(HEAD + 1).getCell(2);
    expect([cell.type, cell.value]).toEqual([exceljs.ValueType.String, '=HYPERLINK("https://example.org","1")']);
    expect(sheet.getRow(HEAD + 1).getCell(12).type).toBe(exceljs.ValueType.String);
  });

  it('shows a planner the own directorate only, and nobody a plan that is not there', async () => {
    const planner = await server.as('planner.ddt');
    const sheet = await sheetOf(activitiesPath('language=en'), planner);
    const projects = new Set(
      Array.from(
        { length: sheet.rowCount - HEAD - 1 },
        (_, index) => String(sheet.getRow(HEAD + 1 + index).getCell(4).value).split(' ')[0],
      ),
    );
    expect([...projects]).toEqual(['P3']);
    const nowhere = `/api/exports/activities.xlsx?planId=00000000-0000-4000-8000-000000000000&language=en`;
    expect((await planner.get(nowhere)).status).toBe(404);
  });

  it.each(['activities', 'indicator-matrix'])(
    'refuses %s in another language with the path of the field',
    async (name) => {
      const answer = await management.get<{ fields: { path: string }[] }>(
        `/api/exports/${name}.xlsx?planId=${planId}&language=de`,
      );
      expect([answer.status, answer.body.fields.map(({ path }) => path)]).toEqual([400, ['language']]);
    },
  );

  it('holds every measurement indicator under its outcome, with its targets, light and progress', async () => {
    const sheet = await sheetOf(`/api/exports/indicator-matrix.xlsx?planId=${planId}&language=en`);
    const matrix = (await management.get<ResultsMatrixView>(`/api/results/matrix?planId=${planId}`)).body;
    const rows = matrix.groups.flatMap((group) => group.rows);
    expect(sheet.rowCount).toBe(HEAD + rows.length);
    const codes = rows.map((_, index) => sheet.getRow(HEAD + 1 + index).getCell(1).value);
    expect(codes).toEqual(rows.map(({ indicator }) => indicator.code));
    rows.forEach((own, index) => {
      const row = sheet.getRow(HEAD + 1 + index);
      const valueOf = (head: string): unknown => row.getCell(column(sheet, head)).value;
      const number = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
      expect([valueOf('Progress'), valueOf('To date')]).toEqual([number(own.results.score), number(own.actual)]);
      const through = own.cells.findLast(({ year, isDue }) => year === 2014 && isDue);
      expect(valueOf('Reported through 2014')).toBe(number(through?.actual ?? null));
      expect(/older than one period/.test(String(valueOf('Light')))).toBe(own.isStale);
      const format = own.indicator.kind === 'milestone' ? '0.0%' : '#,##0.######';
      expect(row.getCell(column(sheet, 'To date')).numFmt).toBe(format);
    });
    const first = sheet.getRow(HEAD + 1);
    expect(first.getCell(column(sheet, 'Light')).value).toBe('On track');
    expect(String(first.getCell(column(sheet, 'Performance indicators')).value)).toMatch(/\(proposed\)$/);
    expect(typeof first.getCell(column(sheet, 'Target 2014')).value).toBe('number');
  });

  it('narrows the matrix by year, project and light, as its page does', async () => {
    const matrix = (await management.get<ResultsMatrixView>(`/api/results/matrix?planId=${planId}&year=2014`)).body;
    const project = matrix.groups.find(({ rows }) => rows.length > 0)?.project;
    const light = matrix.groups.find((group) => group.project?.id === project?.id)?.rows[0]?.results.light;
    const shown = matrix.groups
      .filter((group) => group.project?.id === project?.id)
      .flatMap(({ rows }) => rows.filter(({ results }) => results.light === light));
    const path = `/api/exports/indicator-matrix.xlsx?planId=${planId}&language=en`;
    const sheet = await sheetOf(`${path}&year=2014&projectId=${project?.id}&light=${light}`);
    const codes = Array.from({ length: sheet.rowCount - HEAD }, (_, index) => sheet.getRow(HEAD + 1 + index));
    expect(codes.map((row) => row.getCell(1).value)).toEqual(shown.map(({ indicator }) => indicator.code));
    expect(shown.length).toBeGreaterThan(0);
    expect(String(sheet.getCell('A3').value)).toMatch(/^Filters: Year: 2014; P\d .+; Light: /);
    expect((await management.get(`${path}&year=2030`)).status).toBe(400);
  });

  it.each(['short', 'all'])(
    'gives the matrix with the periods that its page shows (%s), cell by cell',
    async (detail) => {
      const query = `planId=${planId}&detail=${detail}`;
      const matrix = (await management.get<ResultsMatrixView>(`/api/results/matrix?${query}`)).body;
      const sheet = await sheetOf(`/api/exports/indicator-matrix.xlsx?${query}&language=en`);
      const heads = (sheet.getRow(HEAD).values as unknown[]).map(String);
      const shown = matrix.columns.map(({ key }) => key.replace(/^(\d{4})-(Q\d)$/, '$2 $1'));
      expect(heads.filter((head) => head.endsWith(': To date'))).toEqual(shown.map((period) => `${period}: To date`));
      const rows = matrix.groups.flatMap((group) => group.rows);
      const said = (decimal: string | null | undefined) =>
        decimal === null || decimal === undefined ? null : Number(decimal);
      rows.forEach((own, index) => {
        matrix.columns.forEach(({ endsOn }, place) => {
          const cell = own.cells.find((candidate) => candidate.endsOn === endsOn);
          const valueOf = (what: string) =>
            sheet.getRow(HEAD + 1 + index).getCell(column(sheet, `${shown[place]}: ${what}`)).value;
          expect([valueOf('To date'), valueOf('Expected'), valueOf('Pace')]).toEqual([
            said(cell?.actual),
            said(cell?.expected),
            said(cell?.pace),
          ]);
          expect(valueOf('Light') === null).toBe(cell === undefined);
        });
      });
      expect(matrix.columns.length).toBe(detail === 'all' ? 12 : 4);
    },
  );

  it('serves twenty readers at once', async () => {
    const path = activitiesPath('language=ar');
    const sizes = await Promise.all(Array.from({ length: 20 }, async () => (await sheetOf(path)).rowCount));
    expect(new Set(sizes).size).toBe(1);
  });
});
