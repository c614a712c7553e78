import { Injectable } from '@nestjs/common';
import { PlanReadModel } from '@mizan/api/planning';
import { Clock, Problem, unitsWith, type Actor } from '@mizan/api/platform';
import type { Language, LocalizedText, PlanView } from '@mizan/shared/contracts';

import { cellText } from './cell-values';
import { localeOf, messagesOf, type WorkbookContext } from './workbook-context';
import type { ActivitiesWorkbookQuery, MatrixWorkbookQuery } from './workbooks.query';

/** What stands above the table of every workbook. */
@Injectable()
export class WorkbookHeading {
  constructor(
    private readonly plans: PlanReadModel,
    private readonly clock: Clock,
  ) {}

  /** Code and title of the plan; throws `request.not-found` for one that the actor does not see. */
  async planOf(actor: Actor, planId: string, language: Language): Promise<string> {
    const plan = await this.plan(actor, planId);
    return `${plan.code} ${cellText(plan.title, language, messagesOf({ language }))}`;
  }

  /** Throws `request.not-found` for one that the actor does not see. */
  async plan(actor: Actor, planId: string): Promise<PlanView> {
    const plans = await this.plans.inUnits(unitsWith(actor, 'plan:read'));
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) throw new Problem('request.not-found');
    return plan;
  }

  /** Who takes the workbook, and when. */
  async contextOf(actor: Actor, language: Language): Promise<WorkbookContext> {
    const { businessDate, isDemonstration } = await this.clock.stored();
    return { language, person: actor.name, businessDate, isDemonstration, now: this.clock.now() };
  }

  /** The filters in words. */
  async filtersOf(
    query: Partial<ActivitiesWorkbookQuery & MatrixWorkbookQuery>,
    units: readonly string[],
    context: WorkbookContext,
  ): Promise<readonly string[]> {
    const { columns, statuses, lights, wholePlan, pair } = messagesOf(context);
    const places = [query.directorateId, query.projectId, query.areaId].filter((id) => id !== undefined);
    const named = await this.plans.named(places, units);
    const countries = new Intl.DisplayNames([localeOf(context)], { type: 'region', fallback: 'code' });
    return [
      pair(columns.year, String(query.year ?? wholePlan)),
      ...named.map(({ code, shortTitle }) => `${code} ${this.text(shortTitle, context)}`),
      ...(query.status ? [pair(columns.status, statuses[query.status])] : []),
      ...(query.light ? [pair(columns.light, lights[query.light])] : []),
      ...(query.country ? [pair(columns.country, countries.of(query.country) ?? query.country)] : []),
      ...(query.search ? [pair(columns.search, query.search)] : []),
    ];
  }

  private text(text: LocalizedText, context: WorkbookContext): string {
    return cellText(text, context.language, messagesOf(context));
  }
}
