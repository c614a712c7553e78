import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import {
  createTestDatabase,
  severableLink,
  startServerOn,
  type SeverableLink,
  type TestClient,
  type TestDatabase,
  type TestServer,
} from '@mizan/api/testing';
import type { ActivityPage, CommitmentPageView, PlanView, ProblemDetails } from '@mizan/shared/contracts';

const CLI = join(__dirname, '../../../dist/api/apps/api/src/cli.js');

describe('a database that goes away and comes back', () => {
  let database: TestDatabase;
  let link: SeverableLink;
  let server: TestServer;
  let finance: TestClient;
  let planId: string;
  let activityId: string;

  beforeAll(async () => {
    database = await createTestDatabase('demonstration');
    link = await severableLink(database.url);
    server = await startServerOn(link.url);
    finance = await server.as('finance');
    planId = (await finance.get<PlanView[]>('/api/plans')).body[0]?.id ?? '';
    const { rows } = (await finance.get<ActivityPage>(`/api/activities?planId=${planId}&year=2014`)).body;
    activityId = rows.find(({ code }) => code === 'A-14-025')?.id ?? '';
  });
  afterAll(async () => {
    await server.stop();
    await link.cut();
    await database.drop();
  });

  const commit = (amount: string) =>
    finance.post<ProblemDetails>('/api/commitments', {
      activityId,
      kind: 'contract',
      supplier: 'Somebody in need',
      amount: { amount, currency: 'USD' },
    });
  const committed = async (): Promise<number> => {
    const page = await finance.get<CommitmentPageView>(`/api/commitments?planId=${planId}&activityId=${activityId}`);
    return page.body.count;
  };
  const untilBack = async (): Promise<number> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { status } = await finance.get('/api/plans');
      if (status === 200) return status;
      await wait(100);
    }
    return 0;
  };

  it('is said in time, with when to ask again, and nothing is half written', async () => {
    const before = await committed();
    await link.cut();
    for (const answer of [await finance.get<ProblemDetails>('/api/plans'), await commit('10.00')]) {
      expect([answer.status, answer.body.code]).toEqual([503, 'server.unavailable']);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
    expect((await finance.get('/api/health/live')).status).toBe(200);
    expect((await finance.get('/api/health/ready')).status).toBe(503);

    await link.mend();
    expect(await untilBack()).toBe(200);
    expect((await finance.get('/api/health/ready')).status).toBe(200);
    expect(await committed()).toBe(before);
    expect((await commit('10.00')).status).toBe(201);
    expect(await committed()).toBe(before + 1);
  });

  it('leaves whole postings or none when it goes in the middle of many', async () => {
    const asked = Array.from({ length: 40 }, () => commit('1.00').then(({ status }) => status));
    await wait(30);
    await link.cut();
    const answers = await Promise.all(asked);
    expect(answers.filter((status) => ![201, 503].includes(status))).toEqual([]);
    await link.mend();
    expect(await untilBack()).toBe(200);
    const verified = spawnSync(process.execPath, [CLI, 'verify-ledger'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url },
    });
    expect([verified.status, verified.stdout]).toEqual([0, '0 differences.\n']);
    // Whoever was told that it is committed finds it so; a lost answer may stand for either.
    expect(await committed()).toBeGreaterThanOrEqual(answers.filter((status) => status === 201).length);
  });
});
