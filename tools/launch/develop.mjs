/** `npm run dev`: database, API and web, each made anew when its sources change; one address, and one end. */
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';

import { endProcess, prepareData, printAccounts, spawnServer } from './built-api.mjs';
import { dataFolder, host, ownDatabase, port, refuseMistakes, refuseTakenPort } from './configuration.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { root } from './packages.mjs';
import { freePort, startPostgres } from './postgres.mjs';

const API_SOURCES = ['apps/api', 'libs/api', 'libs/shared'];
const SETTLED_AFTER_MS = 200;
const INTERRUPTED = 130;

let api = null;
let web = null;
let database = null;
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
process.on('disconnect', () => void end(0));

await refuseTakenPort();
if (ownDatabase === null) await takeDataFolder(dataFolder);
if (!compileApi()) process.exit(1);
refuseMistakes();
if (ownDatabase === null) database = await startPostgres(dataFolder);
const apiPort = await freePort();
const environment = {
  ...process.env,
  DATABASE_URL: ownDatabase ?? database.url,
  MIZAN_API_PORT: String(apiPort),
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
};
const failure = prepareData(environment);
if (failure !== 0) await end(failure);
startApi();
startWeb();
watchApi();

function compileApi() {
  const { status } = spawnSync(process.execPath, [join(root, 'tools/build/api.mjs')], { stdio: 'inherit' });
  return status === 0;
}

function startApi() {
  const options = ['--inspect', '--enable-source-maps'];
  api = spawnServer({ ...environment, HOST: '127.0.0.1', PORT: String(apiPort) }, options);
}

function startWeb() {
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  web = spawn(process.execPath, [nx, 'serve', 'web', `--port=${port}`, `--host=${host}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all that it starts can be ended together.
    detached: true,
    cwd: root,
    env: environment,
  });
  for (const [from, to] of [
    [web.stdout.setEncoding('utf8'), process.stdout],
    [web.stderr, process.stderr],
  ]) {
    from.on('data', (text) => isEnding || to.write(text));
  }
  web.stdout.on('data', announce);
  web.on('exit', (code) => void end(code ?? 1));
}

/** The web is what one looks at, and takes longest: the address is told when it answers. */
function announce(text) {
  if (!text.includes('Local')) return;
  web.stdout.off('data', announce);
  process.stdout.write(`\nMizan is ready: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}\n`);
  printAccounts(environment);
  process.stdout.write('Sources are watched. Ctrl-C ends it.\n');
}

/** A file that is saved makes a new API; sources that do not compile leave the old one at work. */
function watchApi() {
  let timer;
  for (const folder of API_SOURCES) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file === null || !/\.(ts|json)$/.test(file) || file.endsWith('.spec.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(remakeApi, SETTLED_AFTER_MS);
    });
  }
}

let remaking = Promise.resolve();
function remakeApi() {
  remaking = remaking.then(async () => {
    if (isEnding || !compileApi()) return;
    await endProcess(api);
    if (!isEnding && prepareData(environment) === 0) startApi();
  });
}

async function end(code) {
  if (isEnding) return;
  isEnding = true;
  // Before there is a server, what was started so far ends with this process.
  if (api === null && code === 0) process.exit(INTERRUPTED);
  await Promise.all([endProcess(api), endWeb()]);
  await database?.stop();
  process.exit(code);
}

async function endWeb() {
  if (web === null || web.exitCode !== null || web.signalCode !== null) return;
  const gone = new Promise((resolve) => web.once('exit', resolve));
  process.kill(-web.pid, 'SIGTERM');
  await gone;
}
