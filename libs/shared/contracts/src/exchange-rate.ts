import type { DecimalString, IsoDate, IsoDateTime, Uuid } from './wire';

export const EXCHANGE_RATE_KINDS = ['spot', 'month'] as const;
/** A rate of a day, which holds until the next one, or one that is locked for a whole month. */
export type ExchangeRateKind = (typeof EXCHANGE_RATE_KINDS)[number];

export const EXCHANGE_RATE_LIMITS = { source: 120, importRows: 5000, importCharacters: 500_000 } as const;

/** What one unit of `from` is worth in `to`. */
export interface ExchangeRateView {
  readonly id: Uuid;
  readonly from: string;
  readonly to: string;
  /** For a month its first day. */
  readonly date: IsoDate;
  readonly kind: ExchangeRateKind;
  readonly rate: DecimalString;
  readonly source: string;
  readonly createdAt: IsoDateTime;
  readonly createdBy: string | null;
}

/** A rate that was used, and whether it was turned round. */
export interface RateStepView {
  readonly from: string;
  readonly to: string;
  readonly date: IsoDate;
  readonly kind: ExchangeRateKind;
  readonly rate: DecimalString;
  readonly source: string;
  readonly isInverse: boolean;
}

/** The rate of a pair on a day, with what it was made of. */
export interface ApplicableRateView {
  readonly from: string;
  readonly to: string;
  /** The day that was asked for. */
  readonly on: IsoDate;
  readonly rate: DecimalString;
  readonly rateDate: IsoDate | null;
  readonly source: string | null;
  readonly steps: readonly RateStepView[];
}

/** Asks to record a rate; `kind` month locks it for the month of its date. */
export interface RecordExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly date: IsoDate;
  readonly kind: ExchangeRateKind;
  readonly rate: DecimalString;
  readonly source: string;
}

/** Asks to take rates from a table as CSV with the columns date, from, to, rate, source. A dry run only looks. */
export interface ImportExchangeRates {
  readonly content: string;
  readonly dryRun: boolean;
}

export const RATE_ROW_STATES = ['new', 'correction', 'unchanged', 'invalid'] as const;
export type RateRowState = (typeof RATE_ROW_STATES)[number];

/** A row of the file and what becomes of it; `reason` names what is wrong. */
export interface RateImportRow {
  readonly row: number;
  readonly state: RateRowState;
  readonly reason: string | null;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly source: string;
}

/** What an import took, or would take. */
export interface RateImportView {
  readonly isDone: boolean;
  readonly rows: readonly RateImportRow[];
}
