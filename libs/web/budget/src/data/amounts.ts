import { spreadEvenly } from '@mizan/shared/ledger';
import { convert, isCurrency, Money, parseTyped, type TypingLanguage } from '@mizan/shared/money';
import type { MoneyView } from '@mizan/shared/contracts';

/** What somebody typed as an amount: the exact amount, or the message key of what is wrong with it. */
export type TypedAmount = { readonly money: MoneyView } | { readonly error: string };

/** Reads an amount as people type it, in the digits of any script; never rounds. Minus is for those who may take back. */
export function typedAmount(typed: string, currency: string, language: TypingLanguage): TypedAmount {
  const read = parseTyped(typed, language);
  if (!('decimal' in read)) return { error: `budget.typed.${read.reason}` };
  if (!isCurrency(currency)) return { error: 'budget.typed.not-a-number' };
  const money = Money.tryParse(read.decimal, currency);
  if (!(money instanceof Money)) return { error: 'budget.typed.too-fine' };
  return { money: money.toJSON() };
}

/** Whether the one amount is more than the other, exactly; both of one currency. */
export function exceeds(one: MoneyView, other: MoneyView): boolean {
  return moneyOf(one).exceeds(moneyOf(other));
}

/** one − other, exactly; both of one currency. */
export function difference(one: MoneyView, other: MoneyView): MoneyView {
  return moneyOf(one).minus(moneyOf(other)).toJSON();
}

/** What an amount is worth at a rate, rounded once; null where a currency or the rate is none. */
export function worthIn(money: MoneyView, rate: string, currency: string): MoneyView | null {
  if (!isCurrency(currency)) return null;
  return convert(moneyOf(money), rate, currency).toJSON();
}

/** The sum, exactly; all of one currency, and at least one. */
export function sumOf(amounts: readonly MoneyView[]): MoneyView {
  const [first, ...rest] = amounts.map(moneyOf);
  if (!first) throw new Error('nothing has no currency');
  return rest.reduce((total, amount) => total.plus(amount), first).toJSON();
}

/** Whether there is nothing of it. */
export function isNothing(money: MoneyView): boolean {
  return moneyOf(money).isZero();
}

/** The amount in twelve months, as even as whole units of its currency allow. */
export function evenMonths(money: MoneyView): readonly MoneyView[] {
  return spreadEvenly(moneyOf(money)).map((month) => month.toJSON());
}

/** Whether there is more than nothing of it. */
export function isMore(money: MoneyView): boolean {
  return moneyOf(money).isPositive();
}

/** The exact amount; throws for a currency that is none. */
export function moneyOf({ amount, currency }: MoneyView): Money {
  if (!isCurrency(currency)) throw new Error(`no amount can be read in ${currency}`);
  return Money.parse(amount, currency);
}
