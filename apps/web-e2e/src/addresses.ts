import type { TestServer } from '@mizan/api/testing';
import type {
  ActivityPage,
  CommitmentPageView,
  ContributionListView,
  FundsView,
  IndicatorReportPage,
  ReportState,
  Language,
  NodeKind,
  PlanTreeView,
  PlanView,
  VirementRowView,
} from '@mizan/shared/contracts';

/** A page of the application as one account sees it. */
export interface Address {
  readonly name: string;
  readonly path: string;
  /** Also looked at on a telephone. */
  readonly isMain?: boolean;
}

/** The pages that each account is led through. A new page is one more line here. */
export async function addressesOf(server: TestServer): Promise<Readonly<Record<string, readonly Address[]>>> {
  const ids = await findIds(server);
  return {
    planner: [
      { name: 'home', path: '/', isMain: true },
      { name: 'plan', path: '/plan', isMain: true },
      { name: 'history of a node', path: `/plan/${ids.node.project}?tab=history` },
      { name: 'project', path: `/plan/${ids.node.project}` },
      { name: 'area', path: `/plan/${ids.node.area}`, isMain: true },
      { name: 'outcome', path: `/plan/${ids.node.outcome}` },
      { name: 'measurement indicator', path: `/plan/${ids.node['measurement-indicator']}` },
      { name: 'draft plan', path: `/plan?plan=${ids.draft}` },
      { name: 'activities', path: '/activities', isMain: true },
      { name: 'timeline', path: '/activities?view=timeline', isMain: true },
      { name: 'no activities', path: '/activities?search=nothing-is-called-so' },
      { name: 'activity', path: `/activities/${ids.activity}`, isMain: true },
      { name: 'new activity', path: '/activities/new', isMain: true },
      { name: 'results', path: '/results', isMain: true },
      { name: 'explanation of a result', path: `/results?explain=${ids.node.outcome}`, isMain: true },
      { name: 'what will miss', path: '/results/forecast', isMain: true },
      {
        name: 'why a projection',
        path: `/results/outcomes/${ids.node.outcome}?explain=${ids.node.outcome}&about=projection`,
      },
      { name: 'course of an outcome', path: `/results/outcomes/${ids.node.outcome}`, isMain: true },
      { name: 'indicator', path: `/results/indicators/${ids.node['measurement-indicator']}`, isMain: true },
      { name: 'report on an indicator', path: `/results/report?indicator=${ids.openIndicator}`, isMain: true },
      { name: 'what I owe', path: '/results/owed', isMain: true },
      { name: 'sheet of an area', path: `/results/sheet/${ids.node.area}`, isMain: true },
      { name: 'reports', path: '/results/reports', isMain: true },
      { name: 'returned report', path: `/results/reports/${ids.report.returned}`, isMain: true },
      { name: 'password', path: '/account/password', isMain: true },
      { name: 'refused', path: '/administration/people', isMain: true },
      { name: 'missing', path: '/nowhere', isMain: true },
    ],
    head: [
      { name: 'report to review', path: `/results/reports/${ids.report.submitted}`, isMain: true },
      { name: 'approved report', path: `/results/reports/${ids.report.approved}` },
    ],
    finance: [
      { name: 'home of finance', path: '/', isMain: true },
      { name: 'budget', path: '/budget', isMain: true },
      { name: 'why so much is available', path: '/budget?explain=total', isMain: true },
      { name: 'commitment', path: `/budget/commitments/${ids.commitment}`, isMain: true },
      { name: 'commitment for an activity', path: `/budget/commitments/new?activityId=${ids.activity}`, isMain: true },
      { name: 'ledger', path: '/budget/ledger', isMain: true },
      { name: 'commitments', path: '/budget/commitments', isMain: true },
      { name: 'new commitment', path: '/budget/commitments/new', isMain: true },
      { name: 'year end', path: '/budget/year-end?year=2014', isMain: true },
      { name: 'virements', path: '/budget/virements', isMain: true },
      { name: 'new virement', path: '/budget/virements/new', isMain: true },
      { name: 'virement to decide', path: `/budget/virements/${ids.virement}`, isMain: true },
      { name: 'phasing', path: '/budget/phasing', isMain: true },
      { name: 'splits by country', path: '/budget/splits', isMain: true },
      { name: 'splits by partner', path: '/budget/splits?dimension=partner', isMain: true },
      { name: 'splits by theme', path: '/budget/splits?dimension=theme&year=all' },
      { name: 'funds', path: '/budget/funds', isMain: true },
      { name: 'fund', path: `/budget/funds/${ids.fund}`, isMain: true },
      { name: 'contributions', path: '/budget/contributions', isMain: true },
      { name: 'why so much leverage', path: '/budget/contributions?explain=plan', isMain: true },
      { name: 'contribution', path: `/budget/contributions/${ids.contribution}`, isMain: true },
      { name: 'new contribution', path: '/budget/contributions/new', isMain: true },
      { name: 'payments of the accounts', path: '/budget/payments', isMain: true },
      { name: 'months', path: '/budget/months', isMain: true },
      { name: 'exchange rates', path: '/budget/rates', isMain: true },
      { name: 'rules of control', path: '/budget/rules', isMain: true },
    ],
    controller: [
      { name: 'new fund', path: '/budget/funds/new', isMain: true },
      { name: 'fund as its manager', path: `/budget/funds/${ids.fund}`, isMain: true },
    ],
    management: [
      { name: 'what stands out', path: '/', isMain: true },
      { name: 'dashboard', path: '/dashboard', isMain: true },
      { name: 'dashboard of a year', path: '/dashboard?year=2015' },
      { name: 'parts of the plan side by side', path: '/dashboard/comparison', isMain: true },
      { name: 'outcomes of a corner', path: '/dashboard/comparison?corner=both-on-pace' },
      { name: 'why the delivery index', path: '/dashboard?explain=delivery', isMain: true },
      { name: 'why the finance index', path: '/dashboard?explain=finance' },
      { name: 'reports of money', path: '/reports', isMain: true },
      { name: 'budget execution', path: '/reports/execution', isMain: true },
      { name: 'budget execution by quarter', path: '/reports/execution?by=quarter' },
      { name: 'open commitments', path: '/reports/open-commitments', isMain: true },
      { name: 'register of virements', path: '/reports/virements' },
      { name: 'contributions by partner', path: '/reports/contributions' },
      { name: 'nothing to report', path: '/reports/virements?asOf=2013-01-31' },
    ],
    admin: [
      { name: 'home without figures', path: '/' },
      { name: 'people', path: '/administration/people', isMain: true },
      { name: 'settings', path: '/administration/settings', isMain: true },
      { name: 'dimensions', path: '/administration/dimensions', isMain: true },
      { name: 'audit', path: '/administration/audit', isMain: true },
    ],
  };
}

/** The languages that every page is looked at in, with the direction each one is read. */
export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr', ar: 'rtl' };

async function findIds(server: TestServer) {
  const head = await server.as('head');
  const read = async <Body>(path: string) => (await head.get<Body>(path)).body;
  const plans = await read<PlanView[]>('/api/plans');
  const planId = found(plans, (plan) => plan.status === 'in-force').id;
  const [tree, activities, reports, commitments, virements, funds, contributions] = await Promise.all([
    read<PlanTreeView>(`/api/plans/${planId}/tree`),
    read<ActivityPage>(`/api/activities?planId=${planId}&status=under-way`),
    read<IndicatorReportPage>(`/api/indicator-reports?planId=${planId}`),
    read<CommitmentPageView>(`/api/commitments?planId=${planId}&year=2014&state=open`),
    read<VirementRowView[]>(`/api/virements?planId=${planId}&state=requested`),
    read<FundsView>(`/api/funds?planId=${planId}`),
    read<ContributionListView>(`/api/contributions?planId=${planId}`),
  ]);
  const nodeOf = (kind: NodeKind) => found(tree.nodes, (node) => node.kind === kind).id;
  const reportOf = (state: ReportState) => found(reports.rows, (report) => report.state === state);
  return {
    draft: found(plans, (plan) => plan.status === 'drafting').id,
    node: {
      project: nodeOf('project'),
      area: nodeOf('area'),
      outcome: nodeOf('outcome'),
      'measurement-indicator': nodeOf('measurement-indicator'),
    },
    activity: found(activities.rows, () => true).id,
    commitment: found(commitments.rows, () => true).id,
    virement: found(virements, () => true).id,
    fund: found(funds.funds, ({ state }) => state === 'running').id,
    contribution: found(contributions.rows, () => true).id,
    openIndicator: reportOf('returned').indicator.id,
    report: {
      submitted: reportOf('submitted').id,
      returned: reportOf('returned').id,
      approved: reportOf('approved').id,
    },
  };
}

function found<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): Item {
  const item = items.find(isWanted);
  if (item === undefined) throw new Error('The demonstration data has nothing of this kind.');
  return item;
}
