import { Money, split, sum } from '@mizan/shared/money';

import { emptyBalance, foldBalance, type Balance } from './balance';
import type { DirectEntryType } from './entry-types';
import type { OpenPart } from './settlement';

export const DOCUMENT_DECISIONS = ['carry', 'lapse'] as const;
/** What becomes of an open commitment or reservation: it goes on in the next year, or it is given back. */
export type DocumentDecision = (typeof DOCUMENT_DECISIONS)[number];

export const BALANCE_DECISIONS = ['lapse', 'carry', 'rephase'] as const;
/** What becomes of money that nobody has committed; `rephase` carries it and plans it for months of the next year. */
export type BalanceDecision = (typeof BALANCE_DECISIONS)[number];

/** A decision about uncommitted money; `months`, 1 to 12, only where it is planned anew. */
export interface BalanceChoice {
  readonly decision: BalanceDecision;
  readonly months: readonly number[];
}

/** One line of a commitment or reservation that is open at the end of the year. */
export interface YearEndDocument {
  readonly key: string;
  readonly part: 'committed' | 'reserved';
  readonly open: OpenPart;
  readonly decision: DocumentDecision;
}

/** A control key at the end of the year, with everything that is open on it and what was decided. */
export interface YearEndKey {
  readonly key: string;
  readonly balance: Balance;
  readonly documents: readonly YearEndDocument[];
  readonly choice: BalanceChoice;
}

/** An entry of the closing; `document` is the key of the line that it belongs to, null for the control key itself. */
export interface YearEndEntry {
  readonly type: DirectEntryType;
  /** Signed, in the fund's currency. */
  readonly amount: Money;
  readonly document: string | null;
  /** Signed, as it was agreed; the same as `amount` for entries without a document. */
  readonly transaction: Money;
}

/** Why a control key cannot be closed: it is overdrawn, or its documents are not what its balance says. */
export type YearEndObstacle =
  | { readonly code: 'overdrawn'; readonly shortBy: Money }
  | { readonly code: 'documents-differ'; readonly bucket: 'committed' | 'reserved'; readonly shortBy: Money };

/** What goes where. revised = paid + carried (commitments, reservations, balance) + lapsing. */
export interface YearEndFigures {
  readonly carriedCommitments: Money;
  readonly carriedReservations: Money;
  readonly carriedBalance: Money;
  readonly lapsing: Money;
  /** Commitments and reservations that are given back; part of what lapses or of the carried balance. */
  readonly released: Money;
}

/** What the end of the year does to one control key: the same in a rehearsal and for real. */
export interface YearEndOutcome extends YearEndFigures {
  readonly key: string;
  readonly choice: BalanceChoice;
  readonly before: Balance;
  /** The old year: revised = allotted = paid, and nothing is available. */
  readonly after: Balance;
  /** What is added to the key of the next year. */
  readonly arrives: Balance;
  /** For which months of the next year the carried balance is planned. */
  readonly months: ReadonlyMap<number, Money>;
  readonly oldYear: readonly YearEndEntry[];
  readonly nextYear: readonly YearEndEntry[];
  /** Where there is one, nothing is posted. */
  readonly obstacle: YearEndObstacle | null;
}

/** Open commitments go on; a reservation has no document yet and is given back (domain.md, Decisions). */
export const defaultDecision = (part: YearEndDocument['part']): DocumentDecision =>
  part === 'committed' ? 'carry' : 'lapse';

/** Uncommitted money of the regular budget lapses; what partners gave stays theirs and is carried. */
export const defaultChoice = (isRegular: boolean): BalanceChoice => ({
  decision: isRegular ? 'lapse' : 'carry',
  months: [],
});

/**
 * What the end of the year does to a control key. Frozen money is let go and an override ends first; commitments and
 * reservations are given back in the old year and, where they are carried, taken again in the next one, as they were agreed;
 * what nobody has used lapses or follows. Whatever takes revised money out takes the allotted part of it along
 * (domain.md, Formulas, Money).
 */
export const yearEndOutcome = (input: YearEndKey): YearEndOutcome => {
  const { balance, documents, choice } = input;
  const figures = figuresOf(input);
  const obstacle = obstacleOf(input, figures.allottedLeft);
  if (obstacle) return standing(input, obstacle);
  const { carriedCommitments, carriedReservations, rest, allottedLeft, released } = figures;
  const isCarried = choice.decision !== 'lapse';
  const zero = Money.zero(rest.currency);
  const parts = { carriedCommitments, carriedReservations, carriedBalance: isCarried ? rest : zero };
  const carried = documents.filter(({ decision }) => decision === 'carry');
  const allottedGone = sum([carriedCommitments, carriedReservations, allottedLeft], rest.currency).negated();
  const oldYear = [
    own('UNFREEZE', balance.frozen.negated()),
    own('OVERRIDE_END', balance.override.negated()),
    ...documents.map((document) => ofDocument(RELEASE[document.part], document, -1)),
    own('ALLOTMENT', allottedGone),
    own('CARRY_OUT', carriedCommitments.plus(carriedReservations).negated()),
    own(isCarried ? 'CARRY_OUT' : 'LAPSE', rest.negated()),
  ].filter(({ amount }) => !amount.isZero());
  const arriving = carriedCommitments.plus(carriedReservations);
  const nextYear = [
    own('CARRY_IN', arriving),
    own('CARRY_IN', parts.carriedBalance),
    own('ALLOTMENT', isCarried ? arriving.plus(allottedLeft) : arriving),
    ...carried.map((document) => ofDocument(TAKE[document.part], document, 1)),
  ].filter(({ amount }) => !amount.isZero());
  return {
    key: input.key,
    choice,
    ...parts,
    lapsing: isCarried ? zero : rest,
    released,
    before: balance,
    after: foldOnto(balance, oldYear),
    arrives: foldOnto(emptyBalance(rest.currency), nextYear),
    months: monthsOf(choice, rest),
    oldYear,
    nextYear,
    obstacle: null,
  };
};

const RELEASE = { committed: 'COMMITMENT_RELEASE', reserved: 'RESERVATION_RELEASE' } as const;
const TAKE = { committed: 'COMMITMENT', reserved: 'RESERVATION' } as const;

const own = (type: DirectEntryType, amount: Money): YearEndEntry => ({
  type,
  amount,
  document: null,
  transaction: amount,
});

const ofDocument = (type: DirectEntryType, { key, open }: YearEndDocument, sign: 1 | -1): YearEndEntry => ({
  type,
  amount: sign === 1 ? open.fund : open.fund.negated(),
  document: key,
  transaction: sign === 1 ? open.transaction : open.transaction.negated(),
});

const openOf = ({ documents, balance }: YearEndKey, is: (document: YearEndDocument) => boolean): Money =>
  sum(
    documents.filter(is).map(({ open }) => open.fund),
    balance.revised.currency,
  );

const figuresOf = (input: YearEndKey) => {
  const { revised, allotted, paid } = input.balance;
  const carried = (part: YearEndDocument['part']): Money =>
    openOf(input, (document) => document.part === part && document.decision === 'carry');
  const [carriedCommitments, carriedReservations] = [carried('committed'), carried('reserved')];
  const used = paid.plus(carriedCommitments).plus(carriedReservations);
  return {
    carriedCommitments,
    carriedReservations,
    released: openOf(input, ({ decision }) => decision === 'lapse'),
    rest: revised.minus(used),
    allottedLeft: allotted.minus(used),
  };
};

const obstacleOf = (input: YearEndKey, allottedLeft: Money): YearEndObstacle | null => {
  for (const bucket of ['committed', 'reserved'] as const) {
    const shortBy = input.balance[bucket].minus(openOf(input, ({ part }) => part === bucket));
    if (!shortBy.isZero()) return { code: 'documents-differ', bucket, shortBy };
  }
  return allottedLeft.isNegative() ? { code: 'overdrawn', shortBy: allottedLeft.negated() } : null;
};

/** A key that cannot be closed stays as it is. */
const standing = ({ key, balance, choice }: YearEndKey, obstacle: YearEndObstacle): YearEndOutcome => {
  const zero = Money.zero(balance.revised.currency);
  return {
    key,
    choice,
    carriedCommitments: zero,
    carriedReservations: zero,
    carriedBalance: zero,
    lapsing: zero,
    released: zero,
    before: balance,
    after: balance,
    arrives: emptyBalance(zero.currency),
    months: new Map(),
    oldYear: [],
    nextYear: [],
    obstacle,
  };
};

const foldOnto = (balance: Balance, entries: readonly YearEndEntry[]): Balance => {
  const moved = foldBalance(entries, balance.revised.currency);
  return {
    revised: balance.revised.plus(moved.revised),
    allotted: balance.allotted.plus(moved.allotted),
    frozen: balance.frozen.plus(moved.frozen),
    override: balance.override.plus(moved.override),
    reserved: balance.reserved.plus(moved.reserved),
    committed: balance.committed.plus(moved.committed),
    paid: balance.paid.plus(moved.paid),
  };
};

/** In equal parts; what cannot be divided goes to the first months. */
const monthsOf = ({ decision, months }: BalanceChoice, rest: Money): ReadonlyMap<number, Money> => {
  if (decision !== 'rephase' || rest.isZero()) return new Map();
  const ordered = months.toSorted((one, other) => one - other);
  const keyOf = (month: number): string => month.toString().padStart(2, '0');
  const parts = split(
    rest,
    ordered.map((month) => ({ key: keyOf(month), weight: '1' })),
  );
  return new Map(
    ordered.flatMap((month) => {
      const part = parts.get(keyOf(month));
      return part && !part.isZero() ? [[month, part] as const] : [];
    }),
  );
};

/**
 * What would be posted, as one text: the same data and decisions give the same text, in whatever order they come. Whoever
 * approves a rehearsal approves this.
 */
export const canonicalYearEnd = (outcomes: readonly YearEndOutcome[]): string =>
  outcomes
    .flatMap(({ key, oldYear, nextYear, months }) => [
      ...oldYear.map((entry) => `${key} old ${entryText(entry)}`),
      ...nextYear.map((entry) => `${key} next ${entryText(entry)}`),
      ...[...months].map(([month, amount]) => `${key} month ${month} ${moneyText(amount)}`),
    ])
    .toSorted()
    .join('\n');

const entryText = ({ type, document, amount, transaction }: YearEndEntry): string =>
  `${type} ${document ?? '-'} ${moneyText(amount)} ${moneyText(transaction)}`;

const moneyText = (money: Money): string => `${money.toDecimal()} ${money.currency}`;
