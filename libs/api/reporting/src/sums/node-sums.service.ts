import { Injectable } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { ActivityFactsReadModel, type ActivityFacts } from '@mizan/api/planning';
import { Clock, Database } from '@mizan/api/platform';
import { PlanProgressReadModel, computePlanProgress, type NodeFacts, type PlanFacts } from '@mizan/api/results';

import { mayStartWithoutCommitment } from '../dashboard/activity-signs';
import { elapsedShare } from '../picture/elapsed-share';
import type { PlanPicture } from '../picture/plan-picture';
import { WHOLE_PLAN, type NodeSum } from './node-sum';
import { NodeSumRepository } from './node-sum.repository';
import { placeOfNode } from './own-sums';
import { pathOf, sumTree, type SumTree } from './sum-tree';
import { sumYear } from './sum-year';

/** Facts of a plan, or of some places of it, with the tree that they hang in. */
interface SumFacts {
  readonly progress: PlanFacts;
  readonly activities: readonly ActivityFacts[];
  readonly money: PlanPicture['activityMoney'];
  readonly tree: SumTree;
}

/** Makes the kept sums of a plan what the facts say: of the places that changed, or of everything. */
@Injectable()
export class NodeSumsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sums: NodeSumRepository,
    private readonly progress: PlanProgressReadModel,
    private readonly activities: ActivityFactsReadModel,
    private readonly money: PlanMoneyReadModel,
  ) {}

  /**
   * Brings the sums of a plan up to date; does nothing where they are. A new business date makes everything anew, a
   * change only its place and what is above it.
   */
  async refresh(planId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.sums.lock(planId);
      const [touched, asOf] = [await this.sums.takeTouched(planId), await this.sums.asOf(planId)];
      const places = touched.filter((place) => place !== null);
      const isWhole = asOf !== (await this.clock.businessDate()) || places.length < touched.length;
      if (!isWhole && touched.length === 0) return;
      const facts = await this.factsOf(planId, isWhole ? null : places);
      if (facts === null) return;
      if (!isWhole && places.every((place) => facts.tree.byId.has(place))) await this.makePlaces(facts, places);
      else await this.makeWhole(isWhole ? facts : await this.factsOf(planId, null));
    });
  }

  /** Everything as the facts say on a day, whatever is kept; null where there is no such plan. */
  async fromFacts(planId: string, day: string | null): Promise<NodeSum[] | null> {
    const facts = await this.factsOf(planId, null);
    if (facts === null) return null;
    const judged = day === null ? facts : { ...facts, progress: { ...facts.progress, businessDate: day } };
    return sumsOf(judged, placesOf(facts.tree), []);
  }

  private async makeWhole(facts: SumFacts | null): Promise<void> {
    if (facts !== null) await this.keep(facts, sumsOf(facts, placesOf(facts.tree), []), true);
  }

  private async makePlaces(facts: SumFacts, places: readonly string[]): Promise<void> {
    const { tree } = facts;
    const path = new Set(places.flatMap((place) => pathOf(tree, place)));
    const needed = tree.nodes.filter(({ nodeId, parentId }) => path.has(nodeId) || path.has(parentId ?? ''));
    const kept = await this.sums.kept(
      tree.planId,
      needed.map(({ nodeId }) => nodeId),
    );
    await this.keep(facts, sumsOf(facts, places, kept), false);
  }

  private async keep({ progress, activities, tree }: SumFacts, sums: NodeSum[], isWhole: boolean): Promise<void> {
    await this.sums.keep(tree.planId, progress.businessDate, sums, isWhole);
    const units = new Set([...progress.nodes, ...activities].map(({ unitId }) => unitId));
    await this.sums.rememberUnits(tree.planId, [...units]);
  }

  private async factsOf(planId: string, places: readonly string[] | null): Promise<SumFacts | null> {
    const progress = await this.progress.factsBelow(planId, places);
    if (progress === null) return null;
    const activities = await this.activities.ofPlaces(planId, places);
    const asked = activities.filter((activity) => mayStartWithoutCommitment(activity)).map(({ id }) => id);
    const money = new Map((await this.money.ofActivities(asked)).map((row) => [row.activityId, row]));
    const tree = sumTree(planId, progress.nodes, [progress.firstYear, progress.lastYear]);
    const isIn = (node: NodeFacts): boolean => places === null || places.includes(placeOfNode(node, tree));
    return { progress: { ...progress, nodes: progress.nodes.filter(isIn) }, activities, money, tree };
  }
}

/** The nodes that something can be placed in. */
function placesOf({ nodes }: SumTree): string[] {
  return nodes.filter(({ kind }) => kind !== 'outcome').map(({ nodeId }) => nodeId);
}

/** The sums of every year and of the whole plan. */
function sumsOf(facts: SumFacts, places: readonly string[], kept: readonly NodeSum[]): NodeSum[] {
  const { firstYear, lastYear } = facts.progress;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return [WHOLE_PLAN, ...years].flatMap((year) =>
    sumYear({
      tree: facts.tree,
      picture: pictureOf(facts, year),
      places: new Set(places),
      kept: new Map(kept.filter((sum) => sum.year === year).map((sum) => [sum.nodeId, sum])),
    }),
  );
}

function pictureOf({ progress, activities, money, tree }: SumFacts, inYear: number): PlanPicture {
  const year = inYear === WHOLE_PLAN ? null : inYear;
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
