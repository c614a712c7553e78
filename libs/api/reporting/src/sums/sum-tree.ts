import type { NodeFacts } from '@mizan/api/results';

import type { SumPlace } from './node-sum';

/** A node above the indicators as sums know it, with what a dashboard says of it. */
export interface TreeNode extends SumPlace {
  /** null for the plan itself. */
  readonly facts: NodeFacts | null;
  readonly parentId: string | null;
  readonly view: object;
}

/** The plan, its directorates, projects, areas and outcomes: each before what is below it. */
export interface SumTree {
  readonly planId: string;
  readonly nodes: readonly TreeNode[];
  readonly byId: ReadonlyMap<string, TreeNode>;
  readonly below: ReadonlyMap<string | null, readonly TreeNode[]>;
}

/** The tree of a plan from its nodes, in their order; `years` are its first and its last. */
export function sumTree(planId: string, facts: readonly NodeFacts[], years: readonly [number, number]): SumTree {
  const nodes: TreeNode[] = [rootOf(planId, facts, years)];
  const byId = new Map<string, TreeNode>([[planId, nodes[0] ?? rootOf(planId, facts, years)]]);
  for (const node of facts) {
    const parent = byId.get(node.parentId ?? planId);
    if (!parent || node.kind === 'performance-indicator' || node.kind === 'measurement-indicator') continue;
    const placed = placedUnder(parent, node, nodes.length);
    nodes.push(placed);
    byId.set(node.id, placed);
  }
  return { planId, nodes, byId, below: Map.groupBy(nodes, ({ parentId }) => parentId) };
}

/** A node and everything above it, up to the plan. */
export function pathOf(tree: SumTree, nodeId: string): readonly string[] {
  const node = tree.byId.get(nodeId);
  if (!node) return [];
  return node.parentId === null ? [nodeId] : [nodeId, ...pathOf(tree, node.parentId)];
}

function rootOf(
  planId: string,
  facts: readonly NodeFacts[],
  [firstYear, lastYear]: readonly [number, number],
): TreeNode {
  const named = ({ id, kind, code, shortTitle }: NodeFacts) => ({ id, kind, code, shortTitle });
  const view = {
    firstYear,
    lastYear,
    directorates: facts.filter(({ kind }) => kind === 'directorate').map(named),
    projectChoices: facts
      .filter(({ kind }) => kind === 'project')
      .map((node) => ({ ...named(node), directorateId: node.parentId })),
  };
  const nowhere = { directorateId: null, projectId: null, areaId: null };
  return { nodeId: planId, kind: 'plan', position: 0, ...nowhere, facts: null, parentId: null, view };
}

function placedUnder(parent: TreeNode, facts: NodeFacts, position: number): TreeNode {
  const { id, kind } = facts;
  return {
    nodeId: id,
    kind,
    position,
    directorateId: kind === 'directorate' ? id : parent.directorateId,
    projectId: kind === 'project' ? id : parent.projectId,
    areaId: kind === 'area' ? id : parent.areaId,
    facts,
    parentId: parent.nodeId,
    view: viewOf(facts, parent),
  };
}

function viewOf({ id: nodeId, kind, code, title, shortTitle, funding }: NodeFacts, parent: TreeNode): object {
  if (kind === 'project') return { nodeId, code, shortTitle, isOffBudget: funding === 'off-budget' };
  if (kind !== 'outcome' || parent.facts === null) return {};
  return { nodeId, areaId: parent.nodeId, areaCode: parent.facts.code, code, text: title };
}
