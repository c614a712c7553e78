import type { Funding, LocalizedText, NodeKind, NodeStatus, PlanTreeNode } from '@mizan/shared/contracts';

/** Columns of plan_node that a tree needs. */
export const TREE_COLUMNS = 'id, parent_id, kind, code, title, short_title, status, funding, unit_id';

/** A row with `TREE_COLUMNS`. */
export interface TreeRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly short_title: LocalizedText;
  readonly status: NodeStatus;
  readonly funding: Funding | null;
  readonly unit_id: string;
}

/** The row as the wire has it. */
export function toTreeNode(row: TreeRow): PlanTreeNode {
  const { id, kind, code, title, status, funding } = row;
  return {
    id,
    kind,
    code,
    title,
    status,
    funding,
    parentId: row.parent_id,
    shortTitle: row.short_title,
    unitId: row.unit_id,
  };
}
