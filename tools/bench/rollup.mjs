/**
 * `npm run bench -- rollup`: the dashboard of a large plan through the API, against the same figures straight from the
 * facts, against a bare select of the kept sums, and over plans that grow tenfold. All in turns, in one run.
 */
import pg from 'pg';

import { buildApplications } from '../launch/build.mjs';
import { startPostgres } from '../launch/postgres.mjs';
import { PLAN_CODE } from '../seed/large-plan.sql.mjs';
import { loadLargeSet } from '../seed/large-set.mjs';
import { runCommand, serve, throwAwayFolder } from './bench-server.mjs';
import { spread, time } from './interleaved.mjs';
import { FACTS, SUMS } from './rollup-facts.sql.mjs';
import { refuseDifferentFigures } from './same-figures.mjs';

/** The middle one is measured against its facts and its sums. */
const SIZES = [
  { activities: 1_000, values: 3_000, entries: 100_000 },
  { activities: 10_000, values: 30_000, entries: 1_000_000 },
  { activities: 100_000, values: 300_000, entries: 1_000_000 },
];
const ROUNDS = 9;
const WARM_UP = 200;
const CALLS = 40;
const CHANGES = 5;
const BUSINESS_DATE = '2014-09-30';
/** The loading is not what is measured, and nothing here outlives the run. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '8GB' };

const folder = throwAwayFolder();
buildApplications({ quiet: true });
const cluster = await startPostgres(folder, SETTINGS);
const plans = [];
for (const size of SIZES) plans.push(await plan(size));
const [, main] = plans;
const compared = refuseDifferentFigures(await main.dashboard(), (await main.facts()).rows);
tell(`The dashboard says what the facts say, of ${compared} nodes.`);
for (const { dashboard } of plans) await time(dashboard, WARM_UP);
await time(main.sums, WARM_UP);
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured());
report();
for (const { stop } of plans) await stop();
await cluster.stop();
process.exit(0);

/** A database with a plan of that size, its server, and what is measured on them. */
async function plan(size) {
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE size_${size.activities}`);
  await admin.end();
  const url = Object.assign(new URL(cluster.url), { pathname: `/size_${size.activities}` }).href;
  runCommand(url, 'prepare', '--demonstration');
  const counts = await loadLargeSet(url, size, () => undefined);
  const server = await serve(url);
  const { id } = (await server.get('/api/plans')).find(({ code }) => code === PLAN_CODE);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const dashboard = () => server.get(`/api/plans/${id}/dashboard`);
  const began = performance.now();
  await dashboard();
  tell(`${JSON.stringify(counts)}: all sums made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await client.query('VACUUM ANALYZE node_sum, node_sum_touch');
  const { rows } = await client.query('SELECT count(*)::int AS nodes FROM node_sum WHERE plan_id = $1 AND year = 0', [
    id,
  ]);
  return {
    counts: { ...counts, ...rows[0] },
    dashboard,
    change: () =>
      client.query({ text: "UPDATE activity SET weight = weight WHERE plan_id = $1 AND code = 'LX7'", values: [id] }),
    facts: () => client.query({ text: FACTS, values: [id, BUSINESS_DATE] }),
    sums: () => client.query({ text: SUMS, values: [id] }),
    stop: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** Milliseconds a call, one after the other. */
async function measured() {
  const [small, , large] = plans;
  return {
    sums: await time(main.sums, CALLS),
    small: await time(small.dashboard, CALLS),
    whole: await time(main.dashboard, CALLS),
    large: await time(large.dashboard, CALLS),
    facts: await time(main.facts, 1),
    afterChange: await afterChange(),
  };
}

/** Milliseconds of the first dashboard after somebody wrote: it makes the sums of one area and of the path above anew. */
async function afterChange() {
  let total = 0;
  for (let call = 0; call < CHANGES; call += 1) {
    await main.change();
    total += await time(main.dashboard, 1);
  }
  return total / CHANGES;
}

function report() {
  const ratios = {
    facts: spread(rounds.map(({ whole, facts }) => whole / facts)),
    sums: spread(rounds.map(({ whole, sums }) => whole / sums)),
    growthExponent: spread(rounds.map(exponent)),
    factsAfterChange: spread(rounds.map((round) => round.afterChange / round.facts)),
  };
  const ms = (name) => spread(rounds.map((round) => round[name])).median.toFixed(2);
  tell(
    `dashboard ${ms('whole')} ms, facts ${ms('facts')} ms, sums ${ms('sums')} ms; dashboards by size ` +
      `${ms('small')}, ${ms('whole')}, ${ms('large')} ms; the first after a change ${ms('afterChange')} ms`,
  );
  const medians = Object.entries(ratios).map(([name, { median }]) => [name, Number(median.toFixed(4))]);
  const counts = Object.fromEntries(plans.map(({ counts: own }) => [own.activities, own]));
  tell(
    JSON.stringify({
      name: 'rollup',
      ratios: Object.fromEntries(medians),
      spread: ratios,
      counts: { rounds: ROUNDS, ...counts },
    }),
  );
}

/** The slope of the milliseconds over the number of activities, both as logarithms: 0 is constant, 1 proportional. */
function exponent({ small, whole, large }) {
  const points = [small, whole, large].map((ms, index) => [Math.log(SIZES[index].activities), Math.log(ms)]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spreadOfX = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return points.reduce((sum, [at, ms]) => sum + (at - x) * (ms - y), 0) / spreadOfX;
}

function tell(line) {
  process.stdout.write(`${line}\n`);
}
