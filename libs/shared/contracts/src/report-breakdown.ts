import type { LocalizedText } from './language';
import type { DecimalString, Uuid } from './wire';

/** The part of one category; a rate has numerator and denominator in place of a value. */
export interface ReportBreakdown {
  readonly categoryId: Uuid;
  readonly value?: DecimalString;
  readonly numerator?: DecimalString;
  readonly denominator?: DecimalString;
}

/** A report along one dimension: the categories that may be filled, and what is left of the total. */
export interface DisaggregationView {
  readonly dimensionId: Uuid;
  readonly code: string;
  readonly title: LocalizedText;
  readonly categories: readonly DisaggregationPartView[];
  /** What is not disaggregated: the total less the parts; null where parts do not add up to a total. */
  readonly rest: DisaggregationRestView | null;
}

export interface DisaggregationRestView {
  readonly value: DecimalString | null;
  readonly numerator: DecimalString | null;
  readonly denominator: DecimalString | null;
}

export interface DisaggregationPartView {
  readonly categoryId: Uuid;
  readonly title: LocalizedText;
  /** Retired categories show only what was reported on them. */
  readonly isRetired: boolean;
  readonly value: DecimalString | null;
  readonly numerator: DecimalString | null;
  readonly denominator: DecimalString | null;
}
