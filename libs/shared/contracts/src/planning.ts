import type { LocalizedText } from './language';
import type { MeasurementView } from './measurement';
import type { UnitNameView } from './session';
import type { DecimalString, IsoDate, MoneyView, Page, Uuid } from './wire';

export const PLAN_STATUSES = ['drafting', 'in-force', 'closed'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** The fixed levels of a plan, from the top. */
export const NODE_KINDS = [
  'directorate',
  'project',
  'objective',
  'area',
  'outcome',
  'performance-indicator',
  'measurement-indicator',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What may stand below what; directorates stand below the plan itself. */
export const CHILD_KINDS: Readonly<Record<NodeKind, readonly NodeKind[]>> = {
  directorate: ['project'],
  project: ['objective', 'area'],
  objective: [],
  area: ['outcome'],
  outcome: ['performance-indicator', 'measurement-indicator'],
  'performance-indicator': [],
  'measurement-indicator': [],
};

export const NODE_STATUSES = ['active', 'withdrawn'] as const;
export type NodeStatus = (typeof NODE_STATUSES)[number];

export const FUNDINGS = ['regular', 'off-budget'] as const;
export type Funding = (typeof FUNDINGS)[number];

export const OFF_BUDGET_FIELDS = ['education', 'science', 'culture', 'communication'] as const;
export type OffBudgetField = (typeof OFF_BUDGET_FIELDS)[number];

export const INDICATOR_KINDS = ['measure', 'rate', 'maintain', 'milestone', 'binary', 'rubric', 'qualitative'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
export const DIRECTIONS = ['increase', 'decrease'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const ACCUMULATIONS = ['incremental', 'cumulative', 'latest', 'max', 'average'] as const;
export type Accumulation = (typeof ACCUMULATIONS)[number];
export const RATE_WINDOWS = ['to-date', 'last-period'] as const;
/** Over which periods the sums of a rate run. */
export type RateWindow = (typeof RATE_WINDOWS)[number];
export const WEIGHTS_MODES = ['equal', 'manual', 'by-budget'] as const;
/** How a plan weighs what stands side by side. */
export type WeightsMode = (typeof WEIGHTS_MODES)[number];
export const FREQUENCIES = ['quarter', 'half', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const BASELINE_STATUSES = ['known', 'unknown', 'count-from-zero'] as const;
export type BaselineStatus = (typeof BASELINE_STATUSES)[number];

export const ACTIVITY_TYPES = [
  'meeting',
  'training',
  'study',
  'publication',
  'fellowship',
  'forum',
  'equipment',
  'grant',
  'mission',
] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

export const ACTIVITY_STATUSES = [
  'proposed',
  'planned',
  'committed',
  'under-way',
  'completed',
  'verified',
  'blocked',
  'postponed',
  'cancelled',
  'overtaken',
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export const TEXT_LIMITS = {
  title: 400,
  shortTitle: 60,
  narrative: 8000,
  reason: 1000,
  partners: 400,
  code: 20,
} as const;

export interface PlanView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly status: PlanStatus;
  /** How it weighs what stands side by side. */
  readonly weightsMode: WeightsMode;
  /** Days after the end of a period in which its report is in time. */
  readonly reportDueDays: number;
  readonly version: number;
}

/** Settings of a plan; an absent one stays. */
export interface ChangePlan {
  readonly weightsMode?: WeightsMode;
  readonly reportDueDays?: number;
}

/** A node as the tree shows it. */
export interface PlanTreeNode {
  readonly id: Uuid;
  readonly parentId: Uuid | null;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly status: NodeStatus;
  readonly funding: Funding | null;
  readonly unitId: Uuid;
}

export interface PlanTreeView {
  readonly plan: PlanView;
  /** Every node that the reader may see, parents before children, in the order of the plan. */
  readonly nodes: readonly PlanTreeNode[];
}

/** A node with everything it carries itself; its figures come from other contexts. */
export interface PlanNodeView {
  readonly id: Uuid;
  readonly planId: Uuid;
  readonly planStatus: PlanStatus;
  readonly kind: NodeKind;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly narrative: LocalizedText | null;
  readonly status: NodeStatus;
  readonly withdrawalReason: string | null;
  readonly unit: UnitNameView;
  readonly weight: DecimalString;
  readonly isCritical: boolean;
  readonly funding: Funding | null;
  readonly field: OffBudgetField | null;
  readonly totalBudget: MoneyView | null;
  readonly ancestors: readonly NodeNameView[];
  readonly children: readonly PlanTreeNode[];
  readonly measurement: MeasurementView | null;
  readonly links: readonly IndicatorLinkView[];
  readonly version: number;
}

export interface NodeNameView {
  readonly id: Uuid;
  readonly kind: NodeKind;
  readonly code: string;
  readonly shortTitle: LocalizedText;
}

/** A performance indicator and a measurement indicator that belong together; a proposal until somebody confirms it. */
export interface IndicatorLinkView {
  readonly performanceIndicatorId: Uuid;
  readonly measurementIndicatorId: Uuid;
  readonly isProposal: boolean;
}

export interface CreatePlanNode {
  readonly planId: Uuid;
  readonly kind: NodeKind;
  readonly parentId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly narrative?: LocalizedText;
  readonly totalBudget?: DecimalString;
}

export interface EditPlanNode {
  readonly title?: LocalizedText;
  readonly shortTitle?: LocalizedText;
  readonly narrative?: LocalizedText;
  readonly totalBudget?: DecimalString;
  readonly isCritical?: boolean;
  /** Counts where the plan is weighed by hand; not 0. */
  readonly weight?: DecimalString;
}

export interface WithdrawPlanNode {
  readonly reason: string;
}

export interface LinkIndicators {
  readonly performanceIndicatorIds: readonly Uuid[];
}

export interface ActivityView {
  readonly id: Uuid;
  readonly planId: Uuid;
  readonly code: string;
  readonly year: number;
  readonly type: ActivityType;
  readonly title: LocalizedText;
  readonly status: ActivityStatus;
  readonly statusReason: string | null;
  readonly plannedStart: IsoDate;
  readonly plannedEnd: IsoDate;
  readonly actualStart: IsoDate | null;
  readonly actualEnd: IsoDate | null;
  readonly plannedCost: MoneyView | null;
  /** What it would cost if no partner gave anything; what is saved is counted from it. */
  readonly costWithoutPartners: MoneyView | null;
  readonly country: string | null;
  readonly partners: string | null;
  readonly expectedBeneficiaries: number | null;
  readonly actualBeneficiaries: number | null;
  readonly unit: UnitNameView;
  readonly project: NodeNameView;
  readonly area: NodeNameView | null;
  readonly version: number;
}

/** An activity with its milestones and the statuses it may go to. */
export interface ActivityDetailView extends ActivityView {
  readonly milestones: readonly ActivityMilestoneView[];
  readonly nextStatuses: readonly ActivityStatus[];
}

export interface ActivityMilestoneView {
  readonly id: Uuid;
  readonly title: LocalizedText;
  readonly weight: DecimalString;
  readonly dueOn: IsoDate;
  readonly doneOn: IsoDate | null;
  readonly evidenceLink: string | null;
}

export type ActivityPage = Page<ActivityView>;

export interface CreateActivity {
  /** An area of a regular project, or an off-budget project. */
  readonly nodeId: Uuid;
  readonly type: ActivityType;
  readonly title: LocalizedText;
  readonly plannedStart: IsoDate;
  readonly plannedEnd: IsoDate;
  readonly plannedCost?: DecimalString;
  readonly costWithoutPartners?: DecimalString;
  readonly country?: string;
  readonly partners?: string;
  readonly expectedBeneficiaries?: number;
}

export interface EditActivity {
  readonly type?: ActivityType;
  readonly title?: LocalizedText;
  readonly plannedStart?: IsoDate;
  readonly plannedEnd?: IsoDate;
  readonly actualStart?: IsoDate | null;
  readonly actualEnd?: IsoDate | null;
  readonly plannedCost?: DecimalString | null;
  readonly costWithoutPartners?: DecimalString | null;
  readonly country?: string | null;
  readonly partners?: string | null;
  readonly expectedBeneficiaries?: number | null;
  readonly actualBeneficiaries?: number | null;
}

export interface StepActivity {
  readonly status: ActivityStatus;
  readonly reason?: string;
  readonly actualStart?: IsoDate;
  readonly actualEnd?: IsoDate;
  readonly plannedStart?: IsoDate;
  readonly plannedEnd?: IsoDate;
}

export interface SetMilestones {
  readonly milestones: readonly MilestoneInput[];
}

export interface MilestoneInput {
  readonly title: LocalizedText;
  readonly weight: number;
  readonly dueOn: IsoDate;
  readonly doneOn?: IsoDate;
  readonly evidenceLink?: string;
}
