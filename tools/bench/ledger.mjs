/**
 * `npm run bench -- ledger`: commitments a second through the API, on one line and on twenty, against a bare handler that
 * runs one conditional update, over the same number of connections and in turns; then what verify-ledger needs for a
 * million entries.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

import pg from 'pg';

import { buildApplications } from '../launch/build.mjs';
import { root } from '../launch/packages.mjs';
import { freePort, startPostgres } from '../launch/postgres.mjs';
import { loadLargeSet } from '../seed/large-set.mjs';
import { runCommand, serve, throwAwayFolder } from './bench-server.mjs';
import { spread } from './interleaved.mjs';

/** Both programs are compiled while they run: what they do at first is not what they do all day. */
const WARM_UPS = 3;
const ROUNDS = 15;
/** As many as people who spend at the same time in the tests. */
const CONNECTIONS = 64;
/** Postings of one measurement. */
const POSTINGS = 1280;
const LINES = 20;
const YEAR = 2014;
const LARGE = { activities: 10_000, values: 1_000, entries: 1_000_000 };
/** Loading is not what is measured; what is committed in the measurement is written as it is in production. */
const SETTINGS = { max_wal_size: '8GB' };

const folder = throwAwayFolder();
buildApplications({ quiet: true });
const cluster = await startPostgres(folder, SETTINGS);
const client = new pg.Client({ connectionString: cluster.url });
await client.connect();
runCommand(cluster.url, 'prepare', '--demonstration');
const api = await serve(cluster.url, 'finance');
const targets = await prepared();
const bare = await bareServer();
const ways = {
  hot: () => measured((index) => commit(targets.activities[index % targets.activities.length], targets.natures[0])),
  lines20: () =>
    measured((index) => commit(targets.activities[index % targets.activities.length], targets.natures[index % LINES])),
  bareHot: () => measured(() => bare.take(0)),
  bareLines20: () => measured((index) => bare.take(index % LINES)),
};
for (let round = 0; round < WARM_UPS; round += 1) {
  for (const way of Object.values(ways)) await way();
}
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const measuredNow = {};
  for (const [name, way] of Object.entries(ways)) measuredNow[name] = await way();
  rounds.push({ ...measuredNow, again: await ways.bareHot() });
}
await api.stop();
bare.stop();
runCommand(cluster.url, 'verify-ledger');
const verified = await verifyLarge();
report();
await client.end();
await cluster.stop();
process.exit(0);

/** Activities and natures to commit for, each nature with a line and money of its own. */
async function prepared() {
  const { rows: activities } = await client.query(
    `SELECT a.id, a.project_id FROM activity a JOIN plan_node p ON p.id = a.project_id
     WHERE p.code = 'P1' AND a.year = ${YEAR} AND a.status IN ('planned', 'committed', 'under-way') ORDER BY a.code`,
  );
  const natures = await client.query(
    `INSERT INTO cost_nature (id, code, name, position)
     SELECT gen_random_uuid(), 'B' || n, '{"source": "en", "en": "Bench"}', n FROM generate_series(1, ${LINES}) n RETURNING id`,
  );
  const controller = await serve(cluster.url, 'controller');
  for (const { id: natureId } of natures.rows) {
    const change = { projectId: activities[0].project_id, year: YEAR, natureId, amount: usd('1000000.00') };
    await controller.post('/api/budget/appropriations', change);
    await controller.post('/api/budget/allotments', change);
  }
  await controller.stop();
  await client.query('CREATE TABLE bare_line (id int PRIMARY KEY, approved numeric(20,4), committed numeric(20,4))');
  await client.query(`INSERT INTO bare_line SELECT n, 1000000, 0 FROM generate_series(0, ${LINES - 1}) n`);
  return { activities: activities.map(({ id }) => id), natures: natures.rows.map(({ id }) => id) };
}

function commit(activityId, natureId) {
  const body = { activityId, natureId, kind: 'contract', supplier: 'Bench', amount: usd('0.01') };
  return api.post('/api/commitments', body, { 'idempotency-key': randomUUID() });
}

async function bareServer() {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'tools/bench/bare-ledger-server.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: cluster.url, PORT: String(port), POOL: String(CONNECTIONS) },
  });
  process.on('exit', () => child.kill('SIGKILL'));
  await new Promise((resolve) => child.once('message', resolve));
  const agent = new Agent({ keepAlive: true });
  const take = (line) =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/take', method: 'POST', agent };
      const sent = request({ ...options, headers: { 'content-type': 'application/json' } }, (answer) => {
        answer.resume();
        answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(String(answer.statusCode)))));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ line, amount: '0.01' }));
    });
  return { take, stop: () => child.kill('SIGTERM') };
}

/** Postings a second, over so many connections at once. */
async function measured(post) {
  let next = 0;
  const began = performance.now();
  const connection = async () => {
    for (let index = next++; index < POSTINGS; index = next++) await post(index);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return POSTINGS / ((performance.now() - began) / 1000);
}

/** Seconds and the largest memory of verify-ledger on a large ledger. */
async function verifyLarge() {
  await client.query('CREATE DATABASE large');
  const url = Object.assign(new URL(cluster.url), { pathname: '/large' }).href;
  runCommand(url, 'prepare', '--demonstration');
  const counts = await loadLargeSet(url, LARGE, () => undefined);
  const began = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--require',
      join(root, 'tools/bench/peak-memory.cjs'),
      join(root, 'dist/api/apps/api/src/cli.js'),
      'verify-ledger',
    ],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url } },
  );
  if (status !== 0) throw new Error(`verify-ledger ended with ${status}`);
  const peak = Number(/peak (\d+)/.exec(stdout)?.[1] ?? 0);
  return { entries: counts.entries, seconds: (performance.now() - began) / 1000, megabytes: peak / 1_048_576 };
}

function report() {
  const rate = (name) => spread(rounds.map((round) => round[name])).median.toFixed(0);
  tell(
    `a second: hot line ${rate('hot')}, bare ${rate('bareHot')}; 20 lines ${rate('lines20')}, bare ${rate('bareLines20')}`,
  );
  tell(
    `verify-ledger: ${verified.entries} entries in ${verified.seconds.toFixed(1)} s, ${verified.megabytes.toFixed(0)} MB`,
  );
  const ratios = {
    hotLine: spread(rounds.map(({ hot, bareHot }) => hot / bareHot)),
    lines20: spread(rounds.map(({ lines20, bareLines20 }) => lines20 / bareLines20)),
    control: spread(rounds.map(({ again, bareHot }) => again / bareHot)),
  };
  const medians = Object.entries(ratios).map(([name, { median }]) => [name, Number(median.toFixed(4))]);
  const counts = { warmUps: WARM_UPS, rounds: ROUNDS, connections: CONNECTIONS, postings: POSTINGS, verified };
  tell(JSON.stringify({ name: 'ledger', ratios: Object.fromEntries(medians), spread: ratios, counts }));
}

function usd(amount) {
  return { amount, currency: 'USD' };
}

function tell(line) {
  process.stdout.write(`${line}\n`);
}
