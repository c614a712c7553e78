import { figureText, periodsOf, type ReportingFrequency, type ReportingPeriod } from '@mizan/shared/progress';
import type { ExplainedSource, NodeTrendView, TrendPointView } from '@mizan/shared/contracts';

import { periodsOfIndicator } from '../plan-progress/progress-input';
import {
  computePlanProgress,
  resultOf,
  type IndicatorFacts,
  type NodeFacts,
  type PlanFacts,
} from '../plan-progress/plan-progress';
import { projectionOf, type CoursePoint } from './projection-view';
import { indexOf, measuredIndicator, valueText } from './result-views';

const FINEST_FIRST: readonly ReportingFrequency[] = ['quarter', 'half', 'year'];

/** `to-date` leaves out the periods to come, of which only the expectation is known. */
export type TrendReach = 'whole' | 'to-date';

interface TrendQuestion {
  readonly facts: PlanFacts;
  readonly reach: TrendReach;
}

/** What a node is worth at the end of a period: the parts of a point that are not the period itself. */
type Standing = Pick<TrendPointView, 'value' | 'expected' | 'coverage' | 'light'>;

/**
 * A node at the end of each period, as it stood on that day, and what is expected of it until the end of the plan. Null
 * when the plan has no such node, or one that takes no part in results.
 */
export function nodeTrend(facts: PlanFacts, nodeId: string, reach: TrendReach = 'whole'): NodeTrendView | null {
  const node = facts.nodes.find((candidate) => candidate.id === nodeId);
  if (!node) return null;
  const indicator = facts.indicators.find((candidate) => candidate.nodeId === nodeId);
  const own = indicator ? indicatorCourse(node, indicator, { facts, reach }) : parentCourse(node, { facts, reach });
  if (own === null) return null;
  const { id, kind, code, shortTitle } = node;
  const { businessDate, firstYear, lastYear } = facts;
  return { nodeId: id, kind, code, shortTitle, asOf: businessDate, firstYear, lastYear, ...own };
}

type Course = Pick<NodeTrendView, 'indicator' | 'start' | 'target' | 'points' | 'projection'>;

function indicatorCourse(node: NodeFacts, indicator: IndicatorFacts, { facts, reach }: TrendQuestion): Course {
  const at = (day: string): Standing => {
    const result = resultOf(indicator, { ...facts, businessDate: day }, null);
    const { actual, expectedValue, coverage, light } = result;
    return {
      value: figureText(actual),
      expected: figureText(expectedValue),
      coverage: figureText(coverage),
      light,
    };
  };
  const [start, points] = [startOf(indicator), pointsOf(periodsOfIndicator(indicator, facts), { facts, reach }, at)];
  const target = figureText(resultOf(indicator, facts, null).target);
  const course = points.flatMap((point) => reportedPoint(point, indicator));
  const isCourse = indicator.kind !== 'maintain' && indicator.kind !== 'binary';
  const direction = indicator.direction ?? 'increase';
  return {
    indicator: measuredIndicator(node, indicator),
    start,
    target,
    points,
    projection: projectionOf({ points: course, facts, start, target, direction, isCourse, isScore: false }),
  };
}

/** A point counts for the projection where a report of its own period says it; one between reports says nothing new. */
function reportedPoint(point: TrendPointView, { kind, reports }: IndicatorFacts): CoursePoint[] {
  const { period, position, value, endsOn, isDue } = point;
  const report = reports.find((candidate) => candidate.period === period && candidate.state === 'approved');
  if (value === null || !isDue || (report === undefined && kind !== 'milestone')) return [];
  const [id, code, date] = [report?.id ?? null, report?.code ?? null, report?.reportedOn ?? endsOn];
  return [{ position, value, source: { kind: 'report', id, code, title: null, period, date } }];
}

/** An increment counts from 0 whatever is stated, unless nobody knows; a band has no start, and a level starts at its score. */
function startOf(indicator: IndicatorFacts): string | null {
  const { kind, accumulation, baselineStatus, baselineValue, baselineLevelId, levels } = indicator;
  if (kind === 'maintain') return null;
  if (kind === 'rubric' || kind === 'qualitative') {
    const score = levels.find(({ id }) => id === baselineLevelId)?.score;
    return score === undefined ? null : valueText(score);
  }
  if (kind === 'milestone' || kind === 'binary') return '0';
  if (baselineStatus === 'unknown') return null;
  if (baselineStatus === 'count-from-zero' || (kind === 'measure' && accumulation === 'incremental')) return '0';
  return baselineStatus === 'known' && baselineValue !== null ? valueText(baselineValue) : null;
}

function parentCourse(node: NodeFacts, { facts, reach }: TrendQuestion): Course | null {
  const below = factsBelow(node, facts);
  if (!computePlanProgress(below, null).parents.has(node.id)) return null;
  const at = (day: string): Standing => {
    const result = computePlanProgress({ ...below, businessDate: day }, null).parents.get(node.id);
    if (!result) return { value: null, expected: null, coverage: null, light: 'not-computable' };
    const { score, expected, coverage } = indexOf(result);
    return { value: score, expected, coverage, light: result.light };
  };
  const points = pointsOf(gridOf(below), { facts, reach }, at);
  const source = (point: TrendPointView): ExplainedSource => {
    const { id, code, shortTitle: title } = node;
    return { kind: 'node', id, code, title, period: point.period, date: point.endsOn };
  };
  const course = points.flatMap((point) =>
    point.value === null ? [] : [{ position: point.position, value: point.value, source: source(point) }],
  );
  const goal = { start: '0', target: '1', direction: 'increase' } as const;
  const projection = projectionOf({ points: course, facts, ...goal, isCourse: true, isScore: true });
  return { indicator: null, start: goal.start, target: goal.target, points, projection };
}

function pointsOf(
  periods: readonly ReportingPeriod[],
  { facts: { businessDate }, reach }: TrendQuestion,
  at: (day: string) => Standing,
): TrendPointView[] {
  const shown = reach === 'whole' ? periods : periods.filter(({ endsOn }) => endsOn <= businessDate);
  return shown.map(({ key, endsOn, endPosition }) => {
    const isDue = endsOn <= businessDate;
    const standing = at(endsOn);
    const known = isDue ? standing : { ...standing, value: null, coverage: null, light: 'not-due' as const };
    return { period: key, endsOn, position: endPosition, isDue, ...known };
  });
}

/** The periods of the indicator below that is reported most often. */
function gridOf({ indicators, firstYear, lastYear }: PlanFacts): readonly ReportingPeriod[] {
  const used = new Set(indicators.map(({ frequency }) => frequency));
  return periodsOf(FINEST_FIRST.find((frequency) => used.has(frequency)) ?? 'quarter', firstYear, lastYear);
}

/** The node with what it is computed from, so that a trend does not compute the whole plan for every period. */
function factsBelow(node: NodeFacts, facts: PlanFacts): PlanFacts {
  const ids = new Set([node.id]);
  for (const candidate of facts.nodes) {
    if (candidate.parentId !== null && ids.has(candidate.parentId)) ids.add(candidate.id);
  }
  for (const { nodeId, performanceIndicatorIds } of facts.indicators) {
    if (performanceIndicatorIds.includes(node.id)) ids.add(nodeId);
  }
  return {
    ...facts,
    nodes: facts.nodes.filter(({ id }) => ids.has(id)),
    indicators: facts.indicators.filter(({ nodeId }) => ids.has(nodeId)),
  };
}
