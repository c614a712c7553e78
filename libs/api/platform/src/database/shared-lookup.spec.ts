import { SharedLookup } from './shared-lookup';

/** A lookup that answers when it is told to. */
class SlowTable {
  readonly asked: string[][] = [];
  private answers: (() => void)[] = [];

  ask = (questions: readonly string[]): Promise<(string | null)[]> => {
    this.asked.push([...questions]);
    return new Promise((resolve, reject) =>
      this.answers.push(() => {
        if (questions.includes('poison')) reject(new Error('Cannot be asked.'));
        else resolve(questions.map((question) => (question === 'unknown' ? null : question.toUpperCase())));
      }),
    );
  };

  /** Answers what was asked, until nothing more is asked. */
  async answerAll(): Promise<void> {
    await turns();
    for (let answer = this.answers.shift(); answer; answer = this.answers.shift()) {
      answer();
      await turns();
    }
  }
}

/** Long enough for an answer to be told and the next question to be asked. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a shared lookup', () => {
  it('asks together what comes in one turn, and what comes while it waits', async () => {
    const table = new SlowTable();
    const lookup = new SharedLookup({ isInTransaction: false }, table.ask);
    const first = Promise.all(['a', 'b'].map((question) => lookup.of(question)));
    await turns();
    const others = Promise.all(['unknown', 'c'].map((question) => lookup.of(question)));
    await table.answerAll();
    expect([await first, await others]).toEqual([
      ['A', 'B'],
      [null, 'C'],
    ]);
    expect(table.asked).toEqual([
      ['a', 'b'],
      ['unknown', 'c'],
    ]);
  });

  it('remembers nothing', async () => {
    const table = new SlowTable();
    const lookup = new SharedLookup({ isInTransaction: false }, table.ask);
    const first = lookup.of('a');
    await table.answerAll();
    const second = lookup.of('a');
    await table.answerAll();
    expect([await first, await second]).toEqual(['A', 'A']);
    expect(table.asked).toEqual([['a'], ['a']]);
  });

  it('lets nobody fail for what another asked', async () => {
    const table = new SlowTable();
    const lookup = new SharedLookup({ isInTransaction: false }, table.ask);
    const found = Promise.allSettled(['a', 'b', 'poison', 'c'].map((question) => lookup.of(question)));
    await table.answerAll();
    expect((await found).map((one) => (one.status === 'fulfilled' ? one.value : 'refused'))).toEqual([
      'A',
      'B',
      'refused',
      'C',
    ]);
  });

  it('asks alone inside a transaction', async () => {
    const table = new SlowTable();
    const lookup = new SharedLookup({ isInTransaction: true }, table.ask);
    const found = Promise.all(['a', 'b', 'c'].map((question) => lookup.of(question)));
    await table.answerAll();
    expect(await found).toEqual(['A', 'B', 'C']);
    expect(table.asked).toEqual([['a'], ['b'], ['c']]);
  });
});
