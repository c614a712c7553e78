/**
 * `npm run verify:ledger`: recomputes every balance from the entries of the ledger and prints the differences; anything but
 * none ends with 1. It looks at DATABASE_URL, or at the data of `npm start`, which must not be running then.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { buildApplications } from './build.mjs';
import { dataFolder, ownDatabase } from './configuration.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { root } from './packages.mjs';
import { startPostgres } from './postgres.mjs';

if (ownDatabase === null) await takeDataFolder(dataFolder);
buildApplications({ quiet: true });
const database =
  ownDatabase === null ? await startPostgres(dataFolder) : { url: ownDatabase, stop: async () => undefined };
const { status } = spawnSync(process.execPath, [join(root, 'dist/api/apps/api/src/cli.js'), 'verify-ledger'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, DATABASE_URL: database.url },
});
await database.stop();
process.exit(status ?? 1);
