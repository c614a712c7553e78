import { Client } from 'pg';
import { eur, FinanceDesk, FundDesk, usd } from '@mizan/api/testing';
import type {
  ActivityLineView,
  ActivityPage,
  CommitmentPageView,
  ContributionListView,
  ContributionView,
  DashboardView,
  LedgerPageView,
  MoneyView,
  ProblemDetails,
  WrittenView,
} from '@mizan/shared/contracts';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;

describe('funds of agreements over HTTP, on the built server', () => {
  let desk: FinanceDesk;
  let database: Client;
  let office: FundDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    office = await FundDesk.at(desk);
  });
  afterAll(async () => {
    expect((await database.query(CONTROL_DIFFERENCES)).rows).toEqual([]);
    expect((await database.query(COMMITMENT_DIFFERENCES)).rows).toEqual([]);
    await database.end();
    await desk.server.stop();
  });

  it('stand beside the regular budget, each in its own currency with dollars beside, and never in one sum', async () => {
    const view = await office.funds();
    const solar = view.offBudget.find(({ fundCode }) => fundCode === 'OB-SOLAR');
    expect(solar).toMatchObject({ code: 'OB.2', field: 'science' });
    expect(solar?.money).toMatchObject({
      revised: eur('85000.00'),
      committed: eur('22500.00'),
      paid: eur('15500.00'),
      available: eur('47000.00'),
    });
    expect(solar?.money?.base.revised.currency).toBe('USD');
    expect(Number(solar?.money?.base.revised.amount)).toBeGreaterThan(85_000);
    const control = await desk.control();
    expect(view.regular.map(({ code }) => code)).toEqual(['P1', 'P2', 'P3']);
    expect(view.regularTotal?.revised).toEqual(
      (await desk.finance.get<{ total: { revised: MoneyView } }>(`/api/budget/control?planId=${desk.planId}`)).body
        .total.revised,
    );
    expect(control.rows.filter(({ isOffBudget }) => isOffBudget).map(({ balance }) => balance)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(view.funds.find(({ code }) => code === 'OB-SOLAR')).toMatchObject({ reportsOverdue: 1, state: 'running' });
  });

  it('leave every regular total and index as it was, whatever comes in and is spent', async () => {
    const readAll = async () => ({
      control: (await desk.finance.get(`/api/budget/control?planId=${desk.planId}`)).body,
      explained: (await desk.finance.get(`/api/budget/explanation?planId=${desk.planId}&figure=paid`)).body,
      ledger: (await desk.finance.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}`)).body.totals,
      commitments: (await desk.finance.get<CommitmentPageView>(`/api/commitments?planId=${desk.planId}`)).body.totals,
      dashboard: (await desk.controller.get<DashboardView>(`/api/plans/${desk.planId}/dashboard`)).body.finance,
      projects: (await desk.controller.get<DashboardView>(`/api/plans/${desk.planId}/dashboard`)).body.projects.map(
        ({ code, finance }) => [code, finance],
      ),
      comparison: (await desk.controller.get(`/api/plans/${desk.planId}/comparison`)).body,
    });
    const before = await readAll();
    const id = await office.idOf('OB-SOLAR');
    const { contributionId } = (await office.fund(id)).receipts[0] ?? { contributionId: '' };
    expect((await office.receive(id, contributionId, eur('9000.00'))).status).toBe(201);
    const activity = (
      await desk.finance.get<ActivityPage>(`/api/activities?planId=${desk.planId}&projectId=${office.projects['OB.2']}`)
    ).body.rows[0];
    const made = await desk.finance.post<Answer>('/api/commitments', {
      activityId: activity?.id,
      kind: 'contract',
      supplier: 'Sunrise Equipment',
      amount: eur('5000.00'),
    });
    expect(made.status).toBe(201);
    const paid = await desk.finance.post<Answer>(
      `/api/commitments/${made.body.id}/payments`,
      { amount: eur('1200.00') },
      { 'if-match': `"${made.body.version}"` },
    );
    expect(paid.status).toBe(200);
    expect(await readAll()).toEqual(before);
    const own = (await desk.finance.get<LedgerPageView>(`/api/budget/ledger?planId=${desk.planId}&fundId=${id}`)).body;
    expect(own.totals.paid).toEqual(eur('16700.00'));
  });

  it('refuse a commitment beyond what was received, and say what is there in the currency of the fund', async () => {
    const activity = (
      await desk.finance.get<ActivityPage>(`/api/activities?planId=${desk.planId}&projectId=${office.projects['OB.2']}`)
    ).body.rows[0];
    const line = (await desk.finance.get<ActivityLineView>(`/api/budget/lines/by-activity/${activity?.id}`)).body;
    expect(line.available.currency).toBe('EUR');
    const beyond = (Number(line.available.amount) + 0.01).toFixed(2);
    const refused = await desk.finance.post<Answer>('/api/commitments', {
      activityId: activity?.id,
      kind: 'contract',
      supplier: 'Sunrise Equipment',
      amount: eur(beyond),
    });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      422,
      'budget.exceeds-available',
      expect.objectContaining({ available: line.available, shortBy: eur('0.01') }),
    ]);
  });

  it('live from the agreement over the first receipt to the closing, where what is left goes back to the partner', async () => {
    const reports = [{ dueOn: '2014-08-01', what: { source: 'en', en: 'Final report' } }];
    const made = await office.open({ reports });
    expect(made.status).toBe(201);
    const { id } = made.body;
    const early = await office.step(id, 'running');
    expect([early.status, early.body.code]).toEqual([409, 'fund.not-ready']);
    const contribution = await office.agree(id, eur('1000.00'));
    expect((await office.receive(id, contribution, eur('600.00'))).status).toBe(201);
    expect((await office.fund(id)).state).toBe('funded');
    expect((await office.step(id, 'running')).status).toBe(200);
    const skipped = await office.step(id, 'financially-closed');
    expect([skipped.status, skipped.body.code]).toEqual([409, 'fund.step-not-allowed']);
    expect((await office.step(id, 'operationally-closed')).status).toBe(200);
    const late = await office.receive(id, contribution, eur('1.00'));
    expect([late.status, late.body.code]).toEqual([409, 'fund.ended']);
    const owing = await office.step(id, 'financially-closed');
    expect([owing.status, owing.body.code, owing.body.params?.['obstacles']]).toEqual([
      409,
      'fund.not-ready',
      [{ code: 'reports-due', count: 1 }],
    ]);
    const report = (await office.fund(id)).reports[0];
    expect(report?.isOverdue).toBe(true);
    const told = await desk.controller.post<Answer>(`/api/funds/${id}/reports/${report?.id}/done`, {
      doneOn: '2014-09-29',
    });
    expect(told.status).toBe(200);
    expect((await office.step(id, 'financially-closed')).status).toBe(200);
    const closed = await office.fund(id);
    expect(closed).toMatchObject({ state: 'financially-closed', returned: eur('600.00'), next: [] });
    expect([closed.total.revised, closed.total.available]).toEqual([eur('0.00'), eur('0.00')]);
    const given = (await desk.finance.get<ContributionView>(`/api/contributions/${contribution}`)).body;
    expect(given.amounts.received).toEqual(eur('0.00'));
    expect(given.steps.map(({ step: name, amount }) => [name, amount.amount])).toEqual([
      ['agreed', '1000.00'],
      ['received', '600.00'],
      ['received', '-600.00'],
    ]);
    const again = await desk.finance.post<Answer>(`/api/ledger-postings/${given.steps[2]?.postingId}/reversal`, {
      reason: 'By mistake.',
    });
    expect([again.status, again.body.code]).toEqual([409, 'fund.ended']);
  });

  it('do not close for good while money is open, or left under the rule of carrying over', async () => {
    const id = await office.idOf('OB-HERITAGE');
    expect((await office.step(id, 'operationally-closed')).status).toBe(200);
    const refused = await office.step(id, 'financially-closed');
    expect([refused.status, refused.body.params?.['obstacles']]).toEqual([
      409,
      expect.arrayContaining([{ code: 'money-left', amount: usd('40000.00') }]),
    ]);
    expect((await office.fund(id)).total.available).toEqual(usd('40000.00'));
  });

  it('pay for off-budget projects only, one open fund for each, under a code that is given once', async () => {
    const codes = async (changes: object) => {
      const { status, body } = await office.open(changes);
      return [status, body.code];
    };
    expect(await codes({ projectIds: [office.projects['P1']] })).toEqual([422, 'fund.project-regular']);
    expect(await codes({ projectIds: [office.projects['OB.2']] })).toEqual([409, 'fund.project-taken']);
    expect(await codes({ code: 'OB-SOLAR' })).toEqual([409, 'fund.code-taken']);
    expect(await codes({ endsOn: '2013-12-31' })).toEqual([400, 'request.invalid']);
    expect(await codes({ closingRule: 'move-to-regular' })).toEqual([400, 'request.invalid']);
    expect(await codes({ projectIds: [] })).toEqual([400, 'request.invalid']);
    expect((await office.open({}, desk.finance)).status).toBe(403);
  });

  it('are read by whoever may read money of their projects; terms change for who saw the latest', async () => {
    const id = await office.idOf('OB-SOLAR');
    const shown = await office.fund(id);
    const terms = {
      reference: 'ADB/2014/17-A',
      startsOn: shown.startsOn,
      endsOn: '2016-06-30',
      closingRule: shown.closingRule,
      conditions: shown.conditions,
      reports: [{ dueOn: '2016-06-30', what: { source: 'en', en: 'Final report' } }],
    };
    const stale = await desk.controller.send<Answer>('PUT', `/api/funds/${id}/terms`, {
      body: terms,
      headers: { 'if-match': '"99"' },
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const changed = await desk.controller.send<Answer>('PUT', `/api/funds/${id}/terms`, {
      body: terms,
      headers: { 'if-match': `"${shown.version}"` },
    });
    expect(changed.status).toBe(200);
    const after = await office.fund(id);
    expect([after.reference, after.reports.length]).toEqual(['ADB/2014/17-A', shown.reports.length + 1]);
    const list = (await desk.finance.get<ContributionListView>(`/api/contributions?planId=${desk.planId}&fundId=${id}`))
      .body;
    expect(list.rows.map(({ partnerCode }) => partnerCode)).toEqual(['ATLAS-BANK']);
  });
});
