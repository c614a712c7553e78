import { available, byBucket, utilisation, type Balance, type Bucket } from '@mizan/shared/ledger';
import { Money, sum } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { BalanceView } from '@mizan/shared/contracts';

/** The buckets as numeric columns give them, and the first appropriation. */
export type BalanceRow = Readonly<Record<Bucket | 'appropriated', string>>;

/** The row as exact amounts, with what follows from them. */
export function balanceView(row: BalanceRow): BalanceView {
  const balance = toBalance(row);
  const appropriated = dollars(row.appropriated);
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

/** Several rows as one. */
export function sumBalances(rows: readonly BalanceRow[]): BalanceRow {
  const total = (name: Bucket | 'appropriated'): string =>
    sum(
      rows.map((row) => dollars(row[name])),
      'USD',
    ).toDecimal();
  return { ...byBucket(total), appropriated: total('appropriated') };
}

function toBalance(row: BalanceRow): Balance {
  return byBucket((bucket) => dollars(row[bucket]));
}

function dollars(numeric: string): Money {
  return Money.fromNumeric(numeric, 'USD');
}
