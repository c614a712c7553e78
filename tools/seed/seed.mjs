/**
 * `npm run seed -- --activities 10000 --entries 1000000`: a large set of the demonstration's shape in a folder of its
 * own, from which `npm start` serves it when told so. The data of `npm start` are never touched.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runCommand } from '../bench/bench-server.mjs';
import { buildApplications } from '../launch/build.mjs';
import { takeDataFolder } from '../launch/data-folder.mjs';
import { giveUp, root } from '../launch/packages.mjs';
import { startPostgres } from '../launch/postgres.mjs';
import { loadLargeSet } from './large-set.mjs';

const VALUES_AN_ACTIVITY = 3;
const MOST = 10_000_000;

const { values: options } = parseArgs({
  options: {
    activities: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '1000000' },
    values: { type: 'string' },
    folder: { type: 'string' },
  },
});
const activities = numberOf('activities', options.activities);
const size = {
  activities,
  values: numberOf('values', options.values ?? String(activities * VALUES_AN_ACTIVITY)),
  entries: numberOf('entries', options.entries),
};
const folder = resolve(root, options.folder ?? join('.mizan-large', `${size.activities}-${size.entries}`));
if (existsSync(folder)) giveUp(`${folder} is there already: remove it, or name another with --folder.`);
await takeDataFolder(folder);
buildApplications({ quiet: true });
const database = await startPostgres(folder, { max_wal_size: '8GB', synchronous_commit: 'off' });
runCommand(database.url, 'prepare', '--demonstration');
const counts = await loadLargeSet(database.url, size, (progress) => process.stdout.write(`${progress}\n`));
runCommand(database.url, 'verify-ledger');
await database.stop();
process.stdout.write(`${JSON.stringify(counts)}\nMIZAN_DATA_DIR=${folder} npm start\n`);
process.exit(0);

function numberOf(name, text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST) giveUp(`--${name} must be between 1 and ${MOST}.`);
  return number;
}
