import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { DEPTH, FinanceDesk, usd, type TestAnswer, type TestClient } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type { CommitmentView, PostedView, ProblemDetails, WrittenView } from '@mizan/shared/contracts';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from './balance-difference.sql';

const WORKERS = 64;
const YEAR = 2014;
/** What each line is given; far less than what is asked of it. */
const GIVEN = '1000.00';

type Answer = TestAnswer<WrittenView & PostedView & Omit<ProblemDetails, 'status'>>;
/** A refusal of these says that the rules held; anything else is a fault. */
const REFUSALS = [
  'budget.exceeds-available',
  'budget.allotment-exceeds-revised',
  'commitment.payment-exceeds-open',
  'commitment.release-exceeds-open',
  'commitment.closed',
  'ledger.already-reversed',
  'ledger.reversal-of-reversal',
  'ledger.reversal-impossible',
  'override.exists',
  'override.ended',
  'override.in-use',
  'version.stale',
];

describe.each([1, 20, 200])('64 spenders on %d lines', (lineCount) => {
  let desk: FinanceDesk;
  let database: Client;
  let admin: TestClient;
  let head: TestClient;
  let natures: readonly string[];
  let random: () => number;
  const tally = new Map<string, number>();

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    [admin, head] = await Promise.all([desk.server.as('admin'), desk.server.as('head')]);
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    random = seeded(lineCount);
    natures = await openLines();
  });
  afterAll(async () => {
    await database.end();
    await desk.server.stop();
  });

  /** Lines with money of their own, each for a nature; made as people make them. */
  const openLines = async (): Promise<string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < lineCount; index += 1) {
      const nature = await admin.post<WrittenView>('/api/cost-natures', {
        code: `R${index}`,
        name: { source: 'en', en: `Race ${index}` },
      });
      ids.push(nature.body.id);
    }
    const { id: projectId } = desk.activity.project;
    await Promise.all(
      ids.map(async (natureId) => {
        const change = { projectId, year: YEAR, natureId, amount: usd(GIVEN) };
        for (const kind of ['appropriations', 'allotments']) {
          const { status, body } = await desk.controller.post(`/api/budget/${kind}`, change);
          expect({ kind, status, body }).toMatchObject({ status: 200 });
        }
      }),
    );
    return ids;
  };
  const count = (what: string): number => tally.get(what) ?? 0;
  const counted = (what: string, answer: Answer): Answer => {
    const outcome = answer.status < 300 ? `${what} done` : answer.body.code;
    tally.set(outcome, count(outcome) + 1);
    return answer;
  };
  const cents = (most: number): string => Money.fromMinor(BigInt(1 + Math.floor(random() * most)), 'USD').toDecimal();
  const key = () => ({ 'idempotency-key': randomUUID() });

  const anyNature = (): string => natures[Math.floor(random() * natures.length)] ?? '';
  /** Commits, and then does with it what people do, in between each other; or moves money between two of the lines. */
  const spend = async (): Promise<void> => {
    if (random() < 0.06) return move();
    const natureId = anyNature();
    const made: Answer = counted('commit', await desk.commit(desk.finance, cents(6000), { natureId }, key()));
    if (made.status !== 201) return;
    const { id, version } = made.body;
    const step = (name: string, body: object): Promise<Answer> =>
      desk.finance.post(`/api/commitments/${id}/${name}`, body, { 'if-match': `"${version}"`, ...key() });
    const chance = random();
    if (chance < 0.25) counted('pay', await step('payments', { amount: usd(cents(6000)) }));
    else if (chance < 0.4) counted('release', await step('releases', { amount: usd(cents(6000)) }));
    else if (chance < 0.5) counted('cancel', await step('cancellation', { reason: 'Not needed.' }));
    else if (chance < 0.6) counted('reverse', await reverse(id));
    else if (chance < 0.63) await override(natureId);
  };
  const reverse = async (id: string): Promise<Answer> => {
    const story = await desk.finance.get<CommitmentView>(`/api/commitments/${id}`);
    const posting = story.body.entries[0]?.postingId ?? '';
    return desk.finance.post(`/api/ledger-postings/${posting}/reversal`, { reason: 'By mistake.' }, key());
  };
  /** A virement that one drafts and asks for and another approves; where there is only one line, to or from the project. */
  const move = async (): Promise<void> => {
    const from = anyNature();
    const to = natures.filter((natureId) => natureId !== from)[Math.floor(random() * (natures.length - 1))] ?? null;
    const lines = random() < 0.5 ? [from, to] : [to, from];
    const amount = cents(6000);
    const drafted: Answer = await desk.planner.post(
      '/api/virements',
      {
        planId: desk.planId,
        year: YEAR,
        justification: 'Because of the race.',
        lines: lines.map((natureId, index) => ({
          projectId: desk.activity.project.id,
          natureId,
          amount: usd(index === 0 ? `-${amount}` : amount),
        })),
      },
      key(),
    );
    const asked = await virementStep(desk.planner, drafted, 'request');
    counted('virement', await virementStep(head, asked, 'approval'));
  };
  /** Takes the step on what was answered before; a refusal stays the answer. */
  const virementStep = async (client: TestClient, before: Answer, step: string): Promise<Answer> => {
    if (before.status >= 300) return before;
    const { id, version } = before.body;
    return client.post(`/api/virements/${id}/${step}`, undefined, { 'if-match': `"${version}"`, ...key() });
  };
  /** What the funds have in each year, whichever line it stands on. */
  const revisedByFund = async (): Promise<unknown> =>
    (await database.query('SELECT fund_id, year, sum(revised) FROM control_balance GROUP BY 1, 2 ORDER BY 1, 2')).rows;
  const override = async (natureId: string): Promise<void> => {
    const request = {
      projectId: desk.activity.project.id,
      year: YEAR,
      natureId,
      amount: usd('5.00'),
      reason: 'Because of the race.',
      expiresOn: '2014-12-31',
    };
    const granted: Answer = counted('override', await desk.controller.post('/api/overrides', request, key()));
    if (granted.status !== 201 || random() < 0.5) return;
    const ended: Answer = await desk.controller.post(`/api/overrides/${granted.body.id}/end`, undefined, {
      'if-match': '"1"',
      ...key(),
    });
    counted('end of override', ended);
  };

  it('overspend nothing, and the balances are what the ledger says', async () => {
    const revised = await revisedByFund();
    let attempts = 0;
    const worker = async (): Promise<void> => {
      while (attempts < DEPTH.spendingAttempts) {
        attempts += 1;
        await spend();
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));

    const faults = [...tally].filter(([what]) => !what.endsWith(' done') && !REFUSALS.includes(what));
    expect(faults).toEqual([]);
    expect(count('commit done')).toBeGreaterThan(0);
    expect(count('virement done')).toBeGreaterThan(0);
    expect(await revisedByFund()).toEqual(revised);
    expect((await database.query(UNBALANCED_VIREMENTS)).rows).toEqual([]);
    // On many lines few of so many attempts meet; on one line most must be refused.
    expect(lineCount > 1 || count('budget.exceeds-available') > 0).toBe(true);
    expect((await database.query(CONTROL_DIFFERENCES)).rows).toEqual([]);
    expect((await database.query(COMMITMENT_DIFFERENCES)).rows).toEqual([]);
    const overspent = await database.query(
      `SELECT id FROM control_balance WHERE allotted - frozen - reserved - committed - paid + override < 0`,
    );
    expect(overspent.rows).toEqual([]);
    const { rows } = await database.query<{ given: string; used: string; limits: string }>(
      `SELECT sum(allotted) AS given, sum(committed + paid) AS used, sum(override) AS limits
       FROM control_balance WHERE nature_id IS NOT NULL`,
    );
    const money = (numeric: string | undefined): Money => Money.fromNumeric(numeric ?? '0', 'USD');
    expect(money(rows[0]?.used).exceeds(money(rows[0]?.given).plus(money(rows[0]?.limits)))).toBe(false);
  });
});

/** Virements whose entries do not come to nothing in their fund, or that were posted without both sides. */
const UNBALANCED_VIREMENTS = `
  SELECT p.reference FROM ledger_posting p JOIN ledger_entry e ON e.posting_id = p.id
  WHERE p.kind = 'virement' GROUP BY p.id, p.reference
  HAVING coalesce(sum(e.fund_amount) FILTER (WHERE e.type IN ('VIREMENT_IN', 'VIREMENT_OUT')), -1) <> 0
    OR coalesce(sum(e.fund_amount) FILTER (WHERE e.type = 'ALLOTMENT'), 0) <> 0
    OR count(DISTINCT e.control_id) < 2`;

/** Numbers from 0 to below 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed * 7_664_441 + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
