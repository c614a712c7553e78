import {
  lastDuePeriod,
  measureIndicator,
  periodsOf,
  rollUp,
  type Baseline,
  type BinaryReport,
  type DueMilestone,
  type IndicatorInput,
  type IndicatorResult,
  type ParentResult,
  type PeriodReport,
  type ReportingPeriod,
  type RollUpChild,
} from '@mizan/shared/progress';
import {
  FREQUENCIES,
  type Accumulation,
  type BaselineStatus,
  type Direction,
  type Frequency,
  type Funding,
  type IndicatorKind,
  type LocalizedText,
  type NodeKind,
  type ReportState,
} from '@mizan/shared/contracts';

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
  readonly targets: readonly { readonly period: string; readonly value: string }[];
  readonly reports: readonly ReportFacts[];
  readonly milestones: readonly MilestoneFacts[];
  readonly performanceIndicatorIds: readonly string[];
}

/** A step of a milestone indicator; done when an approved report says so. */
export interface MilestoneFacts {
  readonly id: string;
  readonly title: LocalizedText;
  readonly weight: string;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly hasEvidence: boolean;
}

export interface ReportFacts {
  readonly id: string;
  readonly code: string;
  readonly period: string;
  readonly value: string | null;
  readonly state: ReportState;
  readonly reportedOn: string | null;
  readonly version: number;
}

export interface PlanFacts {
  readonly firstYear: number;
  readonly lastYear: number;
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

const PARENT_KINDS: readonly NodeKind[] = ['outcome', 'area', 'project', 'directorate'];

/**
 * Results of every indicator and, bottom up, of every node above. A performance indicator is the roll-up of its linked
 * measurement indicators; an outcome that of its distinct measurement indicators. Off-budget projects take no part.
 */
export function computePlanProgress(facts: PlanFacts, year: number | null): PlanProgress {
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.nodeId, resultOf(indicator, facts, year)]));
  const parents = new Map<string, ParentResult>();
  const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
  const childOf = (node: NodeFacts): RollUpChild[] => {
    const result = indicators.get(node.id) ?? parents.get(node.id);
    return result ? [{ id: node.id, weight: node.weight, critical: node.isCritical, result }] : [];
  };
  for (const node of facts.nodes.filter((candidate) => candidate.kind === 'performance-indicator')) {
    const linked = facts.indicators.filter((indicator) => indicator.performanceIndicatorIds.includes(node.id));
    const measured = linked.flatMap((indicator) => nodes.get(indicator.nodeId) ?? []);
    parents.set(node.id, rollUp(measured.flatMap(childOf)));
  }
  for (const kind of PARENT_KINDS) {
    for (const node of facts.nodes.filter(
      (candidate) => candidate.kind === kind && candidate.funding !== 'off-budget',
    )) {
      const children = facts.nodes.filter(
        (child) => child.parentId === node.id && child.kind !== 'performance-indicator',
      );
      parents.set(node.id, rollUp(children.flatMap(childOf)));
    }
  }
  const plan = rollUp(facts.nodes.filter((node) => node.kind === 'directorate').flatMap(childOf));
  return { facts, indicators, parents, plan };
}

/** Periods in which an indicator is reported. */
export function periodsOfIndicator(
  indicator: Pick<IndicatorFacts, 'frequency'>,
  facts: PlanFacts,
): readonly ReportingPeriod[] {
  return periodsOf(indicator.frequency, facts.firstYear, facts.lastYear);
}

/** The result of one indicator as it stood on the business date of the facts: later periods do not count. */
export function resultOf(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): IndicatorResult {
  return measureIndicator(inputOf(indicator, facts, year));
}

/** A period of the plan by its key, whatever its length. */
function periodOf(key: string, { firstYear, lastYear }: PlanFacts): ReportingPeriod | undefined {
  return FREQUENCIES.flatMap((frequency) => periodsOf(frequency, firstYear, lastYear)).find(
    (period) => period.key === key,
  );
}

/** A report of a period that is over. */
interface PeriodReportFacts extends ReportFacts {
  readonly reportedPeriod: ReportingPeriod;
}

function inputOf(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): IndicatorInput {
  const periods = periodsOfIndicator(indicator, facts);
  const inView = year === null ? periods : periods.filter((period) => period.year <= year);
  const due = lastDuePeriod(inView, facts.businessDate);
  if (indicator.kind === 'milestone') return { kind: 'milestone', milestones: milestonesOf(indicator, facts, year) };
  const reports = reportsUntil(indicator, periods, facts.businessDate);
  if (indicator.kind === 'binary')
    return { kind: 'binary', dueReached: due !== null, reports: reports.map(binaryReport) };
  return {
    kind: 'measure',
    direction: indicator.direction ?? 'increase',
    accumulation: indicator.accumulation ?? 'incremental',
    baseline: baselineOf(indicator),
    reportingPoint: due?.endPosition ?? null,
    ...(year === null ? {} : { through: year - facts.firstYear + 1 }),
    targets: indicator.targets.flatMap(({ period: key, value }) => {
      const period = periodOf(key, facts);
      return period ? [{ period, value }] : [];
    }),
    reports: reports.flatMap(valueReport),
  };
}

function reportsUntil(
  indicator: IndicatorFacts,
  periods: readonly ReportingPeriod[],
  businessDate: string,
): PeriodReportFacts[] {
  const over = new Map(periods.filter(({ endsOn }) => endsOn <= businessDate).map((period) => [period.key, period]));
  return indicator.reports.flatMap((report) => {
    const reportedPeriod = over.get(report.period);
    return reportedPeriod ? [{ ...report, reportedPeriod }] : [];
  });
}

function valueReport({ id, value, state, reportedPeriod }: PeriodReportFacts): PeriodReport[] {
  return value === null ? [] : [{ id, value, period: reportedPeriod, approved: state === 'approved' }];
}

function binaryReport({ id, value, state, reportedPeriod }: PeriodReportFacts): BinaryReport {
  const achieved = value !== null && /^1(\.0+)?$/.test(value);
  return { id, period: reportedPeriod, achieved, approved: state === 'approved' };
}

function milestonesOf(indicator: IndicatorFacts, facts: PlanFacts, year: number | null): DueMilestone[] {
  const yearEnd = year === null ? facts.businessDate : `${year}-12-31`;
  const today = facts.businessDate < yearEnd ? facts.businessDate : yearEnd;
  return indicator.milestones.map(({ id, weight, dueOn, doneOn, hasEvidence }) => ({
    id,
    weight,
    hasEvidence,
    dueReached: dueOn <= today,
    done: doneOn !== null && doneOn <= today,
  }));
}

function baselineOf(indicator: IndicatorFacts): Baseline {
  if (indicator.baselineStatus === 'unknown') return { status: 'unknown' };
  if (indicator.baselineStatus === 'known' && indicator.baselineValue !== null) {
    return { status: 'known', value: indicator.baselineValue };
  }
  return { status: 'count-from-zero' };
}
