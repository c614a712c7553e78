import { indexOf, rollUpNode, rollUpPlan, type NodeFacts } from '@mizan/api/results';
import { addDeliverySums, deliveryOfSums, type ParentResult, type RolledUp } from '@mizan/shared/progress';

import { RESULT_EXCEPTIONS, mergeSummaries, onlyKinds } from '../dashboard/exception-summary';
import { deliveryFigures } from '../figures/delivery-figures';
import type { PlanPicture } from '../picture/plan-picture';
import { WHOLE_PLAN, rolledUp, storedResult, type NodeSum, type OwnSums } from './node-sum';
import { NOTHING_OWN, ownSums } from './own-sums';
import { pathOf, type SumTree, type TreeNode } from './sum-tree';

/** What one year's sums are made anew from. */
export interface YearChange {
  readonly tree: SumTree;
  /** Of the year; it holds everything of the places, and perhaps nothing else. */
  readonly picture: PlanPicture;
  /** Nodes of the tree whose own sums are made anew. */
  readonly places: ReadonlySet<string>;
  /** Those of them whose results are measured anew; the picture has nodes and indicators of these only. */
  readonly measured: ReadonlySet<string>;
  /** The year's sums as they are kept, at least of the path above the places and of everything right below that path. */
  readonly kept: ReadonlyMap<string, NodeSum>;
}

/** The sums of the places, of the outcomes in them and of everything above, made anew for one year. */
export function sumYear(change: YearChange): NodeSum[] {
  const { tree, picture, places, kept } = change;
  const fresh = new Map<string, NodeSum>();
  const own = ownSums(picture, tree, places);
  const changed = new Set([...places].flatMap((place) => pathOf(tree, place)));
  const known = (id: string): NodeSum | undefined => fresh.get(id) ?? kept.get(id);
  for (const node of tree.nodes.toReversed()) {
    const isOutcome = node.kind === 'outcome' && places.has(node.areaId ?? '');
    if (!isOutcome && !changed.has(node.nodeId)) continue;
    const below = (tree.below.get(node.nodeId) ?? []).flatMap((child) => known(child.nodeId) ?? []);
    const itsOwn = ownOf(node.nodeId, change, own);
    const planned = (own.get(node.areaId ?? '') ?? itsOwn).planned;
    const results = resultOf(node, change, known);
    fresh.set(node.nodeId, { ...summed(node, itsOwn, below), results, planned, year: picture.year ?? WHOLE_PLAN });
  }
  return [...fresh.values()];
}

/** What is made anew; of a place that is not measured, its exceptions of results are the kept ones. */
function ownOf(nodeId: string, { measured, kept }: YearChange, own: ReadonlyMap<string, OwnSums>): OwnSums {
  const before = kept.get(nodeId)?.own ?? NOTHING_OWN;
  const anew = own.get(nodeId);
  if (!anew) return before;
  if (measured.has(nodeId)) return anew;
  return { ...anew, exceptions: mergeSummaries([onlyKinds(before.exceptions, RESULT_EXCEPTIONS), anew.exceptions]) };
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
  { nodeId, kind, facts, areaId }: TreeNode,
  { tree, picture, measured, kept }: YearChange,
  known: (id: string) => NodeSum | undefined,
): NodeSum['results'] {
  const isPlaced = kind === 'outcome' || kind === 'area';
  if (isPlaced ? !measured.has(areaId ?? '') : measured.size === 0) return kept.get(nodeId)?.results ?? null;
  if (isPlaced) return keptResult(picture.progress.parents.get(nodeId) ?? null);
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
