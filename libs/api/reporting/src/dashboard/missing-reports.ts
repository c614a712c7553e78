import { periodsOfIndicator, type NodeFacts } from '@mizan/api/results';
import { reportDueOn } from '@mizan/shared/progress';

import type { PlanPicture } from '../picture/plan-picture';

/**
 * Of what is added up, nobody is asked for what is missing longer than this; the matrix of results still shows it. Of a
 * level only the last one is asked for: it stands for all before.
 */
const PERIODS_BACK = 4;

/** A report of a period that is over which nobody has handed in. */
export interface MissingReport {
  readonly indicator: NodeFacts;
  /** Such as 2014-Q3. */
  readonly period: string;
  /** The last day on which it is in time; YYYY-MM-DD. */
  readonly dueOn: string;
}

/** Reports that are not submitted for the last periods that are over, of the indicators among these nodes. */
export function missingReports({ progress, businessDate }: PlanPicture, nodes: readonly NodeFacts[]): MissingReport[] {
  const named = new Map(nodes.map((node) => [node.id, node]));
  return progress.facts.indicators.flatMap((facts) => {
    const indicator = named.get(facts.nodeId);
    // Milestones come when they come: a quarter without one owes nothing.
    if (!indicator || facts.kind === 'milestone') return [];
    const handedIn = new Set(facts.reports.filter(({ state }) => state !== 'draft').map(({ period }) => period));
    return periodsOfIndicator(facts, progress.facts)
      .filter((period) => period.endsOn <= businessDate)
      .slice(facts.accumulation === 'incremental' || facts.kind === 'rate' ? -PERIODS_BACK : -1)
      .filter((period) => !handedIn.has(period.key))
      .map((period) => ({ indicator, period: period.key, dueOn: reportDueOn(period, progress.facts.reportDueDays) }));
  });
}
