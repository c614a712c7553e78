import { isCurrency, Money, parseTyped, type CurrencyCode } from '@mizan/shared/money';
import { PAYMENT_FILE_LIMITS } from '@mizan/shared/contracts';

const COLUMNS = ['number', 'date', 'reference', 'supplier', 'amount', 'currency'] as const;
type Column = (typeof COLUMNS)[number] | 'description';

/** A payment of the file. */
export interface ReadPayment {
  /** The row of the table, counted from its heading, which is 1. */
  readonly row: number;
  readonly number: string;
  readonly paidOn: string;
  readonly reference: string;
  readonly supplier: string;
  readonly amount: Money;
  readonly description: string | null;
}

/** A row that is none, and what is wrong with it. */
export interface WrongRow {
  readonly row: number;
  readonly reason: 'number' | 'date' | 'amount' | 'currency' | 'text' | 'twice';
}

/** Everything in the file, or why it is none of payments. */
export type PaymentFile =
  | { readonly payments: readonly ReadPayment[]; readonly wrong: readonly WrongRow[] }
  | { readonly reason: 'columns' | 'empty' | 'too-long' };

/**
 * The payments of an accounting export. The heading names the columns in any order: number, date (2014-09-30), reference,
 * supplier, amount, currency, and description if there is one. Amounts as accounts write them: 1250.50, 1 250,50 or
 * ١٢٥٠٫٥٠; one that could be two amounts (1.234) is wrong, not guessed. `isDay` says whether a text is an ISO day.
 */
export function paymentFile(table: readonly (readonly string[])[], isDay: (text: string) => boolean): PaymentFile {
  const [heading = [], ...rows] = table;
  const named = heading.map((cell) => cell.trim().toLowerCase());
  if (COLUMNS.some((column) => !named.includes(column))) return { reason: 'columns' };
  if (rows.length === 0) return { reason: 'empty' };
  if (rows.length > PAYMENT_FILE_LIMITS.rows) return { reason: 'too-long' };
  const numbers = new Set<string>();
  const payments: ReadPayment[] = [];
  const wrong: WrongRow[] = [];
  for (const [index, cells] of rows.entries()) {
    const cell = (column: Column): string => cells[named.indexOf(column)]?.trim() ?? '';
    const day = cell('date');
    const read = readRow(index + 2, cell, { numbers, day: isDay(day) ? day : null });
    if ('reason' in read) wrong.push(read);
    else payments.push(read);
    numbers.add(cell('number'));
  }
  return { payments, wrong };
}

function readRow(
  row: number,
  cell: (column: Column) => string,
  { numbers, day }: { readonly numbers: ReadonlySet<string>; readonly day: string | null },
): ReadPayment | WrongRow {
  const number = cell('number');
  const currency = cell('currency').toUpperCase();
  if (number === '' || number.length > 80) return { row, reason: 'number' };
  if (numbers.has(number)) return { row, reason: 'twice' };
  if (day === null) return { row, reason: 'date' };
  if (!isCurrency(currency)) return { row, reason: 'currency' };
  const texts = [cell('reference'), cell('supplier'), cell('description')];
  if (texts.some((text) => text.length > PAYMENT_FILE_LIMITS.cell)) return { row, reason: 'text' };
  const amount = readAmount(cell('amount'), currency);
  if (!amount?.isPositive()) return { row, reason: 'amount' };
  const [reference = '', supplier = '', description = ''] = texts;
  return { row, number, paidOn: day, reference, supplier, amount, description: description || null };
}

/** The amount, where it reads as the same one whoever wrote it; null where it could be two, or none. */
function readAmount(text: string, currency: CurrencyCode): Money | null {
  const readings = (['en', 'fr'] as const).flatMap((language) => {
    const typed = parseTyped(text, language);
    const money = 'decimal' in typed ? Money.tryParse(typed.decimal, currency) : null;
    return money instanceof Money ? [money] : [];
  });
  const [first, second] = readings;
  if (!first || (second && !second.equals(first))) return null;
  return first;
}
