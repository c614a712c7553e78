import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { ActivityFactsReadModel } from '@mizan/api/planning';
import { invalidFields, unitsWith, type Actor } from '@mizan/api/platform';
import { PlanProgressReadModel } from '@mizan/api/results';

import { elapsedShare } from './elapsed-share';
import type { PlanPicture } from './plan-picture';

/** Reads what the figures of a plan are made of: a handful of statements, whatever the size of the plan. */
@Injectable()
export class PlanPictureService {
  constructor(
    private readonly progress: PlanProgressReadModel,
    private readonly activities: ActivityFactsReadModel,
    private readonly money: PlanMoneyReadModel,
  ) {}

  /** As the actor may see it; null when there is no such plan. A year outside the plan is `request.invalid`. */
  async of(actor: Actor, planId: string, year: number | null): Promise<PlanPicture | null> {
    const [readers, spenders] = [unitsWith(actor, 'result:read'), unitsWith(actor, 'budget:read')];
    const [progress, activities, controls, areas, byActivity] = await Promise.all([
      this.progress.ofPlan(planId, readers, year),
      this.activities.ofPlan(planId, unitsWith(actor, 'plan:read')),
      this.money.byProject(planId, spenders),
      this.money.byArea(planId, spenders),
      this.money.byActivity(planId, spenders),
    ]);
    if (progress === null) return null;
    const { firstYear, lastYear, businessDate, nodes } = progress.facts;
    if (year !== null && (year < firstYear || year > lastYear)) throw invalidFields({ path: 'year', rule: 'choice' });
    const isInView = (row: { readonly year: number }): boolean => year === null || row.year === year;
    return {
      planId,
      year,
      businessDate,
      planned: elapsedShare(progress.facts, year),
      nodes,
      progress,
      activities: activities.filter(isInView),
      controls: controls.filter(isInView),
      areas: areas.filter(isInView),
      activityMoney: new Map(byActivity.map((row) => [row.activityId, row])),
    };
  }
}
