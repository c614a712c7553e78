/** Messages as they stand in the files: texts in levels. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** Every text with its whole key, such as `budget.title`. */
export function textsOf(tree: MessageTree, parent = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[parent + name, value]] : [...textsOf(value, `${parent}${name}.`)],
  );
  return new Map(entries);
}
