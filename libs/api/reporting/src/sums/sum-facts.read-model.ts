import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { ActivityFactsReadModel, type ActivityFacts } from '@mizan/api/planning';
import { PlanProgressReadModel, computePlanProgress, type NodeFacts, type PlanFacts } from '@mizan/api/results';

import { mayStartWithoutCommitment } from '../dashboard/activity-signs';
import { elapsedShare } from '../picture/elapsed-share';
import type { PlanPicture } from '../picture/plan-picture';
import { WHOLE_PLAN } from './node-sum';
import { placeOfNode } from './own-sums';
import { sumTree, type SumTree } from './sum-tree';

/** Places whose sums are to be made. */
export interface SumPlaces {
  readonly all: readonly string[];
  /** Those of them whose results are measured anew; of the others the results stay as they are kept. */
  readonly measured: readonly string[];
}

/** Facts of a plan, or of some places of it, with the whole tree that they hang in. */
export interface SumFacts {
  readonly progress: PlanFacts;
  readonly activities: readonly ActivityFacts[];
  readonly money: PlanPicture['activityMoney'];
  readonly tree: SumTree;
}

/** Reads what sums are made of, for everybody: what a single reader may see is decided where sums are read. */
@Injectable()
export class SumFactsReadModel {
  constructor(
    private readonly progress: PlanProgressReadModel,
    private readonly activities: ActivityFactsReadModel,
    private readonly money: PlanMoneyReadModel,
  ) {}

  /** As judged on a day; of these places, or of the whole plan where none are named. Null: no such plan. */
  async of(planId: string, day: string, places: SumPlaces | null): Promise<SumFacts | null> {
    const progress = await this.progress.factsBelow(planId, places?.measured ?? null);
    if (progress === null) return null;
    const activities = await this.activities.ofPlaces(planId, places?.all ?? null);
    const asked = activities.filter((activity) => mayStartWithoutCommitment(activity)).map(({ id }) => id);
    const money = new Map((await this.money.ofActivities(asked)).map((row) => [row.activityId, row]));
    const tree = sumTree(planId, progress.nodes, [progress.firstYear, progress.lastYear]);
    const isIn = (node: NodeFacts): boolean => places === null || places.measured.includes(placeOfNode(node, tree));
    const nodes = progress.nodes.filter(isIn);
    return { progress: { ...progress, businessDate: day, nodes }, activities, money, tree };
  }
}

/** The years that sums are kept for; `WHOLE_PLAN` is the first of them. */
export function yearsOf({ progress: { firstYear, lastYear } }: SumFacts): readonly number[] {
  return [WHOLE_PLAN, ...Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)];
}

/** The facts of one year as figures are made from them. Its money is that of activities that await a commitment. */
export function pictureOf({ progress, activities, money, tree }: SumFacts, keptYear: number): PlanPicture {
  const year = keptYear === WHOLE_PLAN ? null : keptYear;
  return {
    planId: tree.planId,
    year,
    businessDate: progress.businessDate,
    planned: elapsedShare(progress, year),
    nodes: progress.nodes,
    progress: computePlanProgress(progress, year),
    activities: activities.filter((activity) => year === null || activity.year === year),
    controls: [],
    areas: [],
    activityMoney: money,
  };
}
