import type { NodeNameView } from './planning';
import type { FinanceFigures, IndexView, OutcomeFigures } from './reporting';
import type { LightCount } from './results';
import type { DecimalString, IsoDate, Uuid } from './wire';

export const CORNERS = ['results-ahead', 'both-on-pace', 'both-behind', 'money-ahead'] as const;
/** Where the pace of the results and the pace of the money meet. */
export type Corner = (typeof CORNERS)[number];

/** How many outcomes of a directorate show each light. */
export interface HeatRowView {
  readonly directorate: NodeNameView;
  /** Of the lights that any outcome shows; the sum is `total`. */
  readonly counts: readonly LightCount[];
  readonly total: number;
}

/** A directorate, project or area with its three indices side by side; nothing is averaged over them. */
export interface ComparedNodeView extends NodeNameView {
  /** null for a directorate. */
  readonly parentId: Uuid | null;
  readonly results: IndexView;
  readonly delivery: IndexView | null;
  readonly finance: FinanceFigures | null;
  /** Share of the money ÷ share of the time that has passed, a fraction; null without either. */
  readonly moneyPace: DecimalString | null;
}

/** An expected outcome with the corner that it stands in. */
export interface ComparedOutcomeView extends OutcomeFigures {
  readonly directorateId: Uuid;
  /** null where one of the two paces is missing. */
  readonly corner: Corner | null;
}

/** How parts of a plan stand beside each other. Every count is the length of a list of `outcomes`. */
export interface ComparisonView {
  readonly planId: Uuid;
  readonly businessDate: IsoDate;
  readonly year: number | null;
  /** What the selection may be narrowed to. */
  readonly directorates: readonly NodeNameView[];
  /** The pace from which something is on pace, a fraction, and the version of the policy that says so. */
  readonly onPace: DecimalString;
  readonly policyVersion: number;
  readonly heat: readonly HeatRowView[];
  /** Each node right before what is below it. */
  readonly levels: readonly ComparedNodeView[];
  /** Of all outcomes that take part in results, in the order of the plan. */
  readonly outcomes: readonly ComparedOutcomeView[];
  readonly corners: readonly { readonly corner: Corner; readonly count: number }[];
}
