import type { TableDocument } from '@mizan/api/platform';
import type { ReportColumnKind } from '@mizan/shared/contracts';

import { localeOf, messagesOf, titleLines, type WorkbookContext } from '../workbooks/workbook-context';
import { reportMessages } from './budget-report-messages';
import type { MadeReport } from './budget-report.service';

/** So many columns stand beside each other on an upright page. */
const UPRIGHT_COLUMNS = 6;
/** Columns whose texts are long get more of the room. */
const SHARES: Readonly<Record<string, number>> = { supplier: 2, title: 3, project: 2, rule: 2 };

/** The report as it is printed: every figure as the screens write it. */
export function reportDocument({ view, context, plan }: MadeReport): TableDocument {
  const messages = reportMessages(context.language);
  const written = writers(context);
  const cells = (values: readonly (string | null)[]): readonly (string | null)[] =>
    values.map((value, index) => {
      const kind = view.columns[index]?.kind ?? 'text';
      return value === null ? null : written[kind](value);
    });
  return {
    language: context.language,
    isRightToLeft: context.language === 'ar',
    isLandscape: view.columns.length > UPRIGHT_COLUMNS,
    title: view.title,
    cutOff: messagesOf(context).asOf(written.date(view.asOf)),
    foot: messages.product,
    pageWords: messages.page,
    lines: titleLines(context, plan, view.filters),
    columns: view.columns.map(({ key, kind, head }) => ({
      kind,
      head,
      share: kind === 'text' ? (SHARES[key] ?? 1) : 0,
    })),
    groups: view.groups.map(({ title, rows, sum }) => ({
      title,
      rows: rows.map((row) => cells(row.cells)),
      sum: sum && [sum[0] ?? null, ...cells(sum).slice(1)],
    })),
    empty: messages.empty,
    notes: view.notes,
  };
}

/** Texts as they are, figures and days as the language writes them; amounts digit by digit from their decimal text. */
function writers(context: WorkbookContext): Readonly<Record<ReportColumnKind, (value: string) => string>> {
  const locale = localeOf(context);
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const amounts = (value: string): string => {
    const decimals = value.split('.')[1]?.length ?? 0;
    const form = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return signed(form.format(numeric(value)));
  };
  return {
    text: (value) => value,
    code: (value) => value,
    money: amounts,
    count: amounts,
    percent: (value) => signed(percents.format(numeric(value))),
    date: (value) => dates.format(new Date(`${value}T00:00:00Z`)),
  };
}

/** A real minus sign, as tables of money have it, and no marks of direction: the page isolates every figure. */
function signed(figure: string): string {
  return figure.replaceAll(/[\u200e\u200f\u061c]/gu, '').replace('-', '−');
}

/** The brand that Intl wants for decimal text. */
function numeric(value: string): Intl.StringNumericLiteral {
  return value as Intl.StringNumericLiteral;
}
