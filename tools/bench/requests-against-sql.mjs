/**
 * `npm run bench`: what the product adds to its database. A request by HTTP is compared with the very statements that
 * it runs, sent through one plain connection: 1 would mean that the application costs nothing.
 */
import { join } from 'node:path';

import pg from 'pg';

import { buildApplications } from '../launch/build.mjs';
import { startPostgres } from '../launch/postgres.mjs';
import { runCommand, serve, throwAwayFolder } from './bench-server.mjs';
import { compare } from './interleaved.mjs';
import { RECORDING, recordStatements } from './recorded-statements.mjs';

const PLAN_CODE = 'AP-2013-2015';

const folder = throwAwayFolder();
buildApplications({ quiet: true });
const database = await startPostgres(folder, RECORDING);
runCommand(database.url, 'prepare', '--demonstration');
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { get, stop } = await serve(database.url);
const plan = (await get('/api/plans')).find(({ code }) => code === PLAN_CODE);
const figures = await report(`/api/plans/${plan.id}/figures`);
const activities = await report(`/api/activities?planId=${plan.id}&year=2014`);
await client.end();
await stop();
await database.stop();
process.stdout.write(
  `${JSON.stringify({
    name: 'requests',
    ratios: { figures: figures.ratio.median, activities: activities.ratio.median },
    spread: { figures: figures.ratio, activities: activities.ratio },
    counts: {
      rounds: figures.rounds,
      figuresStatements: figures.statements,
      activitiesStatements: activities.statements,
    },
  })}\n`,
);
process.exit(0);

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
  return { ...result, statements: statements.length };
}

function told({ median, least, most }) {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}
