import type { MoneyView, PhasingView } from '@mizan/shared/contracts';
import type { TypingLanguage } from '@mizan/shared/money';

import { difference, sumOf, typedAmount } from '../data/amounts';

/** What was typed into the months of a course, by its place from 0; a month that nobody touched is not there. */
export type TypedMonths = Readonly<Record<number, string>>;

/** A month that cannot be read: its place from 0, and the message key of what is wrong with it. */
export interface UnreadMonth {
  readonly month: number;
  readonly error: string;
}

/** Twelve months as they would be kept, or the first one that cannot be read. */
export type ReadCourse =
  { readonly months: readonly MoneyView[]; readonly missing: MoneyView } | { readonly unread: UnreadMonth };

/** The course with what was typed in the place of what is there; an emptied month is nothing. */
export function readCourse(course: PhasingView, typed: TypedMonths, language: TypingLanguage): ReadCourse {
  const { currency } = course.revised;
  const months: MoneyView[] = [];
  for (const [month, kept] of course.months.entries()) {
    const text = typed[month];
    const read = text === undefined ? { money: kept } : typedAmount(text.trim() || '0', currency, language);
    if ('error' in read) return { unread: { month, error: read.error } };
    months.push(read.money);
  }
  return { months, missing: difference(course.revised, sumOf(months)) };
}
