/** Why a text is not an amount of the currency. */
export type MoneyFormatReason = 'not-a-number' | 'too-many-decimals' | 'too-large';

/** Thrown where a text should be an amount and is not. */
export class MoneyFormatError extends Error {
  override readonly name = 'MoneyFormatError';

  constructor(
    readonly reason: MoneyFormatReason,
    readonly text: string,
    readonly currency: string,
  ) {
    super(`"${text}" is not an amount in ${currency}: ${reason}`);
  }
}

/** Thrown when amounts of two currencies meet; convert one of them first. */
export class CurrencyMismatchError extends Error {
  override readonly name = 'CurrencyMismatchError';

  constructor(
    readonly expected: string,
    readonly found: string,
  ) {
    super(`An amount in ${expected} cannot meet one in ${found}`);
  }
}
