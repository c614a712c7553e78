import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { Client } from 'pg';
import {
  createTestDatabase,
  DEPTH,
  follow,
  isAllowed,
  MODEL_OPENING,
  MODEL_PLACES,
  MODEL_TODAY,
  modelCommands,
  newModelWorld,
  postingOf,
  type ModelCommand,
  type ModelPlace,
  type ModelPosting,
  type ModelWorld,
  type TestDatabase,
} from '@mizan/api/testing';
import { BUCKETS, type ControlTerms } from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { POST, postParameters, type PostOutcome } from './post.sql';
import type { PostingEntry } from './posting';

const CURRENCIES: readonly CurrencyCode[] = ['USD', 'EUR', 'KWD', 'XOF'];

describe('the statement that posts', () => {
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

  it('lets pass exactly what the rules let pass, and stores exactly what they fold to', async () => {
    const tally = new Map<string, number>();
    await fc.assert(
      fc
        .asyncProperty(
          fc.constantFrom(...CURRENCIES),
          fc.record({
            policy: fc.constantFrom('stop' as const, 'stop' as const, 'warn' as const, 'none' as const),
            tolerance: fc.constantFrom('0', '0.05', '0.3333'),
            overrideUntil: fc.constantFrom(null, '2014-09-29', MODEL_TODAY, '2014-12-31'),
          }),
          modelCommands,
          async (currency, terms, commands) => {
            const world = newModelWorld(currency, terms);
            await client.query('BEGIN');
            const keys = await openKeys(currency, terms);
            await setMonths(world);
            for (const step of [...MODEL_OPENING, ...commands]) await take({ world, keys, tally }, step);
            expect(await stored(keys, currency)).toEqual(
              Object.values(world.balances).map((balance) =>
                Object.fromEntries(BUCKETS.map((bucket) => [bucket, balance[bucket].toDecimal()])),
              ),
            );
            expect(await leftOver(keys)).toEqual([]);
            await client.query('COMMIT');
          },
        )
        .afterEach(() => client.query('ROLLBACK')),
      { numRuns: DEPTH.commandSequences },
    );
    const count = (what: string): number => tally.get(what) ?? 0;
    for (const what of ['passed', 'refused']) expect(count(what)).toBeGreaterThan(DEPTH.commandSequences);
    // What is rare is drawn, and both let pass and refused.
    for (const kind of ['VIREMENT_OUT', 'CARRY_OUT', 'OVERRIDE', 'REVERSAL']) {
      expect([kind, count(`${kind} passed`) > 0, count(`${kind} refused`) > 0]).toEqual([kind, true, true]);
    }
    for (const status of ['soft-closed', 'closed']) expect([status, count(status) > 0]).toEqual([status, true]);
  });

  /** One step: what the statement does must be what the rules say, and the model follows. */
  async function take({ world, keys, tally }: Run, step: ModelCommand): Promise<void> {
    const counted = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);
    if (step.period !== null) {
      const { month, status } = step.period;
      world.months = world.months.map((before, index) => (index === month - 1 ? status : before));
      await setMonths(world);
      counted(status);
      return;
    }
    const asked = postingOf(world, step);
    if (asked === null) return;
    const isDone = await post(world, keys, asked);
    const said = { asked: asked.entries.map(shown), on: asked.day, by: asked.actor, months: world.months };
    expect({ ...said, isDone }).toEqual({ ...said, isDone: isAllowed(world, asked) });
    const outcome = isDone ? 'passed' : 'refused';
    counted(outcome);
    counted(`${asked.entries[0]?.movement.type} ${outcome}`);
    if (isDone) follow(world, asked);
  }

  /** Whether the statement of the product did it; a half-done one is taken back, as the product takes it back. */
  async function post(world: ModelWorld, keys: Keys, asked: ModelPosting): Promise<boolean> {
    const entries = asked.entries.map(({ place, movement, reverses }): PostingEntry => ({
      lineId: keys.lines[place],
      controlId: keys.controls[place],
      activityId: null,
      commitmentId: place === 'own' ? keys.commitmentId : null,
      movement,
      reversesId: reverses,
    }));
    const ids = asked.entries.map(({ id }) => id);
    const parameters = postParameters(
      {
        id: asked.id,
        kind: asked.reverses === null ? 'commitment' : 'reversal',
        effectiveDate: asked.day,
        description: null,
        reversesId: asked.reverses,
        currency: world.currency,
        entries,
        commitmentVersion: null,
      },
      {
        postedAt: new Date(),
        postedBy: null,
        newEntryId: () => ids.shift() ?? randomUUID(),
        businessDate: MODEL_TODAY,
        mayPostLate: asked.actor === 'financial-controller',
      },
    );
    await client.query('SAVEPOINT step');
    const { rows } = await client.query<PostOutcome>({ name: 'post', text: POST, values: [...parameters] });
    const isDone = rows[0]?.moved === rows[0]?.asked && rows[0]?.drawn === rows[0]?.drawn_asked;
    if (!isDone) await client.query('ROLLBACK TO SAVEPOINT step');
    return isDone;
  }

  /** A fund of its own, with its three control keys, a line on each, and a commitment on the first. */
  async function openKeys(currency: CurrencyCode, terms: ControlTerms): Promise<Keys> {
    const keys: Keys = {
      controls: { own: randomUUID(), beside: randomUUID(), next: randomUUID() },
      lines: { own: randomUUID(), beside: randomUUID(), next: randomUUID() },
      commitmentId: randomUUID(),
    };
    const rows = (Object.keys(MODEL_PLACES) as ModelPlace[]).map((place) => ({
      control: keys.controls[place],
      line: keys.lines[place],
      year: MODEL_PLACES[place],
      project: place === 'beside' ? 'P2' : 'P1',
    }));
    await client.query(
      `WITH r AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(control uuid, line uuid, year int, project text)),
       f AS (INSERT INTO fund (id, code, name, kind, currency)
         VALUES ($1::uuid, $1::text, '{}', 'special-account', $3) RETURNING id),
       b AS (INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, policy, tolerance, override_until)
         SELECT r.control, f.id, r.year, n.id, n.unit_id, $3, $4, $5, $6 FROM f, r JOIN plan_node n ON n.code = r.project
         JOIN action_plan p ON p.id = n.plan_id AND p.status = 'in-force' RETURNING id),
       l AS (INSERT INTO budget_line (id, control_id) SELECT r.line, b.id FROM b JOIN r ON r.control = b.id RETURNING id)
       INSERT INTO commitment (id, code, line_id, kind, supplier, currency, fund_currency, effective_date, created_at)
       SELECT $7::uuid, $7::text, id, 'contract', 'Model', $3, $3, '2014-01-01', now() FROM l WHERE id = $8`,
      [
        randomUUID(),
        JSON.stringify(rows),
        currency,
        terms.policy,
        terms.tolerance,
        terms.overrideUntil,
        keys.commitmentId,
        keys.lines.own,
      ],
    );
    return keys;
  }

  /** The months of 2014 as the model has them. */
  async function setMonths({ months }: ModelWorld): Promise<void> {
    await client.query(
      `UPDATE fiscal_period p SET status = m.status FROM unnest($1::text[]) WITH ORDINALITY AS m(status, month)
       WHERE p.year = 2014 AND p.month = m.month AND p.status <> m.status`,
      [months],
    );
  }

  /** The balances in the order of the places. */
  async function stored({ controls }: Keys, currency: CurrencyCode): Promise<Record<string, string>[]> {
    const ids = Object.values(controls);
    const { rows } = await client.query<Record<string, string>>('SELECT * FROM control_balance WHERE id = ANY($1)', [
      ids,
    ]);
    return ids.map((id) => {
      const row = rows.find((candidate) => candidate['id'] === id);
      return Object.fromEntries(
        BUCKETS.map((bucket) => [bucket, Money.fromNumeric(row?.[bucket] ?? '', currency).toDecimal()]),
      );
    });
  }

  /** Virements and carry-overs, with what was taken back of them, that do not come to nothing in the fund. */
  async function leftOver({ controls }: Keys): Promise<unknown[]> {
    const { rows } = await client.query(
      `SELECT split_part(coalesce(reversed_type, type), '_', 1) AS kind, sum(fund_amount) FROM ledger_entry
       WHERE control_id = ANY($1) AND coalesce(reversed_type, type) IN ('VIREMENT_IN', 'VIREMENT_OUT', 'CARRY_IN', 'CARRY_OUT')
       GROUP BY 1 HAVING sum(fund_amount) <> 0`,
      [Object.values(controls)],
    );
    return rows;
  }
});

interface Keys {
  readonly controls: Readonly<Record<ModelPlace, string>>;
  readonly lines: Readonly<Record<ModelPlace, string>>;
  readonly commitmentId: string;
}

interface Run {
  readonly world: ModelWorld;
  readonly keys: Keys;
  readonly tally: Map<string, number>;
}

function shown({ place, movement }: ModelPosting['entries'][number]): string {
  return `${place}: ${movement.type} ${movement.amount.toDecimal()}`;
}
