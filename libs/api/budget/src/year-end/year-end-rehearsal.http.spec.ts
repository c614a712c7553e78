import { ENDING_YEAR, keyOf, keysOf, usd, YearEndDesk } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import type { ProblemDetails, YearEndDecisionsRequest, YearEndView } from '@mizan/shared/contracts';

const REASON = 'An invoice of December was found in January.';
const NOTHING: YearEndDecisionsRequest = { balances: [], commitments: [] };
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
    const before = [
      await desk.count('ledger_posting'),
      await desk.count('audit_event'),
      await desk.balances(ENDING_YEAR),
    ];
    const [one, other] = [await desk.shown(), await desk.shown()];
    expect(other).toEqual(one);
    expect([
      await desk.count('ledger_posting'),
      await desk.count('audit_event'),
      await desk.balances(ENDING_YEAR),
    ]).toEqual(before);
  });

  it('shows a head of directorate the own projects only, and is not there for a year that is none', async () => {
    const head = await desk.desk.server.as('head.ddt');
    const { body } = await head.get<YearEndView>(`/api/year-ends/${ENDING_YEAR}`);
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
