import { WorkTogether } from './work-together';

/** Long enough for a group to leave, or for outcomes to be told. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Work that is done when it is told to, with a record of what left and what was told, in order. */
class SlowWork {
  readonly record: string[] = [];
  private endings: (() => void)[] = [];

  work = (items: readonly string[]): Promise<PromiseSettledResult<string>[]> => {
    this.record.push(`left ${items.join(' ')}`);
    return new Promise((resolve) => {
      this.endings.push(() => resolve(items.map((item) => this.outcomeOf(item))));
    });
  };

  /** Does an item and records what came of it. */
  async told(together: WorkTogether<string, string>, item: string): Promise<void> {
    const outcome = await together.do(item).catch((error: unknown) => `failed ${String(error)}`);
    this.record.push(`told ${outcome}`);
  }

  async end(): Promise<void> {
    this.endings.shift()?.();
    await turns();
  }

  private outcomeOf(item: string): PromiseSettledResult<string> {
    return item === 'bad' ? { status: 'rejected', reason: new Error('no') } : { status: 'fulfilled', value: item };
  }
}

describe('work that is done together', () => {
  it('sends the next group before it tells what came of the one before', async () => {
    const slow = new SlowWork();
    const together = new WorkTogether<string, string>({ work: slow.work });
    const first = Promise.all(['a', 'b'].map((item) => slow.told(together, item)));
    await turns();
    const second = Promise.all(['c', 'd'].map((item) => slow.told(together, item)));
    await slow.end();
    await slow.end();
    await Promise.all([first, second]);
    expect(slow.record).toEqual(['left a b', 'left c d', 'told a', 'told b', 'told c', 'told d']);
  });

  it('tells each item its own outcome, and goes on after a failure', async () => {
    const slow = new SlowWork();
    const together = new WorkTogether<string, string>({ work: slow.work });
    const all = Promise.all(['a', 'bad'].map((item) => slow.told(together, item)));
    await turns();
    await slow.end();
    await all;
    const later = slow.told(together, 'c');
    await turns();
    await slow.end();
    await later;
    expect(slow.record).toEqual(['left a bad', 'told a', 'told failed Error: no', 'left c', 'told c']);
  });

  it('lets only those go together that may, the longest waiting first', async () => {
    const slow = new SlowWork();
    const together = new WorkTogether<string, string>({
      work: slow.work,
      mayGoWith: (first, item) => first[0] === item[0],
    });
    const all = Promise.all(['x1', 'y1', 'x2', 'y2'].map((item) => slow.told(together, item)));
    await turns();
    await slow.end();
    await slow.end();
    await all;
    expect(slow.record.filter((line) => line.startsWith('left'))).toEqual(['left x1 x2', 'left y1 y2']);
  });

  it('takes so many at most, and forgets nobody', async () => {
    const slow = new SlowWork();
    const together = new WorkTogether<string, string>({ work: slow.work });
    const items = Array.from({ length: 70 }, (_item, index) => String(index));
    const all = Promise.all(items.map((item) => slow.told(together, item)));
    await turns();
    await slow.end();
    await slow.end();
    await all;
    expect(slow.record.filter((line) => line.startsWith('left')).map((line) => line.split(' ').length - 1)).toEqual([
      64, 6,
    ]);
    expect(new Set(slow.record.filter((line) => line.startsWith('told'))).size).toBe(70);
  });
});
