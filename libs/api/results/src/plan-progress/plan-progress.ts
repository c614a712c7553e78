import {
  measureIndicator,
  rollUp,
  type IndicatorResult,
  type ParentResult,
  type RubricLevel,
} from '@mizan/shared/progress';
import type {
  Accumulation,
  BaselineStatus,
  Direction,
  Frequency,
  Funding,
  IndicatorKind,
  LocalizedText,
  NodeKind,
  RateWindow,
  ReportState,
} from '@mizan/shared/contracts';

import { childrenWith, rollUpNodes, rollUpPlan } from './node-roll-up';
import { progressInput } from './progress-input';

/** A node of the plan as progress needs it. */
export interface NodeFacts {
  readonly id: string;
  readonly parentId: string | null;
  readonly unitId: string;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly weight: string;
  readonly isCritical: boolean;
  readonly funding: Funding | null;
}

/** A measurement indicator with its targets and reports; values are decimal text. */
export interface IndicatorFacts {
  readonly nodeId: string;
  readonly kind: IndicatorKind;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency;
  readonly decimals: number;
  readonly unit: LocalizedText | null;
  readonly baselineStatus: BaselineStatus;
  readonly baselineValue: string | null;
  /** Of all countries together. */
  readonly targets: readonly {
    readonly period: string;
    readonly value: string | null;
    readonly levelId: string | null;
  }[];
  /** For rubric and qualitative indicators. */
  readonly levels: readonly RubricLevel[];
  readonly baselineLevelId: string | null;
  readonly rateWindow: RateWindow | null;
  /** What a value is to be kept within. */
  readonly band: BandFacts | null;
  readonly reports: readonly ReportFacts[];
  readonly milestones: readonly MilestoneFacts[];
  readonly performanceIndicatorIds: readonly string[];
}

/** Bounds that a value is to stay within; null is open, a null tolerance forgives nothing. */
export interface BandFacts {
  readonly low: string | null;
  readonly high: string | null;
  readonly tolerance: string | null;
}

/** A step of a milestone indicator; done when an approved report says so. */
export interface MilestoneFacts {
  readonly id: string;
  readonly title: LocalizedText;
  readonly weight: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  /** Some report names it, approved or not. */
  readonly isReported: boolean;
  readonly hasEvidence: boolean;
}

export interface ReportFacts {
  readonly id: string;
  readonly code: string;
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly levelId: string | null;
  readonly reviewerLevelId: string | null;
  readonly state: ReportState;
  readonly reportedOn: string | null;
  readonly version: number;
}

export interface PlanFacts {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Days after the end of a period in which its report is in time; the usual ones when absent. */
  readonly reportDueDays?: number;
  /** YYYY-MM-DD. */
  readonly businessDate: string;
  readonly nodes: readonly NodeFacts[];
  readonly indicators: readonly IndicatorFacts[];
}

/** Progress of every node of a plan that can have any. */
export interface PlanProgress {
  readonly facts: PlanFacts;
  readonly indicators: ReadonlyMap<string, IndicatorResult>;
  readonly parents: ReadonlyMap<string, ParentResult>;
  /** Of the plan, over its directorates as far as they are in scope. */
  readonly plan: ParentResult;
}

/**
 * Results of every indicator and, bottom up, of every node above. A performance indicator is the roll-up of its linked
 * measurement indicators; an outcome that of its distinct measurement indicators. Off-budget projects take no part.
 */
export function computePlanProgress(facts: PlanFacts, year: number | null): PlanProgress {
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.nodeId, resultOf(indicator, facts, year)]));
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const parents = rollUpNodes(facts.nodes, indicators);
  for (const node of facts.nodes.filter((candidate) => candidate.kind === 'performance-indicator')) {
    const linked = facts.indicators.filter((indicator) => indicator.performanceIndicatorIds.includes(node.id));
    const measured = linked.flatMap((indicator) => nodes.get(indicator.nodeId) ?? []);
    parents.set(node.id, rollUp(childrenWith(measured, indicators)));
  }
  return { facts, indicators, parents, plan: rollUpPlan(facts.nodes, parents) };
}

/** The result of one indicator as it stood on the business date of the facts: later periods do not count. */
export function resultOf(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): IndicatorResult {
  return measureIndicator(progressInput(indicator, facts, year));
}
