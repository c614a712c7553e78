import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { Client } from 'pg';

const MOST_WAITS = 40;
const WAIT_MS = 50;

/** What a test database starts from: only the reference data, or the whole demonstration. */
export type Template = 'empty' | 'demonstration';

/** A database of a spec's own, cloned from a migrated template. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** Clones a template; takes about a tenth of a second. */
export async function createTestDatabase(template: Template): Promise<TestDatabase> {
  const cluster = process.env['MIZAN_TEST_CLUSTER'];
  if (cluster === undefined) throw new Error('There is no test cluster: run the specs through jest.config.ts.');
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await administer(cluster, `CREATE DATABASE ${name} TEMPLATE template_${template}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(cluster, name) };
}

/** Connections that are just being closed may finish first: cut off, they would fail a spec that has passed. */
async function drop(cluster: string, name: string): Promise<void> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    for (let attempt = 0; attempt < MOST_WAITS; attempt += 1) {
      const { rows } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
      if (rows.length === 0) break;
      await wait(WAIT_MS);
    }
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

async function administer(cluster: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
