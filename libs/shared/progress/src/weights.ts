import type { WeightsMode } from '@mizan/shared/contracts';

import { Exact } from './exact';

/** A child with the weight somebody gave it and its budget, decimal text in one currency; null: it has none. */
export interface WeighedChild {
  readonly id: string;
  readonly weight: string;
  readonly budget: string | null;
}

/** The weights, or why there are none. A weight of 0 leaves its child out of the roll-up. */
export type Weights =
  | { readonly state: 'value'; readonly weights: readonly { readonly id: string; readonly weight: string }[] }
  | { readonly state: 'not-computable'; readonly reason: 'weights-missing' };

const weightOf = (mode: WeightsMode, { weight, budget }: WeighedChild): string => {
  if (mode === 'equal') return '1';
  const stated = new Exact(mode === 'manual' ? weight : (budget ?? '0'));
  return stated.greaterThan(0) ? stated.toString() : '0';
};

/**
 * The weights of the children of one parent, in their order. By budget, the amounts themselves are the weights: a mean
 * needs no shares, and nothing is rounded. Where all of them weigh nothing there are no weights.
 */
export const weightsBy = (mode: WeightsMode, children: readonly WeighedChild[]): Weights => {
  const weights = children.map((child) => ({ id: child.id, weight: weightOf(mode, child) }));
  const isEmpty = weights.length > 0 && weights.every(({ weight }) => weight === '0');
  return isEmpty ? { state: 'not-computable', reason: 'weights-missing' } : { state: 'value', weights };
};
