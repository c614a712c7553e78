import type { Database } from './database';
import { WorkTogether } from './work-together';

type Ask<Question, Answer> = (questions: readonly Question[]) => Promise<readonly (Answer | null)[]>;

/**
 * A lookup that every request needs: questions that arrive in one turn of the process, and those that arrive while one is on
 * its way, go together in the next query. Nothing is remembered: each question is asked after it arrived. Inside a
 * transaction it is asked alone, there.
 */
export class SharedLookup<Question, Answer> {
  private readonly together: WorkTogether<Question, Answer | null>;

  /** `ask` answers in the order of its questions, with null where there is nothing. */
  constructor(
    private readonly database: Pick<Database, 'isInTransaction'>,
    private readonly ask: Ask<Question, Answer>,
  ) {
    this.together = new WorkTogether({ work: (questions) => answersTo(questions, ask) });
  }

  async of(question: Question): Promise<Answer | null> {
    if (this.database.isInTransaction) return (await this.ask([question]))[0] ?? null;
    return this.together.do(question);
  }
}

/** Nobody fails for what somebody else has asked: what cannot be asked together is asked one by one. */
async function answersTo<Question, Answer>(
  questions: readonly Question[],
  ask: Ask<Question, Answer>,
): Promise<PromiseSettledResult<Answer | null>[]> {
  try {
    const answers = await ask(questions);
    return questions.map((_question, index) => ({ status: 'fulfilled', value: answers[index] ?? null }));
  } catch (reason) {
    if (questions.length === 1) return [{ status: 'rejected', reason }];
    const alone: PromiseSettledResult<Answer | null>[] = [];
    for (const question of questions) alone.push(...(await answersTo([question], ask)));
    return alone;
  }
}
