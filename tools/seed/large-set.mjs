/** Loads a large plan beside the demonstration: in chunks, telling how far it is, the same rows for the same numbers. */
import pg from 'pg';

import {
  APPROPRIATIONS,
  BALANCES,
  COMMITMENTS,
  ENTRIES_A_COMMITMENT,
  FIXED_ENTRIES,
  LINES,
} from './large-ledger.sql.mjs';
import { ACTIVITIES, INDICATORS, QUARTERS, TREE, VALUES } from './large-plan.sql.mjs';

const CHUNK = 20_000;

/**
 * Writes `activities`, indicator `values` and ledger `entries` (to within one commitment) into the migrated database
 * with the demonstration at `url`. Resolves with the counts that were written.
 */
export async function loadLargeSet(url, { activities, values, entries }, tell) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The rows are right by their making: keys and triggers would be asked a million times what is known.
  await client.query("SET session_replication_role = 'replica'");
  const indicators = Math.ceil(values / QUARTERS);
  const commitments = Math.max(0, Math.floor((entries - FIXED_ENTRIES) / ENTRIES_A_COMMITMENT));
  for (const statement of TREE) await client.query(statement);
  await inChunks(client, INDICATORS, indicators, (done) => tell(`${done} indicators`));
  await inChunks(client, [VALUES], values, (done) => tell(`${done} values`));
  await inChunks(client, ACTIVITIES, activities, (done) => tell(`${done} activities`));
  await client.query('ANALYZE activity');
  for (const statement of LINES) await client.query(statement, statement.includes('$1') ? [commitments] : []);
  for (const statement of APPROPRIATIONS) await client.query(statement);
  const indexes = await dropIndexes(client);
  await inChunks(client, COMMITMENTS, commitments, (done) => tell(`${done * ENTRIES_A_COMMITMENT} entries`));
  for (const index of indexes) await client.query(index);
  for (const statement of BALANCES) await client.query(statement);
  await client.query("SET session_replication_role = 'origin'");
  await client.query('VACUUM ANALYZE');
  await client.end();
  return { activities, values, indicators, entries: commitments * ENTRIES_A_COMMITMENT + FIXED_ENTRIES };
}

/** Drops the indexes of the ledger that keep nothing, and resolves with how to make them again: in one go, not by row. */
async function dropIndexes(client) {
  const { rows } = await client.query(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
    WHERE i.indrelid IN ('ledger_entry'::regclass, 'commitment'::regclass) AND NOT i.indisunique`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

async function inChunks(client, statements, count, tell) {
  for (let first = 0; first < count; first += CHUNK) {
    const last = Math.min(first + CHUNK, count) - 1;
    for (const statement of statements) await client.query(statement, [first, last]);
    tell(last + 1);
  }
}
