import { Money, split } from '@mizan/shared/money';
import { applyEntry, available, emptyBalance, type Balance, type EntryType } from '@mizan/shared/ledger';
import type { ActivityStatus } from '@mizan/shared/contracts';

import { shift, type DemonstrationActivity } from './activity-plan';
import { SeededRandom } from './seeded-random';

const BUSINESS_DATE = '2014-09-30';
const ADOPTED_ON = '2013-01-02';
const TOTALS: Readonly<Record<string, string>> = { P1: '766444.00', P2: '766444.00', P3: '240000.00' };

/** When how much of a year's appropriation was allotted, as weights of it in percent. */
const ALLOTMENTS: readonly {
  readonly project: string;
  readonly on: string;
  readonly amount: string | 'rest' | 'half';
}[] = [
  ...['P1', 'P2', 'P3'].flatMap((project) => [
    { project, on: '2013-01-08', amount: 'half' as const },
    { project, on: '2013-03-04', amount: 'rest' as const },
  ]),
  { project: 'P1', on: '2014-01-09', amount: '120000.00' },
  { project: 'P1', on: '2014-04-01', amount: '70000.00' },
  { project: 'P1', on: '2014-07-03', amount: '50000.00' },
  ...['2014-01-09', '2014-04-01', '2014-07-03'].flatMap((on) => [
    { project: 'P2', on, amount: '68000.00' },
    { project: 'P3', on, amount: '26000.00' },
  ]),
];

/** One entry of the demonstration's ledger, in US dollars. */
export interface DemonstrationEntry {
  readonly type: EntryType;
  readonly project: string;
  readonly area: string | null;
  /** Code of the nature of expenditure; null where money is not given by nature. */
  readonly nature: string | null;
  readonly year: number;
  readonly on: string;
  readonly amount: Money;
  readonly activity: string | null;
  readonly commitment: string | null;
}

export interface DemonstrationPosting {
  readonly kind: 'appropriation' | 'allotment' | 'override' | 'commitment' | 'payment' | 'release' | 'reversal';
  readonly on: string;
  readonly description: string;
  readonly entries: readonly DemonstrationEntry[];
  /** Index in the list of the posting that this one reverses. */
  readonly reverses: number | null;
}

export interface DemonstrationCommitment {
  readonly code: string;
  readonly activity: string;
  readonly kind: 'contract' | 'letter' | 'travel-order' | 'grant';
  readonly supplier: string;
  readonly on: string;
}

export interface DemonstrationMoney {
  readonly postings: readonly DemonstrationPosting[];
  readonly commitments: readonly DemonstrationCommitment[];
}

const PAYING: readonly ActivityStatus[] = ['verified', 'completed', 'under-way', 'committed', 'blocked'];
/** What is mostly bought for an activity of a type. */
const NATURES = {
  training: '20',
  study: '30',
  publication: '40',
  equipment: '60',
  grant: '50',
  fellowship: '50',
  meeting: '21',
  forum: '20',
  mission: '10',
} as const;
const SUPPLIERS = [
  'Conference Centre Rabat',
  'Atlas Travel',
  'Dar Al Kalima Printing',
  'Sahel Logistics',
  'Nile Training House',
];

/** Every posting of the demonstration in the order of its days. Throws when one would go beyond what is available. */
export function demonstrationMoney(activities: readonly DemonstrationActivity[]): DemonstrationMoney {
  const random = new SeededRandom(7_664_440);
  const paying = activities.filter((activity) => activity.area !== null && PAYING.includes(activity.status));
  const deals = paying
    .flatMap((activity) => dealOf(activity, random))
    .sort((one, other) => one.on.localeCompare(other.on));
  const numbers = new Map<number, number>();
  const coded = deals.map((deal) => {
    const year = deal.activity.year;
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return { ...deal, code: `C-${String(year).slice(2)}-${String(number).padStart(3, '0')}` };
  });
  const postings = [...appropriations(), ...allotments(), ...coded.flatMap(postingsOf), ...mistake(), override()].sort(
    (one, other) => one.on.localeCompare(other.on),
  );
  const linked = postings.map((posting) => ({ ...posting, reverses: reversedIndex(postings, posting) }));
  refuseOverspending(linked);
  const commitments = coded.map(({ code, activity, kind, supplier, on }) => ({
    code,
    activity: activity.code,
    kind,
    supplier,
    on,
  }));
  return { postings: linked, commitments };
}

interface Deal {
  readonly activity: DemonstrationActivity;
  readonly kind: DemonstrationCommitment['kind'];
  readonly supplier: string;
  readonly on: string;
  readonly committed: Money;
  readonly payments: readonly { readonly on: string; readonly amount: Money }[];
  readonly release: { readonly on: string; readonly amount: Money } | null;
}

function dealOf(activity: DemonstrationActivity, random: SeededRandom): Deal[] {
  const yearEnd = activity.year === 2014 ? BUSINESS_DATE : `${activity.year}-12-19`;
  const on = shift(activity.plannedStart, -random.between(18, 30), yearEnd);
  const committedOn = on < `${activity.year}-01-15` ? `${activity.year}-01-15` : on;
  if (committedOn > BUSINESS_DATE || activity.cost === 0) return [];
  const committed = Money.fromMinor(BigInt(activity.cost) * 100n - BigInt(random.between(0, 40_000)), 'USD');
  const kinds = {
    training: 'contract',
    study: 'contract',
    publication: 'contract',
    equipment: 'contract',
    grant: 'grant',
    fellowship: 'grant',
    meeting: 'letter',
    forum: 'contract',
    mission: 'travel-order',
  } as const;
  const deal = {
    activity,
    kind: kinds[activity.template.type],
    supplier: SUPPLIERS[random.between(0, 4)] ?? '',
    on: committedOn,
    committed,
  };
  const part = (percent: number): Money =>
    Money.fromMinor((committed.minor * BigInt(percent * 100 + random.between(0, 90))) / 10_000n, 'USD');
  if (activity.actualEnd !== null) {
    const paidOn = shift(activity.actualEnd, random.between(4, 9), yearEnd);
    const amount = part(random.between(93, 98));
    return [
      {
        ...deal,
        payments: [{ on: paidOn, amount }],
        release: { on: shift(paidOn, 3, yearEnd), amount: committed.minus(amount) },
      },
    ];
  }
  const isBegun = activity.status === 'under-way' || activity.status === 'blocked';
  const share = activity.status === 'blocked' ? 12 : 45;
  const paidOn = shift(activity.plannedStart, 6, BUSINESS_DATE);
  return [
    {
      ...deal,
      payments: isBegun ? [{ on: paidOn < committedOn ? committedOn : paidOn, amount: part(share) }] : [],
      release: null,
    },
  ];
}

function postingsOf(deal: Deal & { readonly code: string }): DemonstrationPosting[] {
  const { activity, code } = deal;
  const address = {
    project: activity.project,
    area: activity.area,
    nature: NATURES[activity.template.type],
    year: activity.year,
    activity: activity.code,
    commitment: code,
  };
  const entry = (type: EntryType, on: string, amount: Money): DemonstrationEntry => ({ ...address, type, on, amount });
  const posting = (
    kind: DemonstrationPosting['kind'],
    on: string,
    entries: DemonstrationEntry[],
  ): DemonstrationPosting => ({ kind, on, entries, description: `${code} ${deal.supplier}`, reverses: null });
  return [
    posting('commitment', deal.on, [entry('COMMITMENT', deal.on, deal.committed)]),
    ...deal.payments.map(({ on, amount }) =>
      posting('payment', on, [entry('PAYMENT', on, amount), entry('COMMITMENT_CONSUMPTION', on, amount.negated())]),
    ),
    ...(deal.release === null || deal.release.amount.isZero()
      ? []
      : [
          posting('release', deal.release.on, [
            entry('COMMITMENT_RELEASE', deal.release.on, deal.release.amount.negated()),
          ]),
        ]),
  ];
}

function appropriations(): DemonstrationPosting[] {
  return Object.entries(TOTALS).flatMap(([project, total]) =>
    [...yearlyParts(total)].map(([year, amount]) => single('appropriation', project, Number(year), ADOPTED_ON, amount)),
  );
}

/** A project's total over the three years, by largest remainder. */
function yearlyParts(total: string): ReadonlyMap<string, Money> {
  return split(
    Money.parse(total, 'USD'),
    ['2013', '2014', '2015'].map((key) => ({ key, weight: '1' })),
  );
}

function allotments(): DemonstrationPosting[] {
  return ALLOTMENTS.map(({ project, on, amount }) => {
    const year = Number(on.slice(0, 4));
    const whole = yearlyParts(TOTALS[project] ?? '0').get(String(year)) ?? Money.zero('USD');
    const half = Money.fromMinor(whole.minor / 2n, 'USD');
    const parts = { half, rest: whole.minus(half) };
    const exact = amount === 'half' || amount === 'rest' ? parts[amount] : Money.parse(amount, 'USD');
    return single('allotment', project, year, on, exact);
  });
}

/** An allotment posted to the wrong project and reversed the day after: corrections are reversals. */
function mistake(): DemonstrationPosting[] {
  const wrong = single('allotment', 'P2', 2014, '2014-02-03', Money.parse('5000.00', 'USD'));
  const entries = wrong.entries.map((entry) => ({
    ...entry,
    on: '2014-02-04',
    type: 'REVERSAL' as const,
    amount: entry.amount.negated(),
  }));
  return [
    wrong,
    { kind: 'reversal', on: '2014-02-04', description: 'Allotted to the wrong project', entries, reverses: null },
  ];
}

/** Leave to overdraw, granted and not used yet. */
export const OVERRIDE = {
  project: 'P2',
  year: 2014,
  on: '2014-09-15',
  amount: Money.parse('2000.00', 'USD'),
  expiresOn: '2014-12-31',
  reason: 'Late invoices of the regional forum, before the allotment of the fourth quarter',
} as const;

function override(): DemonstrationPosting {
  const { project, year, on, amount, reason } = OVERRIDE;
  const entry = {
    type: 'OVERRIDE',
    project,
    area: null,
    nature: null,
    year,
    on,
    amount,
    activity: null,
    commitment: null,
  } as const;
  return { kind: 'override', on, description: reason, entries: [entry], reverses: null };
}

function reversedIndex(postings: readonly DemonstrationPosting[], posting: DemonstrationPosting): number | null {
  if (posting.kind !== 'reversal') return null;
  return postings.findIndex((candidate) => candidate.kind === 'allotment' && candidate.on === '2014-02-03');
}

function single(
  kind: 'appropriation' | 'allotment',
  project: string,
  year: number,
  on: string,
  amount: Money,
): DemonstrationPosting {
  const type = kind === 'appropriation' ? 'APPROPRIATION' : 'ALLOTMENT';
  const entry: DemonstrationEntry = {
    type,
    project,
    area: null,
    nature: null,
    year,
    on,
    amount,
    activity: null,
    commitment: null,
  };
  return { kind, on, description: `${project} ${year}`, entries: [entry], reverses: null };
}

function refuseOverspending(postings: readonly DemonstrationPosting[]): void {
  const balances = new Map<string, Balance>();
  for (const posting of postings) {
    for (const entry of posting.entries) {
      const key = `${entry.project}:${entry.year}`;
      const after = applyEntry(balances.get(key) ?? emptyBalance('USD'), ledgerEntry(entry));
      balances.set(key, after);
    }
    for (const [key, balance] of balances) {
      if (available(balance).isNegative())
        throw new Error(`${key} is overspent on ${posting.on} by ${posting.description}.`);
    }
  }
}

/** The entry as the rules of the ledger read it: the only reversal here takes an allotment back. */
export function ledgerEntry(entry: DemonstrationEntry): Parameters<typeof applyEntry>[1] {
  const { type, amount } = entry;
  return type === 'REVERSAL' ? { type, amount, reversedType: 'ALLOTMENT' } : { type, amount };
}
