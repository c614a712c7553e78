import type { PassThrough } from 'node:stream';

import type { IndicatorFacts, PlanFacts, ProposedLink } from '@mizan/api/results';
import type { LightView, MatrixGroupView, MatrixRowView, ResultsMatrixView } from '@mizan/shared/contracts';

import { cellNumber, cellText } from './cell-values';
import { periodCells, periodColumns } from './matrix-period-columns';
import { performanceCodes } from './performance-codes';
import { FORMATS, TitledSheet, type Cell, type CellTint, type SheetColumn } from './titled-sheet';
import { messagesOf, titleLines, type WorkbookContext } from './workbook-context';
import type { WorkbookMessages } from './workbook-messages';

const LIGHT_TINTS: Readonly<Record<LightView, Omit<CellTint, 'column'>>> = {
  achieved: { fill: 'FFE2F2E7', ink: 'FF14603A' },
  'on-track': { fill: 'FFE2F2E7', ink: 'FF14603A' },
  'partly-on-track': { fill: 'FFFDF0D5', ink: 'FF7A4A00' },
  'off-track': { fill: 'FFFBE7E5', ink: 'FF8F1F17' },
  'no-data': { fill: 'FFEDEBE4', ink: 'FF55606A' },
  'not-computable': { fill: 'FFEDEBE4', ink: 'FF55606A' },
  'insufficient-data': { fill: 'FFEDEBE4', ink: 'FF55606A' },
  'not-due': { fill: 'FFEDEBE4', ink: 'FF55606A' },
};

/** What the matrix is made of. */
export interface MatrixSource {
  readonly plan: string;
  readonly filters: readonly string[];
  /** What the page of the matrix shows. */
  readonly matrix: ResultsMatrixView;
  /** Baselines, targets and links of the same indicators. */
  readonly facts: PlanFacts;
  /** Pairings with performance indicators that are only proposed. */
  readonly proposals: readonly ProposedLink[];
}

/** Writes one row for each measurement indicator, in the order of the page. */
export async function writeIndicatorMatrix(
  out: PassThrough,
  source: MatrixSource,
  context: WorkbookContext,
): Promise<void> {
  const messages = messagesOf(context);
  const lines = titleLines(context, source.plan, source.filters);
  const columns = columnsOf(messages, source.matrix);
  const title = { name: messages.matrix, lines, isRightToLeft: context.language === 'ar' };
  const sheet = new TitledSheet(out, title, columns);
  const lightColumn = columns.findIndex(({ head }) => head === messages.columns.light) + 1;
  const facts = new Map(source.facts.indicators.map((indicator) => [indicator.nodeId, indicator]));
  for (const { outcome, rows } of source.matrix.groups) {
    for (const row of rows) {
      const own = facts.get(row.indicator.id);
      if (!sheet.isWanted) return;
      if (!own) continue;
      const { light } = row.results;
      await sheet.add(cellsOf({ outcome, row, facts: own }, { source, context, messages }), {
        ...(light ? { tint: { ...LIGHT_TINTS[light], column: lightColumn } } : {}),
        // A milestone indicator's figures are fractions of the work.
        ...(row.indicator.kind === 'milestone' ? { figures: FORMATS.percent } : {}),
      });
    }
  }
  await sheet.end();
}

interface MatrixLine {
  readonly outcome: MatrixGroupView['outcome'];
  readonly row: MatrixRowView;
  readonly facts: IndicatorFacts;
}

interface LineContext {
  readonly source: MatrixSource;
  readonly context: WorkbookContext;
  readonly messages: WorkbookMessages;
}

function cellsOf({ outcome, row, facts }: MatrixLine, { source, context, messages }: LineContext): readonly Cell[] {
  const text = (value: Parameters<typeof cellText>[0]): string => cellText(value, context.language, messages);
  const { indicator, results } = row;
  return [
    indicator.code,
    text(indicator.title),
    `${outcome.code} ${text(outcome.title)}`,
    performanceCodes(facts, source, messages.proposed),
    indicator.unit === null ? null : text(indicator.unit),
    baselineOf(facts, messages),
    ...source.matrix.years.flatMap((year) => [
      cellNumber(facts.targets.find((target) => target.period === String(year))?.value),
      cellNumber(actualThrough(year, row)),
    ]),
    ...periodCells(row, source.matrix, messages),
    cellNumber(row.target),
    cellNumber(row.actual),
    cellNumber(results.score),
    cellNumber(results.expected),
    cellNumber(results.pace),
    lightOf(row, messages),
    cellNumber(results.coverage),
    facts.reports.findLast(({ state }) => state === 'approved')?.period ?? null,
  ];
}

/** To date at the end of the last period of the year that is over; null when none is. */
function actualThrough(year: number, { cells }: MatrixRowView): string | null {
  return cells.findLast((cell) => cell.year === year && cell.isDue)?.actual ?? null;
}

function lightOf({ results, isStale }: MatrixRowView, { lights, stale }: WorkbookMessages): string | null {
  if (results.light === null) return null;
  return isStale ? `${lights[results.light]} (${stale})` : lights[results.light];
}

function baselineOf({ baselineStatus, baselineValue }: IndicatorFacts, messages: WorkbookMessages): Cell {
  if (baselineStatus === 'unknown') return messages.unknown;
  return baselineStatus === 'known' ? cellNumber(baselineValue) : 0;
}

function columnsOf(messages: WorkbookMessages, matrix: ResultsMatrixView): readonly SheetColumn[] {
  const { columns } = messages;
  const figure = { width: 13, format: FORMATS.figure };
  return [
    { head: columns.code, width: 12 },
    { head: columns.indicator, width: 48 },
    { head: columns.outcome, width: 48 },
    { head: columns.performanceIndicators, width: 22 },
    { head: columns.unit, width: 18 },
    { head: columns.baseline, ...figure },
    ...matrix.years.flatMap((year) => [
      { head: `${columns.targetOf} ${year}`, ...figure },
      { head: `${columns.actualThrough} ${year}`, ...figure },
    ]),
    ...periodColumns(matrix, messages),
    { head: columns.target, ...figure },
    { head: columns.toDate, ...figure },
    { head: columns.progress, width: 11, format: FORMATS.percent },
    { head: columns.expected, width: 11, format: FORMATS.percent },
    { head: columns.pace, width: 9, format: FORMATS.pace },
    { head: columns.light, width: 20 },
    { head: columns.coverage, width: 11, format: FORMATS.percent },
    { head: columns.lastReport, width: 14 },
  ];
}
