import { Decimal } from 'decimal.js';
import { parseTyped, type TypingLanguage } from '@mizan/shared/money';
import type {
  IndicatorReportView,
  ReportContent,
  SheetRowAnswerView,
  SheetRowChange,
  SheetRowView,
} from '@mizan/shared/contracts';
import type { ProblemFacts } from '@mizan/web/core';

export const FIGURES = ['value', 'numerator', 'denominator'] as const;
/** A figure that is typed into a cell. */
export type Figure = (typeof FIGURES)[number];

/** Why typed text is not sent: it is no number, or could be two. */
export type TypingFault = 'unreadable' | 'ambiguous';

/** One row of the sheet as somebody is filling it: what the server has, and what it does not have yet. */
export interface SheetRow {
  readonly view: SheetRowView;
  /** Figures as they were typed, while they are not saved. */
  readonly typed: Readonly<Partial<Record<Figure, string>>>;
  readonly faults: Readonly<Partial<Record<Figure, TypingFault>>>;
  /** Changes that are not saved yet. */
  readonly edits: ReportContent;
  /** Why the server refused the changes; it is asked again once they are others. */
  readonly problem: ProblemFacts | null;
  /** What somebody else wrote into fields that are being changed here. */
  readonly conflict: RowConflict | null;
}

/** A report that somebody else wrote, and the fields in which both differ. */
export interface RowConflict {
  readonly theirs: IndicatorReportView;
  readonly fields: readonly ContentField[];
}

export type ContentField = keyof ReportContent;

/** A row in which nothing was changed yet. */
export function untouched(view: SheetRowView): SheetRow {
  return { view, typed: {}, faults: {}, edits: {}, problem: null, conflict: null };
}

/** The figures that an indicator is reported by; none for levels and milestones. */
export function figuresOf({ indicator: { kind } }: SheetRowView): readonly Figure[] {
  if (kind === 'rate') return ['numerator', 'denominator'];
  return kind === 'measure' || kind === 'maintain' ? ['value'] : [];
}

/** The row after somebody typed into a cell; text that is no number is kept and not sent. */
export function withTyped(row: SheetRow, figure: Figure, text: string, language: TypingLanguage): SheetRow {
  const read = parseTyped(text, language);
  const typed = { ...row.typed, [figure]: text };
  const { [figure]: _fault, ...faults } = row.faults;
  if ('reason' in read && read.reason !== 'empty') {
    const { [figure]: _edit, ...edits } = row.edits;
    const fault: TypingFault = read.reason === 'ambiguous' ? 'ambiguous' : 'unreadable';
    return { ...row, typed, faults: { ...faults, [figure]: fault }, edits, problem: null };
  }
  return withEdits({ ...row, typed, faults }, { [figure]: 'decimal' in read ? read.decimal : null });
}

/** The row after something else of its report was changed; what is back at what the server has is no change. */
export function withEdits(row: SheetRow, edits: ReportContent): SheetRow {
  const saved = contentOf(row.view.report);
  const all = { ...row.edits, ...edits };
  const changed = Object.fromEntries(
    fieldsOf(all)
      .filter((field) => !same(all[field] ?? null, saved[field] ?? null))
      .map((field) => [field, all[field]]),
  );
  return { ...row, edits: changed, problem: null };
}

export function isChanged({ edits }: SheetRow): boolean {
  return fieldsOf(edits).length > 0;
}

/** Whether there is anything that would be lost: changes, or text that cannot be read. */
export function isUnsaved(row: SheetRow): boolean {
  return isChanged(row) || fieldsIn(row.faults) > 0 || row.conflict !== null;
}

/** What is sent of a row; null while there is nothing to send, or it waits for its writer. */
export function changeOf(row: SheetRow): SheetRowChange | null {
  if (!isChanged(row) || row.problem !== null || row.conflict !== null || isHalfRate(row)) return null;
  return { indicatorId: row.view.indicator.id, version: row.view.report?.version ?? null, ...row.edits };
}

/** One part of a rate alone says nothing; it waits for the other one. */
function isHalfRate(row: SheetRow): boolean {
  if (row.view.indicator.kind !== 'rate') return false;
  const { numerator, denominator } = { ...contentOf(row.view.report), ...row.edits };
  return (numerator ?? null) === null ? (denominator ?? null) !== null : (denominator ?? null) === null;
}

/**
 * The row after the server answered to `sent`; what was typed meanwhile stays, and so does the text of the cell in which
 * somebody stands.
 */
export function answered(
  row: SheetRow,
  sent: SheetRowChange,
  answer: SheetRowAnswerView,
  held: Figure | null = null,
): SheetRow {
  if (answer.outcome === 'stale') return answer.report ? withTheirs(row, answer.report, held) : row;
  if (answer.outcome === 'refused') return { ...row, problem: factsOf(answer) };
  const view = { ...row.view, report: answer.report };
  const later = Object.fromEntries(
    fieldsOf(row.edits).flatMap((field) => (same(row.edits[field], sent[field]) ? [] : [[field, row.edits[field]]])),
  );
  return { ...withEdits({ ...row, view, edits: {} }, later), typed: stillTyped(row, later, held) };
}

/**
 * The row after somebody else changed its report. Where both changed different fields, both are kept; where they changed
 * the same one, the writer chooses.
 */
export function withTheirs(row: SheetRow, theirs: IndicatorReportView, held: Figure | null = null): SheetRow {
  if (row.view.report?.version === theirs.version) return row;
  const [before, now] = [contentOf(row.view.report), contentOf(theirs)];
  const fields = fieldsOf(row.edits).filter(
    (field) => !same(before[field] ?? null, now[field] ?? null) && !same(now[field] ?? null, row.edits[field] ?? null),
  );
  if (fields.length > 0) return { ...row, conflict: { theirs, fields } };
  const merged = withEdits({ ...row, view: { ...row.view, report: theirs }, conflict: null }, {});
  return { ...merged, typed: stillTyped(row, merged.edits, held) };
}

/** The writer chose: `mine` is saved over what they wrote, or mine is given up. */
export function decided(row: SheetRow, choice: 'mine' | 'theirs'): SheetRow {
  if (row.conflict === null) return row;
  const view = { ...row.view, report: row.conflict.theirs };
  return choice === 'theirs' ? untouched(view) : withEdits({ ...row, view, conflict: null }, {});
}

/** To date with this period, as it will be when it is approved; decimal text, null without a figure. */
export function toDateOf(row: SheetRow): { readonly total: string | null; readonly parts: readonly string[] | null } {
  const { view } = row;
  const now = { ...contentOf(view.report), ...row.edits };
  if (view.indicator.kind === 'rate') {
    const parts = [
      sum(view.beforeNumerator, now.numerator ?? null),
      sum(view.beforeDenominator, now.denominator ?? null),
    ];
    const [numerator, denominator] = parts;
    if (numerator === null || numerator === undefined || denominator === null || denominator === undefined) {
      return { total: null, parts: null };
    }
    return { total: null, parts: [numerator, denominator] };
  }
  const value = now.value ?? null;
  const isSum = view.indicator.accumulation === 'incremental';
  return { total: isSum ? sum(view.before, value) : (value ?? view.before), parts: null };
}

/** The row once nobody stands in its cells: saved figures are shown as they are written. */
export function left(row: SheetRow): SheetRow {
  return { ...row, typed: stillTyped(row, row.edits, null) };
}

/** What a report says, in the shape in which it is changed. */
export function contentOf(report: IndicatorReportView | null): ReportContent {
  if (report === null) return { milestones: [], breakdown: [], confidence: 'measured' };
  const { value, numerator, denominator, levelId, confidence, varianceReason, varianceText, narrative, fallReason } =
    report;
  const action = report.correctiveAction;
  return {
    value,
    numerator,
    denominator,
    levelId,
    confidence,
    varianceReason,
    varianceText,
    narrative,
    fallReason,
    evidenceLink: report.evidenceLink,
    correctiveAction: action && {
      text: action.text,
      owner: action.owner,
      ...(action.dueOn ? { dueOn: action.dueOn } : {}),
    },
    milestones: report.milestones.map(({ milestoneId, doneOn, evidenceLink }) => ({
      milestoneId,
      doneOn,
      ...(evidenceLink === null ? {} : { evidenceLink }),
    })),
    breakdown: report.breakdown.flatMap(({ categories }) =>
      categories.flatMap((part) =>
        FIGURES.every((figure) => part[figure] === null)
          ? []
          : [
              {
                categoryId: part.categoryId,
                ...(part.value === null ? {} : { value: part.value }),
                ...(part.numerator === null ? {} : { numerator: part.numerator }),
                ...(part.denominator === null ? {} : { denominator: part.denominator }),
              },
            ],
      ),
    ),
  };
}

function factsOf({ problem }: SheetRowAnswerView): ProblemFacts | null {
  return problem && { code: problem.code, params: problem.params ?? {}, fields: problem.fields ?? [], requestId: '' };
}

/** Typed text of figures that are still to be saved. */
function stillTyped({ typed, faults }: SheetRow, edits: ReportContent, held: Figure | null): SheetRow['typed'] {
  return Object.fromEntries(
    FIGURES.flatMap((figure) =>
      typed[figure] !== undefined && (figure === held || figure in edits || faults[figure])
        ? [[figure, typed[figure]]]
        : [],
    ),
  );
}

function sum(before: string | null, now: string | null): string | null {
  if (before === null || now === null) return now ?? before;
  return Decimal.sum(before, now).toString();
}

function fieldsOf(content: ReportContent): ContentField[] {
  return Object.keys(content).filter((key): key is ContentField => key !== 'indicatorId' && key !== 'version');
}

function fieldsIn(record: object): number {
  return Object.keys(record).length;
}

/** Whether two parts of a report say the same; the order of keys and of parts does not matter. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return `{${entries
    .map(([key, part]) => `${key}:${canonical(part)}`)
    .toSorted()
    .join()}}`;
}
