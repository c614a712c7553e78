import { Money, sum } from '@mizan/shared/money';
import {
  showText,
  type Language,
  type ReportColumnView,
  type ReportGroupView,
  type ReportRowView,
} from '@mizan/shared/contracts';

import { reportMessages } from './budget-report-messages';
import { columnsOf, fundTitle, sumCells } from './report-group';
import type { RegisterRow } from './virement-register.read-model';

/** Columns and groups of the register: a row for each line, for each fund what left and what arrived. */
export function virementsReport(
  rows: readonly RegisterRow[],
  language: Language,
): { readonly columns: readonly ReportColumnView[]; readonly groups: readonly ReportGroupView[] } {
  const columns = columnsOf(
    [
      ['code', 'code'],
      ['state', 'text'],
      ['project', 'code'],
      ['title', 'text'],
      ['nature', 'text'],
      ['given', 'money'],
      ['received', 'money'],
      ['askedBy', 'text'],
      ['decidedBy', 'text'],
      ['rule', 'text'],
      ['postedOn', 'date'],
    ],
    language,
  );
  const funds = [...Map.groupBy(rows, ({ fund_code: code }) => code)];
  return { columns, groups: funds.flatMap(([code, own]) => groupOf(code, own, { columns, language })) };
}

interface Asked {
  readonly columns: readonly ReportColumnView[];
  readonly language: Language;
}

function groupOf(code: string, rows: readonly RegisterRow[], { columns, language }: Asked): ReportGroupView[] {
  const [first] = rows;
  if (!first) return [];
  const { currency } = first;
  const total = (key: 'given' | 'received'): string =>
    sum(
      rows.flatMap((row) => partOf(row)[key] ?? []),
      currency,
    ).toDecimal();
  const figures = { given: total('given'), received: total('received') };
  return [
    {
      key: code,
      title: fundTitle(first, currency, language),
      currency,
      rows: rows.map((row) => rowOf(row, columns, language)),
      sum: sumCells(columns, reportMessages(language).sum, figures),
    },
  ];
}

/** What the line gives or takes, without its sign. */
function partOf(row: RegisterRow): Readonly<Partial<Record<'given' | 'received', Money>>> {
  const amount = Money.fromNumeric(row.amount, row.currency);
  return amount.isNegative() ? { given: amount.negated() } : { received: amount };
}

function rowOf(row: RegisterRow, columns: readonly ReportColumnView[], language: Language): ReportRowView {
  const messages = reportMessages(language);
  const { given, received } = partOf(row);
  const rules = [
    ...(row.level === null ? [] : [messages.deciders[row.level]]),
    ...(row.rules ?? []).map((rule) => messages.rules[rule]),
  ];
  const cells: Readonly<Record<string, string | null>> = {
    code: row.code,
    state: messages.states[row.state],
    project: row.project_code,
    title: showText(row.project_title, language).text,
    nature: row.nature_name && showText(row.nature_name, language).text,
    given: given?.toDecimal() ?? null,
    received: received?.toDecimal() ?? null,
    askedBy: row.asked_by,
    decidedBy: row.decided_by,
    rule: rules.length === 0 ? null : rules.join(': '),
    postedOn: row.posted_on,
  };
  return { subject: { kind: 'virement', id: row.id }, cells: columns.map(({ key }) => cells[key] ?? null) };
}
