import { PassThrough } from 'node:stream';

import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { ActivityReadModel, PlanReadModel, type ActivityFilter } from '@mizan/api/planning';
import { Clock, Problem, maySomewhere, unitsWith, type Actor } from '@mizan/api/platform';
import { PlanProgressReadModel } from '@mizan/api/results';
import type { ActivityView, Language, LocalizedText, PlanView } from '@mizan/shared/contracts';

import { writeActivities } from './activities-workbook';
import { cellText } from './cell-values';
import { writeIndicatorMatrix } from './indicator-matrix-workbook';
import { localeOf, messagesOf, type WorkbookContext } from './workbook-context';
import type { ActivitiesWorkbookQuery, MatrixWorkbookQuery } from './workbooks.query';

/** Workbooks as streams: the same rows, rights and filters as the pages that offer them. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly plans: PlanReadModel,
    private readonly activityViews: ActivityReadModel,
    private readonly progress: PlanProgressReadModel,
    private readonly money: PlanMoneyReadModel,
    private readonly clock: Clock,
  ) {}

  /** The activities; throws `request.not-found` for a plan that the actor does not see. */
  async activities(actor: Actor, { language, ...query }: ActivitiesWorkbookQuery): Promise<PassThrough> {
    const [plan, context] = await Promise.all([this.planOf(actor, query.planId), this.contextOf(actor, language)]);
    const money = maySomewhere(actor, 'budget:read')
      ? await this.money.byActivity(query.planId, unitsWith(actor, 'budget:read'))
      : null;
    const filter = { ...query, units: unitsWith(actor, 'plan:read') };
    const source = {
      plan: titleOf(plan, context),
      filters: await this.filtersOf(query, filter.units, context),
      pages: this.pagesOf(filter),
      money: money && new Map(money.map((row) => [row.activityId, row])),
    };
    return streamed((out) => writeActivities(out, source, context));
  }

  /** The indicators by outcome; throws `request.not-found` for a plan that the actor does not see. */
  async matrix(actor: Actor, { language, ...query }: MatrixWorkbookQuery): Promise<PassThrough> {
    const [plan, context] = await Promise.all([this.planOf(actor, query.planId), this.contextOf(actor, language)]);
    const units = unitsWith(actor, 'result:read');
    const progress = await this.progress.ofPlan(query.planId, units, query.year ?? null);
    if (progress === null) throw new Problem('request.not-found');
    const nodes = below(progress.facts.nodes, query.projectId ?? query.directorateId ?? null);
    const source = {
      plan: titleOf(plan, context),
      filters: await this.filtersOf(query, units, context),
      progress: { ...progress, facts: { ...progress.facts, nodes } },
      proposals: new Set(await this.progress.proposedLinks(query.planId)),
    };
    return streamed((out) => writeIndicatorMatrix(out, source, context));
  }

  private async planOf(actor: Actor, planId: string): Promise<PlanView> {
    const plans = await this.plans.inUnits(unitsWith(actor, 'plan:read'));
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) throw new Problem('request.not-found');
    return plan;
  }

  private async contextOf(actor: Actor, language: Language): Promise<WorkbookContext> {
    const { businessDate, isDemonstration } = await this.clock.stored();
    return { language, person: actor.name, businessDate, isDemonstration, now: this.clock.now() };
  }

  private async *pagesOf(filter: ActivityFilter): AsyncGenerator<readonly ActivityView[]> {
    let after: string | null = filter.after ?? null;
    do {
      const page = await this.activityViews.page({ ...filter, ...(after === null ? {} : { after }) });
      yield page.rows;
      after = page.next;
    } while (after !== null);
  }

  /** The filters in words. */
  private async filtersOf(
    query: Partial<Omit<ActivitiesWorkbookQuery, 'language' | 'planId' | 'after'>>,
    units: readonly string[],
    context: WorkbookContext,
  ): Promise<readonly string[]> {
    const { columns, statuses, wholePlan } = messagesOf(context);
    const places = [query.directorateId, query.projectId, query.areaId].filter((id) => id !== undefined);
    const named = await this.plans.named(places, units);
    const countries = new Intl.DisplayNames([localeOf(context)], { type: 'region', fallback: 'code' });
    return [
      `${columns.year}: ${query.year ?? wholePlan}`,
      ...named.map(({ code, shortTitle }) => `${code} ${this.text(shortTitle, context)}`),
      ...(query.status ? [`${columns.status}: ${statuses[query.status]}`] : []),
      ...(query.country ? [`${columns.country}: ${countries.of(query.country) ?? query.country}`] : []),
      ...(query.search ? [`${columns.search}: ${query.search}`] : []),
    ];
  }

  private text(text: LocalizedText, context: WorkbookContext): string {
    return cellText(text, context.language, messagesOf(context));
  }
}

function titleOf({ code, title }: PlanView, context: WorkbookContext): string {
  return `${code} ${cellText(title, context.language, messagesOf(context))}`;
}

/** What fails while it is written ends the stream with the failure, so that no half workbook looks whole. */
function streamed(write: (out: PassThrough) => Promise<void>): PassThrough {
  const out = new PassThrough();
  write(out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
}

function below<Node extends TreeNode>(nodes: readonly Node[], chosen: string | null): readonly Node[] {
  if (chosen === null) return nodes;
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const isBelow = (id: string | null): boolean => id !== null && (id === chosen || isBelow(parents.get(id) ?? null));
  return nodes.filter((node) => isBelow(node.id));
}
