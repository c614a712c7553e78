import { figureText, projectToEnd, type Direction, type Projection, type Trace } from '@mizan/shared/progress';
import type {
  ExplainedSource,
  NoProjectionReason,
  ProgressExplanationView,
  ProjectionView,
} from '@mizan/shared/contracts';
import { Decimal } from 'decimal.js';

import type { PlanFacts } from '../plan-progress/plan-progress';
import { policyView } from './explanation';

/** What was reached to date at the end of a period, and where that comes from. */
export interface CoursePoint {
  /** Years since the plan's start. */
  readonly position: number;
  readonly value: string;
  readonly source: ExplainedSource;
}

/** A course that is carried on to the end of its plan. */
export interface CourseQuestion {
  readonly points: readonly CoursePoint[];
  readonly facts: Pick<PlanFacts, 'firstYear' | 'lastYear'>;
  /** null where nobody knows the baseline. */
  readonly start: string | null;
  readonly target: string | null;
  readonly direction: Direction;
  /** Whether it goes from somewhere to somewhere; what is kept within a band does not. */
  readonly isCourse: boolean;
  /** A score cannot leave 0 to 1, so neither does where it leads. */
  readonly isScore: boolean;
}

/** Where the course leads, by how much it ends short, and why; or why nothing is said. */
export function projectionOf(question: CourseQuestion): ProjectionView {
  const { points, facts, start, target, direction, isCourse } = question;
  if (!isCourse || target === null) return silent(isCourse ? 'target-missing' : 'no-course', NO_TRACE, points);
  const projection = projectToEnd({
    points: points.map(({ position, value }) => ({ position, value })),
    endPosition: facts.lastYear - facts.firstYear + 1,
    target,
    direction,
    baseline: start === null ? { status: 'unknown' } : { status: 'known', value: start },
  });
  if (projection.state === 'no-data') return silent(projection.reason, projection.trace, points);
  return said(projection, question, target);
}

const NO_TRACE: Trace = {
  formula: 'projection.least-squares',
  policyVersion: policyView().version,
  inputs: [],
  steps: [],
  exclusions: [],
};

function said(
  { band, progress, willMiss, trace }: Extract<Projection, { state: 'value' }>,
  { points, isScore }: CourseQuestion,
  target: string,
): ProjectionView {
  const shown = (figure: Decimal): Decimal => (isScore ? Decimal.max(0, Decimal.min(1, figure)) : figure);
  const shortShare = progress.state === 'value' ? new Decimal(1).minus(progress.value) : null;
  return {
    expected: figureText(shown(band.expected)),
    low: figureText(shown(band.low)),
    high: figureText(shown(band.high)),
    reason: null,
    willMiss,
    shortBy: willMiss ? figureText(shown(band.expected).minus(target).abs()) : null,
    shortShare: willMiss ? figureText(shortShare === null ? null : shown(shortShare)) : null,
    explanation: explanationOf(trace, points),
  };
}

function silent(reason: NoProjectionReason, trace: Trace, points: readonly CoursePoint[]): ProjectionView {
  const nothing = { expected: null, low: null, high: null, willMiss: false, shortBy: null, shortShare: null };
  return { ...nothing, reason, explanation: explanationOf(trace, points) };
}

/** The trace with the reports that its points come from; without one, at least the points that there are. */
function explanationOf({ formula, inputs, steps }: Trace, points: readonly CoursePoint[]): ProgressExplanationView {
  const sources = new Map(points.map(({ position, source }) => [String(position), source]));
  const traced = inputs.map(({ label, value, id }) => ({
    label,
    value,
    source: id === undefined ? null : (sources.get(id) ?? null),
  }));
  const known = points.map(({ value, source }) => ({ label: 'pointValue', value, source }));
  return { formula, policy: policyView(), inputs: traced.length > 0 ? traced : known, steps, exclusions: [] };
}
