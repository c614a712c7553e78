import type { NodeFiguresView, PlanTreeNode } from '@mizan/shared/contracts';
import type { TreeNode } from '@mizan/web/ui';

/** What a tree row shows beyond the plan itself. */
export interface TreeWords {
  readonly label: (node: PlanTreeNode) => string;
  readonly light: (figures: NodeFiguresView) => string;
}

/** The flat list of the plan's nodes as a tree; objectives stand on their project's page, not in the tree. */
export function planTree(
  nodes: readonly PlanTreeNode[],
  figures: readonly NodeFiguresView[],
  words: TreeWords,
): TreeNode[] {
  const children = Map.groupBy(
    nodes.filter((node) => node.kind !== 'objective'),
    (node) => node.parentId,
  );
  const figuresOf = new Map(figures.map((figure) => [figure.nodeId, figure]));
  const build = (parentId: string | null): TreeNode[] =>
    (children.get(parentId) ?? []).map((node) => {
      const known = figuresOf.get(node.id);
      const light = known?.results.light ?? null;
      return {
        id: node.id,
        label: words.label(node),
        code: node.code,
        muted: node.status === 'withdrawn',
        children: build(node.id),
        ...(known && light ? { light, lightLabel: words.light(known) } : {}),
      };
    });
  return build(null);
}
