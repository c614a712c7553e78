import type { NodeFacts } from '@mizan/api/results';
import { owedPeriods, reportDueOn } from '@mizan/shared/progress';

import type { PlanPicture } from '../picture/plan-picture';

/** A report of a period that is over which nobody has handed in. */
export interface MissingReport {
  readonly indicator: NodeFacts;
  /** Such as 2014-Q3. */
  readonly period: string;
  /** The last day on which it is in time; YYYY-MM-DD. */
  readonly dueOn: string;
}

/** Reports that are owed of the indicators among these nodes, and that nobody has handed in. */
export function missingReports({ progress, businessDate }: PlanPicture, nodes: readonly NodeFacts[]): MissingReport[] {
  const named = new Map(nodes.map((node) => [node.id, node]));
  return progress.facts.indicators.flatMap((facts) => {
    const indicator = named.get(facts.nodeId);
    if (!indicator) return [];
    const handedIn = new Set(facts.reports.filter(({ state }) => state !== 'draft').map(({ period }) => period));
    const hasDueMilestone = facts.milestones.some(({ dueOn, isReported }) => dueOn <= businessDate && !isReported);
    return owedPeriods({ ...facts, hasDueMilestone }, progress.facts, businessDate)
      .filter((period) => !handedIn.has(period.key))
      .map((period) => ({ indicator, period: period.key, dueOn: reportDueOn(period, progress.facts.reportDueDays) }));
  });
}
