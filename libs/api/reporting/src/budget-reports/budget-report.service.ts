import { Injectable } from '@nestjs/common';
import { ContributionReportReadModel } from '@mizan/api/budget';
import { Problem, unitsWith, type Actor } from '@mizan/api/platform';
import {
  REPORT_MOST_ROWS,
  type BudgetReportName,
  type BudgetReportView,
  type PlanView,
  type ReportColumnView,
  type ReportGroupView,
} from '@mizan/shared/contracts';

import { messagesOf, type WorkbookContext } from '../workbooks/workbook-context';
import { WorkbookHeading } from '../workbooks/workbook-heading';
import { reportMessages, type BudgetReportMessages } from './budget-report-messages';
import type { BudgetReportQuery, ExecutionQuery, PlanReportQuery } from './budget-report.query';
import { contributionsReport } from './contributions-report';
import { executionReport } from './execution-report';
import { ExecutionReadModel } from './execution.read-model';
import { openCommitmentsReport } from './open-commitments-report';
import { OpenCommitmentsReadModel } from './open-commitments.read-model';
import type { ReportScope } from './report-scope';
import { VirementRegisterReadModel } from './virement-register.read-model';
import { virementsReport } from './virements-report';

/** A report, for whom it was made, and the plan in words: what every way of showing it needs. */
export interface MadeReport {
  readonly view: BudgetReportView;
  readonly context: WorkbookContext;
  readonly plan: string;
}

type Content = Pick<BudgetReportView, 'columns' | 'groups'>;
type Note = keyof BudgetReportMessages['notes'];

/**
 * Reports of money as they were on any day. Each throws `request.not-found` for a plan that the actor does not see,
 * `budget-report.day-outside` with `asOf`, `first` and `last` for a day before the plan or after the business date, and
 * `document.too-long` for more rows than a report holds.
 */
@Injectable()
export class BudgetReportService {
  constructor(
    private readonly heading: WorkbookHeading,
    private readonly executions: ExecutionReadModel,
    private readonly contributions: ContributionReportReadModel,
    private readonly commitments: OpenCommitmentsReadModel,
    private readonly virements: VirementRegisterReadModel,
  ) {}

  /** What was appropriated, allotted, committed and paid. */
  async execution(actor: Actor, query: ExecutionQuery): Promise<MadeReport> {
    const notes: Readonly<Record<ExecutionQuery['by'], readonly Note[]>> = {
      project: ['available'],
      nature: ['natures'],
      fund: ['available'],
      quarter: ['available', 'quarters'],
    };
    const words = reportMessages(query.language);
    return this.make(actor, query, {
      name: 'execution',
      notes: notes[query.by],
      more: [messagesOf(query).pair(words.byWord, words.by[query.by])],
      content: async (scope) => executionReport(await this.executions.rows(scope, query.by), query.by, query.language),
    });
  }

  /** What is open of commitments, by age. */
  async openCommitments(actor: Actor, query: BudgetReportQuery): Promise<MadeReport> {
    return this.make(actor, query, {
      name: 'open-commitments',
      notes: ['agreed'],
      content: async (scope) => openCommitmentsReport(await this.commitments.rows(scope), query.language),
    });
  }

  /** Virements with who asked for them and who decided; on a past day those that were posted by then. */
  async virementRegister(actor: Actor, query: BudgetReportQuery): Promise<MadeReport> {
    return this.make(actor, query, {
      name: 'virements',
      notes: ['onlyPosted'],
      content: async (scope, isToday) => virementsReport(await this.virements.rows(scope, isToday), query.language),
    });
  }

  /** What each partner pledged, agreed to, gave, and what of it was used. */
  async contributionsByPartner(actor: Actor, query: PlanReportQuery): Promise<MadeReport> {
    return this.make(actor, query, {
      name: 'contributions',
      notes: ['contributions'],
      content: async ({ planId, units, asOf }) =>
        contributionsReport((await this.contributions.of(planId, units, asOf)).rows, query.language),
    });
  }

  private async make(actor: Actor, query: BudgetReportQuery, report: AskedReport): Promise<MadeReport> {
    const [plan, context] = await Promise.all([
      this.heading.plan(actor, query.planId),
      this.heading.contextOf(actor, query.language),
    ]);
    const asOf = dayOf(query, plan, context.businessDate);
    const units = unitsWith(actor, 'budget:read');
    const { year = null, projectId = null } = query;
    const scope = { units, planId: plan.id, asOf, year, projectId };
    const [title, filters, content] = await Promise.all([
      this.heading.planOf(actor, plan.id, query.language),
      this.heading.filtersOf({ ...(year && { year }), ...(projectId && { projectId }) }, units, context),
      report.content(scope, asOf === context.businessDate),
    ]);
    const words = reportMessages(query.language);
    const view = {
      ...{ name: report.name, planId: plan.id, title: words.titles[report.name], asOf, year },
      filters: [...(report.more ?? []), ...filters],
      ...whole(content),
      notes: report.notes.map((note) => words.notes[note]),
      left: 0,
    };
    return { view, plan: title, context: { ...context, businessDate: asOf } };
  }
}

interface AskedReport {
  readonly name: BudgetReportName;
  readonly notes: readonly Note[];
  readonly more?: readonly string[];
  readonly content: (scope: ReportScope, isToday: boolean) => Promise<Content>;
}

function dayOf(query: BudgetReportQuery, plan: PlanView, businessDate: string): string {
  const asOf = query.asOf ?? businessDate;
  if (asOf > businessDate || (query.asOf !== undefined && asOf < plan.startsOn)) {
    throw new Problem('budget-report.day-outside', { asOf, first: plan.startsOn, last: businessDate });
  }
  return asOf;
}

function whole({ columns, groups }: Content): {
  readonly columns: readonly ReportColumnView[];
  readonly groups: readonly ReportGroupView[];
  readonly count: number;
} {
  const count = groups.reduce((rows, group) => rows + group.rows.length, 0);
  if (count > REPORT_MOST_ROWS) throw new Problem('document.too-long', { rows: count, limit: REPORT_MOST_ROWS });
  return { columns, groups, count };
}
