import type { HomeChangeView } from '@mizan/shared/contracts';

/** Changes of one kind that one person made within a minute of each other: one line with several records. */
export interface ChangeGroup {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly changes: readonly HomeChangeView[];
}

const MINUTE = 60_000;

/** Neighbours of one kind together, in their order; at most so many lines. */
export function changeGroups(changes: readonly HomeChangeView[], most: number): readonly ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && isSame(last, change)) groups[groups.length - 1] = { ...last, changes: [...last.changes, change] };
    else groups.push({ at: change.at, actor: change.actor, action: change.action, changes: [change] });
  }
  return groups.slice(0, most);
}

function isSame(group: ChangeGroup, { at, actor, action }: HomeChangeView): boolean {
  return group.actor === actor && group.action === action && Date.parse(group.at) - Date.parse(at) <= MINUTE;
}
