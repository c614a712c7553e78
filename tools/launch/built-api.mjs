/** The compiled API as programs to run: `main` serves, `cli` does what is done from the command line. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { wantsDemonstration } from './configuration.mjs';
import { root } from './packages.mjs';

const entry = (name) => join(root, 'dist', 'api', 'apps', 'api', 'src', `${name}.js`);

/** Brings schema and data up to date. Returns the exit code: the command that fails has told why, 0 when all is well. */
export function prepareData(environment) {
  process.stdout.write('Bringing the schema and the data up to date …\n');
  const options = wantsDemonstration ? ['--demonstration'] : [];
  const result = spawnSync(process.execPath, [entry('cli'), 'prepare', ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  });
  return result.status ?? 1;
}

/** Prints the demonstration accounts, where there are any. */
export function printAccounts(environment) {
  const { status, stdout } = spawnSync(process.execPath, [entry('cli'), 'accounts'], {
    encoding: 'utf8',
    env: environment,
  });
  if (status === 0) process.stdout.write(stdout);
}

/**
 * Requests live briefly: with room for many of them, they are gone before anybody looks for what may be collected. What was
 * once seen to live longer is not taken for long-lived from then on, which would keep every request until a full collection.
 */
const MEMORY_OF_REQUESTS = ['--max-semi-space-size=64', '--no-allocation-site-pretenuring'];

/** Starts the server in a process group of its own: Ctrl-C reaches the launcher alone, which ends it in order. */
export function spawnServer(environment, nodeOptions = []) {
  return spawn(process.execPath, [...MEMORY_OF_REQUESTS, ...nodeOptions, entry('main')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: environment,
  });
}

/** Ends a process in order, or without order when it takes more than ten seconds; resolves when it is gone. */
export function endProcess(child) {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  return gone;
}
