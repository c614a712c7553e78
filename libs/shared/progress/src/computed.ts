import type { Decimal } from 'decimal.js';

/** Why a figure that could be computed has nothing to be computed from. */
export type NoDataReason =
  | 'nothing-reported'
  | 'denominators-zero'
  | 'too-few-points'
  | 'nothing-due'
  | 'nothing-appropriated'
  | 'nothing-counted';

/** Why a figure cannot be computed, whatever is reported. */
export type NotComputableReason =
  | 'baseline-unknown'
  | 'target-missing'
  | 'target-equals-baseline'
  | 'direction-contradicts-target'
  | 'level-unknown'
  | 'band-empty'
  | 'milestones-missing'
  | 'weights-missing'
  | 'children-missing';

/** A figure, or why there is none. Figures of progress are fractions: 0.5 is half, never 50. */
export type Computed =
  | { readonly state: 'value'; readonly value: Decimal }
  | { readonly state: 'no-data'; readonly reason: NoDataReason }
  | { readonly state: 'not-computable'; readonly reason: NotComputableReason };

export const value = (figure: Decimal): Computed => ({ state: 'value', value: figure });
export const noData = (reason: NoDataReason): Computed => ({ state: 'no-data', reason });
export const notComputable = (reason: NotComputableReason): Computed => ({ state: 'not-computable', reason });

/** The figure, or null whatever the reason. */
export const valueOf = (computed: Computed): Decimal | null => (computed.state === 'value' ? computed.value : null);
