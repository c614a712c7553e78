import { setImmediate as turn } from 'node:timers/promises';

/** So many go together at most. */
const MOST_TOGETHER = 64;
/** Turns of the process that the first of a group waits for others: next to no time where nobody else is about. */
const TURNS = 2;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly settle: (outcome: PromiseSettledResult<Result>) => void;
}

export interface TogetherTerms<Item, Result> {
  /** What is done for a group; settles each of its items, in their order, and never throws. */
  readonly work: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>;
  /** Whether an item may go with the longest waiting one; any may when nothing is said. */
  readonly mayGoWith?: (first: Item, item: Item) => boolean;
}

/**
 * Does for many callers at once what costs a round trip each: items that arrive in one turn of the process go together, and
 * so do those that arrive while a group is being worked on. One group is at work at a time; the next is sent before the
 * outcomes of the one before are told, so that the database is not kept waiting while they are made into answers.
 */
export class WorkTogether<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private isAtWork = false;

  constructor(private readonly terms: TogetherTerms<Item, Result>) {}

  /** Resolves or rejects with what came of this item. */
  do(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: PromiseSettledResult<Result>): void => {
        if (outcome.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome.reason instanceof Error ? outcome.reason : new Error(String(outcome.reason)));
      };
      this.waiting.push({ item, settle });
      if (!this.isAtWork) void this.workAll();
    });
  }

  private async workAll(): Promise<void> {
    this.isAtWork = true;
    while (this.waiting.length > 0) {
      // Whatever has arrived by now gets as far as here first, and goes along.
      for (let waited = 0; waited < TURNS; waited += 1) await turn();
      let group = this.next();
      let outcomes = this.outcomesOf(group);
      while (group.length > 0) {
        const told = { group, outcomes: await outcomes };
        group = this.next();
        outcomes = this.outcomesOf(group);
        // The next group has left when this turn is over.
        if (group.length > 0) await turn();
        for (const [index, { settle }] of told.group.entries()) settle(outcomeAt(told.outcomes, index));
      }
    }
    this.isAtWork = false;
  }

  private outcomesOf(group: readonly Waiting<Item, Result>[]): Promise<readonly PromiseSettledResult<Result>[]> {
    return group.length === 0 ? Promise.resolve([]) : this.terms.work(group.map(({ item }) => item));
  }

  /** The longest waiting, and whoever may go with it. */
  private next(): readonly Waiting<Item, Result>[] {
    const [first] = this.waiting;
    if (!first) return [];
    const { mayGoWith = () => true } = this.terms;
    const group = this.waiting.filter(({ item }) => mayGoWith(first.item, item)).slice(0, MOST_TOGETHER);
    const leaving = new Set(group);
    this.waiting = this.waiting.filter((one) => !leaving.has(one));
    return group;
  }
}

function outcomeAt<Result>(
  outcomes: readonly PromiseSettledResult<Result>[],
  index: number,
): PromiseSettledResult<Result> {
  return outcomes[index] ?? { status: 'rejected', reason: new Error('Nothing came of what was to be done.') };
}
