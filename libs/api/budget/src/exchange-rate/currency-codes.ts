import { CURRENCIES } from '@mizan/shared/money';

/** Every currency that an amount may be in. */
export const CURRENCY_CODES: readonly string[] = Object.keys(CURRENCIES);
