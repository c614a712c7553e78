import type { PassThrough } from 'node:stream';

import { figureText, indexOf, type IndicatorFacts, type NodeFacts, type PlanProgress } from '@mizan/api/results';
import type { IndexView, LightView } from '@mizan/shared/contracts';

import { cellNumber, cellText } from './cell-values';
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
  readonly progress: PlanProgress;
  /** Performance indicators by the measurement indicators that are linked to them only as a proposal. */
  readonly proposals: ReadonlySet<string>;
}

interface MatrixRow {
  readonly outcome: NodeFacts;
  readonly indicator: NodeFacts;
  readonly facts: IndicatorFacts;
}

/** Writes one row for each measurement indicator, under the expected outcome that it measures. */
export async function writeIndicatorMatrix(
  out: PassThrough,
  source: MatrixSource,
  context: WorkbookContext,
): Promise<void> {
  const messages = messagesOf(context);
  const { firstYear, lastYear } = source.progress.facts;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const lines = titleLines(context, source.plan, source.filters);
  const columns = columnsOf(messages, years);
  const title = { name: messages.matrix, lines, isRightToLeft: context.language === 'ar' };
  const sheet = new TitledSheet(out, title, columns);
  const lightColumn = columns.findIndex(({ head }) => head === messages.columns.light) + 1;
  for (const row of rowsOf(source.progress)) {
    if (!sheet.isWanted) return;
    const result = source.progress.indicators.get(row.indicator.id);
    const index = result ? indexOf(result) : null;
    const tint = index?.light ? { tint: { ...LIGHT_TINTS[index.light], column: lightColumn } } : {};
    await sheet.add(cellsOf(row, index, { source, context, messages, years }), tint);
  }
  await sheet.end();
}

function rowsOf({ facts }: PlanProgress): readonly MatrixRow[] {
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.nodeId, indicator]));
  return facts.nodes.flatMap((indicator) => {
    const own = indicators.get(indicator.id);
    const outcome = nodes.get(indicator.parentId ?? '');
    return own && outcome ? [{ outcome, indicator, facts: own }] : [];
  });
}

interface RowContext {
  readonly source: MatrixSource;
  readonly context: WorkbookContext;
  readonly messages: WorkbookMessages;
  readonly years: readonly number[];
}

function cellsOf(
  { outcome, indicator, facts }: MatrixRow,
  index: IndexView | null,
  { source, context, messages, years }: RowContext,
): readonly Cell[] {
  const text = (value: Parameters<typeof cellText>[0]): string => cellText(value, context.language, messages);
  const result = source.progress.indicators.get(indicator.id);
  const approved = facts.reports.filter(({ state }) => state === 'approved').at(-1);
  return [
    indicator.code,
    text(indicator.title),
    `${outcome.code} ${text(outcome.title)}`,
    performanceCodes(facts, source, messages),
    facts.unit === null ? null : text(facts.unit),
    baselineOf(facts, messages),
    ...years.map((year) => cellNumber(facts.targets.find((target) => target.year === year)?.value)),
    cellNumber(figureText(result?.target ?? null)),
    cellNumber(figureText(result?.actual ?? null)),
    cellNumber(index?.score),
    cellNumber(index?.expected),
    cellNumber(index?.pace),
    index?.light ? messages.lights[index.light] : null,
    cellNumber(index?.coverage),
    approved?.period ?? null,
  ];
}

function performanceCodes(
  { nodeId, performanceIndicatorIds }: IndicatorFacts,
  source: MatrixSource,
  messages: WorkbookMessages,
): string {
  const codes = source.progress.facts.nodes
    .filter(({ id }) => performanceIndicatorIds.includes(id))
    .map(({ code }) => code);
  if (codes.length === 0) return '';
  return source.proposals.has(nodeId) ? `${codes.join(', ')} (${messages.proposed})` : codes.join(', ');
}

function baselineOf({ baselineStatus, baselineValue }: IndicatorFacts, messages: WorkbookMessages): Cell {
  if (baselineStatus === 'unknown') return messages.unknown;
  return baselineStatus === 'known' ? cellNumber(baselineValue) : 0;
}

function columnsOf({ columns }: WorkbookMessages, years: readonly number[]): readonly SheetColumn[] {
  const figure = { width: 13, format: FORMATS.figure };
  return [
    { head: columns.code, width: 12 },
    { head: columns.indicator, width: 48 },
    { head: columns.outcome, width: 48 },
    { head: columns.performanceIndicators, width: 22 },
    { head: columns.unit, width: 18 },
    { head: columns.baseline, ...figure },
    ...years.map((year) => ({ head: `${columns.targetOf} ${year}`, ...figure })),
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
