import { showText, type Language, type LocalizedText } from '@mizan/shared/contracts';

import type { WorkbookMessages } from './workbook-messages';

/** What a double holds exactly of a decimal number: fifteen significant digits. */
const MOST_DIGITS = 15;

/** A decimal text as the number of a cell; as text where a cell's number could not hold it exactly. null stays empty. */
export function cellNumber(decimal: string | null | undefined): number | string | null {
  if (decimal === null || decimal === undefined) return null;
  const digits = decimal.replace(/^-?0*\.?0*|[.]/g, '').replace(/0+$/, '');
  return digits.length > MOST_DIGITS ? decimal : Number(decimal);
}

/** A calendar day, YYYY-MM-DD, as the date of a cell: midnight UTC. */
export function cellDate(day: string | null | undefined): Date | null {
  return day === null || day === undefined ? null : new Date(`${day}T00:00:00Z`);
}

/** A text in the reader's language; one that is missing there is marked with the language that it is in. */
export function cellText(text: LocalizedText, language: Language, messages: WorkbookMessages): string {
  const shown = showText(text, language);
  return shown.isFallback && shown.text !== '' ? `${shown.text} [${messages.onlyIn[shown.language]}]` : shown.text;
}
