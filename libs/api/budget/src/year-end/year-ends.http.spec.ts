import { FinanceDesk, usd } from '@mizan/api/testing';
import { phasedCourse } from '@mizan/shared/ledger';
import { Money, sum } from '@mizan/shared/money';
import type {
  CommitmentView,
  ProblemDetails,
  VirementRowView,
  WrittenView,
  YearEndDecisionsRequest,
  YearEndKeyView,
  YearEndView,
} from '@mizan/shared/contracts';
import { Client } from 'pg';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

const YEAR = 2014;
const REASON = 'An invoice of December was found in January.';
const NOTHING: YearEndDecisionsRequest = { balances: [], commitments: [] };
const usdZero = Money.zero('USD');
const BUCKETS = ['revised', 'allotted', 'frozen', 'reserved', 'committed', 'paid'] as const;

interface StoredBalance extends Record<(typeof BUCKETS)[number], string> {
  readonly id: string;
  readonly next: string | null;
}

/** Everything about the end of a year, on a demonstration of its own. */
class YearEndDesk {
  private constructor(
    readonly desk: FinanceDesk,
    readonly database: Client,
  ) {}

  static async open(): Promise<YearEndDesk> {
    const desk = await FinanceDesk.open();
    const database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    return new YearEndDesk(desk, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.desk.server.stop();
  }

  async shown(): Promise<YearEndView> {
    return (await this.desk.finance.get<YearEndView>(`/api/year-ends/${YEAR}`)).body;
  }

  /** Takes a step on the version that is shown now. */
  async step<Body = WrittenView & ProblemDetails>(
    as: 'finance' | 'controller' | 'planner',
    step: 'approval' | 'return' | 'closing' | 'reopening' | 'decisions',
    body?: object,
    more: Record<string, string> = {},
  ) {
    const { version } = await this.shown();
    const headers = { 'if-match': `"${version}"`, ...more };
    const method = step === 'decisions' ? 'PUT' : 'POST';
    return this.desk[as].send<Body>(method, `/api/year-ends/${YEAR}/${step}`, {
      headers,
      ...(body === undefined ? {} : { body }),
    });
  }

  /** What waits for a decision is decided, so that nothing is in the way. */
  async settle(): Promise<void> {
    const { finance, planId } = this.desk;
    const asked = await finance.get<VirementRowView[]>(`/api/virements?planId=${planId}&state=requested`);
    for (const { id, version } of asked.body) {
      const headers = { 'if-match': `"${version}"` };
      await finance.post(`/api/virements/${id}/refusal`, { remark: 'Not any more this year.' }, headers);
    }
  }

  /** Decides, approves and closes; throws where something refuses. */
  async closeYear(decisions: YearEndDecisionsRequest = NOTHING): Promise<void> {
    await this.settle();
    const answers = [
      await this.step('finance', 'decisions', decisions),
      await this.step('controller', 'approval'),
      await this.step('controller', 'closing'),
    ];
    const refused = answers.find(({ status }) => status !== 200);
    if (refused) throw new Error(JSON.stringify(refused.body));
  }

  /** The balances of a year by control key, each with the id of its key a year later. */
  async balances(year: number): Promise<ReadonlyMap<string, StoredBalance>> {
    const { rows } = await this.database.query<StoredBalance>(
      `SELECT b.id, n.id AS next, b.revised, b.allotted, b.frozen, b.reserved, b.committed, b.paid
       FROM control_balance b LEFT JOIN control_balance n ON n.year = b.year + 1 AND n.fund_id = b.fund_id
         AND n.project_id = b.project_id AND n.nature_id IS NOT DISTINCT FROM b.nature_id WHERE b.year = $1`,
      [year],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whatever the ledger says otherwise than balances and commitments do. */
  async differences(): Promise<unknown[]> {
    const found = await Promise.all(
      [CONTROL_DIFFERENCES, COMMITMENT_DIFFERENCES].map((sql) => this.database.query(sql)),
    );
    return found.flatMap(({ rows }) => rows);
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  }
}

const keysOf = (view: YearEndView): readonly YearEndKeyView[] =>
  view.funds.flatMap(({ units }) => units.flatMap(({ keys }) => keys));
const keyOf = (view: YearEndView, project: string): YearEndKeyView => {
  const found = keysOf(view).find(({ projectCode }) => projectCode === project);
  if (!found) throw new Error(`${project} is not in the rehearsal.`);
  return found;
};
const added = (...amounts: readonly string[]): string =>
  amounts.reduce((whole, amount) => whole.plus(Money.fromNumeric(amount, 'USD')), Money.zero('USD')).toDecimal();

describe('the rehearsal of a year’s end', () => {
  let desk: YearEndDesk;
  beforeAll(async () => {
    desk = await YearEndDesk.open();
  });
  afterAll(() => desk.close());

  it('says of every project what is carried and what lapses, and that nothing else becomes of its money', async () => {
    const view = await desk.shown();
    expect(keysOf(view).map(({ projectCode }) => projectCode)).toEqual(expect.arrayContaining(['P1', 'P2', 'P3']));
    for (const { revised, paid, carriedCommitments, carriedReservations, carriedBalance, lapsing } of keysOf(view)) {
      const parts = [paid, carriedCommitments, carriedReservations, carriedBalance, lapsing];
      expect(added(...parts.map(({ amount }) => amount))).toBe(revised.amount);
    }
    const p1 = keyOf(view, 'P1');
    expect(p1.decision).toBe('rephase');
    expect(added(...p1.planned.map(({ amount }) => amount.amount))).toBe(p1.carriedBalance.amount);
    expect(p1.after).toMatchObject({ revised: p1.paid, allotted: p1.paid, available: usd('0.00') });
  });

  it('changes nothing, however often it is looked at', async () => {
    const before = [await desk.count('ledger_posting'), await desk.count('audit_event'), await desk.balances(YEAR)];
    const [one, other] = [await desk.shown(), await desk.shown()];
    expect(other).toEqual(one);
    expect([await desk.count('ledger_posting'), await desk.count('audit_event'), await desk.balances(YEAR)]).toEqual(
      before,
    );
  });

  it('shows a head of directorate the own projects only, and is not there for a year that is none', async () => {
    const head = await desk.desk.server.as('head.ddt');
    const { body } = await head.get<YearEndView>(`/api/year-ends/${YEAR}`);
    expect(keysOf(body).map(({ projectCode }) => projectCode)).toEqual(['P3']);
    expect((await head.get('/api/year-ends/2050')).status).toBe(404);
    expect((await head.get('/api/year-ends/next')).status).toBe(400);
  });

  it('takes decisions only about what is open in the year, each once, with months where they belong', async () => {
    const { controlId } = keyOf(await desk.shown(), 'P3');
    const wrong: readonly [object, number, string][] = [
      [
        { ...NOTHING, balances: [{ controlId: desk.desk.activity.id, decision: 'carry' }] },
        422,
        'year-end.not-of-year',
      ],
      [{ ...NOTHING, commitments: [{ commitmentId: controlId, decision: 'lapse' }] }, 422, 'year-end.not-of-year'],
      [
        {
          ...NOTHING,
          balances: [
            { controlId, decision: 'carry' },
            { controlId, decision: 'lapse' },
          ],
        },
        422,
        'year-end.not-of-year',
      ],
      [{ ...NOTHING, balances: [{ controlId, decision: 'rephase', months: [] }] }, 400, 'request.invalid'],
      [{ ...NOTHING, balances: [{ controlId, decision: 'carry', months: [1] }] }, 400, 'request.invalid'],
      [{ ...NOTHING, balances: [{ controlId, decision: 'rephase', months: [0, 13] }] }, 400, 'request.invalid'],
      [{ ...NOTHING, balances: [{ controlId, decision: 'keep' }] }, 400, 'request.invalid'],
      [{ balances: 'all', commitments: null }, 400, 'request.invalid'],
      [{}, 400, 'request.invalid'],
    ];
    for (const [body, status, code] of wrong) {
      const answer = await desk.step<ProblemDetails>('finance', 'decisions', body);
      expect({ body, status: answer.status, code: answer.body.code }).toEqual({ body, status, code });
    }
    expect((await desk.step('planner', 'decisions', NOTHING)).status).toBe(403);
  });

  it('answers a decision that is sent twice once, and refuses an old version', async () => {
    const { version } = await desk.shown();
    const key = { 'idempotency-key': 'decided-once', 'if-match': `"${version}"` };
    const first = await desk.step('finance', 'decisions', NOTHING, key);
    const second = await desk.step('finance', 'decisions', NOTHING, key);
    expect([first.status, second.body]).toEqual([200, first.body]);
    const stale = await desk.step('finance', 'decisions', NOTHING, { 'if-match': `"${version}"` });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
  });

  it('is approved by somebody else than who decided, and not while something must be settled', async () => {
    const blocked = await desk.step('controller', 'approval');
    expect([blocked.status, blocked.body.code]).toEqual([409, 'year-end.blocked']);
    expect(blocked.body.params).toMatchObject({ items: [{ code: 'virements-undecided', count: 1 }] });
    await desk.settle();
    await desk.step('controller', 'decisions', NOTHING);
    const own = await desk.step('controller', 'approval');
    expect([own.status, own.body.code]).toEqual([409, 'year-end.own-decisions']);
    expect((await desk.step('finance', 'approval')).status).toBe(403);
    expect((await desk.step('controller', 'closing')).body.code).toBe('year-end.wrong-state');
    expect((await desk.step('controller', 'reopening', { reason: REASON })).body.code).toBe('year-end.wrong-state');
  });

  it('is not approved while the documents of a key are not what its balance says', async () => {
    const { id } = await desk.desk.committed('30.00');
    const consume = (by: 1 | -1) =>
      desk.database.query(
        `UPDATE commitment SET consumed = consumed + $2, transaction_consumed = transaction_consumed + $2 WHERE id = $1`,
        [id, by * 30],
      );
    await consume(1);
    await desk.step('finance', 'decisions', NOTHING);
    expect(keyOf(await desk.shown(), 'P1').obstacle).toEqual({ code: 'documents-differ', shortBy: usd('30.00') });
    const blocked = await desk.step('controller', 'approval');
    expect([blocked.status, blocked.body.code]).toEqual([409, 'year-end.blocked']);
    expect(blocked.body.params?.['items']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'key-overdrawn', count: 1 })]),
    );
    await consume(-1);
    expect(keyOf(await desk.shown(), 'P1').obstacle).toBeNull();
    const released = await desk.desk.act(await desk.desk.show(id), 'releases', { amount: usd('30.00') });
    expect(released.status).toBe(200);
  });

  it('freezes decisions and figures when it is approved, in the database as well', async () => {
    await desk.step('finance', 'decisions', NOTHING);
    expect((await desk.step('controller', 'approval')).status).toBe(200);
    const refused = await desk.step('finance', 'decisions', NOTHING);
    expect([refused.status, refused.body.code]).toEqual([409, 'year-end.wrong-state']);
    for (const change of [
      `UPDATE year_end SET outcome_hash = 'another' WHERE state = 'approved'`,
      `INSERT INTO year_end_balance (year_end_id, control_id, decision) SELECT y.id, b.id, 'carry' FROM year_end y, control_balance b
       WHERE y.state = 'approved' LIMIT 1`,
      `DELETE FROM year_end`,
    ]) {
      await expect(desk.database.query(change)).rejects.toMatchObject({ constraint: 'year_end_frozen' });
    }
  });

  it('is not closed when the figures have changed since, says which, and posts nothing', async () => {
    const approved = keyOf(await desk.shown(), 'P1');
    await desk.desk.committed('100.00');
    const { differences } = await desk.shown();
    const changed = {
      projectCode: 'P1',
      figure: 'carriedCommitments',
      approved: approved.carriedCommitments,
      now: usd(added(approved.carriedCommitments.amount, '100.00')),
    };
    expect(differences).toEqual(expect.arrayContaining([expect.objectContaining(changed)]));
    const before = await desk.count('ledger_posting');
    const refused = await desk.step('controller', 'closing');
    expect([refused.status, refused.body.code]).toEqual([409, 'year-end.changed']);
    expect(refused.body.params?.['differences']).toEqual(differences);
    expect(await desk.count('ledger_posting')).toBe(before);
    expect((await desk.step('controller', 'return')).status).toBe(200);
    expect((await desk.shown()).state).toBe('prepared');
  });
});

describe('the closing of a year', () => {
  let desk: YearEndDesk;
  let rehearsed: YearEndView;
  let before: ReadonlyMap<string, StoredBalance>;
  let next: ReadonlyMap<string, StoredBalance>;
  let contract: WrittenView;
  let inEuro: WrittenView;
  let reserved: WrittenView;

  beforeAll(async () => {
    desk = await YearEndDesk.open();
    const { finance } = desk.desk;
    contract = await desk.desk.committed('300.00');
    inEuro = (await desk.desk.commit(finance, '0', { amount: { amount: '200.00', currency: 'EUR' } })).body;
    reserved = (await desk.desk.commit(finance, '40.00', { isReservation: true })).body;
    const released = await desk.desk.committed('25.00');
    const frozen = await desk.desk.controller.post('/api/budget/freezes', {
      ...{ projectId: keyOf(await desk.shown(), 'P3').projectId, year: YEAR, amount: usd('10.00') },
      description: 'Held back until the audit.',
    });
    expect(frozen.status).toBe(200);
    const p3 = keyOf(await desk.shown(), 'P3');
    const p1 = keyOf(await desk.shown(), 'P1');
    await desk.settle();
    const decided = await desk.step('finance', 'decisions', {
      balances: [
        { controlId: p1.controlId, decision: 'rephase', months: [2, 1, 3] },
        { controlId: p3.controlId, decision: 'carry' },
      ],
      commitments: [
        { commitmentId: released.id, decision: 'lapse' },
        { commitmentId: reserved.id, decision: 'carry' },
      ],
    });
    expect(decided.status).toBe(200);
    rehearsed = await desk.shown();
    [before, next] = [await desk.balances(YEAR), await desk.balances(YEAR + 1)];
    expect((await desk.step('controller', 'approval')).status).toBe(200);
  });
  afterAll(() => desk.close());

  it('happens once when two ask for it at the same time', async () => {
    const answers = await Promise.all([
      desk.step('controller', 'closing'),
      desk.step('controller', 'closing'),
      desk.step('controller', 'closing'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('does to every control key what the rehearsal said, figure by figure', async () => {
    const [after, arrived] = [await desk.balances(YEAR), await desk.balances(YEAR + 1)];
    for (const key of keysOf(rehearsed)) {
      const stored = after.get(key.controlId);
      const nextKey = arrived.get(stored?.next ?? '');
      const was = next.get(stored?.next ?? '');
      for (const bucket of BUCKETS) {
        expect({ of: key.projectCode, bucket, amount: added(stored?.[bucket] ?? '') }).toEqual({
          of: key.projectCode,
          bucket,
          amount: key.after[bucket].amount,
        });
        const came = added(nextKey?.[bucket] ?? '0', `-${was?.[bucket] ?? '0'}`);
        expect({ bucket, came }).toEqual({ bucket, came: key.arrives[bucket].amount });
      }
      expect(key.before.revised.amount).toBe(added(before.get(key.controlId)?.revised ?? ''));
    }
    const { state, funds } = await desk.shown();
    expect([state, funds]).toEqual(['closed', rehearsed.funds]);
    expect(await desk.differences()).toEqual([]);
  });

  it('loses nothing and makes nothing: what was carried out of a fund was carried into it', async () => {
    const { rows } = await desk.database.query<{ fund_id: string; left: string }>(
      `SELECT fund_id, sum(fund_amount) AS left FROM ledger_entry WHERE type IN ('CARRY_IN', 'CARRY_OUT') GROUP BY fund_id`,
    );
    expect(rows.map(({ left }) => added(left))).toEqual(rows.map(() => '0.00'));
    expect(rows).not.toEqual([]);
  });

  it('takes documents along as they were agreed: code, currency, rate, open amount, and the carry as a step', async () => {
    const carried = await desk.desk.show(contract.id);
    expect(carried).toMatchObject({ year: YEAR + 1, state: 'open', open: usd('300.00'), committed: usd('300.00') });
    expect(carried).toMatchObject({ released: usd('0.00'), yearStatus: 'open' });
    expect(carried.entries.map(({ type, year, isYearEnd }) => [type, year, isYearEnd])).toEqual([
      ['COMMITMENT', YEAR, false],
      ['COMMITMENT_RELEASE', YEAR, true],
      ['COMMITMENT', YEAR + 1, true],
    ]);
    const euro = await desk.desk.show(inEuro.id);
    expect(euro.agreedOpen).toEqual({ amount: '200.00', currency: 'EUR' });
    expect(new Set(euro.entries.map(({ rate }) => rate)).size).toBe(1);
    expect((await desk.desk.show(reserved.id)).state).toBe('reserved');
  });

  it('plans a balance for the months that were chosen', async () => {
    const p1 = keyOf(rehearsed, 'P1');
    const { rows } = await desk.database.query<{ month: number; amount: string }>(
      `SELECT p.month, p.amount FROM phasing p JOIN control_balance b ON b.id = p.control_id
       JOIN control_balance o ON o.project_id = b.project_id AND o.id = $1 WHERE b.year = $2 ORDER BY p.month`,
      [p1.controlId, YEAR + 1],
    );
    const nextKey = (await desk.balances(YEAR)).get(p1.controlId)?.next ?? '';
    const revised = Money.fromNumeric((await desk.balances(YEAR + 1)).get(nextKey)?.revised ?? '0', 'USD');
    const planned = new Map(p1.planned.map(({ month, amount }) => [month, Money.parse(amount.amount, 'USD')]));
    const rest = revised.minus(sum([...planned.values()], 'USD'));
    // What the year has besides goes by its days; the balance stands in its months on top of that.
    const byDays = phasedCourse(null, rest, YEAR + 1).months;
    expect(rows.map(({ amount }) => added(amount))).toEqual(
      byDays.map((amount, index) => amount.plus(planned.get(index + 1) ?? usdZero).toDecimal()),
    );
  });

  it('leaves a year that nothing is posted into any more, and a next year in which carried contracts are paid', async () => {
    const late = await desk.desk.commit<ProblemDetails>(desk.desk.finance, '1.00');
    expect([late.status, late.body.code]).toEqual([409, 'budget.year-closed']);
    const shown = await desk.desk.show(contract.id);
    const early = { amount: usd('50.00'), effectiveDate: `${YEAR}-09-29` };
    const refused = await desk.desk.act<ProblemDetails>(shown, 'payments', early);
    expect([refused.status, refused.body.fields]).toEqual([400, [{ path: 'effectiveDate', rule: 'before-start' }]]);
    const paid = await desk.desk.act(shown, 'payments', { amount: usd('50.00') });
    expect(paid.status).toBe(200);
    const after: CommitmentView = await desk.desk.show(contract.id);
    expect([after.open, after.entries.at(-1)?.year]).toEqual([usd('250.00'), YEAR + 1]);
    const decided = await desk.step('finance', 'decisions', NOTHING);
    expect([decided.status, decided.body.code]).toEqual([409, 'budget.year-closed']);
    expect(await desk.differences()).toEqual([]);
  });

  it('is kept by the database: nothing is carried over twice, and what was closed never changes', async () => {
    const again = `INSERT INTO carry_over (id, year_end_id, control_id, posting_id)
      SELECT gen_random_uuid(), year_end_id, control_id, posting_id FROM carry_over LIMIT 1`;
    await expect(desk.database.query(again)).rejects.toMatchObject({ constraint: 'carry_over_once' });
    for (const change of [`UPDATE year_end SET outcome = '[]'`, `UPDATE carry_over SET posting_id = reversal_id`]) {
      await expect(desk.database.query(change)).rejects.toMatchObject({ constraint: 'year_end_frozen' });
    }
  });

  it('is not taken back where the next year has used the money, and says what is left of it', async () => {
    const refused = await desk.step('controller', 'reopening', { reason: REASON });
    expect([refused.status, refused.body.code]).toEqual([409, 'year-end.money-used']);
    const { code } = await desk.desk.show(contract.id);
    expect(refused.body.params?.['lines']).toEqual(
      expect.arrayContaining([
        { projectCode: 'P1', commitmentCode: code, carried: usd('300.00'), left: usd('250.00') },
      ]),
    );
    expect((await desk.shown()).state).toBe('closed');
    expect((await desk.step('finance', 'reopening', { reason: REASON })).status).toBe(403);
    expect((await desk.step('controller', 'reopening', { reason: 'No' })).body.code).toBe('request.invalid');
  });

  it('is taken back with a reason once the money is there again, and everything stands as it did', async () => {
    const { entries } = await desk.desk.show(contract.id);
    const payment = entries.findLast(({ type }) => type === 'PAYMENT')?.postingId ?? '';
    await desk.desk.finance.post(`/api/ledger-postings/${payment}/reversal`, {
      reason: 'Paid from the wrong account.',
    });
    const reopened = await desk.step('controller', 'reopening', { reason: REASON });
    expect(reopened.status).toBe(200);
    expect([...(await desk.balances(YEAR)).values()].map(({ next: _, ...balance }) => balance)).toEqual(
      [...before.values()].map(({ next: _, ...balance }) => balance),
    );
    const back = await desk.desk.show(contract.id);
    expect(back).toMatchObject({ year: YEAR, open: usd('300.00'), committed: usd('300.00'), released: usd('0.00') });
    const { state, reopenings, funds } = await desk.shown();
    expect(state).toBe('prepared');
    expect(reopenings).toMatchObject([{ by: 'Financial controller', reason: REASON }]);
    expect(funds).toEqual(rehearsed.funds);
    expect(await desk.differences()).toEqual([]);
    const { rows } = await desk.database.query(
      'SELECT amount FROM phasing p JOIN control_balance b ON b.id = p.control_id AND b.year = 2015',
    );
    // Nothing of the balance is left in its months: what remains goes by the days again.
    const left = rows.map(({ amount }: { amount: string }) => Money.fromNumeric(amount, 'USD'));
    expect(left).toEqual(phasedCourse(null, sum(left, 'USD'), YEAR + 1).months);
  });

  it('can be closed again afterwards, and is the same', async () => {
    expect((await desk.step('controller', 'approval')).status).toBe(200);
    expect((await desk.step('controller', 'closing')).status).toBe(200);
    expect((await desk.shown()).funds).toEqual(rehearsed.funds);
    expect((await desk.desk.show(contract.id)).year).toBe(YEAR + 1);
    expect(await desk.differences()).toEqual([]);
  });
});
