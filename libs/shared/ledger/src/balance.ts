import { Money, type CurrencyCode } from '@mizan/shared/money';

import { byBucket, ENTRY_TYPES, type BalanceEntry, type Bucket } from './entry-types';

/** The buckets of one control key, all in the currency of its fund. */
export type Balance = Readonly<Record<Bucket, Money>>;

/** A balance before its first entry. */
export const emptyBalance = (currency: CurrencyCode): Balance => {
  const zero = Money.zero(currency);
  return byBucket(() => zero);
};

/** The bucket that this very entry moves. */
export const bucketOf = (entry: BalanceEntry): Bucket =>
  entry.type === 'REVERSAL' ? ENTRY_TYPES[entry.reversedType].bucket : ENTRY_TYPES[entry.type].bucket;

/** The balance after one more entry. Checks nothing but the currency; obstacles are asked for beforehand. */
export const applyEntry = (balance: Balance, entry: BalanceEntry): Balance => {
  const bucket = bucketOf(entry);
  return { ...balance, [bucket]: balance[bucket].plus(entry.amount) };
};

/** The balance that a history of entries leaves, whatever their order. */
export const foldBalance = (entries: Iterable<BalanceEntry>, currency: CurrencyCode): Balance => {
  let balance = emptyBalance(currency);
  for (const entry of entries) balance = applyEntry(balance, entry);
  return balance;
};

/** What may still be reserved, committed or paid: allotted − frozen − reserved − committed − paid. */
export const available = (balance: Balance): Money =>
  balance.allotted.minus(balance.frozen).minus(balance.reserved).minus(balance.committed).minus(balance.paid);
