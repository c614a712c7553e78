import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

interface Running {
  readonly launcher: ChildProcess;
  readonly url: string;
  readonly pid: number;
}

/** A PostgreSQL of a spec's own, with the demonstration in it, that writes as in production: what it has said it keeps. */
export interface OwnCluster {
  readonly url: string;
  /** Ends every process of it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again on what it had kept, at the same address. */
  readonly restart: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes and starts one; takes some seconds. */
export async function ownCluster(): Promise<OwnCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-own-'));
  let running = await launch(folder, null);
  const { url } = running;
  const prepared = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/api/apps/api/src/cli.js'), 'prepare', '--demonstration'],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: url },
    },
  );
  if (prepared.status !== 0) throw new Error(`The demonstration could not be made: ${prepared.stderr}`);
  return {
    url,
    kill: async () => {
      process.kill(-running.pid, 'SIGKILL');
      await ended(running.launcher, 'SIGTERM');
    },
    restart: async () => {
      running = await launch(folder, new URL(url).port);
    },
    remove: async () => {
      await ended(running.launcher, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(folder: string, port: string | null): Promise<Running> {
  const script = join(ROOT, 'tools/test/own-cluster.mjs');
  const launcher = spawn(process.execPath, [script, folder, ...(port === null ? [] : [port])], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'] },
  });
  return new Promise((resolve, reject) => {
    launcher.once('message', (said) => {
      if (isAddress(said)) resolve({ launcher, ...said });
    });
    launcher.once('exit', (code) => reject(new Error(`The cluster ended at once, with ${code}.`)));
  });
}

function isAddress(said: unknown): said is { readonly url: string; readonly pid: number } {
  return typeof said === 'object' && said !== null && 'url' in said && 'pid' in said;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
