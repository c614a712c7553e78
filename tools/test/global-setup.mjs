/** Before the first spec: a throw-away PostgreSQL with two migrated templates, one empty, one with the demonstration. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { root } from '../launch/packages.mjs';
import { startPostgres } from '../launch/postgres.mjs';

export default async function globalSetup() {
  // Specs of one run share the cluster, whichever projects are selected.
  if (globalThis.mizanCluster) return;
  const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
  const cluster = await startPostgres(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  });
  globalThis.mizanCluster = { ...cluster, folder };
  process.env.MIZAN_TEST_CLUSTER = cluster.url;
  await createTemplate(cluster.url, 'template_empty', []);
  await createTemplate(cluster.url, 'template_demonstration', ['--demonstration']);
}

async function createTemplate(clusterUrl, name, options) {
  const admin = new pg.Client({ connectionString: clusterUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  const cli = join(root, 'dist', 'api', 'apps', 'api', 'src', 'cli.js');
  const result = spawnSync(process.execPath, [cli, 'prepare', ...options], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url.href },
  });
  if (result.status !== 0) throw new Error(`The template ${name} could not be made: ${result.stdout}${result.stderr}`);
}
