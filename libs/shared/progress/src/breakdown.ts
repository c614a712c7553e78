import type { Decimal } from 'decimal.js';

import { DEFAULT_LIGHT_POLICY, type LightPolicy } from './light-policy';
import { TraceWriter, type Trace } from './trace';

/** What is said of one category of a dimension; decimal text in the indicator's unit. */
export interface BreakdownPart {
  readonly categoryId: string;
  readonly value: string;
}

/** A total along one dimension. */
export interface Breakdown {
  /** What no category explains: the parts and this are always the total. Beyond the total where the parts exceed it. */
  readonly notDisaggregated: Decimal;
  /** The parts are more than the total. */
  readonly exceeds: boolean;
  readonly trace: Trace;
}

/**
 * The total of one dimension against its parts. Only for what adds up: increments, stocks and the sums of a rate.
 * Throws when a category is there twice or a figure is no decimal.
 */
export const breakdownOf = (
  total: string,
  parts: readonly BreakdownPart[],
  policy: LightPolicy = DEFAULT_LIGHT_POLICY,
): Breakdown => {
  const writer = new TraceWriter('breakdown.rest', policy.version);
  writer.input('total', total);
  for (const { categoryId, value } of parts) writer.input('part', value, categoryId);
  const notDisaggregated = writer.step('notDisaggregated', parts.length === 0 ? 'total' : 'total - sum(part)');
  const isBeyond = total.startsWith('-') ? notDisaggregated.greaterThan(0) : notDisaggregated.lessThan(0);
  return { notDisaggregated, exceeds: isBeyond, trace: writer.trace() };
};
