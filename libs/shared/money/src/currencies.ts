/** Every currency that a fund or an amount may have, with the number of decimals ISO 4217 gives it. */
export const CURRENCIES = {
  AED: { decimals: 2 },
  BHD: { decimals: 3 },
  CHF: { decimals: 2 },
  DZD: { decimals: 2 },
  EGP: { decimals: 2 },
  EUR: { decimals: 2 },
  GBP: { decimals: 2 },
  IDR: { decimals: 2 },
  IQD: { decimals: 3 },
  JOD: { decimals: 3 },
  JPY: { decimals: 0 },
  KWD: { decimals: 3 },
  LYD: { decimals: 3 },
  MAD: { decimals: 2 },
  MYR: { decimals: 2 },
  OMR: { decimals: 3 },
  QAR: { decimals: 2 },
  SAR: { decimals: 2 },
  TND: { decimals: 3 },
  TRY: { decimals: 2 },
  USD: { decimals: 2 },
  XAF: { decimals: 0 },
  XOF: { decimals: 0 },
} as const satisfies Record<string, { readonly decimals: 0 | 2 | 3 }>;

/** The ISO 4217 code of a currency that the product knows. */
export type CurrencyCode = keyof typeof CURRENCIES;

/** Whether a text is the code of a known currency; case counts. */
export const isCurrency = (code: string): code is CurrencyCode => Object.hasOwn(CURRENCIES, code);
