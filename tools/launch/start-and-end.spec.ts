import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './postgres.mjs';
import { isAlive } from './turn.mjs';

const START = join(__dirname, '../start.mjs');

let folder: string;
let address: string;
let running: ChildProcess;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-life-'));
});

afterEach(() => ended('SIGTERM'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Mizan on the folder, without a demonstration, and waits until it says that it is ready. */
async function begin(): Promise<void> {
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  running = spawn(process.execPath, [START], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_OPTIONS: '',
      CI: 'true',
      PORT: port,
      MIZAN_DATA_DIR: folder,
      MIZAN_DEMONSTRATION: 'no',
    },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    running.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ctrl-C ends it.')) resolve();
    });
    running.once('exit', () => reject(new Error(`It ended before it was ready: ${said}`)));
  });
}

function ended(signal: NodeJS.Signals): Promise<number | null> {
  if (running.exitCode !== null || running.signalCode !== null) return Promise.resolve(running.exitCode);
  const end = new Promise<number | null>((resolve) => running.once('exit', resolve));
  running.kill(signal);
  return end;
}

const isReady = async (): Promise<boolean> => (await fetch(`${address}/api/health/ready`)).status === 200;
const postgresPid = (): number => Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);

/** Waits until nothing is left of a start; false when something still is after ten seconds. */
async function isGone(postgres: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await isReady().catch(() => false);
    if (!answers && !isAlive(postgres)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('serves, and leaves nothing behind after %s', async (signal) => {
    await begin();
    const postgres = postgresPid();
    expect(await isReady()).toBe(true);
    expect(await ended(signal)).toBe(0);
    expect(await isGone(postgres)).toBe(true);
    expect(existsSync(join(folder, 'launcher.pid'))).toBe(false);
  });

  it('ends in order when the command itself is killed, and starts again', async () => {
    await begin();
    const postgres = postgresPid();
    await ended('SIGKILL');
    expect(await isGone(postgres)).toBe(true);
    await begin();
    expect(await isReady()).toBe(true);
  });

  it('starts again after everything was killed at once', async () => {
    await begin();
    const launcher = Number.parseInt(readFileSync(join(folder, 'launcher.pid'), 'utf8'), 10);
    const postgres = postgresPid();
    for (const pid of [launcher, postgres]) process.kill(pid, 'SIGKILL');
    await ended('SIGKILL');
    await begin();
    expect(await isReady()).toBe(true);
    expect(postgresPid()).not.toBe(postgres);
  });
});
