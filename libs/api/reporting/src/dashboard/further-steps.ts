import { figureText } from '@mizan/api/results';
import type { SelectionExplanationView } from '@mizan/shared/contracts';
import type { Decimal } from 'decimal.js';

import { burnPace } from '../figures/finance-figures';

/** An explanation of money with its pace: the index ÷ the share of the time that has passed. */
export function withMoneyPace(view: SelectionExplanationView): SelectionExplanationView {
  const { score: utilisation, expected: planned } = view.index;
  const pace = figureText(burnPace({ utilisation, planned }));
  if (pace === null || planned === null) return view;
  const steps = [
    ...view.steps,
    { name: 'elapsed', expression: 'elapsed', value: planned },
    { name: 'pace', expression: 'index / elapsed', value: pace },
  ];
  return { ...view, index: { ...view.index, pace }, steps };
}

/** An explanation of delivery with the share of the agreed work that was cancelled or overtaken, which no index counts. */
export function withDroppedShare(view: SelectionExplanationView, share: Decimal | null): SelectionExplanationView {
  const value = figureText(share);
  if (value === null) return view;
  return { ...view, steps: [...view.steps, { name: 'dropped', expression: 'dropped / agreed', value }] };
}
