import type { ContributionReportRow } from '@mizan/api/budget';
import { Money, isCurrency, sum } from '@mizan/shared/money';
import {
  showText,
  type ContributionAmounts,
  type Language,
  type ReportColumnView,
  type ReportGroupView,
} from '@mizan/shared/contracts';

import { reportMessages } from './budget-report-messages';
import { columnsOf, sumCells } from './report-group';

/** The amounts of a contribution by their columns; what was received is \`got\`, since virements receive, too. */
const AMOUNTS = { pledged: 'pledged', agreed: 'agreed', got: 'received', paidOut: 'paidOut' } as const;

/** Columns and groups of contributions: regular and off-budget projects apart, and each currency apart. */
export function contributionsReport(
  rows: readonly ContributionReportRow[],
  language: Language,
): { readonly columns: readonly ReportColumnView[]; readonly groups: readonly ReportGroupView[] } {
  const columns = columnsOf(
    [
      ['code', 'code'],
      ['partner', 'text'],
      ['kind', 'text'],
      ['project', 'code'],
      ['title', 'text'],
      ['fund', 'code'],
      ['pledged', 'money'],
      ['agreed', 'money'],
      ['got', 'money'],
      ['paidOut', 'money'],
    ],
    language,
  );
  const keyOf = ({ isOffBudget, currency }: ContributionReportRow): string => `${isOffBudget ? 1 : 0}:${currency}`;
  const groups = [...Map.groupBy(rows, keyOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { columns, groups: groups.flatMap(([key, own]) => groupOf(key, own, { columns, language })) };
}

interface Asked {
  readonly columns: readonly ReportColumnView[];
  readonly language: Language;
}

function groupOf(key: string, rows: readonly ContributionReportRow[], { columns, language }: Asked): ReportGroupView[] {
  const messages = reportMessages(language);
  const [first] = rows;
  if (!first) return [];
  const { currency, isOffBudget } = first;
  const total = (amount: keyof ContributionAmounts): string | null =>
    isCurrency(currency)
      ? sum(
          rows.map(({ amounts }) => Money.parse(amounts[amount].amount, currency)),
          currency,
        ).toDecimal()
      : null;
  return [
    {
      key,
      title: `${messages.fundKinds[isOffBudget ? 'off-budget' : 'regular']} (${currency})`,
      currency,
      rows: rows.map((row) => ({ subject: null, cells: cellsOf(row, columns, language) })),
      sum: sumCells(columns, messages.sum, byColumn(total)),
    },
  ];
}

function cellsOf(
  row: ContributionReportRow,
  columns: readonly ReportColumnView[],
  language: Language,
): readonly (string | null)[] {
  const cells: Readonly<Record<string, string | null>> = {
    code: row.partnerCode,
    partner: showText(row.partnerName, language).text,
    kind: reportMessages(language).kinds[row.kind],
    project: row.projectCode,
    title: showText(row.projectTitle, language).text,
    fund: row.fundCode,
    ...byColumn((amount) => row.amounts[amount].amount),
  };
  return columns.map(({ key }) => cells[key] ?? null);
}

function byColumn(
  figure: (amount: keyof ContributionAmounts) => string | null,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(AMOUNTS).map(([column, amount]) => [column, figure(amount)]));
}
