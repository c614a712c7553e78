import { isCurrency } from '@mizan/shared/money';
import { isIsoDate } from '@mizan/api/platform';
import type { ExchangeRate } from '@mizan/shared/ledger';
import { EXCHANGE_RATE_LIMITS, type RateImportRow, type RecordExchangeRate } from '@mizan/shared/contracts';

import { RATE } from './exchange-rate.body';

const COLUMNS = ['date', 'from', 'to', 'rate', 'source'] as const;
type Column = (typeof COLUMNS)[number];

/** What a file is as a whole: rows to look at, or the reason why it is none. */
export type RateFile =
  { readonly rows: readonly RateImportRow[] } | { readonly reason: 'columns' | 'empty' | 'too-long' };

/**
 * The rows of a table of rates: each new, a correction of what counts now, unchanged, or invalid with its reason. The
 * heading names the columns in any order. Days are ISO days: 3/4/2014 is two days, and is refused.
 */
export function rateFile(table: readonly (readonly string[])[], current: readonly ExchangeRate[]): RateFile {
  const [heading = [], ...rows] = table;
  const places = COLUMNS.map((column) => heading.findIndex((cell) => cell.trim().toLowerCase() === column));
  if (places.includes(-1)) return { reason: 'columns' };
  if (rows.length === 0) return { reason: 'empty' };
  if (rows.length > EXCHANGE_RATE_LIMITS.importRows) return { reason: 'too-long' };
  const known = new Map(current.filter(({ kind }) => kind === 'spot').map((rate) => [keyOf(rate), rate]));
  const seen = new Set<string>();
  return {
    rows: rows.map((cells, index) => {
      const cell = (column: Column): string => cells[places[COLUMNS.indexOf(column)] ?? -1]?.trim() ?? '';
      const read = {
        row: index + 2,
        date: cell('date'),
        from: cell('from').toUpperCase(),
        to: cell('to').toUpperCase(),
        rate: plainRate(cell('rate')),
        source: cell('source'),
      };
      const reason = reasonAgainst(read, seen);
      seen.add(keyOf(read));
      if (reason !== null) return { ...read, state: 'invalid', reason };
      const before = known.get(keyOf(read));
      if (!before) return { ...read, state: 'new', reason };
      const isSame = before.source === read.source && bare(before.rate) === bare(read.rate);
      return { ...read, state: isSame ? 'unchanged' : 'correction', reason };
    }),
  };
}

/** The rows that change something, as rates of a day. */
export function ratesIn(rows: readonly RateImportRow[]): RecordExchangeRate[] {
  return rows
    .filter(({ state }) => state === 'new' || state === 'correction')
    .map(({ date, from, to, rate, source }) => ({ date, from, to, rate, source, kind: 'spot' }));
}

type ReadRow = Omit<RateImportRow, 'state' | 'reason'>;

function reasonAgainst(read: ReadRow, seen: ReadonlySet<string>): string | null {
  if (!isIsoDate(read.date)) return 'date';
  if (!isCurrency(read.from) || !isCurrency(read.to)) return 'currency';
  if (read.from === read.to) return 'same-currency';
  if (!RATE.test(read.rate)) return 'rate';
  if (read.source.length < 2 || read.source.length > EXCHANGE_RATE_LIMITS.source) return 'source';
  return seen.has(keyOf(read)) ? 'twice' : null;
}

function keyOf({ date, from, to }: { readonly date: string; readonly from: string; readonly to: string }): string {
  return `${from}:${to}:${date}`;
}

/** Arabic digits and marks, and a decimal comma, as a plain decimal; whatever else is in it stays and is refused. */
function plainRate(cell: string): string {
  const digits = cell.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
  return digits.replace('٫', '.').replace(/^(\d+),(\d+)$/, '$1.$2');
}

function bare(rate: string): string {
  return rate.includes('.') ? rate.replace(/0+$/, '').replace(/\.$/, '') : rate;
}
