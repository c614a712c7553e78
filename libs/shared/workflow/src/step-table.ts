/** A workflow as data: for each state, the states that may follow it. */
export type StepTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** The states that may follow, in the order of the table; none after a final one. */
export const nextSteps = <State extends string>(table: StepTable<State>, from: State): readonly State[] => table[from];

/** Whether one state may follow another. A state does not follow itself. */
export const mayStep = <State extends string>(table: StepTable<State>, from: State, to: State): boolean =>
  nextSteps(table, from).includes(to);
