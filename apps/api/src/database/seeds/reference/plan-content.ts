import type { LocalizedText, OffBudgetField } from '@mizan/shared/contracts';

/** A plan as reference data: codes are natural keys, the order is that of the document. */
export interface PlanContent {
  readonly code: string;
  readonly title: LocalizedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly directorates: readonly DirectorateContent[];
}

export interface DirectorateContent extends NamedContent {
  /** Code of the organisational unit. */
  readonly unit: string;
  readonly projects: readonly ProjectContent[];
}

export interface NamedContent {
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly narrative?: LocalizedText;
}

export interface ProjectContent extends NamedContent {
  readonly funding: 'regular' | 'off-budget';
  readonly field?: OffBudgetField;
  /** Total for the whole plan in US dollars, exact decimal text. */
  readonly totalBudget?: string;
  readonly objectives: readonly TextContent[];
  readonly areas: readonly AreaContent[];
}

export interface TextContent {
  readonly code: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
}

export interface AreaContent extends NamedContent {
  readonly outcome: OutcomeContent;
}

export interface OutcomeContent extends TextContent {
  readonly performanceIndicators: readonly TextContent[];
  readonly measurementIndicators: readonly MeasurementContent[];
}

export interface MeasurementContent extends TextContent {
  readonly unit: LocalizedText;
  /** Codes of performance indicators that it is proposed to stand for; the source pairs none. */
  readonly links: readonly string[];
}
