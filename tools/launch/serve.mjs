/** `npm start`: database, schema, data, build, server; and the same in reverse when it ends. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { buildApplications } from './build.mjs';
import { dataFolder, host, ownDatabase, port, refuseMistakes, wantsDemonstration } from './configuration.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { giveUp, root } from './packages.mjs';
import { startPostgres } from './postgres.mjs';

const entry = (name) => join(root, 'dist', 'api', 'apps', 'api', 'src', `${name}.js`);
const INTERRUPTED = 130;

let server = null;
let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// The command that started this one was killed: nobody is left who could end this one.
process.on('disconnect', stop);

await refuseTakenPort();
if (ownDatabase === null) await takeDataFolder(dataFolder);
buildApplications({ quiet: true });
refuseMistakes();
const database = ownDatabase === null ? await startEmbedded() : { url: ownDatabase, stop: async () => undefined };
const environment = {
  ...process.env,
  DATABASE_URL: database.url,
  MIZAN_WEB_DIR: join(root, 'dist', 'web'),
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
};
await prepareData();
startServer();

async function refuseTakenPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const failure = await new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (error) => answer(error.code));
    probe.listen(port, host, () => probe.close(() => answer(null)));
  });
  if (failure === 'EADDRINUSE') {
    giveUp(`Port ${port} is taken: stop what listens there, or choose another, as in "PORT=3001 npm start".`);
  }
  if (failure !== null)
    giveUp(`Nothing can listen on ${host}, port ${port} (${failure}): choose another HOST or PORT.`);
}

function startEmbedded() {
  process.stdout.write(`Starting PostgreSQL in ${dataFolder} …\n`);
  return startPostgres(dataFolder);
}

/** The reason of a failure is told by the command that failed. */
async function prepareData() {
  process.stdout.write('Bringing the schema and the data up to date …\n');
  const options = wantsDemonstration ? ['--demonstration'] : [];
  const result = spawnSync(process.execPath, [entry('cli'), 'prepare', ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  });
  if (result.status !== 0) await end(result.status ?? INTERRUPTED);
}

function startServer() {
  server = spawn(process.execPath, [entry('main')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches this process alone, which then ends the others in order.
    detached: true,
    env: environment,
  });
  server.on('message', announce);
  server.on('exit', (code) => void end(isEnding ? 0 : (code ?? 1)));
}

function announce() {
  const accounts = spawnSync(process.execPath, [entry('cli'), 'accounts'], { encoding: 'utf8', env: environment });
  process.stdout.write(`\nMizan is ready: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}\n`);
  process.stdout.write(accounts.status === 0 ? accounts.stdout : '');
  process.stdout.write('Ctrl-C ends it.\n');
}

function stop() {
  // Before there is a server, what was started so far ends with this process.
  if (server === null) process.exit(INTERRUPTED);
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
