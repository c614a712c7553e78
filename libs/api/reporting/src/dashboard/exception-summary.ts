import { EXCEPTION_KINDS, type ExceptionCounts, type ExceptionKind, type ExceptionView } from '@mizan/shared/contracts';

/** Nobody acts on more of a kind at once; the rest is a number. */
export const EXCEPTIONS_SHOWN = 20;

/** What somebody must act on, bounded: the first of each kind, and how many there are. */
export interface ExceptionSummary {
  /** At most `EXCEPTIONS_SHOWN` of each kind, the gravest kind first, the oldest first within it. */
  readonly first: readonly ExceptionView[];
  readonly counts: ExceptionCounts;
}

/** The kinds that come from results; the others come from activities. */
export const RESULT_EXCEPTIONS: readonly ExceptionKind[] = ['outcome-off-track', 'report-overdue'];

export const NO_EXCEPTIONS: ExceptionSummary = { first: [], counts: countsOf(() => 0) };

/** Everything that was found, bounded. */
export function summaryOf(found: readonly ExceptionView[]): ExceptionSummary {
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  return {
    first: EXCEPTION_KINDS.flatMap((kind) => firstOf(byKind.get(kind) ?? [])),
    counts: countsOf((kind) => byKind.get(kind)?.length ?? 0),
  };
}

/** The summaries of parts together: the same as the summary of all that was found in them. */
export function mergeSummaries(parts: readonly ExceptionSummary[]): ExceptionSummary {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const byKind = Map.groupBy(
    parts.flatMap(({ first }) => first),
    ({ kind }) => kind,
  );
  return {
    first: EXCEPTION_KINDS.flatMap((kind) => firstOf(byKind.get(kind) ?? [])),
    counts: countsOf((kind) => parts.reduce((running, { counts }) => running + counts[kind], 0)),
  };
}

/** Of a summary what is about these kinds only. */
export function onlyKinds({ first, counts }: ExceptionSummary, kinds: readonly ExceptionKind[]): ExceptionSummary {
  return {
    first: first.filter(({ kind }) => kinds.includes(kind)),
    counts: countsOf((kind) => (kinds.includes(kind) ? counts[kind] : 0)),
  };
}

function firstOf(found: readonly ExceptionView[]): ExceptionView[] {
  return found
    .toSorted(
      (one, other) => compare(one.date, other.date) || compare(one.code, other.code) || compare(one.id, other.id),
    )
    .slice(0, EXCEPTIONS_SHOWN);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function countsOf(count: (kind: ExceptionKind) => number): ExceptionCounts {
  return {
    'outcome-off-track': count('outcome-off-track'),
    'report-overdue': count('report-overdue'),
    'activity-blocked': count('activity-blocked'),
    'activity-late': count('activity-late'),
    'starts-without-commitment': count('starts-without-commitment'),
  };
}
