import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { Client } from 'pg';
import { createTestDatabase, DEPTH, type TestDatabase } from '@mizan/api/testing';
import {
  applyEntry,
  BUCKETS,
  emptyBalance,
  ENTRY_TYPES,
  fiscalPeriodOf,
  openAmount,
  reversalOf,
  type Balance,
  type BalanceEntry,
  type ControlTerms,
  type DirectEntryType,
} from '@mizan/shared/ledger';
import { Money, type CurrencyCode } from '@mizan/shared/money';

import { POST, postParameters, type PostOutcome } from './post.sql';
import type { PostingEntry } from './posting';

const YEAR = 2014;
const TODAY = '2014-09-30';
const STEPS = 60;
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
    const outcomes = { passed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CURRENCIES),
        fc.record({
          policy: fc.constantFrom('stop' as const, 'stop' as const, 'warn' as const, 'none' as const),
          tolerance: fc.constantFrom('0', '0.05', '0.3333'),
          overrideUntil: fc.constantFrom(null, '2014-09-29', TODAY, '2014-12-31'),
        }),
        fc.array(command, { minLength: 8, maxLength: STEPS }),
        async (currency, terms, commands) => {
          const key = await openKey(currency, terms);
          const world: World = {
            ...key,
            currency,
            terms,
            balance: emptyBalance(currency),
            posted: [],
            commitment: null,
          };
          for (const step of [...OPENING, ...commands]) await take(world, step, outcomes);
          expect(await stored(world)).toEqual(
            Object.fromEntries(BUCKETS.map((bucket) => [bucket, world.balance[bucket].toDecimal()])),
          );
        },
      ),
      { numRuns: DEPTH.commandSequences },
    );
    expect(outcomes.passed).toBeGreaterThan(DEPTH.commandSequences);
    expect(outcomes.refused).toBeGreaterThan(DEPTH.commandSequences);
  });

  /** One step: what the statement does must be what the rules say, and the model follows. */
  async function take(world: World, step: Command, outcomes: { passed: number; refused: number }): Promise<void> {
    const asked = factOf(world, step);
    if (asked === null) return;
    const isDone = await post(world, asked);
    const mayBe = isAllowed(world, asked);
    expect({ asked: asked.entries.map(shown), on: asked.day, isDone }).toEqual({
      asked: asked.entries.map(shown),
      on: asked.day,
      isDone: mayBe,
    });
    outcomes[isDone ? 'passed' : 'refused'] += 1;
    if (!isDone) return;
    world.balance = asked.entries.reduce((balance, { movement }) => applyEntry(balance, movement), world.balance);
    world.commitment = followed(world, asked);
    world.posted.push(asked);
  }

  /** Whether the statement of the product did it; a half-done one is taken back, as the product takes it back. */
  async function post(world: World, asked: PostedFact): Promise<boolean> {
    const { lineId, controlId, commitmentId } = world;
    const entries = asked.entries.map(({ movement, reverses }): PostingEntry => ({
      lineId,
      controlId,
      activityId: null,
      commitmentId,
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
        businessDate: TODAY,
        mayPostLate: false,
      },
    );
    await client.query('BEGIN');
    const { rows } = await client.query<PostOutcome>(POST, [...parameters]);
    const isDone = rows[0]?.moved === rows[0]?.asked && rows[0]?.drawn === rows[0]?.drawn_asked;
    await client.query(isDone ? 'COMMIT' : 'ROLLBACK');
    return isDone;
  }

  async function openKey(currency: CurrencyCode, terms: ControlTerms): Promise<Key> {
    const key = { fundId: randomUUID(), controlId: randomUUID(), lineId: randomUUID(), commitmentId: randomUUID() };
    await client.query(
      `WITH f AS (INSERT INTO fund (id, code, name, kind, currency)
         VALUES ($1::uuid, $1::text, '{}', 'special-account', $5) RETURNING id),
       b AS (INSERT INTO control_balance (id, fund_id, year, project_id, unit_id, currency, policy, tolerance, override_until)
         SELECT $2, $1, ${YEAR}, n.id, n.unit_id, $5, $6, $7, $8 FROM plan_node n, f WHERE n.code = 'P1' LIMIT 1 RETURNING id),
       l AS (INSERT INTO budget_line (id, control_id) SELECT $3, id FROM b RETURNING id)
       INSERT INTO commitment (id, code, line_id, kind, supplier, currency, fund_currency, effective_date, created_at)
       SELECT $4::uuid, $4::text, id, 'contract', 'Model', $5, $5, '2014-01-01', now() FROM l`,
      [
        key.fundId,
        key.controlId,
        key.lineId,
        key.commitmentId,
        currency,
        terms.policy,
        terms.tolerance,
        terms.overrideUntil,
      ],
    );
    return key;
  }

  async function stored(world: World): Promise<Record<string, string>> {
    const { rows } = await client.query<Record<string, string>>('SELECT * FROM control_balance WHERE id = $1', [
      world.controlId,
    ]);
    return Object.fromEntries(
      BUCKETS.map((bucket) => [bucket, Money.fromNumeric(rows[0]?.[bucket] ?? '', world.currency).toDecimal()]),
    );
  }
});

interface Key {
  readonly fundId: string;
  readonly controlId: string;
  readonly lineId: string;
  readonly commitmentId: string;
}

/** A posting as the model remembers it; all of its entries stand on one line and one commitment. */
interface PostedFact {
  readonly id: string;
  readonly day: string;
  readonly reverses: string | null;
  readonly entries: readonly {
    readonly id: string;
    readonly reverses: string | null;
    readonly movement: BalanceEntry;
  }[];
}

type Figures = Readonly<Record<'reserved' | 'committed' | 'consumed' | 'released', Money>>;

interface World extends Key {
  readonly currency: CurrencyCode;
  readonly terms: ControlTerms;
  balance: Balance;
  commitment: Figures | null;
  readonly posted: PostedFact[];
}

interface Command {
  readonly types: readonly DirectEntryType[];
  readonly minor: number;
  readonly isNegative: boolean;
  readonly day: string;
  /** Takes the nth posting back instead. */
  readonly reverses: number | null;
}

const DIRECT = Object.keys(ENTRY_TYPES).filter((type): type is DirectEntryType => type !== 'REVERSAL');
/** What is posted together. */
const GROUPS: readonly (readonly DirectEntryType[])[] = [
  ...DIRECT.map((type) => [type]),
  ['PAYMENT', 'COMMITMENT_CONSUMPTION'],
  ['PAYMENT', 'COMMITMENT_CONSUMPTION', 'FX_DIFFERENCE'],
  ['RESERVATION_RELEASE', 'COMMITMENT'],
  ['ALLOTMENT', 'LAPSE'],
  // What brings a balance to its limits is drawn more often.
  ['APPROPRIATION', 'ALLOTMENT'],
  ...(['COMMITMENT', 'COMMITMENT', 'COMMITMENT', 'RESERVATION', 'OVERRIDE', 'OVERRIDE', 'OVERRIDE'] as const).map(
    (type) => [type],
  ),
];

const command: fc.Arbitrary<Command> = fc.record({
  types: fc.constantFrom(...GROUPS),
  minor: fc.integer({ min: 1, max: 2_000 }),
  isNegative: fc.boolean(),
  // The demonstration has closed January to May and soft-closed June.
  day: fc.constantFrom('2014-03-01', '2014-06-15', TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, '2015-02-01'),
  reverses: fc.option(fc.nat(STEPS), { nil: null, freq: 8 }),
});

/** Something to spend, so that most of what follows is not refused for want of everything. */
const OPENING: readonly Command[] = (['APPROPRIATION', 'ALLOTMENT', 'COMMITMENT'] as const).map((type, index) => ({
  types: [type],
  minor: [9_000, 6_000, 2_500][index] ?? 1,
  isNegative: false,
  day: TODAY,
  reverses: null,
}));

/** What a command asks the ledger for; null where there is nothing to reverse. */
function factOf(world: World, step: Command): PostedFact | null {
  if (step.reverses !== null) {
    const target = world.posted[step.reverses % Math.max(1, world.posted.length)];
    const isTaken = world.posted.some(({ reverses }) => reverses !== null && reverses === target?.id);
    if (!target || target.reverses !== null || isTaken) return null;
    return { id: randomUUID(), day: step.day, reverses: target.id, entries: target.entries.map(opposite) };
  }
  const entries = step.types.map((type) => {
    const { sign } = ENTRY_TYPES[type];
    const magnitude = Money.fromMinor(BigInt(step.minor), world.currency);
    const isBelow = sign === 'negative' || (sign === 'either' && step.isNegative);
    return { id: randomUUID(), reverses: null, movement: { type, amount: isBelow ? magnitude.negated() : magnitude } };
  });
  return { id: randomUUID(), day: step.day, reverses: null, entries };
}

function opposite({ id, movement }: PostedFact['entries'][number]): PostedFact['entries'][number] {
  if (movement.type === 'REVERSAL') throw new Error('A reversal is not reversed.');
  return { id: randomUUID(), reverses: id, movement: reversalOf(movement) };
}

/** Invariants 1, 5 and 6 in words of their own: apart from the statement, and apart from what explains refusals. */
function isAllowed(world: World, asked: PostedFact): boolean {
  const { month } = fiscalPeriodOf(YEAR, asked.day);
  if (month <= 6) return false;
  const before = world.balance;
  const after = asked.entries.reduce((balance, { movement }) => applyEntry(balance, movement), before);
  if (BUCKETS.some((bucket) => after[bucket].isNegative()) || after.allotted.exceeds(after.revised)) return false;
  const figures = followed(world, asked);
  if (Object.values(figures).some((figure) => figure.isNegative())) return false;
  if (openAmount(figures.committed, figures.consumed, figures.released).isNegative()) return false;
  return isWithinPolicy(world.terms, before, after);
}

function isWithinPolicy(terms: ControlTerms, before: Balance, after: Balance): boolean {
  if (terms.policy === 'none') return true;
  const free = ({ allotted, frozen, reserved, committed, paid }: Balance): bigint =>
    allotted.minor - frozen.minor - reserved.minor - committed.minor - paid.minor;
  const tenThousandths = { '0': 0n, '0.05': 500n, '0.3333': 3333n }[terms.tolerance] ?? 0n;
  const tolerated = terms.policy === 'warn' ? (after.allotted.minor * tenThousandths) / 10_000n : 0n;
  const usable = terms.overrideUntil !== null && terms.overrideUntil >= TODAY ? after.override.minor : 0n;
  if (free(after) + after.override.minor + tolerated < 0n) return false;
  return free(after) >= free(before) || free(after) + usable + tolerated >= 0n;
}

/** The figures of the one commitment that everything belongs to. */
function followed(world: World, asked: PostedFact): Figures {
  const zero = Money.zero(world.currency);
  let figures = world.commitment ?? { reserved: zero, committed: zero, consumed: zero, released: zero };
  for (const { movement } of asked.entries) {
    const type = movement.type === 'REVERSAL' ? movement.reversedType : movement.type;
    const { amount } = movement;
    if (type === 'RESERVATION' || type === 'RESERVATION_RELEASE')
      figures = { ...figures, reserved: figures.reserved.plus(amount) };
    if (type === 'COMMITMENT' || type === 'REVALUATION')
      figures = { ...figures, committed: figures.committed.plus(amount) };
    if (type === 'COMMITMENT_CONSUMPTION') figures = { ...figures, consumed: figures.consumed.minus(amount) };
    if (type === 'COMMITMENT_RELEASE') figures = { ...figures, released: figures.released.minus(amount) };
  }
  return figures;
}

function shown({ movement }: PostedFact['entries'][number]): string {
  return `${movement.type} ${movement.amount.toDecimal()}`;
}
