import type { LocalizedText } from './language';
import type { DecimalString, IsoDateTime, MoneyView, Uuid } from './wire';

export const VIREMENT_STATES = ['draft', 'requested', 'returned', 'posted', 'refused', 'withdrawn'] as const;
export type VirementState = (typeof VIREMENT_STATES)[number];

export const VIREMENT_DECIDERS = ['head', 'finance', 'controller'] as const;
/** Who decides: the head of the directorate, a finance officer, or the financial controller. */
export type VirementDecider = (typeof VIREMENT_DECIDERS)[number];

export const VIREMENT_REASONS = [
  'inside-project',
  'inside-directorate',
  'between-directorates',
  'beyond-share',
] as const;
/** Why somebody of that level decides. */
export type VirementReason = (typeof VIREMENT_REASONS)[number];

export const VIREMENT_LIMITS = { lines: 20, justification: 2000, remark: 500 } as const;

/** A line: a signed amount, less than zero where money leaves. */
export interface VirementLineView {
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly natureId: Uuid | null;
  readonly natureName: LocalizedText | null;
  readonly amount: MoneyView;
}

/** A virement in the register. */
export interface VirementRowView {
  readonly id: Uuid;
  readonly code: string;
  readonly year: number;
  readonly state: VirementState;
  readonly justification: string;
  /** What moves: the sum of what leaves. */
  readonly moved: MoneyView;
  readonly lines: readonly VirementLineView[];
  readonly level: VirementDecider | null;
  readonly rules: readonly VirementReason[];
  readonly createdBy: string | null;
  readonly createdAt: IsoDateTime;
  readonly requestedBy: string | null;
  readonly requestedAt: IsoDateTime | null;
  readonly decidedBy: string | null;
  readonly decidedAt: IsoDateTime | null;
  readonly remark: string | null;
  readonly postingId: Uuid | null;
  readonly version: number;
}

/** A ceiling before and after. */
export interface CeilingView {
  readonly revised: MoneyView;
  readonly allotted: MoneyView;
  readonly available: MoneyView;
}

/** What a virement would do to one project and nature. */
export interface VirementEffectView {
  readonly projectId: Uuid;
  readonly projectCode: string;
  readonly projectTitle: LocalizedText;
  readonly natureName: LocalizedText | null;
  readonly amount: MoneyView;
  /** The allotted part that goes along; signed. */
  readonly allotted: MoneyView;
  readonly before: CeilingView;
  readonly after: CeilingView;
  /** Virements of the year with this one, in and out, as fractions of the project's appropriation; null without one. */
  readonly shareIn: DecimalString | null;
  readonly shareOut: DecimalString | null;
}

/** An activity of a project that gives, whose planned cost is not committed yet. */
export interface UncoveredActivityView {
  readonly id: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly projectCode: string;
  /** Planned and neither committed nor paid. */
  readonly uncovered: MoneyView;
}

/** Everything that a virement touches, and who decides by which rule. */
export interface VirementPreviewView {
  readonly net: MoneyView;
  readonly level: VirementDecider | null;
  readonly rules: readonly VirementReason[];
  readonly effects: readonly VirementEffectView[];
  /** The codes of what stands in the way now; nothing is asked for or posted with them. */
  readonly obstacles: readonly string[];
  readonly activities: readonly UncoveredActivityView[];
  readonly indicators: readonly { readonly id: Uuid; readonly code: string; readonly title: LocalizedText }[];
}

/** A virement with what it does. */
export interface VirementView extends VirementRowView {
  readonly preview: VirementPreviewView;
  /** Whether the reader may decide about it now. */
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
}

/** Asks for lines; all of one year. */
export interface VirementLineRequest {
  readonly projectId: Uuid;
  readonly natureId?: Uuid | null;
  readonly amount: MoneyView;
}

/** Asks for a new draft. */
export interface CreateVirement {
  readonly planId: Uuid;
  readonly year: number;
  readonly justification: string;
  readonly lines: readonly VirementLineRequest[];
}

/** Asks for other lines or another justification of a draft. */
export interface ChangeVirement {
  readonly justification: string;
  readonly lines: readonly VirementLineRequest[];
}

/** Says why it is refused or given back. */
export interface VirementRemark {
  readonly remark: string;
}
