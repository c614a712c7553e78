import type { ComparedNodeView } from '@mizan/shared/contracts';

/** A part of the plan as a row: how deep it stands, and whether what is below it is shown. */
export interface LevelRow {
  readonly node: ComparedNodeView;
  /** From 0. */
  readonly depth: number;
  readonly hasBelow: boolean;
  readonly isOpen: boolean;
}

/** The rows whose parents are all open, each right before what is below it. */
export function levelRows(levels: readonly ComparedNodeView[], open: ReadonlySet<string>): readonly LevelRow[] {
  const depths = new Map<string, number>();
  const shown: LevelRow[] = [];
  for (const node of levels) {
    const parent = node.parentId === null ? undefined : depths.get(node.parentId);
    const isTop = node.parentId === null || !levels.some(({ id }) => id === node.parentId);
    const isShown = isTop || (parent !== undefined && open.has(node.parentId ?? ''));
    if (!isShown) continue;
    const depth = parent === undefined ? 0 : parent + 1;
    depths.set(node.id, depth);
    const hasBelow = levels.some(({ parentId }) => parentId === node.id);
    shown.push({ node, depth, hasBelow, isOpen: hasBelow && open.has(node.id) });
  }
  return shown;
}
