import type { Language } from '@mizan/shared/contracts';

import { ar } from './messages/ar';
import { en } from './messages/en';
import { fr } from './messages/fr';
import type { WorkbookMessages } from './workbook-messages';

const MESSAGES: Readonly<Record<Language, WorkbookMessages>> = { en, fr, ar };
/** Western digits in every language, as on the screens. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };

/** For whom a workbook is made, and when. */
export interface WorkbookContext {
  readonly language: Language;
  readonly person: string;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
  readonly isDemonstration: boolean;
  readonly now: Date;
}

export function messagesOf({ language }: Pick<WorkbookContext, 'language'>): WorkbookMessages {
  return MESSAGES[language];
}

export function localeOf({ language }: Pick<WorkbookContext, 'language'>): string {
  return LOCALES[language];
}

/** The lines under the title: plan, filters, day, who took it and when, and whether it is a demonstration. */
export function titleLines(context: WorkbookContext, plan: string, filters: readonly string[]): readonly string[] {
  const messages = messagesOf(context);
  const date = new Intl.DateTimeFormat(localeOf(context), { dateStyle: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(localeOf(context), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const asOf = messages.asOf(date.format(new Date(`${context.businessDate}T00:00:00Z`)));
  return [
    plan,
    messages.pair(messages.filters, filters.length === 0 ? messages.none : filters.join('; ')),
    `${asOf}. ${messages.takenBy(context.person, instant.format(context.now))}`,
    ...(context.isDemonstration ? [messages.demonstration] : []),
  ];
}
