import type { NodeKind } from '@mizan/shared/contracts';
import { rollUp, type ParentResult, type RolledUp, type RollUpChild } from '@mizan/shared/progress';

import type { NodeFacts } from './plan-progress';

/** Results that are known already, by node. */
export type KnownResults = ReadonlyMap<string, RolledUp>;

const PARENT_KINDS = ['outcome', 'area', 'project', 'directorate'] as const satisfies readonly NodeKind[];

/**
 * Results of the nodes above the indicators, bottom up, from what is below them: results that are known, such as those
 * of indicators, and the ones just rolled up. Off-budget projects take no part.
 */
export function rollUpNodes(nodes: readonly NodeFacts[], known: KnownResults): Map<string, ParentResult> {
  const below = Map.groupBy(nodes, (node) => node.parentId);
  const rolled = new Map<string, ParentResult>();
  for (const kind of PARENT_KINDS) {
    const all = new Map<string, RolledUp>([...known, ...rolled]);
    for (const node of nodes.filter((candidate) => candidate.kind === kind)) {
      const result = rollUpNode(node, below.get(node.id) ?? [], all);
      if (result) rolled.set(node.id, result);
    }
  }
  return rolled;
}

/** The result of one node from its children's; null for an off-budget project, which takes no part. */
export function rollUpNode(node: NodeFacts, children: readonly NodeFacts[], known: KnownResults): ParentResult | null {
  if (node.funding === 'off-budget') return null;
  return rollUp(
    childrenWith(
      children.filter((child) => child.kind !== 'performance-indicator'),
      known,
    ),
  );
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
