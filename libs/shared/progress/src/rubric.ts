import { changeResult, startOf, targetsInView } from './change';
import { notComputable } from './computed';
import { Exact } from './exact';
import type {
  Baseline,
  PeriodReport,
  PeriodTarget,
  QualitativeInput,
  RubricInput,
  RubricReport,
} from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { countedReports, isStale, lastValue, pointInView } from './reported-value';
import { TraceWriter, type FormulaKey } from './trace';

/** Whatever is judged by levels, with the level that counts in every report. */
type Judged = Omit<RubricInput, 'kind'>;

/**
 * The change of scores: (score of the level reached − score of the baseline) ÷ (score of the target − score of the
 * baseline). A level that the rubric does not know makes it not computable.
 */
const measureScores = (input: Judged, policy: LightPolicy, writer: TraceWriter): IndicatorResult => {
  const { levels, baselineLevelId, through } = input;
  const scores = new Map(levels.map(({ id, score }) => [id, score]));
  const point = pointInView(input.reportingPoint, through);
  const used = [
    baselineLevelId,
    ...input.targets.map(({ levelId }) => levelId),
    ...input.reports.filter(({ approved }) => approved).map(({ levelId }) => levelId),
  ];
  if (used.some((levelId) => levelId !== null && !scores.has(levelId))) {
    const unknown = notComputable('level-unknown');
    const blank = { isDue: point !== null, stale: false, actual: null, target: null, expectedValue: null };
    return resultOf({ ...blank, progress: unknown, expected: unknown }, policy, writer);
  }
  const scoreOf = (levelId: string): string => scores.get(levelId) ?? '0';
  const baseline: Baseline =
    baselineLevelId === null ? { status: 'unknown' } : { status: 'known', value: scoreOf(baselineLevelId) };
  const reports = input.reports.map(({ levelId, ...report }): PeriodReport => ({ ...report, value: scoreOf(levelId) }));
  const counted = countedReports(reports, through, writer);
  const start = startOf({ baseline, isIncremental: false }, writer);
  const actual = lastValue(counted, writer);
  const inView = targetsInView(input.targets, through);
  const targets = inView.map(({ period, levelId }): PeriodTarget => ({ period, value: scoreOf(levelId) }));
  const last = targets.at(-1);
  const falls = start !== null && last !== undefined && new Exact(last.value).lessThan(start);
  const change = { baseline, targets, point, actual, stale: isStale(counted, point), isIncremental: false } as const;
  const direction = falls ? 'decrease' : 'increase';
  return changeResult({ ...change, direction, missing: 'nothing-reported' }, start, policy, writer);
};

const writerFor = (formula: FormulaKey, policy: LightPolicy): TraceWriter => new TraceWriter(formula, policy.version);

/** Something judged by named levels: the last approved one counts. */
export const measureRubric = (input: RubricInput, policy: LightPolicy): IndicatorResult =>
  measureScores(input, policy, writerFor('progress.rubric', policy));

/** Something judged by a reviewer: the last rating counts, and what nobody has rated does not. */
export const measureQualitative = (input: QualitativeInput, policy: LightPolicy): IndicatorResult => {
  const writer = writerFor('progress.qualitative', policy);
  const reports = input.reports.flatMap(({ reviewerLevelId, ...report }): RubricReport[] => {
    if (reviewerLevelId !== null) return [{ ...report, levelId: reviewerLevelId }];
    writer.exclude(report.id, report.approved ? 'not-rated' : 'not-approved');
    return [];
  });
  return measureScores({ ...input, reports }, policy, writer);
};
