import { setImmediate as turn } from 'node:timers/promises';

import type { Database } from './database';

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly found: (answer: Answer | null) => void;
  readonly failed: (error: unknown) => void;
}

/** So many questions are asked together at most. */
const MOST_TOGETHER = 64;

/**
 * A lookup that every request needs: questions that arrive in one turn of the process, and those that arrive while one is on
 * its way, go together in the next query. Nothing is remembered: each question is asked after it arrived. Inside a
 * transaction it is asked alone, there.
 */
export class SharedLookup<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private isAsking = false;

  /** `ask` answers in the order of its questions, with null where there is nothing. */
  constructor(
    private readonly database: Pick<Database, 'isInTransaction'>,
    private readonly ask: (questions: readonly Question[]) => Promise<readonly (Answer | null)[]>,
  ) {}

  async of(question: Question): Promise<Answer | null> {
    if (this.database.isInTransaction) return (await this.ask([question]))[0] ?? null;
    return new Promise((found, failed) => {
      this.waiting.push({ question, found, failed });
      if (!this.isAsking) void this.askAll();
    });
  }

  private async askAll(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) {
      // Whatever has arrived by now gets as far as here first, and goes along.
      await turn();
      await this.answer(this.waiting.splice(0, MOST_TOGETHER));
    }
    this.isAsking = false;
  }

  private async answer(group: readonly Waiting<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.ask(group.map(({ question }) => question));
      for (const [index, { found }] of group.entries()) found(answers[index] ?? null);
    } catch (error) {
      const [first] = group;
      // Nobody fails for what somebody else has asked.
      if (group.length === 1) first?.failed(error);
      else for (const alone of group) await this.answer([alone]);
    }
  }
}
