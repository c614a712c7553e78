import { available, byBucket, utilisation, type Balance, type Bucket } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { BalanceView } from '@mizan/shared/contracts';

/** The buckets as numeric columns give them, and the first appropriation. */
export type BalanceRow = Readonly<Record<Bucket | 'appropriated', string>>;

/** The row as exact amounts, with what follows from them. */
export function balanceView(row: BalanceRow, currency: CurrencyCode): BalanceView {
  const balance = balanceOf(row, currency);
  const appropriated = Money.fromNumeric(row.appropriated, currency);
  return {
    appropriated: appropriated.toJSON(),
    changes: balance.revised.minus(appropriated).toJSON(),
    revised: balance.revised.toJSON(),
    allotted: balance.allotted.toJSON(),
    frozen: balance.frozen.toJSON(),
    override: balance.override.toJSON(),
    reserved: balance.reserved.toJSON(),
    committed: balance.committed.toJSON(),
    paid: balance.paid.toJSON(),
    available: available(balance).toJSON(),
    utilisation: figureText(utilisation(balance)),
  };
}

/** Several rows of one currency as one. */
export function sumBalances(rows: readonly BalanceRow[], currency: CurrencyCode): BalanceRow {
  const total = (name: Bucket | 'appropriated'): string =>
    sum(
      rows.map((row) => Money.fromNumeric(row[name], currency)),
      currency,
    ).toDecimal();
  return { ...byBucket(total), appropriated: total('appropriated') };
}

/** The buckets of a row as amounts. */
export function balanceOf(row: BalanceRow, currency: CurrencyCode): Balance {
  return byBucket((bucket) => Money.fromNumeric(row[bucket], currency));
}
