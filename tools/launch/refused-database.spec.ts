import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { freePort, startPostgres, type Postgres } from './postgres.mjs';
import { expectRefusal, start, type StartEnd } from './start-process';

const COMMANDS = join(__dirname, '../../dist/api/apps/api/src/cli.js');

let folder: string;
let cluster: Postgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-refused-'));
  cluster = await startPostgres(folder, { fsync: 'off' });
});

afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const addressWith = (change: (url: URL) => void): string => {
  const url = new URL(cluster.url);
  change(url);
  return url.href;
};

const startWith = async (databaseUrl: string): Promise<StartEnd> =>
  start({ DATABASE_URL: databaseUrl, PORT: String(await freePort()) });

const inDatabase = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

describe('a database of your own is refused in one sentence', () => {
  it('when nothing answers at its address', async () => {
    const port = await freePort();
    const end = await startWith(`postgres://mizan:secret-word@127.0.0.1:${port}/mizan`);
    expectRefusal(end, ['cannot be reached', 'DATABASE_URL', String(port)]);
    expect(end.complaint).not.toContain('secret-word');
  });

  it('when its host has no address', async () => {
    expectRefusal(await startWith('postgres://mizan@nowhere.invalid/mizan'), ['cannot be reached', 'nowhere.invalid']);
  });

  it('when the password is wrong', async () => {
    const end = await startWith(addressWith((url) => (url.password = 'wrong-word')));
    expectRefusal(end, ['refuses the name or password', 'DATABASE_URL']);
    expect(end.complaint).not.toContain('wrong-word');
  });

  it('when there is no database of that name', async () => {
    const end = await startWith(addressWith((url) => (url.pathname = '/nowhere')));
    expectRefusal(end, ['does not exist', 'nowhere']);
  });

  it('when a newer Mizan has changed it', async () => {
    await inDatabase(cluster.url, 'CREATE DATABASE newer');
    const newer = addressWith((url) => (url.pathname = '/newer'));
    const environment = { PATH: process.env['PATH'], DATABASE_URL: newer };
    expect(spawnSync(process.execPath, [COMMANDS, 'migrate'], { env: environment }).status).toBe(0);
    await inDatabase(newer, "INSERT INTO schema_migration (timestamp, name) VALUES (9000000000000, 'Tomorrow')");
    expectRefusal(await startWith(newer), ['newer Mizan', 'Tomorrow', 'restore a backup']);
  });
});

describe('the server by itself', () => {
  it('does not serve a database that lacks its tables', async () => {
    const server = join(__dirname, '../../dist/api/apps/api/src/main.js');
    const environment = { PATH: process.env['PATH'], DATABASE_URL: cluster.url, PORT: String(await freePort()) };
    const { status, stderr } = spawnSync(process.execPath, [server], { env: environment, encoding: 'utf8' });
    expect(stderr).toContain('run its command "migrate"');
    expect(status).toBe(1);
  });
});
