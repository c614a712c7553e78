import { createTestDatabase, type TestDatabase } from '@mizan/api/testing';
import { Client } from 'pg';

import { ACTIVITY_MONEY_DIFFERENCES } from './activity-money-difference.sql';
import { AREA_MONEY_DIFFERENCES } from './area-money-difference.sql';

/** Every posting of the demonstration once more, by one statement for all of them. */
const AGAIN = `
  WITH posted AS (
    INSERT INTO ledger_posting (id, kind, effective_date, posted_at, fund_id)
    SELECT gen_random_uuid(), 'commitment', '2014-09-30', now(), f.id FROM fund f WHERE f.kind = 'regular' LIMIT 1 RETURNING id, fund_id
  )
  INSERT INTO ledger_entry (id, posting_id, sequence, type, line_id, control_id, fund_id, fund_amount, transaction_amount,
    transaction_currency, base_amount, effective_date, posted_at, activity_id, commitment_id)
  SELECT gen_random_uuid(), p.id, row_number() OVER (ORDER BY e.id), e.type, e.line_id, e.control_id, e.fund_id, e.fund_amount,
    e.transaction_amount, e.transaction_currency, e.base_amount, e.effective_date, now(), e.activity_id, e.commitment_id
  FROM ledger_entry e JOIN posted p ON p.fund_id = e.fund_id WHERE e.type <> 'REVERSAL'`;

/** As on a database that gives a trigger no rows of its statement. */
const BY_ROW = [
  'DROP TRIGGER ledger_entry_adds_money ON ledger_entry',
  `CREATE TRIGGER ledger_entry_adds_activity_money AFTER INSERT ON ledger_entry
   FOR EACH ROW WHEN (NEW.activity_id IS NOT NULL) EXECUTE FUNCTION add_activity_money()`,
  'CREATE TRIGGER ledger_entry_adds_area_money AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION add_area_money()',
];

describe('the money of areas and activities', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase('demonstration');
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each([
    ['once for a statement', []],
    ['entry by entry', BY_ROW],
  ])('is what the entries say when it is added %s', async (_how, change) => {
    for (const statement of change) await client.query(statement);
    const before = await kept(client);
    await client.query(AGAIN);
    expect(await kept(client)).not.toEqual(before);
    expect((await client.query(AREA_MONEY_DIFFERENCES)).rows).toEqual([]);
    expect((await client.query(ACTIVITY_MONEY_DIFFERENCES)).rows).toEqual([]);
  });

  it('begins with the first entry of an area and of an activity', async () => {
    await client.query('TRUNCATE area_money, activity_money');
    await client.query(AGAIN);
    const { rows } = await client.query<{ areas: number; activities: number }>(
      `SELECT (SELECT count(*)::int FROM area_money) AS areas, (SELECT count(*)::int FROM activity_money) AS activities`,
    );
    expect(rows[0]?.areas).toBeGreaterThan(0);
    expect(rows[0]?.activities).toBeGreaterThan(0);
  });
});

async function kept(client: Client): Promise<unknown> {
  const { rows } = await client.query(
    `SELECT (SELECT sum(committed + paid) FROM area_money) AS areas,
       (SELECT sum(reserved + committed + paid) FROM activity_money) AS activities`,
  );
  return rows;
}
