import { Money, sum } from '@mizan/shared/money';
import {
  showText,
  type Language,
  type ReportColumnView,
  type ReportGroupView,
  type ReportRowView,
} from '@mizan/shared/contracts';

import { reportMessages } from './budget-report-messages';
import { OPEN_AGES, openAge } from './open-age';
import type { OpenCommitmentRow } from './open-commitments.read-model';
import { columnsOf, fundTitle, sumCells } from './report-group';

/** Columns and groups of what is open: for each fund and age, then the sum of the fund. */
export function openCommitmentsReport(
  rows: readonly OpenCommitmentRow[],
  language: Language,
): { readonly columns: readonly ReportColumnView[]; readonly groups: readonly ReportGroupView[] } {
  const columns = columnsOf(
    [
      ['code', 'code'],
      ['date', 'date'],
      ['days', 'count'],
      ['supplier', 'text'],
      ['kind', 'text'],
      ['project', 'code'],
      ['activity', 'code'],
      ['title', 'text'],
      ['dueDate', 'date'],
      ['currency', 'code'],
      ['agreedOpen', 'money'],
      ['open', 'money'],
    ],
    language,
  );
  const funds = [...Map.groupBy(rows, ({ fund_code: code }) => code).values()];
  return { columns, groups: funds.flatMap((fund) => groupsOf(fund, columns, language)) };
}

function groupsOf(
  rows: readonly OpenCommitmentRow[],
  columns: readonly ReportColumnView[],
  language: Language,
): readonly ReportGroupView[] {
  const messages = reportMessages(language);
  const [first] = rows;
  if (!first) return [];
  const title = fundTitle(first, first.fund_currency, language);
  const groupOf = (key: string, name: string, own: readonly OpenCommitmentRow[]): ReportGroupView => ({
    key: `${first.fund_code}:${key}`,
    title: name,
    currency: first.fund_currency,
    rows: own.map((row) => rowOf(row, columns, language)),
    sum: sumCells(columns, messages.sum, { open: openOf(own, first).toDecimal() }),
  });
  const byAge = Map.groupBy(rows, ({ days }) => openAge(days));
  const ages = OPEN_AGES.flatMap((age) => {
    const own = byAge.get(age);
    return own ? [groupOf(age, `${title} · ${messages.ages[age]}`, own)] : [];
  });
  return [...ages, { ...groupOf('all', title, rows), rows: [] }];
}

function openOf(rows: readonly OpenCommitmentRow[], { fund_currency: currency }: OpenCommitmentRow): Money {
  return sum(
    rows.map(({ open }) => Money.fromNumeric(open, currency)),
    currency,
  );
}

function rowOf(row: OpenCommitmentRow, columns: readonly ReportColumnView[], language: Language): ReportRowView {
  const cells: Readonly<Record<string, string | null>> = {
    code: row.code,
    date: row.effective_date,
    days: String(row.days),
    supplier: row.supplier,
    kind: reportMessages(language).kinds[row.kind],
    project: row.project_codes,
    activity: row.activity_codes,
    title: row.activity_title && showText(row.activity_title, language).text,
    dueDate: row.due_date,
    currency: row.currency,
    agreedOpen: Money.fromNumeric(row.agreed_open, row.currency).toDecimal(),
    open: Money.fromNumeric(row.open, row.fund_currency).toDecimal(),
  };
  return { subject: { kind: 'commitment', id: row.id }, cells: columns.map(({ key }) => cells[key] ?? null) };
}
