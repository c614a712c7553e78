import { Money } from '@mizan/shared/money';
import fc from 'fast-check';

import { available, emptyBalance, type Balance } from './balance';
import { BUCKETS } from './entry-types';
import {
  canonicalYearEnd,
  defaultChoice,
  defaultDecision,
  yearEndOutcome,
  type BalanceChoice,
  type YearEndDocument,
  type YearEndKey,
} from './year-end';

const usd = (decimal: string): Money => Money.parse(decimal, 'USD');
const figures = (balance: Balance): Readonly<Record<string, string>> =>
  Object.fromEntries(BUCKETS.map((bucket) => [bucket, balance[bucket].toDecimal()]));
const balanceOf = (parts: Partial<Record<keyof Balance, string>>): Balance => ({
  ...emptyBalance('USD'),
  ...Object.fromEntries(Object.entries(parts).map(([bucket, amount]) => [bucket, usd(amount)])),
});
const open = (key: string, amount: string, more: Partial<YearEndDocument> = {}): YearEndDocument => ({
  key,
  part: 'committed',
  open: { fund: usd(amount), transaction: usd(amount) },
  decision: 'carry',
  ...more,
});
const LAPSE: BalanceChoice = { decision: 'lapse', months: [] };
const CARRY: BalanceChoice = { decision: 'carry', months: [] };

/** 100 appropriated and allotted, 70 paid, a contract of 20 open, 10 not used. */
const EXAMPLE: YearEndKey = {
  key: 'P1',
  balance: balanceOf({ revised: '100', allotted: '100', committed: '20', paid: '70' }),
  documents: [open('C-1', '20')],
  choice: LAPSE,
};

describe('the end of a year', () => {
  it('carries what is open and lets the rest lapse: revised, allotted and paid are the same, and nothing is left', () => {
    const { after, arrives, oldYear, nextYear, ...outcome } = yearEndOutcome(EXAMPLE);
    expect(figures(after)).toMatchObject({ revised: '70.00', allotted: '70.00', committed: '0.00', paid: '70.00' });
    expect(available(after).toDecimal()).toBe('0.00');
    expect(figures(arrives)).toMatchObject({ revised: '20.00', allotted: '20.00', committed: '20.00', paid: '0.00' });
    expect(outcome.lapsing.toDecimal()).toBe('10.00');
    expect(oldYear.map(({ type, amount }) => `${type} ${amount.toDecimal()}`)).toEqual([
      'COMMITMENT_RELEASE -20.00',
      'ALLOTMENT -30.00',
      'CARRY_OUT -20.00',
      'LAPSE -10.00',
    ]);
    expect(nextYear.map(({ type, amount }) => `${type} ${amount.toDecimal()}`)).toEqual([
      'CARRY_IN 20.00',
      'ALLOTMENT 20.00',
      'COMMITMENT 20.00',
    ]);
  });

  it('lets a commitment go that lapses, and what it held lapses with it', () => {
    const outcome = yearEndOutcome({ ...EXAMPLE, documents: [open('C-1', '20', { decision: 'lapse' })] });
    expect(outcome.released.toDecimal()).toBe('20.00');
    expect(outcome.lapsing.toDecimal()).toBe('30.00');
    expect(outcome.nextYear).toEqual([]);
    expect(figures(outcome.after)).toMatchObject({ revised: '70.00', committed: '0.00' });
  });

  it('carries an uncommitted balance with only the part that was allotted being allotted again', () => {
    const balance = balanceOf({ revised: '120', allotted: '100', committed: '20', paid: '70' });
    const outcome = yearEndOutcome({ ...EXAMPLE, balance, choice: CARRY });
    expect(outcome.carriedBalance.toDecimal()).toBe('30.00');
    expect(figures(outcome.arrives)).toMatchObject({ revised: '50.00', allotted: '30.00', committed: '20.00' });
    expect(available(outcome.arrives).toDecimal()).toBe('10.00');
  });

  it('plans a balance for the months that were chosen, and nothing of it is lost by dividing', () => {
    const outcome = yearEndOutcome({ ...EXAMPLE, choice: { decision: 'rephase', months: [3, 1, 2] } });
    expect([...outcome.months].map(([month, amount]) => `${month}: ${amount.toDecimal()}`)).toEqual([
      '1: 3.34',
      '2: 3.33',
      '3: 3.33',
    ]);
  });

  it('lets frozen money go and ends an override first', () => {
    const balance = balanceOf({
      revised: '100',
      allotted: '100',
      frozen: '5',
      override: '3',
      committed: '20',
      paid: '70',
    });
    const { after, oldYear, lapsing } = yearEndOutcome({ ...EXAMPLE, balance });
    expect(oldYear.slice(0, 2).map(({ type, amount }) => `${type} ${amount.toDecimal()}`)).toEqual([
      'UNFREEZE -5.00',
      'OVERRIDE_END -3.00',
    ]);
    expect(figures(after)).toMatchObject({ frozen: '0.00', override: '0.00' });
    expect(lapsing.toDecimal()).toBe('10.00');
  });

  it('gives a reservation back, or takes it along as one', () => {
    const balance = balanceOf({ revised: '100', allotted: '100', reserved: '20', paid: '70' });
    const reserved = (decision: 'carry' | 'lapse') =>
      yearEndOutcome({ ...EXAMPLE, balance, documents: [open('C-1', '20', { part: 'reserved', decision })] });
    expect(reserved('carry').nextYear.at(-1)).toMatchObject({ type: 'RESERVATION', document: 'C-1' });
    expect(reserved('carry').carriedReservations.toDecimal()).toBe('20.00');
    expect(reserved('lapse').lapsing.toDecimal()).toBe('30.00');
    expect(reserved('lapse').oldYear[0]).toMatchObject({ type: 'RESERVATION_RELEASE' });
  });

  it('stops where more is to be carried than is allotted, and says by how much', () => {
    const balance = balanceOf({ revised: '100', allotted: '80', committed: '20', paid: '70' });
    const outcome = yearEndOutcome({ ...EXAMPLE, balance });
    expect(outcome.obstacle).toEqual({ code: 'overdrawn', shortBy: usd('10') });
    expect([...outcome.oldYear, ...outcome.nextYear]).toEqual([]);
    expect(figures(outcome.after)).toEqual(figures(balance));
  });

  it('stops where documents and balance say different things', () => {
    const { obstacle } = yearEndOutcome({ ...EXAMPLE, documents: [] });
    expect(obstacle).toEqual({ code: 'documents-differ', bucket: 'committed', shortBy: usd('20') });
  });

  it('carries commitments, lets reservations and the regular budget lapse, and carries what partners gave', () => {
    expect([defaultDecision('committed'), defaultDecision('reserved')]).toEqual(['carry', 'lapse']);
    expect([defaultChoice(true).decision, defaultChoice(false).decision]).toEqual(['lapse', 'carry']);
  });
});

const cents = (max: bigint) => fc.bigInt({ min: 0n, max }).map((minor) => Money.fromMinor(minor, 'USD'));
const anyDocument = fc.record({
  part: fc.constantFrom('committed' as const, 'reserved' as const),
  decision: fc.constantFrom('carry' as const, 'lapse' as const),
  fund: fc.bigInt({ min: 1n, max: 10n ** 8n }),
  agreed: fc.bigInt({ min: 1n, max: 10n ** 8n }),
});
const anyChoice: fc.Arbitrary<BalanceChoice> = fc.oneof(
  fc.constant(LAPSE),
  fc.constant(CARRY),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
    .map((months): BalanceChoice => ({ decision: 'rephase', months })),
);
/** A key that keeps every rule of a balance: what it holds is what its documents say, and it is not overdrawn. */
const anyKey = fc
  .record({
    documents: fc.array(anyDocument, { maxLength: 6 }),
    choice: anyChoice,
    paid: cents(10n ** 9n),
    frozen: cents(10n ** 6n),
    override: cents(10n ** 6n),
    free: cents(10n ** 9n),
    notAllotted: cents(10n ** 9n),
    key: fc.uuid(),
  })
  .map(({ documents, choice, paid, frozen, override, free, notAllotted, key }): YearEndKey => {
    const lines = documents.map(({ part, decision, fund, agreed }, index): YearEndDocument => ({
      key: `${key}:${index}`,
      part,
      decision,
      open: { fund: Money.fromMinor(fund, 'USD'), transaction: Money.fromMinor(agreed, 'EUR') },
    }));
    const total = (part: 'committed' | 'reserved'): Money =>
      lines.filter((line) => line.part === part).reduce((whole, line) => whole.plus(line.open.fund), Money.zero('USD'));
    const [committed, reserved] = [total('committed'), total('reserved')];
    const allotted = [frozen, free, committed, reserved].reduce((whole, part) => whole.plus(part), paid);
    const balance = { revised: allotted.plus(notAllotted), allotted, frozen, override, reserved, committed, paid };
    return { key, balance, documents: lines, choice };
  });

describe('for every control key', () => {
  it('ends with revised = allotted = paid and nothing else, whatever was decided', () => {
    fc.assert(
      fc.property(anyKey, (input) => {
        const { after, obstacle } = yearEndOutcome(input);
        const paid = input.balance.paid.toDecimal();
        expect(obstacle).toBeNull();
        expect(figures(after)).toEqual({ ...figures(emptyBalance('USD')), revised: paid, allotted: paid, paid });
      }),
    );
  });

  it('loses and makes nothing: what was there is paid, carried or lapses, and what leaves arrives', () => {
    fc.assert(
      fc.property(anyKey, (input) => {
        const outcome = yearEndOutcome(input);
        const { carriedCommitments, carriedReservations, carriedBalance, lapsing } = outcome;
        const whole = [carriedCommitments, carriedReservations, carriedBalance, lapsing].reduce(
          (total, part) => total.plus(part),
          input.balance.paid,
        );
        const total = (entries: typeof outcome.oldYear, type: string): Money =>
          entries.filter((entry) => entry.type === type).reduce((sum, { amount }) => sum.plus(amount), usd('0'));
        expect(whole.toDecimal()).toBe(input.balance.revised.toDecimal());
        expect(total(outcome.nextYear, 'CARRY_IN').toDecimal()).toBe(
          total(outcome.oldYear, 'CARRY_OUT').negated().toDecimal(),
        );
        expect(outcome.arrives.committed.toDecimal()).toBe(carriedCommitments.toDecimal());
        expect(outcome.arrives.allotted.exceeds(outcome.arrives.revised)).toBe(false);
        expect(available(outcome.arrives).isNegative()).toBe(false);
        const planned = [...outcome.months.values()].reduce((sum, part) => sum.plus(part), usd('0'));
        expect(planned.toDecimal()).toBe(
          input.choice.decision === 'rephase' ? carriedBalance.toDecimal() : usd('0').toDecimal(),
        );
      }),
    );
  });

  it('keeps what was agreed: a carried line arrives with the amounts in both currencies with which it left', () => {
    fc.assert(
      fc.property(anyKey, (input) => {
        const { oldYear, nextYear } = yearEndOutcome(input);
        for (const { key, open: part, decision } of input.documents) {
          const [leaves, arrives] = [oldYear, nextYear].map((entries) =>
            entries.find(({ document }) => document === key),
          );
          expect(leaves?.transaction.negated().toJSON()).toEqual(part.transaction.toJSON());
          expect(arrives?.transaction.toJSON()).toEqual(decision === 'carry' ? part.transaction.toJSON() : undefined);
        }
      }),
    );
  });

  it('gives the same text in whatever order keys and documents come, and another one for another decision', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { minLength: 1, maxLength: 4 }), (keys) => {
        const text = canonicalYearEnd(keys.map(yearEndOutcome));
        const turned = keys
          .map((key) => ({ ...key, documents: key.documents.toReversed() }))
          .toReversed()
          .map(yearEndOutcome);
        expect(canonicalYearEnd(turned)).toBe(text);
        const other = keys.map((key) => ({
          ...key,
          choice: key.choice.decision === 'lapse' ? CARRY : LAPSE,
        }));
        const hasRest = keys.some((key) => yearEndOutcome({ ...key, choice: LAPSE }).lapsing.isPositive());
        expect(canonicalYearEnd(other.map(yearEndOutcome)) === text).toBe(!hasRest);
      }),
    );
  });
});
