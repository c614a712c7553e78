import { randomUUID } from 'node:crypto';

import { DEPTH, createTestDatabase, type TestDatabase } from '@mizan/api/testing';
import { Money } from '@mizan/shared/money';
import { Pool } from 'pg';

import { COMMITMENT_DIFFERENCES, CONTROL_DIFFERENCES } from './balance-difference.sql';
import { POST, postParameters, type PostOutcome } from './post.sql';

const CONNECTIONS = 64;

interface Line {
  readonly controlId: string;
  readonly lineId: string;
}

describe('many commitments at the same time against one line', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase('demonstration');
    pool = new Pool({ connectionString: database.url, max: CONNECTIONS });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('commits never more than what is available, and the balances are what the ledger says', async () => {
    const line = await lineOf('P1', 2014);
    const before = await availableOf(line);
    const amounts = randomAmounts(DEPTH.racingPostings, before);

    const accepted = await inParallel(amounts, (amount) => commit(pool, line, amount));

    const taken = amounts
      .filter((_, index) => accepted[index])
      .reduce((sum, amount) => sum.plus(amount), Money.zero('USD'));
    const after = await availableOf(line);
    expect(after.isNegative()).toBe(false);
    expect(after.toDecimal()).toBe(before.minus(taken).toDecimal());
    expect(accepted.filter(Boolean).length).toBeGreaterThan(0);
    expect(accepted.filter((one) => !one).length).toBeGreaterThan(0);
    // Whoever was refused asked for more than was left then, and nothing has come back since.
    expect(amounts.filter((amount, index) => !accepted[index] && !amount.exceeds(after))).toEqual([]);
    expect((await pool.query(CONTROL_DIFFERENCES)).rows).toEqual([]);
    expect((await pool.query(COMMITMENT_DIFFERENCES)).rows).toEqual([]);
  });

  it('is not shown by a test that could not fail: looking first and writing then does over-commit', async () => {
    await pool.query('CREATE TABLE naive_line (available numeric(20,4) NOT NULL)');
    await pool.query('CREATE TABLE naive_commitment (amount numeric(20,4) NOT NULL)');
    await pool.query('INSERT INTO naive_line VALUES (1000)');
    const amounts = randomAmounts(CONNECTIONS * 4, Money.parse('1000.00', 'USD'));
    await inParallel(amounts, async (amount) => {
      const seen = await pool.query<{ left: string }>(
        'SELECT (SELECT available FROM naive_line) - coalesce(sum(amount), 0) AS left FROM naive_commitment',
      );
      if (amount.exceeds(Money.fromNumeric(seen.rows[0]?.left ?? '0', 'USD'))) return false;
      await pool.query('INSERT INTO naive_commitment VALUES ($1)', [amount.toDecimal()]);
      return true;
    });
    const spent = await pool.query<{ spent: string }>('SELECT sum(amount) AS spent FROM naive_commitment');
    expect(Money.fromNumeric(spent.rows[0]?.spent ?? '0', 'USD').exceeds(Money.parse('1000.00', 'USD'))).toBe(true);
  });

  async function lineOf(project: string, year: number): Promise<Line> {
    const { rows } = await pool.query<Line>(
      `SELECT b.id AS "controlId", l.id AS "lineId" FROM control_balance b
       JOIN budget_line l ON l.control_id = b.id AND l.area_id IS NULL
       JOIN plan_node n ON n.id = b.project_id WHERE n.code = $1 AND b.year = $2`,
      [project, year],
    );
    if (!rows[0]) throw new Error(`The demonstration has no line of ${project} in ${year}.`);
    return rows[0];
  }

  async function availableOf(line: Line): Promise<Money> {
    const { rows } = await pool.query<{ available: string }>(
      'SELECT allotted - frozen - reserved - committed - paid AS available FROM control_balance WHERE id = $1',
      [line.controlId],
    );
    return Money.fromNumeric(rows[0]?.available ?? '0', 'USD');
  }
});

/** Whether the amount was committed: the very statement that the product posts with, in a transaction of its own. */
async function commit(pool: Pool, line: Line, amount: Money): Promise<boolean> {
  const parameters = postParameters(
    {
      id: randomUUID(),
      kind: 'commitment',
      effectiveDate: '2014-09-30',
      description: null,
      reversesId: null,
      currency: 'USD',
      entries: [
        { ...line, activityId: null, commitmentId: null, movement: { type: 'COMMITMENT', amount }, reversesId: null },
      ],
      commitmentVersion: null,
    },
    { postedAt: new Date(), postedBy: null, newEntryId: randomUUID, businessDate: '2014-09-30', mayPostLate: false },
  );
  const { rows } = await pool.query<PostOutcome>(POST, [...parameters]);
  return rows[0]?.moved === 1;
}

/** Amounts of about four times what there is, so that most must be refused; some of a cent, some of nearly all. */
function randomAmounts(count: number, available: Money): Money[] {
  const mean = (available.minor * 8n) / BigInt(count);
  let state = 20_140_930n;
  return Array.from({ length: count }, () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n);
    return Money.fromMinor(((state >> 33n) % (mean + 1n)) + 1n, 'USD');
  });
}

/** Runs the work for every amount, with as many hands as there are connections. */
async function inParallel(amounts: readonly Money[], work: (amount: Money) => Promise<boolean>): Promise<boolean[]> {
  const results: boolean[] = Array.from({ length: amounts.length }, () => false);
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let index = next++; index < amounts.length; index = next++) {
      const amount = amounts[index];
      if (amount) results[index] = await work(amount);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, hand));
  return results;
}
