import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { DEPTH, FinanceDesk, severableLink, startServerOn, usd, type TestAnswer } from '@mizan/api/testing';
import type { ProblemDetails, WrittenView } from '@mizan/shared/contracts';

const TIMES = 8;
/** Keys that are sent at the same time. */
const AT_ONCE = 8;

describe('what is sent again with the same key', () => {
  let desk: FinanceDesk;
  let database: Client;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await desk.server.stop();
  });

  const commit = (key: string, amount = '0.01', client = desk.finance) =>
    desk.commit<WrittenView & Omit<ProblemDetails, 'status'>>(
      client,
      amount,
      { supplier: `Sent as ${key}` },
      {
        'idempotency-key': key,
      },
    );
  const commitmentsOf = async (key: string): Promise<number> => {
    const { rows } = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM commitment WHERE supplier = $1',
      [`Sent as ${key}`],
    );
    return rows[0]?.count ?? 0;
  };

  it('happens once, and every answer is the first one, byte for byte', async () => {
    const keys = Array.from({ length: DEPTH.duplicatedKeys }, () => randomUUID());
    for (let first = 0; first < keys.length; first += AT_ONCE) {
      const wave = keys.slice(first, first + AT_ONCE);
      const answers = await Promise.all(
        wave.map((key) => Promise.all(Array.from({ length: TIMES }, () => commit(key)))),
      );
      for (const same of answers) {
        expect(same.map(({ status }) => status)).toEqual(Array.from({ length: TIMES }, () => 201));
        expect(new Set(same.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      }
    }
    const { rows } = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM commitment WHERE supplier LIKE 'Sent as %'`,
    );
    expect(rows[0]?.count).toBe(DEPTH.duplicatedKeys);
  });

  it('keeps the order of the first answer, too', async () => {
    const [made] = await Promise.all([commit(randomUUID(), '2.00')]);
    const key = randomUUID();
    const posting = (await desk.finance.get<{ entries: { postingId: string }[] }>(`/api/commitments/${made.body.id}`))
      .body.entries[0]?.postingId;
    const reverse = (): Promise<TestAnswer> =>
      desk.finance.post(
        `/api/ledger-postings/${posting}/reversal`,
        { reason: 'By mistake.' },
        { 'idempotency-key': key },
      );
    const first = await reverse();
    expect(first.status).toBe(200);
    expect(JSON.stringify((await reverse()).body)).toBe(JSON.stringify(first.body));
  });

  it('is refused with another content, and posts nothing', async () => {
    const key = randomUUID();
    expect((await commit(key)).status).toBe(201);
    const other = await commit(key, '0.02');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
    expect(await commitmentsOf(key)).toBe(1);
  });

  it('gets the stored answer when the process died between the commit and its reply', async () => {
    const link = await severableLink(desk.server.databaseUrl);
    const doomed = await startServerOn(link.url);
    const client = desk.finance.at(doomed.url);
    expect((await client.get('/api/session')).status).toBe(200);
    const key = randomUUID();
    const committed = link.loseCommitOf('INSERT INTO ledger_posting');
    const lost = commit(key, '0.03', client).then(
      () => 'answered',
      () => 'lost',
    );
    await committed;
    await doomed.kill();
    expect(await lost).toBe('lost');
    await link.cut();
    expect(await commitmentsOf(key)).toBe(1);

    const again = await commit(key, '0.03');
    expect(again.status).toBe(201);
    expect(await commitmentsOf(key)).toBe(1);
    const shown = await desk.finance.get(`/api/commitments/${again.body.id}`);
    expect(shown.body).toMatchObject({
      supplier: `Sent as ${key}`,
      committed: usd('0.03'),
      version: again.body.version,
    });
  });
});
