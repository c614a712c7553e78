import { indexOf, rollUpNode, rollUpPlan, type NodeFacts } from '@mizan/api/results';
import { addDeliverySums, deliveryOfSums, type ParentResult, type RolledUp } from '@mizan/shared/progress';

import { mergeSummaries } from '../dashboard/exception-summary';
import { deliveryFigures } from '../figures/delivery-figures';
import type { PlanPicture } from '../picture/plan-picture';
import { rolledUp, storedResult, type NodeSum, type OwnSums } from './node-sum';
import { NOTHING_OWN, ownSums } from './own-sums';
import { pathOf, type SumTree, type TreeNode } from './sum-tree';

/** What one year's sums are made anew from. */
export interface YearChange {
  readonly tree: SumTree;
  /** Of the year; it holds everything of the places, and perhaps nothing else. */
  readonly picture: PlanPicture;
  /** Nodes of the tree whose own sums are made anew. */
  readonly places: ReadonlySet<string>;
  /** The year's sums as they are kept, at least of the path above the places and of everything right below that path. */
  readonly kept: ReadonlyMap<string, NodeSum>;
}

/** The sums of the places, of the outcomes in them and of everything above, made anew for one year. */
export function sumYear({ tree, picture, places, kept }: YearChange): NodeSum[] {
  const fresh = new Map<string, NodeSum>();
  const own = ownSums(picture, tree, places);
  const changed = new Set([...places].flatMap((place) => pathOf(tree, place)));
  const known = (id: string): NodeSum | undefined => fresh.get(id) ?? kept.get(id);
  for (const node of tree.nodes.toReversed()) {
    const isOutcome = node.kind === 'outcome' && places.has(node.areaId ?? '');
    if (!isOutcome && !changed.has(node.nodeId)) continue;
    const below = (tree.below.get(node.nodeId) ?? []).flatMap((child) => known(child.nodeId) ?? []);
    const itsOwn = own.get(node.nodeId) ?? kept.get(node.nodeId)?.own ?? NOTHING_OWN;
    const planned = (own.get(node.areaId ?? '') ?? itsOwn).planned;
    const results = resultOf(node, picture, tree, known);
    fresh.set(node.nodeId, { ...summed(node, itsOwn, below), results, planned, year: picture.year ?? 0 });
  }
  return [...fresh.values()];
}

function summed(
  node: TreeNode,
  own: OwnSums,
  below: readonly NodeSum[],
): Omit<NodeSum, 'results' | 'planned' | 'year'> {
  const { nodeId, kind, position, directorateId, projectId, areaId, view } = node;
  const sums = addDeliverySums([own.delivery, ...below.map(({ delivery }) => delivery.sums)]);
  return {
    ...{ nodeId, kind, position, directorateId, projectId, areaId, view },
    own,
    delivery: { sums, figures: deliveryFigures(deliveryOfSums(sums)) },
    exceptions: mergeSummaries([own.exceptions, ...below.map(({ exceptions }) => exceptions)]),
  };
}

/** Outcomes and areas have theirs from the picture; what is above, where the picture may have gaps, from what is kept. */
function resultOf(
  { nodeId, kind, facts }: TreeNode,
  picture: PlanPicture,
  tree: SumTree,
  known: (id: string) => NodeSum | undefined,
): NodeSum['results'] {
  if (kind === 'outcome' || kind === 'area') return keptResult(picture.progress.parents.get(nodeId) ?? null);
  const below = tree.below.get(nodeId) ?? [];
  const children = below.flatMap((child): NodeFacts[] => (child.facts === null ? [] : [child.facts]));
  const results = new Map<string, RolledUp>(
    children.flatMap(({ id }) => {
      const result = known(id)?.results;
      return result ? [[id, rolledUp(result.rolled)] as const] : [];
    }),
  );
  return keptResult(facts === null ? rollUpPlan(children, results) : rollUpNode(facts, children, results));
}

function keptResult(result: ParentResult | null): NodeSum['results'] {
  return result === null ? null : { rolled: storedResult(result), index: indexOf(result) };
}
