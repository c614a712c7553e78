import { BALANCE_BUCKETS, ENDING_YEAR, keyOf, keysOf, type StoredBalance, usd, YearEndDesk } from '@mizan/api/testing';
import { phasedCourse } from '@mizan/shared/ledger';
import { Money, sum } from '@mizan/shared/money';
import type {
  CommitmentView,
  ProblemDetails,
  WrittenView,
  YearEndDecisionsRequest,
  YearEndView,
} from '@mizan/shared/contracts';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from '../posting/balance-difference.sql';

const REASON = 'An invoice of December was found in January.';
const NOTHING: YearEndDecisionsRequest = { balances: [], commitments: [] };
const usdZero = Money.zero('USD');
const added = (...amounts: readonly string[]): string =>
  amounts.reduce((whole, amount) => whole.plus(Money.fromNumeric(amount, 'USD')), Money.zero('USD')).toDecimal();

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
      ...{ projectId: keyOf(await desk.shown(), 'P3').projectId, year: ENDING_YEAR, amount: usd('10.00') },
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
    [before, next] = [await desk.balances(ENDING_YEAR), await desk.balances(ENDING_YEAR + 1)];
    expect((await desk.step('controller', 'approval')).status).toBe(200);
  });
  afterAll(() => desk.close());

  const differences = async (): Promise<unknown[]> => {
    const found = await Promise.all(
      [CONTROL_DIFFERENCES, COMMITMENT_DIFFERENCES].map((sql) => desk.database.query(sql)),
    );
    return found.flatMap(({ rows }) => rows);
  };

  it('happens once when two ask for it at the same time', async () => {
    const answers = await Promise.all([
      desk.step('controller', 'closing'),
      desk.step('controller', 'closing'),
      desk.step('controller', 'closing'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('does to every control key what the rehearsal said, figure by figure', async () => {
    const [after, arrived] = [await desk.balances(ENDING_YEAR), await desk.balances(ENDING_YEAR + 1)];
    for (const key of keysOf(rehearsed)) {
      const stored = after.get(key.controlId);
      const nextKey = arrived.get(stored?.next ?? '');
      const was = next.get(stored?.next ?? '');
      for (const bucket of BALANCE_BUCKETS) {
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
    expect(await differences()).toEqual([]);
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
    expect(carried).toMatchObject({
      year: ENDING_YEAR + 1,
      state: 'open',
      open: usd('300.00'),
      committed: usd('300.00'),
    });
    expect(carried).toMatchObject({ released: usd('0.00'), yearStatus: 'open' });
    expect(carried.entries.map(({ type, year, isYearEnd }) => [type, year, isYearEnd])).toEqual([
      ['COMMITMENT', ENDING_YEAR, false],
      ['COMMITMENT_RELEASE', ENDING_YEAR, true],
      ['COMMITMENT', ENDING_YEAR + 1, true],
    ]);
    const euro = await desk.desk.show(inEuro.id);
    expect(euro.agreedOpen).toEqual({ amount: '200.00', currency: 'EUR' });
    expect(new Set(euro.entries.map(({ rate }) => rate)).size).toBe(1);
    expect((await desk.desk.show(reserved.id)).state).toBe('reserved');
  });

  it('takes the dollars of what a fund in euros has committed along as they were kept', async () => {
    const { rows } = await desk.database.query<{ year: number; posted: string; left: string }>(
      `SELECT b.year, sum(e.base_amount) FILTER (WHERE p.kind <> 'year-end') AS posted, sum(e.base_amount) AS left
       FROM ledger_entry e JOIN control_balance b ON b.id = e.control_id JOIN ledger_posting p ON p.id = e.posting_id
       WHERE b.currency = 'EUR' AND e.commitment_id IS NOT NULL
         AND e.type IN ('COMMITMENT', 'COMMITMENT_CONSUMPTION', 'COMMITMENT_RELEASE')
       GROUP BY b.year ORDER BY b.year`,
    );
    const [old, carried] = rows;
    expect([old?.year, added(old?.left ?? '')]).toEqual([ENDING_YEAR, '0.00']);
    expect([carried?.year, carried?.left]).toEqual([ENDING_YEAR + 1, old?.posted]);
    expect(Number(old?.posted)).toBeGreaterThan(0);
  });

  it('plans a balance for the months that were chosen', async () => {
    const p1 = keyOf(rehearsed, 'P1');
    const { rows } = await desk.database.query<{ month: number; amount: string }>(
      `SELECT p.month, p.amount FROM phasing p JOIN control_balance b ON b.id = p.control_id
       JOIN control_balance o ON o.project_id = b.project_id AND o.id = $1 WHERE b.year = $2 ORDER BY p.month`,
      [p1.controlId, ENDING_YEAR + 1],
    );
    const nextKey = (await desk.balances(ENDING_YEAR)).get(p1.controlId)?.next ?? '';
    const revised = Money.fromNumeric((await desk.balances(ENDING_YEAR + 1)).get(nextKey)?.revised ?? '0', 'USD');
    const planned = new Map(p1.planned.map(({ month, amount }) => [month, Money.parse(amount.amount, 'USD')]));
    const rest = revised.minus(sum([...planned.values()], 'USD'));
    // What the year has besides goes by its days; the balance stands in its months on top of that.
    const byDays = phasedCourse(null, rest, ENDING_YEAR + 1).months;
    expect(rows.map(({ amount }) => added(amount))).toEqual(
      byDays.map((amount, index) => amount.plus(planned.get(index + 1) ?? usdZero).toDecimal()),
    );
  });

  it('leaves a year that nothing is posted into any more, and a next year in which carried contracts are paid', async () => {
    const late = await desk.desk.commit<ProblemDetails>(desk.desk.finance, '1.00');
    expect([late.status, late.body.code]).toEqual([409, 'budget.year-closed']);
    const shown = await desk.desk.show(contract.id);
    const early = { amount: usd('50.00'), effectiveDate: `${ENDING_YEAR}-09-29` };
    const refused = await desk.desk.act<ProblemDetails>(shown, 'payments', early);
    expect([refused.status, refused.body.fields]).toEqual([400, [{ path: 'effectiveDate', rule: 'before-start' }]]);
    const paid = await desk.desk.act(shown, 'payments', { amount: usd('50.00') });
    expect(paid.status).toBe(200);
    const after: CommitmentView = await desk.desk.show(contract.id);
    expect([after.open, after.entries.at(-1)?.year]).toEqual([usd('250.00'), ENDING_YEAR + 1]);
    const decided = await desk.step('finance', 'decisions', NOTHING);
    expect([decided.status, decided.body.code]).toEqual([409, 'budget.year-closed']);
    expect(await differences()).toEqual([]);
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
    expect([...(await desk.balances(ENDING_YEAR)).values()].map(({ next: _, ...balance }) => balance)).toEqual(
      [...before.values()].map(({ next: _, ...balance }) => balance),
    );
    const back = await desk.desk.show(contract.id);
    expect(back).toMatchObject({
      year: ENDING_YEAR,
      open: usd('300.00'),
      committed: usd('300.00'),
      released: usd('0.00'),
    });
    const { state, reopenings, funds } = await desk.shown();
    expect(state).toBe('prepared');
    expect(reopenings).toMatchObject([{ by: 'Financial controller', reason: REASON }]);
    expect(funds).toEqual(rehearsed.funds);
    expect(await differences()).toEqual([]);
    const { rows } = await desk.database.query(
      'SELECT amount FROM phasing p JOIN control_balance b ON b.id = p.control_id AND b.year = 2015',
    );
    // Nothing of the balance is left in its months: what remains goes by the days again.
    const left = rows.map(({ amount }: { amount: string }) => Money.fromNumeric(amount, 'USD'));
    expect(left).toEqual(phasedCourse(null, sum(left, 'USD'), ENDING_YEAR + 1).months);
  });

  it('can be closed again afterwards, and is the same', async () => {
    expect((await desk.step('controller', 'approval')).status).toBe(200);
    expect((await desk.step('controller', 'closing')).status).toBe(200);
    expect((await desk.shown()).funds).toEqual(rehearsed.funds);
    expect((await desk.desk.show(contract.id)).year).toBe(ENDING_YEAR + 1);
    expect(await differences()).toEqual([]);
  });
});
