/**
 * Takes the turn that `file` stands for and gives it back when this process ends. Returns the id of the process that
 * has it already, or null when it is ours now.
 */
export function takeTurn(file: string): number | null;

/** Runs `work` when no other process does the same; waits for one that does. */
export function inTurn<Result>(file: string, work: () => Result): Result;

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean;
