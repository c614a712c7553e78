/** A UUID as text. */
export type Uuid = string;
/** An instant, ISO 8601 in UTC, such as 2014-09-30T08:00:00.000Z. */
export type IsoDateTime = string;
/** A calendar day, YYYY-MM-DD, without a time zone. */
export type IsoDate = string;
/** An exact decimal number as text, such as 1250.50; never a JavaScript number. */
export type DecimalString = string;

/** An exact amount on the wire: always the currency's number of decimals. */
export interface MoneyView {
  readonly amount: DecimalString;
  readonly currency: string;
}

/** One page of a list that is read by keyset; `next` is null on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** The identity and version of what was just written. */
export interface WrittenView {
  readonly id: Uuid;
  readonly version: number;
}

/** The answer to whoever asks how the process is. */
export interface HealthView {
  readonly status: 'ok';
}

/** The body of an answer without one. */
export type Nothing = null;

/** The identity of what was just made. */
export interface Identity {
  readonly id: Uuid;
}
