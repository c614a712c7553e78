/**
 * `npm run bench`: what the product adds to its database. A request by HTTP is compared with the very statements that
 * it runs, sent through one plain connection: 1 would mean that the application costs nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { buildApplications } from '../launch/build.mjs';
import { endProcess, spawnServer } from '../launch/built-api.mjs';
import { root } from '../launch/packages.mjs';
import { freePort, startPostgres } from '../launch/postgres.mjs';
import { compare } from './interleaved.mjs';
import { RECORDING, recordStatements } from './recorded-statements.mjs';

const ACCOUNT = { email: 'management@mizan.example', password: 'balance-2014-demo' };
const PLAN_CODE = 'AP-2013-2015';

const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

buildApplications({ quiet: true });
const database = await startPostgres(folder, RECORDING);
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { server, get } = await serve();
const plan = (await get('/api/plans')).find(({ code }) => code === PLAN_CODE);
for (const path of [`/api/plans/${plan.id}/figures`, `/api/activities?planId=${plan.id}&year=2014`]) await report(path);
await client.end();
await endProcess(server);
await database.stop();
process.exit(0);

/** The built server on demonstration data, and `get`, which fetches a path with a signed-in account. */
async function serve() {
  const port = await freePort();
  const environment = { ...process.env, DATABASE_URL: database.url, PORT: String(port), LOG_LEVEL: 'error' };
  const commands = join(root, 'dist/api/apps/api/src/cli.js');
  spawnSync(process.execPath, [commands, 'prepare', '--demonstration'], { stdio: 'inherit', env: environment });
  const server = spawnServer(environment);
  process.on('exit', () => server.kill('SIGKILL'));
  await new Promise((resolve) => server.once('message', resolve));
  const origin = `http://127.0.0.1:${port}`;
  const signedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ACCOUNT),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { server, get: (path) => fetched(`${origin}${path}`, cookie) };
}

async function fetched(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function report(path) {
  const request = () => get(path);
  await request();
  const statements = await recordStatements(client, join(folder, 'postgres'), request);
  if (statements.length === 0) throw new Error(`The database logged no statement of ${path}`);
  const result = await compare(request, async () => {
    for (const statement of statements) await client.query(statement);
  });
  process.stdout.write(
    [
      `\n${path.replace(plan.id, ':planId')}: ${statements.length} statements, ${result.rounds} rounds`,
      `  by HTTP ${result.wholeMs.toFixed(2)} ms, its statements alone ${result.bareMs.toFixed(2)} ms`,
      `  ratio   ${told(result.ratio)}`,
      `  control ${told(result.control)} (HTTP against itself)\n`,
    ].join('\n'),
  );
}

function told({ median, least, most }) {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}
