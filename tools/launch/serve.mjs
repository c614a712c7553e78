/** `npm start`: database, schema, data, build, server; and the same in reverse when it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { buildApplications } from './build.mjs';
import { giveUp, root } from './packages.mjs';
import { startPostgres } from './postgres.mjs';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const ownDatabase = process.env.DATABASE_URL;
const entry = (name) => join(root, 'dist', 'api', 'apps', 'api', 'src', `${name}.js`);

await refuseTakenPort();
buildApplications({ quiet: true });
const database = ownDatabase ? { url: ownDatabase, stop: async () => undefined } : await startEmbedded();
const environment = {
  ...process.env,
  DATABASE_URL: database.url,
  MIZAN_WEB_DIR: join(root, 'dist', 'web'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
};
await prepareData();
const server = spawn(process.execPath, [entry('main')], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  // A group of its own: Ctrl-C reaches this process alone, which then ends the others in order.
  detached: true,
  env: environment,
});
let isEnding = false;
server.on('message', announce);
server.on('exit', (code) => void end(isEnding ? 0 : (code ?? 1)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopServer());

async function refuseTakenPort() {
  const isFree = await new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, host, () => probe.close(() => answer(true)));
  });
  if (!isFree)
    giveUp(`Port ${port} is taken: stop what listens there, or choose another, as in "PORT=3001 npm start".`);
}

async function startEmbedded() {
  const folder = resolve(root, process.env.MIZAN_DATA_DIR ?? '.mizan');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    giveUp(`The data folder ${folder} cannot be written (${error.code}): make it writable, or set MIZAN_DATA_DIR.`);
  }
  process.stdout.write(`Starting PostgreSQL in ${folder} …\n`);
  return startPostgres(folder);
}

/** The demonstration is the default of a database of ours, and must be asked for in somebody else's. */
async function prepareData() {
  const wanted = process.env.MIZAN_DEMONSTRATION ?? (ownDatabase ? 'no' : 'yes');
  process.stdout.write('Bringing the schema and the data up to date …\n');
  const options = wanted === 'yes' ? ['--demonstration'] : [];
  const result = spawnSync(process.execPath, [entry('cli'), 'prepare', ...options], {
    stdio: 'inherit',
    env: environment,
  });
  if (result.status === 0) return;
  await database.stop();
  giveUp('Mizan could not start; the reason stands above.');
}

function announce() {
  const accounts = spawnSync(process.execPath, [entry('cli'), 'accounts'], { encoding: 'utf8', env: environment });
  process.stdout.write(`\nMizan is ready: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}\n`);
  process.stdout.write(accounts.status === 0 ? accounts.stdout : '');
  process.stdout.write('Ctrl-C ends it.\n');
}

function stopServer() {
  if (isEnding) return;
  isEnding = true;
  process.stdout.write('\nEnding …\n');
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), 10_000).unref();
}

async function end(code) {
  await database.stop();
  process.exit(code);
}
