import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';

import type { NodeSum } from './node-sum';
import { NodeSumRepository, type TouchedPlace } from './node-sum.repository';
import { SumFactsReadModel, pictureOf, yearsOf, type SumFacts, type SumPlaces } from './sum-facts.read-model';
import { pathOf, type SumTree } from './sum-tree';
import { sumYear } from './sum-year';

/** Makes the kept sums of a plan what the facts say: of the places that changed, or of everything. */
@Injectable()
export class NodeSumsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sums: NodeSumRepository,
    private readonly facts: SumFactsReadModel,
  ) {}

  /**
   * Brings the sums of a plan up to the business date; does nothing where they are. A new business date makes
   * everything anew, a change only its place and what is above it. Works in the caller's transaction where there is one.
   */
  async refresh(planId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.sums.lock(planId);
      await this.bring(planId, await this.clock.businessDate());
    });
  }

  /** Brings changes into sums that are kept, without moving the day that they are of. */
  async bringIn(planId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.sums.lock(planId);
      const asOf = await this.sums.asOf(planId);
      if (asOf !== null) await this.bring(planId, asOf);
    });
  }

  private async bring(planId: string, day: string): Promise<void> {
    const [touched, asOf] = [await this.sums.takeTouched(planId), await this.sums.asOf(planId)];
    const places = placesIn(touched);
    const isWhole = asOf !== day || places === null;
    if (!isWhole && touched.length === 0) return;
    const facts = await this.facts.of(planId, day, isWhole ? null : places);
    if (facts === null) return;
    if (!isWhole && places.all.every((place) => facts.tree.byId.has(place))) await this.makePlaces(facts, places);
    else await this.makeWhole(isWhole ? facts : await this.facts.of(planId, day, null));
  }

  private async makeWhole(facts: SumFacts | null): Promise<void> {
    if (facts !== null) await this.keep(facts, wholeSums(facts), true);
  }

  private async makePlaces(facts: SumFacts, places: SumPlaces): Promise<void> {
    const { tree } = facts;
    const path = new Set(places.all.flatMap((place) => pathOf(tree, place)));
    const needed = tree.nodes.filter(({ nodeId, parentId }) => path.has(nodeId) || path.has(parentId ?? ''));
    const ids = needed.map(({ nodeId }) => nodeId);
    await this.keep(facts, sumsOf(facts, places, await this.sums.kept(tree.planId, ids)), false);
  }

  private async keep({ progress, activities, tree }: SumFacts, sums: NodeSum[], isWhole: boolean): Promise<void> {
    await this.sums.keep(tree.planId, progress.businessDate, sums, isWhole);
    const units = new Set([...progress.nodes, ...activities].map(({ unitId }) => unitId));
    await this.sums.rememberUnits(tree.planId, [...units]);
  }
}

/** The sums of every node of a plan, for every year and for the whole plan, from all of its facts. */
export function wholeSums(facts: SumFacts): NodeSum[] {
  const all = placesOf(facts.tree);
  return sumsOf(facts, { all, measured: all }, []);
}

/** The places that are marked; null where the whole plan is. */
function placesIn(touched: readonly TouchedPlace[]): SumPlaces | null {
  const placed = touched.flatMap(({ placeId, movesResults }) => (placeId === null ? [] : [{ placeId, movesResults }]));
  if (placed.length < touched.length) return null;
  return {
    all: placed.map(({ placeId }) => placeId),
    measured: placed.filter(({ movesResults }) => movesResults).map(({ placeId }) => placeId),
  };
}

/** The nodes that something can be placed in. */
function placesOf({ nodes }: SumTree): string[] {
  return nodes.filter(({ kind }) => kind !== 'outcome').map(({ nodeId }) => nodeId);
}

function sumsOf(facts: SumFacts, places: SumPlaces, kept: readonly NodeSum[]): NodeSum[] {
  return yearsOf(facts).flatMap((year) =>
    sumYear({
      tree: facts.tree,
      picture: pictureOf(facts, year),
      places: new Set(places.all),
      measured: new Set(places.measured),
      kept: new Map(kept.filter((sum) => sum.year === year).map((sum) => [sum.nodeId, sum])),
    }),
  );
}
