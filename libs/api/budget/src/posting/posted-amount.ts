import { invalidFields, Problem } from '@mizan/api/platform';
import { CURRENCIES, isCurrency, Money, type CurrencyCode } from '@mizan/shared/money';
import type { MoneyView } from '@mizan/shared/contracts';

/**
 * The amount of a request, in the currency of the fund. Throws `request.invalid` at `amount.amount` for more decimals
 * than the currency has, and `budget.amount-invalid` for another currency: money of a fund moves in its own.
 */
export function postedAmount(asked: MoneyView, currency: CurrencyCode): Money {
  if (asked.currency !== currency) throw new Problem('budget.amount-invalid', { currency });
  const amount = Money.tryParse(asked.amount, currency);
  if (amount instanceof Money) return amount;
  const { decimals } = CURRENCIES[currency];
  throw invalidFields({ path: 'amount.amount', rule: 'decimal', params: { decimals } });
}

/** An amount as it was agreed, in whatever currency; more than zero. Throws as `positiveAmount` does. */
export function agreedAmount(asked: MoneyView): Money {
  if (!isCurrency(asked.currency)) throw new Problem('budget.amount-invalid', { currency: asked.currency });
  return positiveAmount(asked, asked.currency);
}

/** As `postedAmount`; `budget.amount-not-positive` for nothing and for less than nothing. */
export function positiveAmount(asked: MoneyView, currency: CurrencyCode): Money {
  const amount = postedAmount(asked, currency);
  if (!amount.isPositive()) throw new Problem('budget.amount-not-positive');
  return amount;
}
