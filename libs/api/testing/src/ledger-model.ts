import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import {
  applyEntry,
  BUCKETS,
  emptyBalance,
  ENTRY_TYPES,
  fiscalPeriodOf,
  mayPostInto,
  openAmount,
  PERIOD_STATUSES,
  reversalOf,
  type Balance,
  type BalanceEntry,
  type ControlTerms,
  type DirectEntryType,
  type PeriodStatus,
} from '@mizan/shared/ledger';
import { ROLES, type Role } from '@mizan/shared/contracts';
import { Money, type CurrencyCode } from '@mizan/shared/money';

/** The business date of the demonstration. */
export const MODEL_TODAY = '2014-09-30';
/** The most steps of a sequence. */
const STEPS = 60;

/** Control keys of one fund: the one that most happens on, one beside it, and the first one a year later. */
export const MODEL_PLACES = { own: 2014, beside: 2014, next: 2015 } as const;
/** One of the control keys; the value above is its fiscal year. */
export type ModelPlace = keyof typeof MODEL_PLACES;
const PLACES: readonly ModelPlace[] = ['own', 'beside', 'next'];

/** Month by month, January first: the demonstration has closed January to May of 2014 and soft-closed June. */
const MONTHS_OF_2014: readonly PeriodStatus[] = [
  ...Array.from({ length: 5 }, () => 'closed' as const),
  'soft-closed',
  ...Array.from({ length: 6 }, () => 'open' as const),
];

/** Who posts; only the financial controller posts into a soft-closed period. */
const ACTORS: readonly Role[] = ROLES.filter((role) => role !== 'administrator');

/** A posting as the model remembers it; what stands on the first key belongs to its one commitment. */
export interface ModelPosting {
  readonly id: string;
  readonly day: string;
  readonly actor: Role;
  readonly reverses: string | null;
  readonly entries: readonly ModelEntry[];
}

interface ModelEntry {
  readonly id: string;
  readonly place: ModelPlace;
  readonly reverses: string | null;
  readonly movement: BalanceEntry;
}

type Figures = Readonly<Record<'reserved' | 'committed' | 'consumed' | 'released', Money>>;

/** What the model knows: the terms of the keys, their balances, the commitment, the months of 2014, and what was posted. */
export interface ModelWorld {
  readonly currency: CurrencyCode;
  readonly terms: ControlTerms;
  balances: Readonly<Record<ModelPlace, Balance>>;
  commitment: Figures;
  months: readonly PeriodStatus[];
  readonly posted: ModelPosting[];
}

/** Something that is tried: a posting, a posting taken back, or a month that is closed or opened. */
export interface ModelCommand {
  readonly types: readonly (readonly [DirectEntryType, ModelPlace])[];
  readonly minor: number;
  readonly isNegative: boolean;
  readonly day: string;
  readonly actor: Role;
  /** Takes the nth posting back instead. */
  readonly reverses: number | null;
  /** Gives July to December of 2014 a status instead. */
  readonly period: { readonly month: number; readonly status: PeriodStatus } | null;
}

/** A world in which nothing has happened yet. */
export function newModelWorld(currency: CurrencyCode, terms: ControlTerms): ModelWorld {
  const zero = Money.zero(currency);
  const empty = emptyBalance(currency);
  return {
    currency,
    terms,
    balances: { own: empty, beside: empty, next: empty },
    commitment: { reserved: zero, committed: zero, consumed: zero, released: zero },
    months: MONTHS_OF_2014,
    posted: [],
  };
}

const on = (place: ModelPlace, ...types: readonly DirectEntryType[]): ModelCommand['types'] =>
  types.map((type) => [type, place]);

/** Virements and carry-overs come to nothing in their fund: they are only ever drawn with both sides. */
const PAIRED: readonly ModelCommand['types'][] = [
  [...on('own', 'VIREMENT_OUT'), ...on('beside', 'VIREMENT_IN')],
  [...on('beside', 'VIREMENT_OUT'), ...on('own', 'VIREMENT_IN')],
  [...on('own', 'CARRY_OUT'), ...on('next', 'CARRY_IN')],
];
const SINGLE = Object.keys(ENTRY_TYPES).filter(
  (type): type is DirectEntryType => type !== 'REVERSAL' && !type.startsWith('VIREMENT_') && !type.startsWith('CARRY_'),
);
/** What is posted together. */
const GROUPS: readonly ModelCommand['types'][] = [
  ...SINGLE.map((type) => on('own', type)),
  on('own', 'PAYMENT', 'COMMITMENT_CONSUMPTION'),
  on('own', 'PAYMENT', 'COMMITMENT_CONSUMPTION', 'FX_DIFFERENCE'),
  on('own', 'RESERVATION_RELEASE', 'COMMITMENT'),
  on('own', 'ALLOTMENT', 'LAPSE'),
  ...PAIRED,
  ...PAIRED,
  // The year's end: what is open is released, given up and carried, and stands in the next year.
  [...on('own', 'COMMITMENT_RELEASE', 'CARRY_OUT'), ...on('next', 'CARRY_IN')],
  on('beside', 'ALLOTMENT'),
  on('next', 'ALLOTMENT'),
  // What brings a balance to its limits is drawn more often.
  on('own', 'APPROPRIATION', 'ALLOTMENT'),
  ...(['COMMITMENT', 'COMMITMENT', 'COMMITMENT', 'RESERVATION', 'OVERRIDE', 'OVERRIDE', 'OVERRIDE'] as const).map(
    (type) => on('own', type),
  ),
];

/** Once in so many times and one more, and null otherwise. */
function rarely<Value>(drawn: fc.Arbitrary<Value>, times: number): fc.Arbitrary<Value | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: times }, { arbitrary: drawn, weight: 1 });
}

const command: fc.Arbitrary<ModelCommand> = fc.record({
  types: fc.constantFrom(...GROUPS),
  minor: fc.integer({ min: 1, max: 2_000 }),
  isNegative: fc.boolean(),
  day: fc.constantFrom('2014-03-01', '2014-06-15', ...Array.from({ length: 6 }, () => MODEL_TODAY), '2015-02-01'),
  actor: fc.constantFrom(...ACTORS),
  reverses: rarely(fc.nat(STEPS), 8),
  period: rarely(
    fc.record({ month: fc.constantFrom(9, 9, 12), status: fc.constantFrom(...PERIOD_STATUSES, 'open' as const) }),
    12,
  ),
});

/** Sequences of up to sixty steps, one in eight of them long: left alone, fast-check draws short ones only. */
export const modelCommands: fc.Arbitrary<ModelCommand[]> = fc.oneof(
  { arbitrary: fc.array(command, { minLength: 8, maxLength: 16 }), weight: 7 },
  { arbitrary: fc.array(command, { minLength: 20, maxLength: STEPS, size: 'max' }), weight: 1 },
);

/** Something to spend, so that most of what follows is not refused for want of everything. */
export const MODEL_OPENING: readonly ModelCommand[] = (
  [
    ['APPROPRIATION', 'own', 9_000],
    ['ALLOTMENT', 'own', 6_000],
    ['COMMITMENT', 'own', 2_500],
    ['APPROPRIATION', 'beside', 3_000],
    ['ALLOTMENT', 'beside', 1_500],
  ] as const
).map(([type, place, minor]) => ({
  types: on(place, type),
  minor,
  isNegative: false,
  day: MODEL_TODAY,
  actor: 'finance-officer',
  reverses: null,
  period: null,
}));

/** What a command asks the ledger for; null where there is nothing to reverse. */
export function postingOf(world: ModelWorld, step: ModelCommand): ModelPosting | null {
  const { day, actor } = step;
  if (step.reverses !== null) {
    const target = world.posted[step.reverses % Math.max(1, world.posted.length)];
    const isTaken = world.posted.some(({ reverses }) => reverses !== null && reverses === target?.id);
    if (!target || target.reverses !== null || isTaken) return null;
    return { id: randomUUID(), day, actor, reverses: target.id, entries: target.entries.map(opposite) };
  }
  const entries = step.types.map(([type, place]): ModelEntry => {
    const { sign } = ENTRY_TYPES[type];
    const magnitude = Money.fromMinor(BigInt(step.minor), world.currency);
    const isBelow = sign === 'negative' || (sign === 'either' && step.isNegative);
    const amount = isBelow ? magnitude.negated() : magnitude;
    return { id: randomUUID(), place, reverses: null, movement: { type, amount } };
  });
  return { id: randomUUID(), day, actor, reverses: null, entries };
}

function opposite({ id, place, movement }: ModelEntry): ModelEntry {
  if (movement.type === 'REVERSAL') throw new Error('A reversal is not reversed.');
  return { id: randomUUID(), place, reverses: id, movement: reversalOf(movement) };
}

/** Invariants 1, 5 and 6 in words of their own: apart from the statement, and apart from what explains refusals. */
export function isAllowed(world: ModelWorld, asked: ModelPosting): boolean {
  const figures = figuresAfter(world, asked);
  if (Object.values(figures).some((figure) => figure.isNegative())) return false;
  if (openAmount(figures.committed, figures.consumed, figures.released).isNegative()) return false;
  const after = balancesAfter(world, asked);
  return PLACES.filter((place) => asked.entries.some((entry) => entry.place === place)).every((place) => {
    const { month, year } = fiscalPeriodOf(MODEL_PLACES[place], asked.day);
    const status = year === 2014 ? world.months[month - 1] : 'open';
    if (status === undefined || !mayPostInto(status, asked.actor === 'financial-controller')) return false;
    if (BUCKETS.some((bucket) => after[place][bucket].isNegative())) return false;
    if (after[place].allotted.exceeds(after[place].revised)) return false;
    return isWithinPolicy(world.terms, world.balances[place], after[place]);
  });
}

/** Follows what was posted. */
export function follow(world: ModelWorld, asked: ModelPosting): void {
  world.commitment = figuresAfter(world, asked);
  world.balances = balancesAfter(world, asked);
  world.posted.push(asked);
}

function balancesAfter(world: ModelWorld, asked: ModelPosting): Record<ModelPlace, Balance> {
  const after = { ...world.balances };
  for (const { place, movement } of asked.entries) after[place] = applyEntry(after[place], movement);
  return after;
}

function isWithinPolicy(terms: ControlTerms, before: Balance, after: Balance): boolean {
  if (terms.policy === 'none') return true;
  const free = ({ allotted, frozen, reserved, committed, paid }: Balance): bigint =>
    allotted.minor - frozen.minor - reserved.minor - committed.minor - paid.minor;
  const tenThousandths = { '0': 0n, '0.05': 500n, '0.3333': 3333n }[terms.tolerance] ?? 0n;
  const tolerated = terms.policy === 'warn' ? (after.allotted.minor * tenThousandths) / 10_000n : 0n;
  const usable = terms.overrideUntil !== null && terms.overrideUntil >= MODEL_TODAY ? after.override.minor : 0n;
  if (free(after) + after.override.minor + tolerated < 0n) return false;
  return free(after) >= free(before) || free(after) + usable + tolerated >= 0n;
}

/** The figures of the one commitment that everything on the first key belongs to. */
function figuresAfter(world: ModelWorld, asked: ModelPosting): Figures {
  let figures = world.commitment;
  for (const { movement } of asked.entries.filter(({ place }) => place === 'own')) {
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
