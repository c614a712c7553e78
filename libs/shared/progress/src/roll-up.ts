import type { Decimal } from 'decimal.js';

import { noData, notComputable, value, valueOf, type Computed } from './computed';
import { Exact } from './exact';
import { lightOf, paceOf, type Light } from './light';
import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

/** What a child passes upward; the result of an indicator or of a parent below. */
export interface RolledUp {
  readonly capped: Decimal | null;
  readonly expected: Computed;
  /** A fraction; null: nothing due, counted nowhere. */
  readonly coverage: Decimal | 0 | 1 | null;
  readonly light: Light;
}

/** A child of a roll-up; the weight is zero or more, and a child without weight is left out. */
export interface RollUpChild {
  readonly id: string;
  readonly weight: string | number;
  /** A critical child that is off track keeps its parent from being on track. */
  readonly critical: boolean;
  readonly result: RolledUp;
}

/** What is shown of a parent. Score, expected, pace and coverage are fractions. */
export interface ParentResult {
  readonly score: Computed;
  /** The score again, within [0, cap] as every capped child is: what the next roll-up takes. */
  readonly capped: Decimal | null;
  /** Over the same children as the score. */
  readonly expected: Computed;
  readonly pace: Decimal | null;
  /** Multiplies down the tree; null while nothing below is due. */
  readonly coverage: Decimal | null;
  readonly light: Light;
  /** The critical children off track that hold the light down; empty when none does. */
  readonly heldDownBy: readonly string[];
  readonly trace: Trace;
}

interface DueChild extends RollUpChild {
  readonly coverage: Decimal;
}

const hasWeight = ({ weight }: RollUpChild): boolean => new Exact(weight).greaterThan(0);

const dueChildren = (children: readonly RollUpChild[], writer: TraceWriter): readonly DueChild[] =>
  children.flatMap((child): readonly DueChild[] => {
    const { coverage } = child.result;
    if (coverage !== null && hasWeight(child)) return [{ ...child, coverage: new Exact(coverage) }];
    writer.exclude(child.id, coverage === null ? 'not-due' : 'without-weight');
    return [];
  });

const coverageOf = (due: readonly DueChild[], writer: TraceWriter): Decimal | null => {
  if (due.length === 0) return null;
  for (const { id, weight, coverage } of due) {
    writer.input('dueWeight', weight, id);
    writer.input('childCoverage', coverage, id);
  }
  return writer.step('coverage', 'sum(dueWeight * childCoverage) / sum(dueWeight)');
};

interface Means {
  readonly score: Computed;
  readonly expected: Computed;
}

/** The weighted means of score and expected progress over the due children that have a score. */
const meansOf = (due: readonly DueChild[], writer: TraceWriter): Means => {
  let scored = 0;
  for (const { id, weight, result } of due) {
    const expected = valueOf(result.expected);
    if (result.capped && expected) {
      scored += 1;
      writer.input('weight', weight, id);
      writer.input('childScore', result.capped, id);
      writer.input('childExpected', expected, id);
    } else {
      writer.exclude(id, result.light === 'not-computable' ? 'not-computable' : 'no-data');
    }
  }
  if (scored === 0) return { score: noData('nothing-reported'), expected: noData('nothing-reported') };
  return {
    score: value(writer.step('score', 'sum(weight * childScore) / sum(weight)')),
    expected: value(writer.step('expected', 'sum(weight * childExpected) / sum(weight)')),
  };
};

const nothingCounted = (children: readonly RollUpChild[]): Computed => {
  if (children.length === 0) return notComputable('children-missing');
  return children.some(hasWeight) ? noData('nothing-due') : notComputable('weights-missing');
};

/** Without a score nothing is held back: a parent whose due children all lack data says so, not "not due". */
const withoutScore = (score: Computed, isDue: boolean): Light => {
  if (score.state === 'not-computable') return 'not-computable';
  return isDue ? 'insufficient-data' : 'not-due';
};

const heldDown = (light: Light, children: readonly RollUpChild[]): readonly string[] => {
  if (light !== 'achieved' && light !== 'on-track') return [];
  return children
    .filter((child) => child.critical && child.result.light === 'off-track')
    .map(({ id }) => id)
    .toSorted();
};

/**
 * A parent from its children: weighted means over the due children that have a score, coverage over all due ones. The
 * order of the children changes nothing. Throws when an id is there twice.
 */
export const rollUp = (children: readonly RollUpChild[], policy: LightPolicy = DEFAULT_LIGHT_POLICY): ParentResult => {
  const writer = new TraceWriter('rollup.weighted-mean', policy.version);
  const ordered = children.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const due = dueChildren(ordered, writer);
  const coverage = coverageOf(due, writer);
  const nothing = nothingCounted(children);
  const { score, expected } = coverage ? meansOf(due, writer) : { score: nothing, expected: nothing };
  const pace = paceOf(score, expected, policy);
  if (pace) writer.step('pace', 'score / expected');
  const question = { progress: score, expected, isDue: true, coverage: coverage ?? 0, isParent: true };
  const light = score.state === 'value' ? lightOf(question, policy) : withoutScore(score, coverage !== null);
  const heldDownBy = heldDown(light, children);
  return {
    score,
    capped: valueOf(score),
    expected,
    pace,
    coverage,
    light: heldDownBy.length > 0 ? 'partly-on-track' : light,
    heldDownBy,
    trace: writer.trace(),
  };
};
