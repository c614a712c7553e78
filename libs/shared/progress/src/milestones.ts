import type { Decimal } from 'decimal.js';

import { noData, notComputable, value } from './computed';
import { Exact } from './exact';
import type { DueMilestone, Milestone, MilestoneInput } from './indicator-input';
import { resultOf, type IndicatorResult } from './indicator-result';
import type { LightPolicy } from './light-policy';
import { TraceWriter } from './trace';

/** Whether a milestone counts: done, with evidence where it is required. */
export const isReached = ({ done, hasEvidence, evidenceRequired = true }: Milestone): boolean =>
  done && (hasEvidence || !evidenceRequired);

/** The milestones that weigh something; weights are zero or more. */
export const weighing = <M extends Milestone>(milestones: readonly M[]): readonly M[] =>
  milestones.filter(({ weight }) => new Exact(weight).greaterThan(0));

/** Writes weights and what is reached; gives Σ weight of the reached ÷ Σ weight. */
export const reachedShare = (milestones: readonly Milestone[], writer: TraceWriter): Decimal => {
  for (const milestone of milestones) {
    writer.input('weight', milestone.weight, milestone.id);
    writer.input('reached', isReached(milestone) ? 1 : 0, milestone.id);
    if (milestone.done && !isReached(milestone)) writer.exclude(milestone.id, 'evidence-missing');
  }
  return writer.step('progress', 'sum(weight * reached) / sum(weight)');
};

const dueShare = (milestones: readonly DueMilestone[], writer: TraceWriter): Decimal => {
  milestones.forEach(({ id, dueReached }) => writer.input('due', dueReached ? 1 : 0, id));
  return writer.step('expectedValue', 'sum(weight * due) / sum(weight)');
};

/** Weighted milestones: what is done with evidence, against what is due. */
export const measureMilestones = ({ milestones }: MilestoneInput, policy: LightPolicy): IndicatorResult => {
  const writer = new TraceWriter('progress.milestone', policy.version);
  const counted = weighing(milestones);
  const isDue = milestones.some(({ dueReached }) => dueReached);
  const blank = { isDue, stale: false, actual: null, target: null, expectedValue: null };
  if (counted.length === 0) {
    const reason = milestones.length === 0 ? 'milestones-missing' : 'weights-missing';
    return resultOf({ ...blank, progress: notComputable(reason), expected: notComputable(reason) }, policy, writer);
  }
  const actual = reachedShare(counted, writer);
  const due = dueShare(counted, writer);
  const expected = isDue ? value(writer.step('expected', 'expectedValue')) : noData('nothing-due');
  const figures = { actual, target: new Exact(1), expectedValue: due };
  return resultOf({ ...blank, ...figures, progress: value(actual), expected }, policy, writer);
};
