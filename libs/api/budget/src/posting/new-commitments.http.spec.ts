import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { FinanceDesk, severableLink, startServerOn, usd } from '@mizan/api/testing';
import type { ProblemDetails, WrittenView } from '@mizan/shared/contracts';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from './balance-difference.sql';

const YEAR = 2014;
const AT_ONCE = 60;
const ENOUGH_FOR = 40;

type Answered = WrittenView & Omit<ProblemDetails, 'status'>;
interface Written {
  readonly code: string;
  readonly version: number;
  readonly audited: number;
  readonly audited_code: string;
  readonly entries: number;
  readonly lines: number;
}

describe('commitments that are made at the same time', () => {
  let desk: FinanceDesk;
  let database: Client;
  let natures: readonly string[];

  beforeAll(async () => {
    desk = await FinanceDesk.open();
    database = new Client({ connectionString: desk.server.databaseUrl });
    await database.connect();
    natures = [await fundedNature('T1', `${ENOUGH_FOR}.00`), await fundedNature('T2', '1000.00')];
    // From the first commitment on, the activity is a committed one.
    await desk.committed('1.00');
  });
  afterAll(async () => {
    await database.end();
    await desk.server.stop();
  });

  const fundedNature = async (code: string, amount: string): Promise<string> => {
    const admin = await desk.server.as('admin');
    const made = await admin.post<WrittenView>('/api/cost-natures', { code, name: { source: 'en', en: code } });
    const change = { projectId: desk.activity.project.id, year: YEAR, natureId: made.body.id, amount: usd(amount) };
    await desk.controller.post('/api/budget/appropriations', change);
    await desk.controller.post('/api/budget/allotments', change);
    return made.body.id;
  };
  const commit = (supplier: string, amount: string, more: object = {}, client = desk.finance) =>
    desk.commit<Answered>(client, amount, { supplier, ...more }, { 'idempotency-key': randomUUID() });
  const written = async (supplier: string): Promise<Written[]> => {
    const { rows } = await database.query<Written>(
      `SELECT c.code, c.version, (SELECT count(*)::int FROM audit_event a WHERE a.entity_id = c.id) AS audited,
         (SELECT min(a.after ->> 'code') FROM audit_event a WHERE a.entity_id = c.id) AS audited_code,
         (SELECT count(*)::int FROM ledger_entry e WHERE e.commitment_id = c.id) AS entries,
         (SELECT count(*)::int FROM commitment_line l WHERE l.commitment_id = c.id) AS lines
       FROM commitment c WHERE c.supplier = $1 ORDER BY c.code`,
      [supplier],
    );
    return rows;
  };
  const differences = async (): Promise<number> => {
    const found = await Promise.all([database.query(CONTROL_DIFFERENCES), database.query(COMMITMENT_DIFFERENCES)]);
    return found.reduce((count, { rows }) => count + rows.length, 0);
  };
  const numberOf = (code: string): number => Number(code.split('-')[2]);

  it('share what there is: as many as fit, each whole, numbered without a gap', async () => {
    const { rows: before } = await database.query<{ last: number }>(
      `SELECT last FROM code_counter WHERE scope = 'commitment:${YEAR}'`,
    );
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => commit('At once', '1.00', { natureId: natures[0] })),
    );
    const outcomes = answers.map(({ status, body }) => (status === 201 ? 'made' : body.code));
    expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(ENOUGH_FOR);
    expect(new Set(outcomes)).toEqual(new Set(['made', 'budget.exceeds-available']));
    const rows = await written('At once');
    expect(rows).toHaveLength(ENOUGH_FOR);
    for (const row of rows) {
      expect(row).toMatchObject({ version: 1, audited: 1, audited_code: row.code, entries: 1, lines: 1 });
    }
    const first = (before[0]?.last ?? 0) + 1;
    expect(rows.map(({ code }) => numberOf(code)).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: ENOUGH_FOR }, (_one, index) => first + index),
    );
    expect(await differences()).toBe(0);
  });

  it('do not suffer from those among them that are refused', async () => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_one, index) =>
        commit(`Mixed ${index % 3}`, index % 3 === 0 ? '9999.00' : '1.00', { natureId: natures[1] }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      Array.from({ length: AT_ONCE }, (_one, index) => (index % 3 === 0 ? 422 : 201)),
    );
    expect(await written('Mixed 0')).toEqual([]);
    expect((await written('Mixed 1')).length + (await written('Mixed 2')).length).toBe((AT_ONCE * 2) / 3);
    expect(await differences()).toBe(0);
  });

  it('keep what each was agreed as: another currency, money set aside, a reference', async () => {
    const [euros, aside] = await Promise.all([
      commit('In euros', '10.00', { natureId: natures[1], amount: { amount: '10.00', currency: 'EUR' } }),
      commit('Set aside', '3.00', { natureId: natures[1], isReservation: true, reference: 'R-7' }),
    ]);
    const inEuros = await desk.show(euros.body.id);
    expect(inEuros).toMatchObject({
      version: 1,
      kind: 'contract',
      agreed: { committed: { amount: '10.00', currency: 'EUR' } },
    });
    expect(inEuros.committed).toEqual(usd('13.35'));
    expect(await desk.show(aside.body.id)).toMatchObject({ state: 'reserved', reference: 'R-7' });
    expect(await differences()).toBe(0);
  });

  it('are not made again when nobody knows what became of them', async () => {
    const link = await severableLink(desk.server.databaseUrl);
    const doomed = await startServerOn(link.url);
    const client = desk.finance.at(doomed.url);
    expect((await client.get('/api/session')).status).toBe(200);
    const committed = link.loseCommitOf('INSERT INTO ledger_posting');
    const answer = desk.commit<Answered>(client, '0.05', { supplier: 'Unknown', natureId: natures[1] });
    await committed;
    await link.cut();
    await link.mend();
    expect((await answer).status).toBe(503);
    expect(await written('Unknown')).toHaveLength(1);
    await doomed.stop();
    await link.cut();
  });
});
