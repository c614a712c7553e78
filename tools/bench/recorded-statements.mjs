/** The statements that one request runs, as the database logged them: what a client without an application would send. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Server settings under which `recordStatements` finds what it needs. */
export const RECORDING = {
  logging_collector: 'on',
  log_destination: 'jsonlog',
  log_directory: 'log',
  log_parameter_max_length: '-1',
};

const PARAMETER = /\$\d+ = (NULL|'(?:[^']|'')*')/g;

/** Runs `work` while the server logs, and resolves with the `{ text, values }` that it caused, in order. */
export async function recordStatements(admin, dataFolder, work) {
  await switchLog(admin, 'all');
  const before = loggedLines(dataFolder).length;
  await work();
  await switchLog(admin, 'none');
  return loggedLines(dataFolder)
    .slice(before)
    .filter((line) => line.application_name === 'mizan')
    .flatMap(statementOf);
}

async function switchLog(admin, value) {
  await admin.query(`ALTER SYSTEM SET log_statement = '${value}'`);
  await admin.query('SELECT pg_reload_conf()');
  // The setting reaches the other connections when they next wait for a statement.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

function loggedLines(dataFolder) {
  return globSync('*.json', { cwd: join(dataFolder, 'log') })
    .toSorted()
    .flatMap((file) => readFileSync(join(dataFolder, 'log', file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function statementOf({ message, detail }) {
  const text = /^(?:statement|execute [^:]+): ([\s\S]+)$/.exec(message ?? '')?.[1];
  if (text === undefined) return [];
  const values = [...(detail ?? '').matchAll(PARAMETER)].map(([, value]) =>
    value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'"),
  );
  return [{ text, values }];
}
