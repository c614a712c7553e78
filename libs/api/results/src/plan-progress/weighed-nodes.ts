import { weightsBy } from '@mizan/shared/progress';
import type { NodeKind, WeightsMode } from '@mizan/shared/contracts';

import type { NodeFacts } from './plan-progress';

/** A node as it is read, before its plan says how it is weighed. */
export interface UnweighedNode extends NodeFacts {
  /** Decimal text; null for what has no budget of its own. */
  readonly budget: string | null;
  readonly weightsMode: WeightsMode;
}

/** Only these have a budget; what is below them is weighed equally where the plan weighs by budget. */
const BUDGETED: readonly NodeKind[] = ['directorate', 'project'];

/** Nodes with the weights that the mode of their plan gives them, in their order. */
export function weighedNodes(nodes: readonly UnweighedNode[]): NodeFacts[] {
  const siblings = Map.groupBy(nodes, ({ parentId, kind }) => `${parentId ?? ''} ${kind}`);
  const weights = new Map([...siblings.values()].flatMap(weightsOf));
  return nodes.map(({ budget: _budget, weightsMode: _mode, ...node }) => ({
    ...node,
    weight: weights.get(node.id) ?? '0',
  }));
}

function weightsOf(siblings: readonly UnweighedNode[]): (readonly [string, string])[] {
  const [first] = siblings;
  if (!first) return [];
  const isUnbudgeted = first.weightsMode === 'by-budget' && !BUDGETED.includes(first.kind);
  const weighed = weightsBy(isUnbudgeted ? 'equal' : first.weightsMode, siblings);
  return weighed.state === 'value' ? weighed.weights.map(({ id, weight }) => [id, weight] as const) : [];
}
