import type { Permission, Role } from '@mizan/shared/contracts';

/** The thing that a route is about: its kind, and where its id stands in the request. */
export interface RouteSubject {
  readonly kind:
    | 'activity'
    | 'area'
    | 'commitment'
    | 'contribution'
    | 'fund'
    | 'indicator-report'
    | 'ledger-posting'
    | 'override'
    | 'person'
    | 'plan'
    | 'plan-node'
    | 'virement';
  readonly path?: string;
  readonly body?: string;
}

/** What a route asks for; without a subject the permission is needed in any one unit. */
export interface RouteRow {
  readonly needs: Permission | 'session' | 'public';
  readonly subject?: RouteSubject;
  /** Whether it is needed for the whole organisation, since what is asked concerns everybody. */
  readonly isForAll?: true;
  /** What the request needs besides ids to be answered at all. */
  readonly query?: string;
}

const node = (place: Omit<RouteSubject, 'kind'>): RouteSubject => ({ kind: 'plan-node', ...place });
const ACTIVITY: RouteSubject = { kind: 'activity', path: 'activityId' };
const COMMITMENT: RouteSubject = { kind: 'commitment', path: 'commitmentId' };
const CONTRIBUTION: RouteSubject = { kind: 'contribution', path: 'contributionId' };
const FUND: RouteSubject = { kind: 'fund', path: 'fundId' };
const VIREMENT: RouteSubject = { kind: 'virement', path: 'virementId' };
const AREA: RouteSubject = { kind: 'area', path: 'areaId' };
const REPORT: RouteSubject = { kind: 'indicator-report', path: 'reportId' };
const NODE = node({ path: 'nodeId' });
const PLAN = 'planId=:planId';
const IN_ENGLISH = `${PLAN}&language=en`;
const EXECUTION = `${IN_ENGLISH}&by=project`;

/**
 * Who may call what, decided by people and written down once. A route that the router knows and this table does not
 * fails the test: add its line here, in the order of the contexts.
 */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/health/live': { needs: 'public' },
  'GET /api/health/ready': { needs: 'public' },
  'POST /api/session': { needs: 'public' },
  'GET /api/session': { needs: 'session' },
  'PUT /api/session/password': { needs: 'session' },
  'PUT /api/session/language': { needs: 'session' },
  'DELETE /api/session': { needs: 'session' },
  'GET /api/units': { needs: 'session' },
  'GET /api/people': { needs: 'people:read', isForAll: true },
  'POST /api/people/{userId}/role-assignments': {
    needs: 'people:administer',
    subject: { kind: 'person', path: 'userId' },
  },
  'DELETE /api/people/{userId}/role-assignments/{assignmentId}': {
    needs: 'people:administer',
    subject: { kind: 'person', path: 'userId' },
  },
  'GET /api/audit-events': { needs: 'audit:read', isForAll: true },
  'GET /api/dimensions': { needs: 'session' },
  'POST /api/dimensions': { needs: 'settings:administer', isForAll: true },
  'PATCH /api/dimensions/{dimensionId}': { needs: 'settings:administer', isForAll: true },
  'PUT /api/settings/business-date': { needs: 'settings:administer', isForAll: true },

  'GET /api/plans': { needs: 'plan:read' },
  'GET /api/plans/{planId}/tree': { needs: 'plan:read' },
  'PATCH /api/plans/{planId}': { needs: 'plan:adopt', subject: { kind: 'plan', path: 'planId' } },
  'POST /api/plans/{planId}/adoption': { needs: 'plan:adopt', subject: { kind: 'plan', path: 'planId' } },
  'POST /api/plan-nodes': { needs: 'plan:write', subject: node({ body: 'parentId' }) },
  'GET /api/plan-nodes/{nodeId}': { needs: 'plan:read', subject: NODE },
  'PATCH /api/plan-nodes/{nodeId}': { needs: 'plan:write', subject: NODE },
  'GET /api/plan-nodes/{nodeId}/history': { needs: 'plan:read', subject: NODE },
  'POST /api/plan-nodes/{nodeId}/withdrawal': { needs: 'plan:write', subject: NODE },
  'POST /api/plan-nodes/{nodeId}/baseline': { needs: 'result:report', subject: NODE },
  'PUT /api/plan-nodes/{nodeId}/measurement': { needs: 'plan:write', subject: NODE },
  'PUT /api/plan-nodes/{nodeId}/links': { needs: 'plan:write', subject: NODE },
  'GET /api/activities': { needs: 'plan:read', query: PLAN },
  'POST /api/activities': { needs: 'activity:write', subject: node({ body: 'nodeId' }) },
  'GET /api/activities/{activityId}': { needs: 'plan:read', subject: ACTIVITY },
  'PATCH /api/activities/{activityId}': { needs: 'activity:write', subject: ACTIVITY },
  'GET /api/activities/{activityId}/history': { needs: 'plan:read', subject: ACTIVITY },
  'POST /api/activities/{activityId}/status': { needs: 'activity:write', subject: ACTIVITY },
  'PUT /api/activities/{activityId}/milestones': { needs: 'activity:write', subject: ACTIVITY },

  'GET /api/budget/control': { needs: 'budget:read', query: PLAN },
  'GET /api/budget/burn-up': { needs: 'budget:read', query: `${PLAN}&year=2014` },
  'GET /api/budget/control/activities': { needs: 'budget:read', query: PLAN },
  'GET /api/budget/explanation': { needs: 'budget:read', query: `${PLAN}&figure=available` },
  'GET /api/budget/phasing': { needs: 'budget:read', query: `${PLAN}&year=2014` },
  'PUT /api/budget/phasing': { needs: 'budget:phase', subject: node({ body: 'projectId' }) },
  'GET /api/budget/quarters': { needs: 'budget:read', query: `${PLAN}&year=2014` },
  'POST /api/budget/allotments/quarter': { needs: 'budget:allot' },
  'GET /api/budget/ledger': { needs: 'budget:read', query: PLAN },
  'GET /api/budget/lines/by-activity/{activityId}': { needs: 'budget:read', subject: ACTIVITY },
  'POST /api/budget/appropriations': { needs: 'budget:appropriate', subject: node({ body: 'projectId' }) },
  'POST /api/budget/freezes': { needs: 'budget:freeze', subject: node({ body: 'projectId' }) },
  'POST /api/budget/allotments': { needs: 'budget:allot', subject: node({ body: 'projectId' }) },
  'GET /api/control-rules': { needs: 'session' },
  'POST /api/control-rules': { needs: 'settings:administer', isForAll: true },
  'PATCH /api/control-rules/{ruleId}': { needs: 'settings:administer', isForAll: true },
  'GET /api/cost-natures': { needs: 'session' },
  'POST /api/cost-natures': { needs: 'settings:administer', isForAll: true },
  'PATCH /api/cost-natures/{natureId}': { needs: 'settings:administer', isForAll: true },
  'GET /api/exchange-rates': { needs: 'budget:read' },
  'GET /api/exchange-rates/applicable': { needs: 'budget:read', query: 'from=USD&to=USD&date=2014-09-30' },
  'POST /api/exchange-rates': { needs: 'budget:set-rates', isForAll: true },
  'POST /api/exchange-rates/import': { needs: 'budget:set-rates', isForAll: true },
  'GET /api/fiscal-periods': { needs: 'budget:read', query: 'year=2014' },
  'GET /api/fiscal-periods/{periodId}/checklist': { needs: 'budget:read' },
  'PUT /api/fiscal-periods/{periodId}': { needs: 'budget:close-period', isForAll: true },
  'GET /api/commitments/{commitmentId}/files': { needs: 'budget:read', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/files': {
    needs: 'budget:commit',
    subject: COMMITMENT,
    query: 'name=a.pdf&title=A',
  },
  'GET /api/commitments/{commitmentId}/files/{fileId}': { needs: 'budget:read', subject: COMMITMENT },
  'GET /api/payment-imports': { needs: 'budget:pay', isForAll: true },
  'POST /api/payment-imports': { needs: 'budget:pay', isForAll: true, query: 'name=a.csv' },
  'POST /api/payment-imports/posting': { needs: 'budget:pay', isForAll: true },
  'GET /api/payment-imports/rows/{rowId}/candidates': { needs: 'budget:pay', isForAll: true },
  'POST /api/payment-imports/rows/{rowId}/match': { needs: 'budget:pay', isForAll: true },
  'POST /api/payment-imports/rows/{rowId}/dismissal': { needs: 'budget:pay', isForAll: true },
  'GET /api/partners': { needs: 'budget:read' },
  'POST /api/partners': { needs: 'budget:manage-funds', isForAll: true },
  'PATCH /api/partners/{partnerId}': { needs: 'budget:manage-funds', isForAll: true },
  'GET /api/funds': { needs: 'budget:read', query: PLAN },
  'GET /api/funds/{fundId}': { needs: 'budget:read', subject: FUND },
  'POST /api/funds': { needs: 'budget:manage-funds' },
  'PUT /api/funds/{fundId}/terms': { needs: 'budget:manage-funds', subject: FUND },
  'POST /api/funds/{fundId}/receipts': { needs: 'budget:manage-funds', subject: FUND },
  'POST /api/funds/{fundId}/steps': { needs: 'budget:manage-funds', subject: FUND },
  'POST /api/funds/{fundId}/reports/{fundReportId}/done': { needs: 'budget:manage-funds', subject: FUND },
  'GET /api/contributions': { needs: 'budget:read', query: PLAN },
  'GET /api/contributions/{contributionId}': { needs: 'budget:read', subject: CONTRIBUTION },
  'POST /api/contributions': { needs: 'contribution:record', subject: node({ body: 'projectId' }) },
  'POST /api/contributions/{contributionId}/steps': { needs: 'contribution:record', subject: CONTRIBUTION },
  'GET /api/leverage': { needs: 'budget:read', query: PLAN },
  'GET /api/virements': { needs: 'budget:read', query: PLAN },
  'GET /api/virements/{virementId}': { needs: 'budget:read', subject: VIREMENT },
  'POST /api/virements': { needs: 'budget:request-virement' },
  'PUT /api/virements/{virementId}': { needs: 'budget:request-virement', subject: VIREMENT },
  'POST /api/virements/{virementId}/request': { needs: 'budget:request-virement', subject: VIREMENT },
  'POST /api/virements/{virementId}/withdrawal': { needs: 'budget:request-virement', subject: VIREMENT },
  'POST /api/virements/{virementId}/approval': { needs: 'budget:decide-virement', subject: VIREMENT },
  'POST /api/virements/{virementId}/refusal': { needs: 'budget:decide-virement', subject: VIREMENT },
  'POST /api/virements/{virementId}/return': { needs: 'budget:decide-virement', subject: VIREMENT },
  'GET /api/split-rules': { needs: 'budget:read' },
  'POST /api/split-rules': { needs: 'budget:split' },
  'PUT /api/activities/{activityId}/splits/{dimension}': { needs: 'budget:split', subject: ACTIVITY },
  'GET /api/budget/splits': { needs: 'budget:read', query: `${PLAN}&dimension=country` },
  'GET /api/year-ends/{year}': { needs: 'budget:read' },
  'PUT /api/year-ends/{year}/decisions': { needs: 'budget:prepare-year-end', isForAll: true },
  'POST /api/year-ends/{year}/approval': { needs: 'budget:close-period', isForAll: true },
  'POST /api/year-ends/{year}/return': { needs: 'budget:close-period', isForAll: true },
  'POST /api/year-ends/{year}/closing': { needs: 'budget:close-period', isForAll: true },
  'POST /api/year-ends/{year}/reopening': { needs: 'budget:close-period', isForAll: true },
  'GET /api/overrides': { needs: 'budget:read', query: PLAN },
  'POST /api/overrides': { needs: 'budget:override', subject: node({ body: 'projectId' }) },
  'POST /api/overrides/{overrideId}/end': {
    needs: 'budget:override',
    subject: { kind: 'override', path: 'overrideId' },
  },
  'GET /api/commitments': { needs: 'budget:read', query: PLAN },
  'POST /api/commitments': { needs: 'budget:commit', subject: { kind: 'activity', body: 'activityId' } },
  'GET /api/commitments/{commitmentId}': { needs: 'budget:read', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/payments': { needs: 'budget:pay', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/confirmation': { needs: 'budget:commit', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/refunds': { needs: 'budget:pay', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/revaluation': { needs: 'budget:commit', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/cancellation': { needs: 'budget:commit', subject: COMMITMENT },
  'POST /api/commitments/{commitmentId}/releases': { needs: 'budget:commit', subject: COMMITMENT },
  'POST /api/ledger-postings/{postingId}/reversal': {
    needs: 'budget:reverse',
    subject: { kind: 'ledger-posting', path: 'postingId' },
  },

  'GET /api/indicator-reports': { needs: 'result:read', query: PLAN },
  'POST /api/indicator-reports': { needs: 'result:report', subject: node({ body: 'indicatorId' }) },
  'GET /api/indicator-reports/{reportId}': { needs: 'result:read', subject: REPORT },
  'PATCH /api/indicator-reports/{reportId}': { needs: 'result:report', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/submission': { needs: 'result:report', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/approval': { needs: 'result:review', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/return': { needs: 'result:review', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/correction': { needs: 'result:report', subject: REPORT },
  'GET /api/results/owed': { needs: 'result:report', query: PLAN },
  'GET /api/results/areas/{areaId}/sheet': { needs: 'result:read', subject: AREA },
  'PATCH /api/results/areas/{areaId}/sheet': {
    needs: 'result:report',
    subject: AREA,
    query: 'endsOn=2014-09-30',
  },
  'POST /api/results/areas/{areaId}/sheet/submission': {
    needs: 'result:report',
    subject: AREA,
    query: 'endsOn=2014-09-30',
  },
  'GET /api/indicator-reports/{reportId}/evidence': { needs: 'result:read', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/evidence': { needs: 'result:report', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/evidence/files': { needs: 'result:report', subject: REPORT },
  'GET /api/indicator-reports/{reportId}/evidence/{evidenceId}/file': { needs: 'result:read', subject: REPORT },
  'DELETE /api/indicator-reports/{reportId}/evidence/{evidenceId}': { needs: 'result:report', subject: REPORT },
  'POST /api/indicator-reports/{reportId}/evidence/{evidenceId}/verification': {
    needs: 'result:review',
    subject: REPORT,
  },
  'GET /api/results/forecast': { needs: 'result:read', query: PLAN },
  'GET /api/results/matrix': { needs: 'result:read', query: PLAN },
  'GET /api/results/nodes/{nodeId}/progress': { needs: 'result:read', subject: NODE },
  'GET /api/results/nodes/{nodeId}/trend': { needs: 'result:read', subject: NODE },

  'GET /api/home': { needs: 'plan:read' },
  'GET /api/plans/{planId}/figures': { needs: 'result:read' },
  'GET /api/plans/{planId}/activity-money': { needs: 'budget:read' },
  'GET /api/plans/{planId}/dashboard': { needs: 'dashboard:read' },
  'GET /api/plans/{planId}/comparison': { needs: 'dashboard:read' },
  'GET /api/plans/{planId}/nodes/{nodeId}/explanation': {
    needs: 'dashboard:read',
    subject: NODE,
    query: 'figure=results',
  },
  'GET /api/plans/{planId}/explanation': { needs: 'dashboard:read', query: 'figure=delivery' },
  'GET /api/exports/activities.xlsx': { needs: 'plan:read', query: IN_ENGLISH },
  'GET /api/exports/indicator-matrix.xlsx': { needs: 'result:read', query: IN_ENGLISH },
  'GET /api/budget-reports/execution': { needs: 'budget:read', query: EXECUTION },
  'GET /api/budget-reports/open-commitments': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/budget-reports/virements': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/budget-execution.xlsx': { needs: 'budget:read', query: EXECUTION },
  'GET /api/exports/budget-execution.pdf': { needs: 'budget:read', query: EXECUTION },
  'GET /api/exports/open-commitments.xlsx': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/open-commitments.pdf': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/budget-reports/contributions': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/contributions.xlsx': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/contributions.pdf': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/virements.xlsx': { needs: 'budget:read', query: IN_ENGLISH },
  'GET /api/exports/virements.pdf': { needs: 'budget:read', query: IN_ENGLISH },
};

/** What one needs to see a thing at all. */
export const READING: Readonly<Record<RouteSubject['kind'], Permission>> = {
  activity: 'plan:read',
  area: 'plan:read',
  commitment: 'budget:read',
  contribution: 'budget:read',
  fund: 'budget:read',
  'indicator-report': 'result:read',
  'ledger-posting': 'budget:read',
  override: 'budget:read',
  person: 'people:read',
  plan: 'plan:read',
  'plan-node': 'plan:read',
  virement: 'budget:read',
};

const PLANNERS: readonly Role[] = ['planner', 'head-of-directorate'];
const SPENDERS: readonly Role[] = ['finance-officer', 'financial-controller'];
const FIGURES: readonly Role[] = [...PLANNERS, ...SPENDERS, 'management', 'auditor'];

/** The roles that hold each permission, in the order of the roles. */
export const HOLDERS: Readonly<Record<Permission, readonly Role[]>> = {
  'plan:read': [...FIGURES, 'administrator'],
  'plan:write': PLANNERS,
  'plan:adopt': ['administrator'],
  'activity:write': PLANNERS,
  'activity:verify': ['head-of-directorate'],
  'result:read': FIGURES,
  'result:report': PLANNERS,
  'result:review': ['head-of-directorate'],
  'budget:read': FIGURES,
  'budget:appropriate': ['financial-controller'],
  'budget:phase': SPENDERS,
  'budget:allot': SPENDERS,
  'budget:commit': SPENDERS,
  'budget:pay': SPENDERS,
  'budget:reverse': SPENDERS,
  'budget:set-rates': SPENDERS,
  'budget:freeze': ['financial-controller'],
  'budget:override': ['financial-controller'],
  'budget:request-virement': [...PLANNERS, ...SPENDERS],
  'budget:decide-virement': ['head-of-directorate', ...SPENDERS],
  'budget:split': [...PLANNERS, ...SPENDERS],
  'budget:close-period': ['financial-controller'],
  'budget:prepare-year-end': SPENDERS,
  'budget:manage-funds': ['financial-controller'],
  'contribution:record': [...PLANNERS, ...SPENDERS],
  'dashboard:read': FIGURES,
  'people:read': ['auditor', 'administrator'],
  'people:administer': ['administrator'],
  'settings:administer': ['administrator'],
  'audit:read': ['auditor', 'administrator'],
};
