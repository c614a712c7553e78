import type { LightName } from './light-badge';

/** A node of a tree; texts come in the language of the page, short titles rather than long ones. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  readonly light?: LightName;
  /** The word of the light. */
  readonly lightLabel?: string;
  readonly children?: readonly TreeNode[];
  readonly muted?: boolean;
}

/** A node that can be seen, and where it hangs. */
export interface VisibleNode {
  readonly node: TreeNode;
  readonly parentId: string | null;
}

/** The nodes that can be seen when these are open, from top to bottom. */
export function visibleNodes(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  parentId: string | null = null,
): readonly VisibleNode[] {
  return nodes.flatMap((node) => {
    const children = open.has(node.id) ? visibleNodes(node.children ?? [], open, node.id) : [];
    return [{ node, parentId }, ...children];
  });
}

/** The ids of the nodes above this one, from the top; empty when it is at the top or not there. */
export function wayTo(nodes: readonly TreeNode[], id: string | null): readonly string[] {
  for (const node of nodes) {
    const children = node.children ?? [];
    if (children.some((child) => child.id === id)) return [node.id];
    const below = wayTo(children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}

/** The next visible node whose code or label begins with what was typed, looking on from the current one and around. */
export function findTyped(visible: readonly VisibleNode[], from: number, typed: string): TreeNode | null {
  const sought = typed.toLocaleLowerCase();
  const isMeant = (text: string | undefined) => text?.toLocaleLowerCase().startsWith(sought) ?? false;
  const around = [...visible.slice(from), ...visible.slice(0, from)];
  return around.find(({ node }) => isMeant(node.code) || isMeant(node.label))?.node ?? null;
}

/** Whether there is anything below the node. */
export function isBranch(node: TreeNode): boolean {
  return (node.children?.length ?? 0) > 0;
}
