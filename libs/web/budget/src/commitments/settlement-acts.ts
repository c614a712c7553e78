import type { CommitmentView } from '@mizan/shared/contracts';

import { isNothing } from '../data/amounts';
import type { CommitmentStep } from '../data/budget-client';

export const SETTLEMENT_ACTS = ['pay', 'confirm', 'release', 'refund', 'revalue', 'cancel'] as const;
/** What can be done with a commitment. */
export type SettlementAct = (typeof SETTLEMENT_ACTS)[number];

/** Where each act is asked for, and with which right. */
export const STEPS: Readonly<
  Record<SettlementAct, { readonly step: CommitmentStep; readonly needs: 'budget:pay' | 'budget:commit' }>
> = {
  pay: { step: 'payments', needs: 'budget:pay' },
  confirm: { step: 'confirmation', needs: 'budget:commit' },
  release: { step: 'releases', needs: 'budget:commit' },
  refund: { step: 'refunds', needs: 'budget:pay' },
  revalue: { step: 'revaluation', needs: 'budget:commit' },
  cancel: { step: 'cancellation', needs: 'budget:commit' },
};

/** The acts that its state leaves, the likeliest first. */
export function actsOf(commitment: CommitmentView): SettlementAct[] {
  const { state, agreed, open } = commitment;
  const refund: SettlementAct[] = isNothing(agreed.paid) ? [] : ['refund'];
  if (state === 'reserved') return ['confirm', 'release', 'cancel'];
  if (state !== 'open') return refund;
  const revalue: SettlementAct[] = agreed.open.currency === open.currency ? [] : ['revalue'];
  return ['pay', 'release', ...refund, ...revalue, 'cancel'];
}
