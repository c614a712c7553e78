import type { PassThrough } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { ActivityReadModel, type ActivityFilter } from '@mizan/api/planning';
import { Problem, unitsWith, type Actor } from '@mizan/api/platform';
import { PlanProgressReadModel, ProgressService } from '@mizan/api/results';
import { Money } from '@mizan/shared/money';
import type { ActivityView, LightView, ResultsMatrixView } from '@mizan/shared/contracts';

import { writeActivities, type ActivitiesSource } from './activities-workbook';
import { writeIndicatorMatrix } from './indicator-matrix-workbook';
import { streamed } from './streamed';
import { WorkbookHeading } from './workbook-heading';
import type { ActivitiesWorkbookQuery, MatrixWorkbookQuery } from './workbooks.query';

/** Workbooks as streams: the same rows, rights and filters as the pages that offer them. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly heading: WorkbookHeading,
    private readonly activityViews: ActivityReadModel,
    private readonly progress: ProgressService,
    private readonly planProgress: PlanProgressReadModel,
    private readonly money: PlanMoneyReadModel,
  ) {}

  /** The activities; throws `request.not-found` for a plan that the actor does not see. */
  async activities(actor: Actor, { language, ...query }: ActivitiesWorkbookQuery): Promise<PassThrough> {
    const [plan, context] = await Promise.all([
      this.heading.planOf(actor, query.planId, language),
      this.heading.contextOf(actor, language),
    ]);
    const filter = { ...query, units: unitsWith(actor, 'plan:read') };
    const source = {
      plan,
      filters: await this.heading.filtersOf(query, filter.units, context),
      pages: this.pagesOf(filter),
      moneyOf: await this.moneyOf(query.planId, unitsWith(actor, 'budget:read')),
    };
    return streamed((out) => writeActivities(out, source, context));
  }

  /** The indicators by outcome; throws `request.not-found` as well, and `request.invalid` for a year outside the plan. */
  async matrix(actor: Actor, { language, ...query }: MatrixWorkbookQuery): Promise<PassThrough> {
    const [plan, context] = await Promise.all([
      this.heading.planOf(actor, query.planId, language),
      this.heading.contextOf(actor, language),
    ]);
    const units = unitsWith(actor, 'result:read');
    const [matrix, facts, proposals] = await Promise.all([
      this.progress.matrix(query, units),
      this.planProgress.facts(query.planId, units),
      this.planProgress.proposedLinks(query.planId),
    ]);
    if (facts === null) throw new Problem('request.not-found');
    const source = {
      plan,
      filters: await this.heading.filtersOf(query, units, context),
      matrix: withLight(matrix, query.light ?? null),
      facts,
      proposals,
    };
    return streamed((out) => writeIndicatorMatrix(out, source, context));
  }

  /** The money of each activity of these units; zero where nothing is posted, null outside the units. */
  private async moneyOf(planId: string, units: readonly string[]): Promise<ActivitiesSource['moneyOf']> {
    const rows = await this.money.byActivity(planId, units);
    const posted = new Map(rows.map((row) => [row.activityId, row]));
    const [seen, zero] = [new Set(units), Money.zero('USD')];
    return ({ id, unit }) =>
      seen.has(unit.id) ? (posted.get(id) ?? { activityId: id, committed: zero, paid: zero }) : null;
  }

  private async *pagesOf(filter: ActivityFilter): AsyncGenerator<readonly ActivityView[]> {
    let after: string | null = filter.after ?? null;
    do {
      const page = await this.activityViews.page({ ...filter, ...(after === null ? {} : { after }) });
      yield page.rows;
      after = page.next;
    } while (after !== null);
  }
}

/** Only the rows with that light, as on the page. */
function withLight(matrix: ResultsMatrixView, light: LightView | null): ResultsMatrixView {
  if (light === null) return matrix;
  const groups = matrix.groups.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => row.results.light === light),
  }));
  return { ...matrix, groups };
}
