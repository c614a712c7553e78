/** `npm start`: database, schema, data, build, server; and the same in reverse when it ends. */
import { join } from 'node:path';

import { buildApplications } from './build.mjs';
import { endProcess, prepareData, printAccounts, spawnServer } from './built-api.mjs';
import { dataFolder, host, ownDatabase, port, refuseMistakes, refuseTakenPort } from './configuration.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { root } from './packages.mjs';
import { startPostgres } from './postgres.mjs';

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
const database = await openDatabase();
const environment = {
  ...process.env,
  DATABASE_URL: database.url,
  MIZAN_WEB_DIR: join(root, 'dist', 'web'),
  LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
};
const failure = prepareData(environment);
if (failure !== 0) await end(failure);
server = spawnServer(environment);
server.on('message', announce);
server.on('exit', (code) => void end(isEnding ? 0 : (code ?? 1)));

async function openDatabase() {
  if (ownDatabase !== null) return { url: ownDatabase, stop: async () => undefined };
  process.stdout.write(`Starting PostgreSQL in ${dataFolder} …\n`);
  return startPostgres(dataFolder);
}

function announce() {
  process.stdout.write(`\nMizan is ready: http://${host === '0.0.0.0' ? 'localhost' : host}:${port}\n`);
  printAccounts(environment);
  process.stdout.write('Ctrl-C ends it.\n');
}

function stop() {
  // Before there is a server, what was started so far ends with this process.
  if (server === null) process.exit(INTERRUPTED);
  if (isEnding) return;
  isEnding = true;
  process.stdout.write('\nEnding …\n');
  void endProcess(server);
}

async function end(code) {
  await database.stop();
  process.exit(code);
}
