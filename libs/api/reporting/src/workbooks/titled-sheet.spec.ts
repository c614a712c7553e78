import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

import { TitledSheet, type SheetColumn } from './titled-sheet';

const COLUMNS: readonly SheetColumn[] = Array.from({ length: 18 }, (_, index) => ({ head: `${index}`, width: 10 }));
const MANY_ROWS = 30_000;

const sheetInto = (out: PassThrough): TitledSheet =>
  new TitledSheet(out, { name: 'Activities', lines: ['Plan'], isRightToLeft: false }, COLUMNS);

/** Cells that hardly compress, so that the stream fills soon. */
const row = (): readonly string[] => COLUMNS.map(() => randomBytes(24).toString('base64'));

const rowsWhileWanted = async (sheet: TitledSheet, count: { rows: number }): Promise<void> => {
  while (count.rows < MANY_ROWS && sheet.isWanted) {
    await sheet.add(row());
    count.rows += 1;
  }
};

describe('a sheet that is written while it is read', () => {
  it('waits for a reader who does not read, and stops when the reader goes away', async () => {
    const out = new PassThrough();
    const count = { rows: 0 };
    const work = rowsWhileWanted(sheetInto(out), count);
    let written = -1;
    while (written !== count.rows) {
      written = count.rows;
      await setTimeout(300);
    }
    expect(written).toBeLessThan(MANY_ROWS);

    out.destroy();
    await work;
    expect(count.rows).toBeLessThan(MANY_ROWS);
  });

  it('does not wait for ever when the reader goes away before the end', async () => {
    const out = new PassThrough();
    const sheet = sheetInto(out);
    await sheet.add(row());
    const ended = sheet.end();
    out.destroy();
    await expect(Promise.race([ended, setTimeout(2000, 'still waiting')])).resolves.toBeUndefined();
  });

  it('leaves no listener behind for a slow reader', async () => {
    const out = new PassThrough({ highWaterMark: 1024 });
    const sheet = sheetInto(out);
    const before = out.listenerCount('close');
    const reading = (async () => {
      let size = 0;
      for await (const part of out) {
        await setTimeout(1);
        if (part instanceof Buffer) size += part.length;
      }
      return size;
    })();
    const count = { rows: 0 };
    while (count.rows < 6000) {
      await sheet.add(row());
      count.rows += 1;
    }
    expect(out.listenerCount('close')).toBeLessThanOrEqual(before + 1);
    await sheet.end();
    expect(await reading).toBeGreaterThan(1_000_000);
  });
});
