import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import {
  activityOf,
  DEPTH,
  ownCluster,
  startServerOn,
  TestClient,
  usd,
  type OwnCluster,
  type TestAnswer,
  type TestServer,
} from '@mizan/api/testing';
import type { PlanView, VirementRowView, WrittenView, YearEndView } from '@mizan/shared/contracts';
import { Client } from 'pg';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from './balance-difference.sql';

const WORKERS = 6;
/** Answers of the stream before a closing begins. */
const ENOUGH = 10;
const YEAR = 2014;
const MINUTES = 60_000;

/** A write with its key, to be sent again until it is answered. */
interface Write {
  readonly key: string;
  readonly path: string;
  readonly body: object | null;
  readonly version: number | null;
  /** Who sends it. */
  readonly as: 'finance' | 'controller';
}

/** What was answered before something was killed, and what was not. */
interface Round {
  readonly acknowledged: Map<string, WrittenView>;
  readonly unanswered: Write[];
}

/** The product on a database of its own, with people who never stop. */
class KillableDesk {
  server!: TestServer;
  finance!: TestClient;
  controller!: TestClient;
  planId = '';
  activityId = '';
  readonly acknowledged = new Map<string, WrittenView>();
  readonly sent = new Set<string>();

  private constructor(readonly cluster: OwnCluster) {}

  static async open(): Promise<KillableDesk> {
    const desk = new KillableDesk(await ownCluster());
    await desk.serve();
    desk.finance = await desk.server.as('finance');
    desk.controller = await desk.server.as('controller');
    const plans = await desk.finance.get<PlanView[]>('/api/plans');
    desk.planId = plans.body.find(({ code }) => code === 'AP-2013-2015')?.id ?? '';
    const question = `planId=${desk.planId}&year=${YEAR + 1}`;
    const activity = await activityOf(
      desk.finance,
      question,
      ({ project, status }) => project.code === 'P1' && status === 'planned',
    );
    desk.activityId = activity.id;
    const { id: projectId } = activity.project;
    await desk.controller.post('/api/budget/allotments', { projectId, year: YEAR + 1, amount: usd('50000.00') });
    const asked = await desk.finance.get<VirementRowView[]>(`/api/virements?planId=${desk.planId}&state=requested`);
    for (const { id, version } of asked.body) {
      const headers = { 'if-match': `"${version}"` };
      await desk.finance.post(`/api/virements/${id}/refusal`, { remark: 'Not any more this year.' }, headers);
    }
    return desk;
  }

  /** A new process; those who had signed in still are. */
  async serve(): Promise<void> {
    this.server = await startServerOn(this.cluster.url);
    this.finance = this.finance?.at(this.server.url);
    this.controller = this.controller?.at(this.server.url);
  }

  async send({ as, key, path, body, version }: Write): Promise<TestAnswer<WrittenView> | null> {
    const headers = { 'idempotency-key': key, ...(version === null ? {} : { 'if-match': `"${version}"` }) };
    const options = { headers, ...(body === null ? {} : { body }) };
    const answer = await this[as].send<WrittenView>('POST', path, options).catch(() => null);
    return answer === null || answer.status >= 500 ? null : answer;
  }

  /** The end of the year as it is now, decided and approved. */
  async approve(): Promise<number> {
    const path = `/api/year-ends/${YEAR}`;
    const shown = async (): Promise<number> => (await this.finance.get<YearEndView>(path)).body.version;
    const decisions = { balances: [], commitments: [] };
    const decided = await this.finance.send('PUT', `${path}/decisions`, {
      body: decisions,
      headers: { 'if-match': `"${await shown()}"` },
    });
    const approved = await this.controller.post(`${path}/approval`, undefined, { 'if-match': `"${await shown()}"` });
    if (decided.status !== 200 || approved.status !== 200)
      throw new Error(JSON.stringify([decided.body, approved.body]));
    return shown();
  }

  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const database = new Client({ connectionString: this.cluster.url });
    await database.connect();
    try {
      return (await database.query<Row>(sql, [...values])).rows;
    } finally {
      await database.end();
    }
  }

  /** Commits and pays until nothing answers any more; what was not answered is kept. */
  async work(round: Round): Promise<void> {
    const taken = async (write: Write): Promise<WrittenView | null> => {
      this.sent.add(write.key);
      const answer = await this.send(write);
      if (answer === null) {
        round.unanswered.push(write);
        return null;
      }
      if (answer.status >= 300) throw new Error(`${write.path}: ${JSON.stringify(answer.body)}`);
      round.acknowledged.set(write.key, answer.body);
      return answer.body;
    };
    for (;;) {
      const key = randomUUID();
      const document = {
        activityId: this.activityId,
        kind: 'contract',
        supplier: `killed ${key}`,
        amount: usd('0.05'),
      };
      const made = await taken({ as: 'finance', key, path: '/api/commitments', body: document, version: null });
      if (!made) return;
      const paid = await taken({
        ...{ as: 'finance', key: randomUUID(), path: `/api/commitments/${made.id}/payments`, version: made.version },
        body: { amount: usd('0.02'), description: `killed ${key}` },
      });
      if (!paid) return;
    }
  }
}

interface Closing {
  readonly year: string;
  readonly run: string | null;
  readonly months: number;
  readonly postings: number;
  readonly carried: number;
  readonly audited: number;
}

/** Every trace that a closing leaves; a year that is closed has all of them, one that is not has none. */
const CLOSING = `
  SELECT (SELECT status FROM fiscal_year WHERE year = $1) AS year,
    (SELECT state FROM year_end WHERE year = $1 AND state <> 'reopened') AS run,
    (SELECT count(*)::int FROM fiscal_period WHERE year = $1 AND status = 'closed') AS months,
    (SELECT count(*)::int FROM ledger_posting p WHERE p.kind = 'year-end'
      AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.reverses_id = p.id)) AS postings,
    (SELECT count(*)::int FROM carry_over WHERE reversal_id IS NULL) AS carried,
    (SELECT (count(*) FILTER (WHERE action = 'year-end.closed') - count(*) FILTER (WHERE action = 'year-end.reopened'))::int
      FROM audit_event) AS audited`;

/** Documents of the stream that are not whole: another number of postings, entries or audits than of what was asked. */
const PARTIAL = `
  SELECT c.supplier FROM commitment c
  CROSS JOIN LATERAL (SELECT count(DISTINCT e.posting_id) AS postings, count(*) AS entries,
    count(*) FILTER (WHERE e.type = 'PAYMENT') AS payments FROM ledger_entry e WHERE e.commitment_id = c.id) e
  CROSS JOIN LATERAL (SELECT count(*) AS audits FROM audit_event a WHERE a.entity_id = c.id) a
  WHERE c.supplier LIKE 'killed %' AND (e.postings <> 1 + e.payments OR e.entries <> 1 + 2 * e.payments OR e.payments > 1
    OR a.audits <> e.postings)
  UNION ALL SELECT p.id::text FROM ledger_posting p WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.posting_id = p.id)`;

describe('what is killed in the middle of its work', () => {
  let desk: KillableDesk;
  const counts = { acknowledged: 0, unanswered: 0, closedAtOnce: 0 };

  /** How long a closing takes that nobody disturbs, in milliseconds: within that, and a while longer, something is killed. */
  let closingTime = 0;
  /** What a closing leaves that nobody disturbs. */
  let whole: Closing | undefined;

  beforeAll(async () => {
    desk = await KillableDesk.open();
    const version = await desk.approve();
    const began = performance.now();
    const path = `/api/year-ends/${YEAR}/closing`;
    await desk.send({ as: 'controller', key: randomUUID(), path, body: null, version });
    closingTime = performance.now() - began;
    [whole] = await desk.query<Closing>(CLOSING, [YEAR]);
    expect(whole).toMatchObject({ year: 'closed', run: 'closed', months: 12, audited: 1 });
    expect(whole?.carried).toBe(whole?.postings);
    await reopen();
  }, 3 * MINUTES);
  afterAll(async () => {
    await desk.server.stop();
    await desk.cluster.remove();
    process.stdout.write(`killed: ${JSON.stringify({ kills: 2 * DEPTH.kills, ...counts })}\n`);
  });

  const killProcess = async (): Promise<void> => {
    await desk.server.kill();
    await desk.serve();
  };
  const killDatabase = async (): Promise<void> => {
    await desk.cluster.kill();
    // The process goes on and finds its database again.
    await wait(randomInt(300));
    await desk.cluster.restart();
  };

  /** The closing as it stands: wholly done or not begun. */
  const closing = async (): Promise<'closed' | 'open'> => {
    const [found] = await desk.query<Closing>(CLOSING, [YEAR]);
    if (found?.year === 'closed') {
      expect(found).toEqual(whole);
      return 'closed';
    }
    expect(found).toMatchObject({ year: 'open', run: 'approved', postings: 0, carried: 0, audited: 0 });
    return 'open';
  };

  const retried = async (write: Write): Promise<WrittenView> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await desk.send(write);
      if (answer && answer.status < 300) return answer.body;
      if (answer) throw new Error(`${write.path}: ${JSON.stringify(answer.body)}`);
      await wait(100);
    }
    throw new Error(`${write.path} is never answered.`);
  };

  const round = async (kill: () => Promise<void>): Promise<void> => {
    const version = await desk.approve();
    const stream: Round = { acknowledged: new Map(), unanswered: [] };
    const workers = Array.from({ length: WORKERS }, () => desk.work(stream));
    const close: Write = {
      as: 'controller',
      key: randomUUID(),
      path: `/api/year-ends/${YEAR}/closing`,
      body: null,
      version,
    };
    while (stream.acknowledged.size < ENOUGH) await wait(20);
    const closed = desk.send(close);
    await wait(randomInt(0, Math.ceil(2 * closingTime)));
    await kill();
    const [answer] = await Promise.all([closed, ...workers]);

    const state = await closing();
    // A closing that was answered with a refusal was never possible; one that was answered is there.
    expect(answer === null ? 200 : answer.status).toBe(200);
    if (answer) expect(state).toBe('closed');
    counts.closedAtOnce += state === 'closed' ? 1 : 0;
    counts.acknowledged += stream.acknowledged.size;
    counts.unanswered += stream.unanswered.length + (answer ? 0 : 1);
    for (const [key, body] of stream.acknowledged) desk.acknowledged.set(key, body);
    for (const write of stream.unanswered) desk.acknowledged.set(write.key, await retried(write));
    const done = await retried(close);
    if (answer) expect(done).toEqual(answer.body);
    expect(await closing()).toBe('closed');
  };

  const reopen = async (): Promise<void> => {
    const { version } = (await desk.finance.get<YearEndView>(`/api/year-ends/${YEAR}`)).body;
    const body = { reason: 'The next round closes it again.' };
    const headers = { 'if-match': `"${version}"` };
    expect((await desk.controller.post(`/api/year-ends/${YEAR}/reopening`, body, headers)).status).toBe(200);
  };

  it.each([
    ['the process', killProcess],
    ['the database', killDatabase],
  ])(
    'loses nothing, does nothing twice and leaves nothing half done: %s',
    async (_, kill) => {
      for (let times = 0; times < DEPTH.kills; times += 1) {
        await round(kill);
        await reopen();
      }
      const keys = [...desk.acknowledged.keys()];
      const kept = await desk.query<{ key: string; body: WrittenView }>(
        'SELECT key, body FROM idempotency_key WHERE key = ANY($1)',
        [keys],
      );
      expect(new Map(kept.map(({ key, body }) => [key, body]))).toEqual(desk.acknowledged);
      const [found] = await desk.query<{ documents: number; payments: number; suppliers: number }>(
        `SELECT count(*)::int AS documents, count(DISTINCT supplier)::int AS suppliers,
           (SELECT count(*)::int FROM ledger_posting WHERE description LIKE 'killed %') AS payments
         FROM commitment WHERE supplier LIKE 'killed %'`,
      );
      expect(found?.suppliers).toBe(found?.documents);
      expect((found?.documents ?? 0) + (found?.payments ?? 0)).toBe(desk.sent.size);
      expect(keys.length).toBe(desk.sent.size);
      expect(await desk.query(PARTIAL)).toEqual([]);
      expect(await desk.query(CONTROL_DIFFERENCES)).toEqual([]);
      expect(await desk.query(COMMITMENT_DIFFERENCES)).toEqual([]);
    },
    20 * MINUTES,
  );
});
