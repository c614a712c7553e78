import { ratio, type Money } from '@mizan/shared/money';
import type { Decimal } from 'decimal.js';

/** What partners and the organisation itself gave for something; all in the base currency. */
export interface LeverageFacts {
  /** Paid from the regular budget. */
  readonly own: Money;
  readonly partnersCash: Money;
  readonly partnersInKind: Money;
}

/** What something would cost without partners, and the own share of just that; both null where nobody said. */
export interface SavingFacts {
  readonly costWithoutPartners: Money | null;
  readonly ownShare: Money;
}

/** leverage = partners' money and in-kind ÷ own money; null where no own money was paid (domain.md, Money). */
export const leverage = ({ own, partnersCash, partnersInKind }: LeverageFacts): Decimal | null =>
  own.isPositive() ? ratio(partnersCash.plus(partnersInKind), own) : null;

/** saving = cost without partners − own share; null where the cost is not stated. Less than nothing is a loss. */
export const saving = ({ costWithoutPartners, ownShare }: SavingFacts): Money | null =>
  costWithoutPartners === null ? null : costWithoutPartners.minus(ownShare);
