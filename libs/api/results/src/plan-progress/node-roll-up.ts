import type { NodeKind } from '@mizan/shared/contracts';
import { rollUp, type ParentResult, type RolledUp, type RollUpChild } from '@mizan/shared/progress';

import type { NodeFacts } from './plan-progress';

/** Results that are known already, by node. */
export type KnownResults = ReadonlyMap<string, RolledUp>;

const PARENT_KINDS = ['outcome', 'area', 'project', 'directorate'] as const satisfies readonly NodeKind[];

/** A kind of node whose results are rolled up from the level below. */
export type ParentKind = (typeof PARENT_KINDS)[number];

/**
 * Results of the nodes of these kinds, bottom up, from what is below them: results that are known, such as those of
 * indicators, and the ones just rolled up. Off-budget projects take no part.
 */
export function rollUpNodes(
  nodes: readonly NodeFacts[],
  known: KnownResults,
  kinds: readonly ParentKind[] = PARENT_KINDS,
): Map<string, ParentResult> {
  const below = Map.groupBy(nodes, (node) => node.parentId);
  const rolled = new Map<string, ParentResult>();
  for (const kind of PARENT_KINDS.filter((candidate) => kinds.includes(candidate))) {
    const all = new Map<string, RolledUp>([...known, ...rolled]);
    for (const node of nodes) {
      if (node.kind !== kind || node.funding === 'off-budget') continue;
      const children = (below.get(node.id) ?? []).filter((child) => child.kind !== 'performance-indicator');
      rolled.set(node.id, rollUp(childrenWith(children, all)));
    }
  }
  return rolled;
}

/** The result of a plan, over the directorates among these nodes. */
export function rollUpPlan(nodes: readonly NodeFacts[], known: KnownResults): ParentResult {
  return rollUp(
    childrenWith(
      nodes.filter((node) => node.kind === 'directorate'),
      known,
    ),
  );
}

/** Nodes as a roll-up takes them; those without a result are left out. */
export function childrenWith(nodes: readonly NodeFacts[], known: KnownResults): RollUpChild[] {
  return nodes.flatMap((node) => {
    const result = known.get(node.id);
    return result ? [{ id: node.id, weight: node.weight, critical: node.isCritical, result }] : [];
  });
}
