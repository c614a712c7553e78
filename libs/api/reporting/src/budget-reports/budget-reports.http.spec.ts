import exceljs from 'exceljs';
import { pdfPages, startTestServer, type TestClient, type TestServer } from '@mizan/api/testing';
import { Money, isCurrency, sum, type CurrencyCode } from '@mizan/shared/money';
import {
  EXECUTION_GROUPINGS,
  LANGUAGES,
  type BudgetReportView,
  type CommitmentPageView,
  type ContributionListView,
  type ContributionView,
  type ControlTableView,
  type Language,
  type PlanView,
  type ReportColumnKind,
  type VirementRowView,
} from '@mizan/shared/contracts';

const HEAD = 6;
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };
const REPORTS = [
  ...EXECUTION_GROUPINGS.map((by) => ({ route: 'execution', file: 'budget-execution', more: `&by=${by}` })),
  { route: 'open-commitments', file: 'open-commitments', more: '' },
  { route: 'virements', file: 'virements', more: '' },
  { route: 'contributions', file: 'contributions', more: '', isWhole: true },
  { route: 'contributions', file: 'contributions', more: '&asOf=2014-06-30', isWhole: true },
];
const EVERY = REPORTS.flatMap((report) => LANGUAGES.map((language) => ({ ...report, language })));

describe('the reports of money, on the built server', () => {
  let server: TestServer;
  let finance: TestClient;
  let planId: string;

  beforeAll(async () => {
    server = await startTestServer();
    finance = await server.as('finance');
    const plans = await finance.get<PlanView[]>('/api/plans');
    planId = plans.body.find((plan) => plan.status === 'in-force')?.id ?? '';
  });
  afterAll(() => server.stop());

  const query = (more: string, language: Language = 'en'): string => `planId=${planId}&language=${language}${more}`;
  const view = async (route: string, more = '', client = finance): Promise<BudgetReportView> => {
    const answer = await client.get<BudgetReportView>(`/api/budget-reports/${route}?${query(more)}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const column = ({ columns }: BudgetReportView, key: string): number => columns.findIndex((own) => own.key === key);
  const sumOf = (report: BudgetReportView, key: string, group = 0): string | null =>
    report.groups[group]?.sum?.[column(report, key)] ?? null;

  it.each(EXECUTION_GROUPINGS)('gives by %s the totals of the control table', async (by) => {
    const report = await view('execution', `&year=2014&by=${by}`);
    const { total } = (await finance.get<ControlTableView>(`/api/budget/control?planId=${planId}&year=2014`)).body;
    const regular = report.groups.findIndex(({ currency }) => currency === 'USD');
    const shown = report.columns.filter(({ kind }) => kind === 'money').map(({ key }) => key);
    const figures = shown.map((key) => [key, sumOf(report, key, regular)]);
    const expected = Object.entries(total).flatMap(([key, figure]) =>
      shown.includes(key) && figure !== null && typeof figure === 'object' ? [[key, figure.amount]] : [],
    );
    expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(expected));
    expect(shown.length).toBe(by === 'nature' ? 3 : 9);
  });

  it('gives each project the figures of its row in the control table', async () => {
    const report = await view('execution', '&year=2014&by=project');
    const { rows } = (await finance.get<ControlTableView>(`/api/budget/control?planId=${planId}&year=2014`)).body;
    const controlled = rows.flatMap(({ code, balance }) =>
      balance ? [[code, balance.committed.amount, balance.available.amount, balance.utilisation]] : [],
    );
    const keys = ['code', 'committed', 'available', 'utilisation'];
    const shown = report.groups[0]?.rows.map(({ cells }) => keys.map((key) => cells[column(report, key)]));
    expect(shown).toEqual(controlled);
    expect(controlled.length).toBeGreaterThan(2);
  });

  it('adds quarters up to the same day, and leaves out what counts only later', async () => {
    const [june, quarters] = await Promise.all([
      view('execution', '&year=2014&by=project&asOf=2014-06-30'),
      view('execution', '&year=2014&by=quarter'),
    ]);
    const paid = quarters.groups[0]?.rows.slice(0, 2).map(({ cells }) => cells[column(quarters, 'paid')] ?? '0') ?? [];
    expect(quarters.groups[0]?.rows.map(({ cells }) => cells[0])).toEqual(['Q1 2014', 'Q2 2014', 'Q3 2014']);
    expect(sumOf(june, 'paid')).toBe(
      sum(
        paid.map((amount) => Money.parse(amount, 'USD')),
        'USD',
      ).toDecimal(),
    );
    expect(sumOf(june, 'paid')).not.toBe(sumOf(quarters, 'paid'));
  });

  it('lists what is open by age, with the sum that the control table calls committed', async () => {
    const report = await view('open-commitments');
    const [{ total }, page] = await Promise.all([
      finance.get<ControlTableView>(`/api/budget/control?planId=${planId}`).then(({ body }) => body),
      finance.get<CommitmentPageView>(`/api/commitments?planId=${planId}`).then(({ body }) => body),
    ]);
    const all = report.groups.find(({ key }) => key === 'REG:all')?.sum?.[column(report, 'open')];
    expect([all, all]).toEqual([total.committed.amount, page.totals.open.amount]);
    const regular = report.groups.filter(({ key }) => key.startsWith('REG:'));
    const days = regular.map(({ rows }) => rows.map(({ cells }) => Number(cells[column(report, 'days')])));
    const [oldest, youngest] = [days.at(-2) ?? [], days[0] ?? []];
    expect([Math.min(...oldest) > 30, Math.max(...youngest) <= 30]).toEqual([true, true]);
    expect(days.flat().length).toBe(page.ages.reduce((count, age) => count + age.count, 0));
  });

  it('reports what partners gave with the totals of each currency, regular and off-budget apart', async () => {
    const report = await view('contributions');
    const { totals } = (await finance.get<ContributionListView>(`/api/contributions?planId=${planId}`)).body;
    const ofCurrency = (currency: CurrencyCode): string =>
      sum(
        report.groups
          .filter((group) => group.currency === currency)
          .map(({ sum: cells }) => Money.parse(cells?.[column(report, 'got')] ?? '0', currency)),
        currency,
      ).toDecimal();
    const shown = totals.flatMap(({ currency }) => (isCurrency(currency) ? [[currency, ofCurrency(currency)]] : []));
    expect(shown).toEqual(totals.map(({ currency, amounts }) => [currency, amounts.received.amount]));
    expect(new Set(report.groups.map(({ title }) => title)).size).toBe(report.groups.length);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('reports contributions of a past day by the steps that were taken, and by what funds had paid until then', async () => {
    const day = '2014-06-30';
    const [then, now] = await Promise.all([view('contributions', `&asOf=${day}`), view('contributions')]);
    const { rows } = (await finance.get<ContributionListView>(`/api/contributions?planId=${planId}`)).body;
    const given = await Promise.all(
      rows.map(async ({ id }) => (await finance.get<ContributionView>(`/api/contributions/${id}`)).body),
    );
    const columns = { pledged: 'pledged', agreed: 'agreed', got: 'received' } as const;
    const currencies = [...new Set(rows.map(({ currency }) => currency))].filter(isCurrency);
    for (const currency of currencies) {
      for (const [key, step] of Object.entries(columns)) {
        const steps = given
          .filter((contribution) => contribution.currency === currency)
          .flatMap((contribution) => contribution.steps.filter((own) => own.step === step && own.on <= day));
        const taken = sum(
          steps.map(({ amount }) => Money.parse(amount.amount, currency)),
          currency,
        );
        const shown = sum(
          then.groups
            .filter((group) => group.currency === currency)
            .map(({ sum: cells }) => Money.parse(cells?.[column(then, key)] ?? '0', currency)),
          currency,
        );
        expect({ currency, key, amount: shown.toDecimal() }).toEqual({ currency, key, amount: taken.toDecimal() });
      }
    }
    const paidBy = async (asOf: string): Promise<string | null> => {
      const execution = await view('execution', `&by=fund&asOf=${asOf}`);
      return sumOf(
        execution,
        'paid',
        execution.groups.findIndex(({ currency }) => currency === 'EUR'),
      );
    };
    const usedIn = (report: BudgetReportView): string | null =>
      sumOf(
        report,
        'paidOut',
        report.groups.findIndex(({ currency }) => currency === 'EUR'),
      );
    expect([usedIn(then) ?? '0.00', usedIn(now)]).toEqual([(await paidBy(day)) ?? '0.00', await paidBy('2014-09-30')]);
    expect(usedIn(then)).not.toBe(usedIn(now));
  });

  it('registers every virement with its lines, and on a past day only what was posted by then', async () => {
    const [today, past] = await Promise.all([view('virements'), view('virements', '&asOf=2014-06-30')]);
    const list = (await finance.get<VirementRowView[]>(`/api/virements?planId=${planId}`)).body;
    expect(today.count).toBe(list.flatMap(({ lines }) => lines).length);
    expect(sumOf(today, 'given')).toBe(sumOf(today, 'received'));
    const dates = past.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[column(past, 'postedOn')]));
    expect(dates.every((day) => day !== null && day !== undefined && day <= '2014-06-30')).toBe(true);
    expect(past.count).toBeLessThan(today.count);
  });

  it.each(EVERY)('says the same in $file$more, screen and both files, in $language', async (asked) => {
    const { route, file, more, language } = asked;
    const path = `?${query('isWhole' in asked ? more : `${more}&year=2014`, language)}`;
    const report = (await finance.get<BudgetReportView>(`/api/budget-reports/${route}${path}`)).body;
    expect(report.count).toBeGreaterThan(0);
    const [sheet, document] = await Promise.all([
      sheetOf(finance, `/api/exports/${file}.xlsx${path}`),
      textOf(finance, `/api/exports/${file}.pdf${path}`),
    ]);
    const lines = report.groups.flatMap(({ title, rows, sum: total }) => [
      { cells: [title], isSum: true },
      ...rows.map(({ cells }) => ({ cells, isSum: false })),
      ...(total ? [{ cells: total, isSum: true }] : []),
    ]);
    const inSheet = lines.map((_, row) =>
      report.columns.map((__, at) => sheet.getRow(HEAD + 1 + row).getCell(at + 1).value),
    );
    const expected = lines.map(({ cells, isSum }) =>
      trimmed(cells.map((cell, at) => inCell(cell, isSum && at === 0 ? 'text' : report.columns[at]?.kind))),
    );
    expect(inSheet.map(trimmed)).toEqual(expected);
    expect(sheet.views[0]).toMatchObject({ rightToLeft: language === 'ar' });

    const figures = lines.flatMap(({ cells }) =>
      cells.flatMap((cell, at) => {
        const kind = report.columns[at]?.kind;
        return cell !== null && at > 0 && (kind === 'money' || kind === 'percent')
          ? [inPrint(cell, kind, language)]
          : [];
      }),
    );
    expect(document.figures.filter((figure) => figures.includes(figure)).toSorted()).toEqual(figures.toSorted());
    const codes = report.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => (report.columns[0]?.kind === 'code' ? (cells[0] ?? []) : [])),
    );
    expect(codes.filter((code) => !document.text.includes(code))).toEqual([]);
  });

  it('shows a planner the own directorate only, in all three', async () => {
    const planner = await server.as('planner.ddt');
    const report = await view('execution', '&year=2014&by=project', planner);
    const codes = report.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
    expect(codes).toEqual(['P3']);
    const path = `?${query('&year=2014&by=project')}`;
    const sheet = await sheetOf(planner, `/api/exports/budget-execution.xlsx${path}`);
    expect([sheet.getCell('A8').value, sheet.getCell('A9').value]).toEqual(['P3', 'Total']);
    const { text } = await textOf(planner, `/api/exports/budget-execution.pdf${path}`);
    expect([text.includes('P3'), text.includes('P1')]).toEqual([true, false]);
    const admin = await server.as('admin');
    expect((await admin.get(`/api/budget-reports/execution${path}`)).status).toBe(403);
  });

  it.each([
    [
      'a plan that is not there',
      'planId=00000000-0000-4000-8000-000000000000&language=en&by=project',
      404,
      'request.not-found',
    ],
    ['a day to come', '&by=project&asOf=2014-10-01', 422, 'budget-report.day-outside'],
    ['a day before the plan', '&by=project&asOf=2012-12-31', 422, 'budget-report.day-outside'],
    ['a day that does not exist', '&by=project&asOf=2014-02-30', 400, 'request.invalid'],
    ['Arabic digits in the address', `&by=project&asOf=${encodeURIComponent('٢٠١٤-٠٩-٣٠')}`, 400, 'request.invalid'],
    ['rows of another kind', `&by=${encodeURIComponent("project'; --")}`, 400, 'request.invalid'],
  ])('refuses %s, on the screen and as files', async (_, more, status, code) => {
    const asked = more.startsWith('planId') ? more : query(more);
    for (const path of ['budget-reports/execution', 'exports/budget-execution.xlsx', 'exports/budget-execution.pdf']) {
      const answer = await finance.get<{ code: string }>(`/api/${path}?${asked}`);
      expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
    }
  });

  it('prints what somebody wrote as it was written, and a report with nothing in it', async () => {
    const supplier =
      '=cmd|x #let a = 1 $sum$ *b* _c_ `d` <e> @f \\ "g" //h [i] ' + 'x'.repeat(120) + ' دار \u200fالنشر';
    const activity = await anActivity();
    const made = await finance.post<{ commitmentId: string }>('/api/commitments', {
      activityId: activity,
      kind: 'contract',
      supplier,
      amount: { amount: '12.34', currency: 'USD' },
    });
    expect(made.status).toBe(201);
    const report = await view('open-commitments', '&year=2014');
    const at = column(report, 'supplier');
    const cells = report.groups
      .flatMap(({ rows }) => rows)
      .find(({ cells: own }) => own[at]?.startsWith('=cmd'))?.cells;
    expect(cells?.[at]).toBe(supplier);
    const path = `?${query('&year=2014')}`;
    const sheet = await sheetOf(finance, `/api/exports/open-commitments.xlsx${path}`);
    const inSheet = sheet.getColumn(at + 1).values.find((value) => String(value).startsWith('=cmd'));
    expect(inSheet).toBe(supplier);
    const printed = await textOf(finance, `/api/exports/open-commitments.pdf${path}`);
    const together = printed.text.replaceAll(/[\s\u200b]/g, '');
    expect(together).toContain('=cmd|x#leta=1$sum$*b*_c_`d`<e>@f\\"g"//h[i]' + 'x'.repeat(120));
    const empty = await textOf(finance, `/api/exports/open-commitments.pdf?${query('&year=2199')}`);
    expect(empty.text).toContain('Nothing was posted with these filters by that day.');
  });

  it('makes several documents that are asked for at once, and goes on answering meanwhile', async () => {
    const path = `/api/exports/budget-execution.pdf?${query('&by=project', 'ar')}`;
    const documents = Array.from({ length: 6 }, () => textOf(finance, path));
    const ready = await finance.get('/api/health/ready');
    expect(ready.status).toBe(200);
    expect(new Set((await Promise.all(documents)).map(({ figures }) => figures.join())).size).toBe(1);
  });

  const anActivity = async (): Promise<string> => {
    const { rows } = (await finance.get<CommitmentPageView>(`/api/commitments?planId=${planId}&year=2014&state=open`))
      .body;
    return rows.find(({ activityId }) => activityId !== null)?.activityId ?? '';
  };
});

async function sheetOf(client: TestClient, path: string): Promise<exceljs.Worksheet> {
  const { bytes } = await client.download(path);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('There is no sheet.');
  return sheet;
}

/** The text of every page, and each run of it that is a figure. */
async function textOf(
  client: TestClient,
  path: string,
): Promise<{ readonly text: string; readonly figures: readonly string[] }> {
  const { bytes, headers } = await client.download(path);
  expect(headers.get('content-type')).toContain('application/pdf');
  const runs = (await pdfPages(bytes)).flat();
  return { text: runs.join(' '), figures: runs.map((run) => spaced(run)).filter((run) => /\d/.test(run)) };
}

/** The value that a workbook holds for a cell of the report. */
function inCell(cell: string | null, kind: ReportColumnKind | undefined): string | number | Date | null {
  if (cell === null) return null;
  if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
  return kind === 'money' || kind === 'percent' || kind === 'count' ? Number(cell) : cell;
}

/** A figure as the screens write it. */
function inPrint(cell: string, kind: 'money' | 'percent', language: Language): string {
  const digits = kind === 'percent' ? 1 : (cell.split('.')[1]?.length ?? 0);
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const style = kind === 'percent' ? { ...form, style: 'percent' as const } : form;
  const figure = new Intl.NumberFormat(LOCALES[language], style).format(cell as Intl.StringNumericLiteral);
  return spaced(figure.replaceAll(/[\u200e\u200f\u061c]/gu, '').replace('-', '−'));
}

/** Spaces of every kind as one, since a PDF does not keep them apart. */
function spaced(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f]+/gu, ' ').trim();
}

function trimmed<Value>(values: readonly Value[]): readonly Value[] {
  const last = values.findLastIndex((value) => value !== null);
  return values.slice(0, last + 1);
}
