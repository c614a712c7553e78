import { startTestServer, type TestServer } from '@mizan/api/testing';
import type { HomeView, IndicatorReportView } from '@mizan/shared/contracts';

describe('the home page, on the built server', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const homeOf = async (account: string): Promise<HomeView> => {
    const answer = await (await server.as(account)).get<HomeView>('/api/home');
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const kindsOf = ({ obligations }: HomeView): ReadonlySet<string> => new Set(obligations.map(({ kind }) => kind));

  it('tells a planner of reports and activities, the most urgent first', async () => {
    const home = await homeOf('planner');
    expect(kindsOf(home)).toContain('report-due');
    expect(kindsOf(home)).not.toContain('commitment-open');
    expect(kindsOf(home)).not.toContain('report-to-review');
    const dates = home.obligations.map(({ dueOn }) => dueOn);
    expect(dates).toEqual(dates.toSorted());
    expect(home.exceptions).toEqual([]);
  });

  it('tells finance of what is committed and what is not', async () => {
    const kinds = kindsOf(await homeOf('finance'));
    expect(kinds).not.toContain('report-due');
    expect([...kinds].every((kind) => ['activity-without-commitment', 'commitment-open'].includes(kind))).toBe(true);
  });

  it('asks the head to review what others submitted', async () => {
    const planner = await server.as('planner');
    const returned = (await homeOf('planner')).obligations.find(({ kind }) => kind === 'report-returned');
    expect(returned?.detail).toBeTruthy();
    const { body: report } = await planner.get<IndicatorReportView>(`/api/indicator-reports/${returned?.id}`);
    const submitted = await planner.post(
      `/api/indicator-reports/${report.id}/submission`,
      {},
      { 'If-Match': `"${report.version}"` },
    );
    expect(submitted.status).toBeLessThan(300);
    const [mine, theirs] = [await homeOf('planner'), await homeOf('head')];
    expect(mine.obligations.some((one) => one.id === report.id)).toBe(false);
    expect(theirs.obligations.filter(({ kind }) => kind === 'report-to-review').map((one) => one.id)).toContain(
      report.id,
    );
    expect(theirs.changes[0]).toMatchObject({ action: 'report.submitted', entityId: report.id });
  });

  it('shows those who only watch what stands out, and nothing to do', async () => {
    const home = await homeOf('management');
    expect(home.obligations).toEqual([]);
    expect(home.exceptions.map(({ kind }) => kind)).toContain('outcome-off-track');
    expect(home.areas.map(({ code }) => code)).toEqual(expect.arrayContaining(['P1.1', 'P1.2', 'P2.1', 'P2.2']));
  });

  it('tells nobody of another directorate', async () => {
    const home = await homeOf('planner.ddt');
    expect(home.areas.map(({ code }) => code)).toEqual(['P3.1']);
    const others = new Set((await homeOf('planner')).changes.map(({ entityId }) => entityId));
    expect(home.changes.length).toBeGreaterThan(0);
    expect(home.changes.filter(({ entityId }) => others.has(entityId))).toEqual([]);
  });

  it('gives an administrator a page without figures', async () => {
    expect(await homeOf('admin')).toMatchObject({ planId: null, obligations: [], areas: [] });
  });
});
