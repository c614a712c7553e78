import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { takeTurn } from './turn.mjs';

const MODULE = join(__dirname, 'turn.mjs');

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-turn-'));
  file = join(folder, 'held');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What another process is told that wants the turn, while it lives. */
const askElsewhere = (): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', ASK, MODULE, file], { encoding: 'utf8' }).stdout;

const ASK = `const { takeTurn } = await import(process.argv[1]); process.stdout.write(String(takeTurn(process.argv[2])));`;

describe('a turn', () => {
  it('belongs to one process, and others learn to which', () => {
    expect(takeTurn(file)).toBeNull();
    expect(askElsewhere()).toBe(String(process.pid));
  });

  it('is given back when its process ends', () => {
    expect(askElsewhere()).toBe('null');
    expect(existsSync(file)).toBe(false);
  });

  it('is free again after a process that was killed', () => {
    writeFileSync(file, '999999999\n1\n');
    expect(askElsewhere()).toBe('null');
  });

  it('is free when its number belongs to a process that began at another time', () => {
    writeFileSync(file, `${process.pid}\nanother time\n`);
    expect(askElsewhere()).toBe('null');
  });

  it('goes to one of several that ask at once', async () => {
    writeFileSync(file, '999999999\n1\n');
    const hold = `${ASK} await new Promise((resolve) => setTimeout(resolve, 1500));`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', hold, MODULE, file]);
        let answer = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
        await new Promise((resolve) => child.on('close', resolve));
        return { pid: String(child.pid), answer };
      }),
    );
    const winners = answers.filter(({ answer }) => answer === 'null');
    expect(winners).toHaveLength(1);
    const others = answers.filter(({ answer }) => answer !== 'null').map(({ answer }) => answer);
    expect(new Set(others)).toEqual(new Set([winners[0]?.pid]));
  });

  it('is written down in a way that a person can read', () => {
    takeTurn(file);
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(String(process.pid));
  });
});
