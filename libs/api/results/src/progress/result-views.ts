import { figureText } from '@mizan/shared/progress';
import type { Computed, IndicatorResult, ParentResult } from '@mizan/shared/progress';
import type { IndexView, MeasuredIndicatorView, NodeNameView } from '@mizan/shared/contracts';

import type { IndicatorFacts, NodeFacts } from '../plan-progress/plan-progress';

/** numeric(20,6) without the zeros that its scale adds. */
export function valueText(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

/** An indicator's own result or a roll-up as the wire has it; the score of an indicator is its raw progress. */
export function indexOf(result: IndicatorResult | ParentResult): IndexView {
  const score = 'progress' in result ? result.progress : result.score;
  return {
    score: computedText(score),
    expected: computedText(result.expected),
    pace: figureText(result.pace),
    coverage: figureText(result.coverage),
    light: result.light,
    reason: score.state === 'value' ? null : score.reason,
  };
}

/** What takes no part in results has no figures and no light. */
export const NO_INDEX: IndexView = {
  score: null,
  expected: null,
  pace: null,
  coverage: null,
  light: null,
  reason: null,
};

/** A node by its name. */
export function nameOf({ id, kind, code, shortTitle }: NodeFacts): NodeNameView {
  return { id, kind, code, shortTitle };
}

/** A measurement indicator as its figures need it. */
export function measuredIndicator(node: NodeFacts, facts: IndicatorFacts): MeasuredIndicatorView {
  const { id, code, title, shortTitle } = node;
  const { kind, accumulation, unit, decimals, frequency } = facts;
  return { id, code, title, shortTitle, kind, accumulation, unit, decimals, frequency };
}

function computedText(computed: Computed): string | null {
  return computed.state === 'value' ? figureText(computed.value) : null;
}
