import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';
import { AuditDesk, type AuditEntry, type AuditedAnswer, type AuditedRequest } from '@mizan/api/testing';

import { ROUTES } from './authorisation/authorisation-table';

const PASSWORD = 'balance-2014-demo';
const NEXT_PASSWORD = 'scales-and-weights-2014';
const TITLE = { source: 'en', en: 'Round table of partners' };

/** A valid write, and the entry that it must leave. */
interface Write extends AuditedRequest {
  readonly action: string;
  /** What the entry says of the thing: how it was, how it is now. */
  readonly says: readonly ('before' | 'after')[];
}

describe('every write leaves an entry of the audit', () => {
  let desk: AuditDesk;
  const written = new Set<string>();

  beforeAll(async () => {
    desk = await AuditDesk.open(['planner', 'head', 'finance', 'controller', 'admin', 'auditor']);
  });
  afterAll(() => desk.close());

  /** Sends the write, and looks for the entry of exactly this request. */
  const expectAudited = async (write: Write): Promise<AuditedAnswer> => {
    const requestId = randomUUID();
    const answer = await desk.send(write, requestId);
    expect({ route: write.route, isDone: answer.status < 300, said: answer.body }).toMatchObject({ isDone: true });
    const entry = (await desk.entriesOf(requestId)).find(({ action }) => action === write.action);
    expect({
      actor: entry?.actor,
      isOfOneThing: entry?.entity_id !== undefined,
      says: (['before', 'after'] as const).filter((moment) => entry !== undefined && entry[moment] !== null),
    }).toEqual({ actor: await desk.actorOf(write.as), isOfOneThing: true, says: write.says });
    written.add(write.route);
    return answer.body;
  };

  it('of one’s own session', async () => {
    const email = 'auditor@mizan.example';
    const says = ['after'] as const;
    const signIn = { route: 'POST /api/session', as: 'nobody', body: { email, password: PASSWORD } };
    const requestId = randomUUID();
    expect((await desk.send(signIn, requestId)).status).toBe(200);
    expect(await desk.entriesOf(requestId)).toMatchObject([{ action: 'session.started', after: { email } }]);
    written.add(signIn.route);
    const language = { route: 'PUT /api/session/language', as: 'auditor', body: { language: 'fr' } };
    await expectAudited({ ...language, action: 'language.changed', says: ['before', ...says] });
    const change = { current: PASSWORD, next: NEXT_PASSWORD };
    const password = { route: 'PUT /api/session/password', as: 'auditor', body: change };
    await expectAudited({ ...password, action: 'password.changed', says: [] });
    await expectAudited({ route: 'DELETE /api/session', as: 'auditor', action: 'session.ended', says: [] });
  });

  it('of people and settings', async () => {
    const userId = await desk.one(`SELECT id FROM app_user WHERE email = 'planner@mizan.example'`);
    const unitId = await desk.one(`SELECT id FROM org_unit WHERE code = 'DDT'`);
    const assigned = await expectAudited({
      route: 'POST /api/people/{userId}/role-assignments',
      as: 'admin',
      at: { userId },
      body: { role: 'planner', unitId },
      action: 'role.assigned',
      says: ['after'],
    });
    await expectAudited({
      route: 'DELETE /api/people/{userId}/role-assignments/{assignmentId}',
      as: 'admin',
      at: { userId, assignmentId: assigned.id },
      action: 'role.withdrawn',
      says: ['before'],
    });
    await expectAudited({
      route: 'PUT /api/settings/business-date',
      as: 'admin',
      body: { businessDate: '2014-10-01' },
      action: 'business-date.moved',
      says: ['before', 'after'],
    });
  });

  it('of a plan that is drafted, until it is adopted', async () => {
    const planId = await desk.one(`SELECT id FROM action_plan WHERE status = 'drafting'`);
    const project = await desk.one(`SELECT id FROM plan_node WHERE plan_id = $1 AND code = 'P1'`, planId);
    const add = (kind: string, parentId: string, code: string): Promise<AuditedAnswer> =>
      expectAudited({
        route: 'POST /api/plan-nodes',
        as: 'planner',
        body: { planId, kind, parentId, code, title: TITLE, shortTitle: TITLE },
        action: 'node.created',
        says: ['after'],
      });
    const area = await add('area', project, 'P1.9');
    const outcome = await add('outcome', area.id, 'O1.9');
    const performance = await add('performance-indicator', outcome.id, 'K1.9.1');
    const measured = await add('measurement-indicator', outcome.id, 'M1.9.1');
    const node = { as: 'planner', at: { nodeId: measured.id } };
    const edited = await expectAudited({
      ...node,
      route: 'PATCH /api/plan-nodes/{nodeId}',
      version: measured.version,
      body: { isCritical: true },
      action: 'node.edited',
      says: ['before', 'after'],
    });
    const define = (version: number, frequency: string, says: Write['says']): Promise<AuditedAnswer> =>
      expectAudited({
        ...node,
        route: 'PUT /api/plan-nodes/{nodeId}/measurement',
        version,
        body: { kind: 'binary', decimals: 0, frequency, baselineStatus: 'unknown', targets: [] },
        action: 'indicator.defined',
        says,
      });
    const defined = await define(edited.version, 'year', ['after']);
    const redefined = await define(defined.version, 'half', ['before', 'after']);
    const { rows } = await desk.database.query<AuditEntry>(
      `SELECT before, after FROM audit_event WHERE entity_id = $1 AND action = 'indicator.defined' ORDER BY before NULLS FIRST`,
      [measured.id],
    );
    expect(rows[1]?.before).toEqual(rows[0]?.after);
    const linked = await expectAudited({
      ...node,
      route: 'PUT /api/plan-nodes/{nodeId}/links',
      version: redefined.version,
      body: { performanceIndicatorIds: [performance.id] },
      action: 'indicator.linked',
      says: ['before', 'after'],
    });
    await expectAudited({
      ...node,
      route: 'POST /api/plan-nodes/{nodeId}/withdrawal',
      version: linked.version,
      body: { reason: 'Counted elsewhere.' },
      action: 'node.withdrawn',
      says: ['before', 'after'],
    });
    await expectAudited({
      route: 'PATCH /api/plans/{planId}',
      as: 'admin',
      at: { planId },
      version: Number(await desk.one('SELECT version FROM action_plan WHERE id = $1', planId)),
      body: { weightsMode: 'by-budget', reportDueDays: 20 },
      action: 'plan.changed',
      says: ['before', 'after'],
    });
    await completePlan(desk.database, planId);
    await expectAudited({
      route: 'POST /api/plans/{planId}/adoption',
      as: 'admin',
      at: { planId },
      version: Number(await desk.one('SELECT version FROM action_plan WHERE id = $1', planId)),
      action: 'plan.adopted',
      says: ['before', 'after'],
    });
  });

  it('of an activity', async () => {
    const created = await expectAudited({
      route: 'POST /api/activities',
      as: 'planner',
      body: {
        nodeId: await inForce('P1.2'),
        type: 'meeting',
        title: TITLE,
        plannedStart: '2014-11-03',
        plannedEnd: '2014-11-04',
      },
      action: 'activity.created',
      says: ['after'],
    });
    const activity = { as: 'planner', at: { activityId: created.id }, says: ['before', 'after'] } as const;
    const edited = await expectAudited({
      ...activity,
      route: 'PATCH /api/activities/{activityId}',
      version: created.version,
      body: { partners: 'A university' },
      action: 'activity.edited',
    });
    const set = await expectAudited({
      ...activity,
      route: 'PUT /api/activities/{activityId}/milestones',
      version: edited.version,
      body: { milestones: [{ title: TITLE, weight: 1, dueOn: '2014-11-03' }] },
      action: 'activity.milestones-set',
    });
    await expectAudited({
      ...activity,
      route: 'POST /api/activities/{activityId}/status',
      version: set.version,
      body: { status: 'planned' },
      action: 'activity.stepped',
    });
  });

  it('of money', async () => {
    const amount = { amount: '10.00', currency: 'USD' };
    const projectId = await inForce('P1');
    const change = { as: 'controller', body: { projectId, year: 2014, amount }, says: ['after'] } as const;
    await expectAudited({ ...change, route: 'POST /api/budget/appropriations', action: 'appropriation.posted' });
    await expectAudited({ ...change, route: 'POST /api/budget/allotments', action: 'allotment.posted' });
    await expectAudited({
      ...change,
      body: { ...change.body, description: 'Until the review.' },
      route: 'POST /api/budget/freezes',
      action: 'freeze.posted',
    });
    const planId = await desk.one(`SELECT id FROM action_plan WHERE code = 'AP-2013-2015'`);
    await expectAudited({
      route: 'POST /api/budget/allotments/quarter',
      as: 'finance',
      body: { planId, year: 2014, quarter: 4, lines: [{ projectId, amount: { ...amount, amount: '1.00' } }] },
      action: 'allotment.posted',
      says: ['after'],
    });
    const revised = await desk.one(
      `SELECT revised::numeric(20,2)::text AS id FROM control_balance WHERE project_id = '${projectId}' AND year = 2014`,
    );
    await expectAudited({
      route: 'PUT /api/budget/phasing',
      as: 'finance',
      version: 1,
      body: {
        projectId,
        year: 2014,
        months: Array.from({ length: 12 }, (_, month) => ({ ...amount, amount: month === 0 ? revised : '0.00' })),
      },
      action: 'phasing.kept',
      says: ['before', 'after'],
    });
    const activityId = await desk.one(
      `SELECT a.id FROM activity a JOIN plan_node project ON project.id = a.project_id
       WHERE project.code = 'P1' AND a.status = 'planned' AND a.year = 2014 LIMIT 1`,
    );
    const committed = await expectAudited({
      route: 'POST /api/commitments',
      as: 'finance',
      body: { activityId, kind: 'contract', supplier: 'Conference centre', amount: { ...amount, amount: '100.00' } },
      action: 'commitment.created',
      says: ['after'],
    });
    const commitment = { as: 'finance', at: { commitmentId: committed.id }, body: { amount } };
    const paid = await expectAudited({
      ...commitment,
      route: 'POST /api/commitments/{commitmentId}/payments',
      version: committed.version,
      action: 'commitment.paid',
      says: ['before', 'after'],
    });
    await expectAudited({
      ...commitment,
      route: 'POST /api/commitments/{commitmentId}/releases',
      version: paid.version,
      action: 'commitment.released',
      says: ['before', 'after'],
    });
    const postingId = await desk.one(
      `SELECT posting_id FROM ledger_entry WHERE commitment_id = $1 AND type = 'COMMITMENT_RELEASE' LIMIT 1`,
      committed.id,
    );
    await expectAudited({
      route: 'POST /api/ledger-postings/{postingId}/reversal',
      as: 'finance',
      at: { postingId },
      body: { reason: 'Released by mistake.' },
      action: 'posting.reversed',
      says: ['before', 'after'],
    });
  });

  it('of the steps of a commitment', async () => {
    const activityId = await desk.one(
      `SELECT a.id FROM activity a JOIN plan_node project ON project.id = a.project_id
       WHERE project.code = 'P2' AND a.status IN ('planned', 'committed', 'under-way') AND a.year = 2014 LIMIT 1`,
    );
    const amount = { amount: '40.00', currency: 'EUR' };
    const reserved = await expectAudited({
      route: 'POST /api/commitments',
      as: 'finance',
      body: { activityId, kind: 'letter', supplier: 'Interpreters', amount, isReservation: true },
      action: 'commitment.reserved',
      says: ['after'],
    });
    const step = (name: string, action: string, version: number, body?: object) =>
      expectAudited({
        route: `POST /api/commitments/{commitmentId}/${name}`,
        as: 'finance',
        at: { commitmentId: reserved.id },
        version,
        ...(body === undefined ? {} : { body }),
        action,
        says: ['before', 'after'],
      });
    const confirmed = await step('confirmation', 'commitment.confirmed', reserved.version, { reference: 'L-7' });
    const part = { amount: { amount: '10.00', currency: 'EUR' } };
    const paid = await step('payments', 'commitment.paid', confirmed.version, part);
    const refunded = await step('refunds', 'commitment.refunded', paid.version, part);
    await expectAudited({
      route: 'POST /api/exchange-rates',
      as: 'controller',
      body: { from: 'EUR', to: 'USD', date: '2014-09-30', kind: 'spot', rate: '1.21', source: 'Bank' },
      action: 'exchange-rate.recorded',
      says: ['after'],
    });
    const revalued = await step('revaluation', 'commitment.revalued', refunded.version);
    await step('cancellation', 'commitment.cancelled', revalued.version, { reason: 'The meeting was moved.' });
  });

  it('of files of commitments and payments of the accounts', async () => {
    const commitmentId = await desk.one(
      `SELECT id FROM commitment WHERE currency = 'USD' AND committed - consumed - released > 20 AND code LIKE 'C-14-%'
       ORDER BY code LIMIT 1`,
    );
    await expectAudited({
      route: 'POST /api/commitments/{commitmentId}/files',
      as: 'finance',
      at: { commitmentId },
      query: '?name=contract.csv&title=Contract',
      bytes: 'clause;text\n1;Delivery',
      action: 'commitment.file-added',
      says: ['after'],
    });
    const code = await desk.one('SELECT code FROM commitment WHERE id = $1', commitmentId);
    const line = (number: string, reference: string) => `${number},2014-09-29,${reference},Somebody,5.00,USD`;
    const head = 'number,date,reference,supplier,amount,currency';
    await expectAudited({
      route: 'POST /api/payment-imports',
      as: 'finance',
      query: '?name=september.csv',
      bytes: [head, line('W1', code), line('W2', '?'), line('W3', '?')].join('\n'),
      action: 'payments.imported',
      says: ['after'],
    });
    const rowId = (number: string) => desk.one('SELECT id FROM payment_import_row WHERE number = $1', number);
    const row = { as: 'finance', version: 1, says: ['before', 'after'] } as const;
    await expectAudited({
      ...row,
      route: 'POST /api/payment-imports/rows/{rowId}/match',
      at: { rowId: await rowId('W2') },
      body: { commitmentId },
      action: 'payment.matched',
    });
    await expectAudited({
      ...row,
      route: 'POST /api/payment-imports/rows/{rowId}/dismissal',
      at: { rowId: await rowId('W3') },
      body: { reason: 'Of another organisation.' },
      action: 'payment.dismissed',
    });
    await expectAudited({
      route: 'POST /api/payment-imports/posting',
      as: 'finance',
      action: 'payment.posted',
      says: ['before', 'after'],
    });
  });

  it('of virements', async () => {
    const [from, to, planId] = [
      await inForce('P1'),
      await inForce('P2'),
      await desk.one(`SELECT id FROM action_plan WHERE code = 'AP-2013-2015'`),
    ];
    const line = (projectId: string, amount: string) => ({ projectId, amount: { amount, currency: 'USD' } });
    const lines = [line(from, '-3.00'), line(to, '3.00')];
    const justification = 'The forum was moved to the spring.';
    const drafted = (): Promise<AuditedAnswer> =>
      expectAudited({
        route: 'POST /api/virements',
        as: 'planner',
        body: { planId, year: 2014, justification, lines },
        action: 'virement.drafted',
        says: ['after'],
      });
    const step = (
      made: AuditedAnswer,
      as: string,
      name: string,
      action: string,
      body?: object,
    ): Promise<AuditedAnswer> =>
      expectAudited({
        route: `POST /api/virements/{virementId}/${name}`,
        as,
        at: { virementId: made.id },
        version: made.version,
        ...(body === undefined ? {} : { body }),
        action,
        says: ['before', 'after'],
      });
    const changed = await expectAudited({
      ...{ route: 'PUT /api/virements/{virementId}', as: 'planner', action: 'virement.changed' },
      at: { virementId: (await drafted()).id },
      version: 1,
      body: { justification, lines },
      says: ['before', 'after'],
    });
    const asked = await step(changed, 'planner', 'request', 'virement.requested');
    const back = await step(asked, 'finance', 'return', 'virement.returned', { remark: 'Which forum?' });
    const again = await step(back, 'planner', 'request', 'virement.requested');
    await step(again, 'finance', 'approval', 'virement.posted');
    const second = await step(await drafted(), 'planner', 'request', 'virement.requested');
    await step(second, 'finance', 'refusal', 'virement.refused', { remark: 'Not now.' });
    await step(await drafted(), 'planner', 'withdrawal', 'virement.withdrawn');
  });

  it('of rules for splitting, and of which activity is divided by which', async () => {
    const activityId = await desk.one(`SELECT id FROM activity WHERE code = 'A-14-025'`);
    const rule = await expectAudited({
      route: 'POST /api/split-rules',
      as: 'planner',
      body: { dimension: 'theme', name: TITLE, parts: [{ key: 'Culture', weight: '1' }] },
      action: 'split-rule.created',
      says: ['after'],
    });
    await expectAudited({
      route: 'PUT /api/activities/{activityId}/splits/{dimension}',
      as: 'planner',
      at: { activityId, dimension: 'theme' },
      version: 0,
      body: { ruleId: rule.id },
      action: 'activity.split-chosen',
      says: ['before', 'after'],
    });
  });

  it('of partners, funds and contributions', async () => {
    const controller = { as: 'controller', says: ['after'] as const };
    const partner = await expectAudited({
      ...controller,
      route: 'POST /api/partners',
      body: { code: 'NORTH-AID', type: 'charity', name: TITLE },
      action: 'partner.created',
    });
    await expectAudited({
      ...{ route: 'PATCH /api/partners/{partnerId}', as: 'controller', at: { partnerId: partner.id }, version: 1 },
      ...{ body: { type: 'ngo' }, action: 'partner.changed', says: ['before', 'after'] },
    });
    const terms = { reference: 'N/1', startsOn: '2014-01-01', endsOn: '2015-12-31', closingRule: 'carry-over' };
    const report = { dueOn: '2014-12-31', what: TITLE };
    const projectId = await inForce('OB.4');
    const fund = await expectAudited({
      ...controller,
      route: 'POST /api/funds',
      body: { ...terms, code: 'OB-NORTH', name: TITLE, currency: 'EUR', projectIds: [projectId], reports: [report] },
      action: 'fund.created',
    });
    const first = { step: 'agreed', on: '2014-09-01', amount: { amount: '500.00', currency: 'EUR' } };
    const given = await expectAudited({
      ...{ route: 'POST /api/contributions', as: 'planner', action: 'contribution.created', says: ['after'] },
      body: { partnerId: partner.id, projectId, fundId: fund.id, kind: 'cash', first },
    });
    await expectAudited({
      ...{ route: 'POST /api/contributions/{contributionId}/steps', as: 'planner', action: 'contribution.stepped' },
      at: { contributionId: given.id },
      version: given.version,
      body: { ...first, step: 'pledged' },
      says: ['before', 'after'],
    });
    await expectAudited({
      ...controller,
      route: 'POST /api/funds/{fundId}/receipts',
      at: { fundId: fund.id },
      body: { contributionId: given.id, amount: first.amount, receivedOn: '2014-09-02' },
      action: 'fund.receipt-posted',
    });
    const fundReportId = await desk.one('SELECT id FROM fund_report WHERE fund_id = $1', fund.id);
    const inFund = { as: 'controller', at: { fundId: fund.id, fundReportId }, says: ['before', 'after'] as const };
    const told = await expectAudited({
      ...inFund,
      route: 'POST /api/funds/{fundId}/reports/{fundReportId}/done',
      body: { doneOn: '2014-09-29' },
      action: 'fund.report-given',
    });
    const changed = await expectAudited({
      ...inFund,
      route: 'PUT /api/funds/{fundId}/terms',
      version: told.version,
      body: { ...terms, reference: 'N/2', reports: [] },
      action: 'fund.terms-changed',
    });
    await expectAudited({
      ...inFund,
      route: 'POST /api/funds/{fundId}/steps',
      version: changed.version,
      body: { to: 'running' },
      action: 'fund.stepped',
    });
  });

  it('of exchange rates', async () => {
    await expectAudited({
      route: 'POST /api/exchange-rates',
      as: 'controller',
      body: { from: 'GBP', to: 'USD', date: '2014-09-01', kind: 'spot', rate: '1.66', source: 'Bank' },
      action: 'exchange-rate.recorded',
      says: ['after'],
    });
    await expectAudited({
      route: 'POST /api/exchange-rates/import',
      as: 'controller',
      body: { content: 'date,from,to,rate,source\n2014-09-02,GBP,USD,1.65,Bank', dryRun: false },
      action: 'exchange-rate.imported',
      says: ['after'],
    });
  });

  it('of what money is controlled by', async () => {
    const name = { source: 'en', en: 'Insurance' };
    const says = ['before', 'after'] as const;
    const nature = await expectAudited({
      route: 'POST /api/cost-natures',
      as: 'admin',
      body: { code: '80', name },
      action: 'cost-nature.created',
      says: ['after'],
    });
    await expectAudited({
      route: 'PATCH /api/cost-natures/{natureId}',
      as: 'admin',
      at: { natureId: nature.id },
      version: nature.version,
      body: { isRetired: true },
      action: 'cost-nature.changed',
      says,
    });
    const rule = await expectAudited({
      route: 'POST /api/control-rules',
      as: 'admin',
      body: { level: 'control', natureId: nature.id, policy: 'warn', tolerance: '0.05' },
      action: 'control-rule.created',
      says: ['after'],
    });
    await expectAudited({
      route: 'PATCH /api/control-rules/{ruleId}',
      as: 'admin',
      at: { ruleId: rule.id },
      version: rule.version,
      body: { policy: 'none' },
      action: 'control-rule.changed',
      says,
    });
    await expectAudited({
      route: 'PUT /api/fiscal-periods/{periodId}',
      as: 'controller',
      at: { periodId: await desk.one('SELECT id FROM fiscal_period WHERE year = 2014 AND month = 6') },
      version: 1,
      body: { status: 'closed' },
      action: 'fiscal-period.closed',
      says,
    });
    const amount = { amount: '500.00', currency: 'USD' };
    const override = await expectAudited({
      route: 'POST /api/overrides',
      as: 'controller',
      body: {
        projectId: await inForce('P1'),
        year: 2014,
        amount,
        reason: 'A contract must be signed today.',
        expiresOn: '2014-10-31',
      },
      action: 'override.granted',
      says: ['after'],
    });
    await expectAudited({
      route: 'POST /api/overrides/{overrideId}/end',
      as: 'controller',
      at: { overrideId: override.id },
      version: override.version,
      action: 'override.ended',
      says: ['before'],
    });
  });

  it('of a report, from draft to approval', async () => {
    const created = await expectAudited({
      route: 'POST /api/indicator-reports',
      as: 'planner',
      body: { indicatorId: await inForce('M2.1.4'), period: '2013-H1', value: '110', narrative: TITLE },
      action: 'report.created',
      says: ['after'],
    });
    const report = { at: { reportId: created.id }, says: ['before', 'after'] } as const;
    const step = (
      as: string,
      name: string,
      action: string,
      { version }: AuditedAnswer,
      body?: object,
    ): Promise<AuditedAnswer> =>
      expectAudited({
        ...report,
        as,
        route: `POST /api/indicator-reports/{reportId}/${name}`,
        version,
        action,
        ...(body === undefined ? {} : { body }),
      });
    const evidence = {
      at: { reportId: created.id },
      as: 'planner',
      action: 'evidence.added',
      says: ['after'],
    } as const;
    const added = await expectAudited({
      ...evidence,
      route: 'POST /api/indicator-reports/{reportId}/evidence',
      body: { kind: 'link', title: 'List of partners', link: 'https://example.org/list' },
    });
    const file = await expectAudited({
      ...evidence,
      route: 'POST /api/indicator-reports/{reportId}/evidence/files',
      query: '?name=list.txt&title=List',
      bytes: 'Jordan, Morocco',
    });
    await expectAudited({
      ...evidence,
      at: { reportId: created.id, evidenceId: added.id },
      route: 'DELETE /api/indicator-reports/{reportId}/evidence/{evidenceId}',
      action: 'evidence.removed',
      says: ['before'],
    });
    const sent = await step('planner', 'submission', 'report.submitted', created);
    await expectAudited({
      route: 'POST /api/indicator-reports/{reportId}/evidence/{evidenceId}/verification',
      as: 'head',
      at: { reportId: created.id, evidenceId: file.id },
      version: 1,
      body: { note: 'Seen.' },
      action: 'evidence.verified',
      says: ['before', 'after'],
    });
    const returned = await step('head', 'return', 'report.returned', sent, {
      remarks: [{ field: 'narrative', reason: 'Which partners?' }],
    });
    const edited = await expectAudited({
      ...report,
      as: 'planner',
      route: 'PATCH /api/indicator-reports/{reportId}',
      version: returned.version,
      body: { value: '112', evidenceLink: 'https://example.org/list' },
      action: 'report.edited',
    });
    const again = await step('planner', 'submission', 'report.submitted', edited);
    const approved = await step('head', 'approval', 'report.approved', again);
    await expectAudited({
      as: 'planner',
      route: 'POST /api/indicator-reports/{reportId}/correction',
      at: { reportId: created.id },
      version: approved.version,
      body: { reason: 'Two lists were counted twice.' },
      action: 'report.corrected',
      says: ['after'],
    });
  });

  it('of dimensions', async () => {
    const made = await expectAudited({
      as: 'admin',
      route: 'POST /api/dimensions',
      body: { code: 'habitat', title: TITLE },
      action: 'dimension.created',
      says: ['after'],
    });
    await expectAudited({
      as: 'admin',
      route: 'PATCH /api/dimensions/{dimensionId}',
      at: { dimensionId: made.id },
      version: made.version,
      body: { added: [{ code: 'rural', title: TITLE }] },
      action: 'dimension.changed',
      says: ['before', 'after'],
    });
  });

  it('of a baseline that is found late', async () => {
    await expectAudited({
      as: 'planner',
      route: 'POST /api/plan-nodes/{nodeId}/baseline',
      at: { nodeId: await inForce('M2.2.2') },
      body: { value: '2', date: '2012-12-31', source: 'Files of the directorate' },
      action: 'indicator.baseline-stated',
      says: ['before', 'after'],
    });
  });

  it('of a sheet, row by row', async () => {
    const areaId = await inForce('P2.1');
    const indicatorId = await inForce('M2.1.4');
    const row = { as: 'planner', at: { areaId }, query: '?endsOn=2014-06-30', says: ['after'] } as const;
    await expectAudited({
      ...row,
      route: 'PATCH /api/results/areas/{areaId}/sheet',
      body: { rows: [{ indicatorId, version: null, value: '190' }] },
      action: 'report.created',
    });
    await expectAudited({
      ...row,
      route: 'POST /api/results/areas/{areaId}/sheet/submission',
      body: { rows: [{ indicatorId, version: 1 }] },
      action: 'report.submitted',
      says: ['before', 'after'],
    });
  });

  it('of the end of a year', async () => {
    const at = { year: '2014' };
    const version = (): Promise<string> =>
      desk.one(`SELECT version FROM year_end WHERE year = 2014 AND state <> 'reopened'`);
    // What is still open elsewhere would be in the way.
    await desk.database.query(
      `UPDATE payment_import_row SET state = 'dismissed', reason = 'Not ours.' WHERE state <> 'posted'`,
    );
    await desk.database.query(`UPDATE virement SET state = 'withdrawn' WHERE state = 'requested'`);
    const step = async (as: string, route: string, action: string, body?: object): Promise<void> => {
      await expectAudited({
        ...{ route, as, at, action, version: Number(await version()), says: ['before', 'after'] },
        ...(body === undefined ? {} : { body }),
      });
    };
    const decisions = { balances: [], commitments: [] };
    await step('finance', 'PUT /api/year-ends/{year}/decisions', 'year-end.prepared', decisions);
    await step('controller', 'POST /api/year-ends/{year}/approval', 'year-end.approved');
    await step('controller', 'POST /api/year-ends/{year}/return', 'year-end.returned');
    await step('controller', 'POST /api/year-ends/{year}/approval', 'year-end.approved');
    await step('controller', 'POST /api/year-ends/{year}/closing', 'year-end.closed');
    const reason = 'An invoice of December was found.';
    await step('controller', 'POST /api/year-ends/{year}/reopening', 'year-end.reopened', { reason });
    // Its months open again one by one.
    await desk.database.query(`UPDATE fiscal_period SET status = 'open' WHERE year = 2014`);
  });

  it('and none of them is forgotten here', () => {
    const writes = Object.keys(ROUTES).filter((route) => !route.startsWith('GET '));
    expect([...written].toSorted()).toEqual(writes.toSorted());
  });

  it('but a write that is refused leaves none', async () => {
    const requestId = randomUUID();
    const refused = await desk.send(
      {
        route: 'POST /api/budget/allotments',
        as: 'controller',
        body: { projectId: await inForce('P1'), year: 2014, amount: { amount: '999999999.00', currency: 'USD' } },
      },
      requestId,
    );
    expect(refused.status).toBe(422);
    expect(await desk.entriesOf(requestId)).toEqual([]);
  });

  const inForce = (code: string): Promise<string> =>
    desk.one(
      `SELECT n.id FROM plan_node n JOIN action_plan p ON p.id = n.plan_id WHERE n.code = $1 AND p.code = 'AP-2013-2015'`,
      code,
    );
});

/** What a draft lacks to be put in force: totals, and outcomes below each area. */
async function completePlan(database: Client, planId: string): Promise<void> {
  await database.query(
    `UPDATE plan_node SET total_budget = 1000, currency = 'USD' WHERE plan_id = $1 AND kind = 'project' AND funding = 'regular'`,
    [planId],
  );
  await database.query(
    `UPDATE plan_node n SET status = 'withdrawn', withdrawal_reason = 'Not this time.'
     WHERE plan_id = $1 AND kind = 'area' AND status = 'active'
       AND NOT EXISTS (SELECT 1 FROM plan_node o WHERE o.parent_id = n.id AND o.kind = 'outcome')`,
    [planId],
  );
}
