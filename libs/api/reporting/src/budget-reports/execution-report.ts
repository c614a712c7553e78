import { available, byBucket, utilisation, type Balance } from '@mizan/shared/ledger';
import { Money, sum, type CurrencyCode } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import {
  showText,
  type ExecutionGrouping,
  type Language,
  type ReportColumnKind,
  type ReportColumnView,
  type ReportGroupView,
  type ReportRowView,
} from '@mizan/shared/contracts';

import { reportMessages, type ReportColumnKey } from './budget-report-messages';
import type { ExecutionRow } from './execution.read-model';
import { columnsOf, fundTitle, sumCells } from './report-group';

type Columns = readonly (readonly [ReportColumnKey, ReportColumnKind])[];

const USED: Columns = [
  ['reserved', 'money'],
  ['committed', 'money'],
  ['paid', 'money'],
];
const ALL: Columns = [
  ['appropriated', 'money'],
  ['changes', 'money'],
  ['revised', 'money'],
  ['allotted', 'money'],
  ['frozen', 'money'],
  ...USED,
  ['available', 'money'],
  ['utilisation', 'percent'],
];
const CODE: Columns = [['code', 'code']];
const COLUMNS: Readonly<Record<ExecutionGrouping, Columns>> = {
  project: [...CODE, ['project', 'text'], ...ALL],
  nature: [...CODE, ['nature', 'text'], ...USED],
  fund: [...CODE, ['fund', 'text'], ...ALL],
  quarter: [['quarter', 'text'], ...ALL],
};

/** What a row or a sum holds. */
interface Standing {
  readonly appropriated: Money;
  readonly balance: Balance;
}

/** Columns and groups of budget execution, for each fund; by fund, for the funds of one kind and currency. */
export function executionReport(
  rows: readonly ExecutionRow[],
  by: ExecutionGrouping,
  language: Language,
): { readonly columns: readonly ReportColumnView[]; readonly groups: readonly ReportGroupView[] } {
  const columns = columnsOf(COLUMNS[by], language);
  const keyOf = (row: ExecutionRow): string => (by === 'fund' ? `${row.fund_kind}:${row.currency}` : row.fund_code);
  const groups = [...Map.groupBy(rows, keyOf)].map(([key, own]) => groupOf(key, own, { by, language, columns }));
  return { columns, groups };
}

interface Asked {
  readonly by: ExecutionGrouping;
  readonly language: Language;
  readonly columns: readonly ReportColumnView[];
}

function groupOf(key: string, rows: readonly ExecutionRow[], asked: Asked): ReportGroupView {
  const { by, language, columns } = asked;
  const messages = reportMessages(language);
  const [first] = rows;
  if (!first) throw new Error('A group has a row.');
  const { currency } = first;
  const kind = `${messages.fundKinds[first.fund_kind]} (${currency})`;
  const total = addedUp(rows.map(standingOf), currency);
  return {
    key,
    title: by === 'fund' ? kind : fundTitle(first, currency, language),
    currency,
    rows: rows.filter((row) => by !== 'nature' || isUsed(row)).map((row) => rowOf(row, asked)),
    sum: sumCells(columns, messages.sum, figuresOf(total)),
  };
}

function rowOf(row: ExecutionRow, { by, language, columns }: Asked): ReportRowView {
  const messages = reportMessages(language);
  const figures = figuresOf(standingOf(row));
  const [year = '', quarter = ''] = (row.code ?? '').split('-');
  const texts: Readonly<Record<string, string | null>> = {
    code: row.code,
    project: row.name && showText(row.name, language).text,
    nature: row.name === null ? messages.withoutNature : showText(row.name, language).text,
    fund: row.name && showText(row.name, language).text,
    quarter: messages.quarter(year, quarter),
    // A quarter is a movement; what it used is no share of anything.
    ...(by === 'quarter' ? { utilisation: null } : {}),
  };
  const cells = { ...figures, ...texts };
  return {
    subject: by === 'project' && row.id !== null ? { kind: 'project', id: row.id } : null,
    cells: columns.map(({ key }) => cells[key] ?? null),
  };
}

/** Whether anything of it was used: what is merely given has no nature where money is not given by nature. */
function isUsed(row: ExecutionRow): boolean {
  const { reserved, committed, paid } = standingOf(row).balance;
  return [reserved, committed, paid].some((money) => !money.isZero());
}

function standingOf(row: ExecutionRow): Standing {
  const money = (numeric: string): Money => Money.fromNumeric(numeric, row.currency);
  return { appropriated: money(row.appropriated), balance: byBucket((bucket) => money(row[bucket])) };
}

function addedUp(standings: readonly Standing[], currency: CurrencyCode): Standing {
  const total = (figure: (standing: Standing) => Money): Money => sum(standings.map(figure), currency);
  return {
    appropriated: total(({ appropriated }) => appropriated),
    balance: byBucket((bucket) => total(({ balance }) => balance[bucket])),
  };
}

function figuresOf({ appropriated, balance }: Standing): Readonly<Record<string, string | null>> {
  return {
    ...byBucket((bucket) => balance[bucket].toDecimal()),
    appropriated: appropriated.toDecimal(),
    changes: balance.revised.minus(appropriated).toDecimal(),
    available: available(balance).toDecimal(),
    utilisation: figureText(utilisation(balance)),
  };
}
