import { CURRENCIES, type CurrencyCode } from './currencies';
import { CurrencyMismatchError, MoneyFormatError, type MoneyFormatReason } from './money-errors';

/** What a stored amount may have before the decimal mark: numeric(20,4). */
const MAX_INTEGER_DIGITS = 16;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Said instead of an amount when a text is none. */
export interface MoneyRefusal {
  readonly reason: MoneyFormatReason;
}

/**
 * An exact amount in one currency: whole minor units inside, a decimal string outside. It never changes.
 * Whatever takes a second amount throws CurrencyMismatchError when that is in another currency.
 */
export class Money {
  private constructor(
    /** Whole minor units: cents of a dollar, millimes of a dinar. */
    readonly minor: bigint,
    readonly currency: CurrencyCode,
  ) {}

  /** A plain decimal such as '1250.50' or '-3'; throws MoneyFormatError for anything else. */
  static parse(decimal: string, currency: CurrencyCode): Money {
    const parsed = Money.tryParse(decimal, currency);
    if (parsed instanceof Money) return parsed;
    throw new MoneyFormatError(parsed.reason, decimal, currency);
  }

  /** As parse, but says why instead of throwing. */
  static tryParse(decimal: string, currency: CurrencyCode): Money | MoneyRefusal {
    const match = DECIMAL.exec(decimal);
    if (!match) return { reason: 'not-a-number' };
    const [, sign = '', whole = '', fraction = ''] = match;
    const { decimals } = CURRENCIES[currency];
    if (fraction.length > decimals) return { reason: 'too-many-decimals' };
    if (whole.replace(/^0+/, '').length > MAX_INTEGER_DIGITS) return { reason: 'too-large' };
    const minor = BigInt(whole + fraction.padEnd(decimals, '0'));
    return new Money(sign === '-' ? -minor : minor, currency);
  }

  /**
   * An amount as a numeric(20,4) column gives it: '1250.5000'. Decimals beyond the currency's must be zeros, or it
   * throws MoneyFormatError.
   */
  static fromNumeric(stored: string, currency: CurrencyCode): Money {
    const [whole = '', fraction] = stored.split('.', 2);
    if (fraction === undefined) return Money.parse(stored, currency);
    const { decimals } = CURRENCIES[currency];
    const kept = fraction.slice(0, decimals) + fraction.slice(decimals).replace(/0+$/, '');
    return Money.parse(kept === '' ? whole : `${whole}.${kept}`, currency);
  }

  /** Nothing, in that currency. */
  static zero(currency: CurrencyCode): Money {
    return new Money(0n, currency);
  }

  /** From whole minor units: 125050n in USD is 1250.50. */
  static fromMinor(minor: bigint, currency: CurrencyCode): Money {
    return new Money(minor, currency);
  }

  plus(other: Money): Money {
    return new Money(this.minor + this.minorOf(other), this.currency);
  }

  minus(other: Money): Money {
    return new Money(this.minor - this.minorOf(other), this.currency);
  }

  negated(): Money {
    return new Money(-this.minor, this.currency);
  }

  exceeds(other: Money): boolean {
    return this.minor > this.minorOf(other);
  }

  isLessThan(other: Money): boolean {
    return this.minor < this.minorOf(other);
  }

  /** −1, 0 or 1, for sorting. */
  compare(other: Money): -1 | 0 | 1 {
    if (this.isLessThan(other)) return -1;
    return this.exceeds(other) ? 1 : 0;
  }

  /** Same currency and same amount; the one comparison that does not throw. */
  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor;
  }

  isZero(): boolean {
    return this.minor === 0n;
  }

  isNegative(): boolean {
    return this.minor < 0n;
  }

  isPositive(): boolean {
    return this.minor > 0n;
  }

  /** Always with exactly the currency's decimals: '1250.50' USD, '1250.500' KWD, '1250' XOF. */
  toDecimal(): string {
    const { decimals } = CURRENCIES[this.currency];
    const sign = this.minor < 0n ? '-' : '';
    const digits = (this.minor < 0n ? -this.minor : this.minor).toString().padStart(decimals + 1, '0');
    if (decimals === 0) return sign + digits;
    return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  /** The shape on the wire. */
  toJSON(): { readonly amount: string; readonly currency: CurrencyCode } {
    return { amount: this.toDecimal(), currency: this.currency };
  }

  toString(): string {
    return `${this.toDecimal()} ${this.currency}`;
  }

  private minorOf(other: Money): bigint {
    if (other.currency !== this.currency) throw new CurrencyMismatchError(this.currency, other.currency);
    return other.minor;
  }
}

/** The total; nothing at all gives zero of that currency. */
export const sum = (moneys: Iterable<Money>, currency: CurrencyCode): Money => {
  let total = Money.zero(currency);
  for (const money of moneys) total = total.plus(money);
  return total;
};
