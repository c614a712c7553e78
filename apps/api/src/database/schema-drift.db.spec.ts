import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@mizan/api/testing';

const CLI = join(__dirname, '../../../../dist/api/apps/api/src/cli.js');

describe('entities and migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase('empty');
  });
  afterEach(() => database.drop());

  const drift = (): { readonly status: number | null; readonly said: string } => {
    const { status, stdout } = spawnSync(process.execPath, [CLI, 'schema-drift'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url },
    });
    return { status, said: stdout };
  };

  it('say the same', () => {
    expect(drift()).toEqual({ status: 0, said: '0 differences.\n' });
  });

  it('are told apart when one of them knows more', async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('ALTER TABLE activity ADD COLUMN forgotten text');
    await client.query('ALTER TABLE app_user ALTER COLUMN name DROP NOT NULL');
    await client.end();
    const { status, said } = drift();
    expect(status).toBe(1);
    expect(said).toContain('ALTER TABLE "activity" DROP COLUMN "forgotten"');
    expect(said).toContain('"app_user" ALTER COLUMN "name" SET NOT NULL');
  });
});
