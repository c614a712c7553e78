import type { CourseExplanationView } from '@mizan/shared/contracts';
import type { Formats } from '@mizan/web/core';
import type { ExplainStep } from '@mizan/web/ui';

/** What is explained, and the words and figures of the reader's language. */
export interface Wording {
  /** Whether the figure is the forecast, and not the pace. */
  readonly isForecast: boolean;
  readonly formats: Formats;
  readonly word: (key: string, params?: Readonly<Record<string, unknown>>) => string;
}

/** How a pace or a forecast follows from the planned course; `last` is the figure itself, its figures still to come. */
export function courseSteps(
  course: CourseExplanationView,
  last: ExplainStep,
  wording: Wording,
): readonly ExplainStep[] {
  const { formats, word } = wording;
  const amount = (money: { readonly amount: string }): string => formats.amount(money.amount);
  const { paid, committed, remainder, revised, planned, plannedShare, businessDate } = course;
  const share = {
    name: word('controlTable.shareStep', { date: formats.date(businessDate) }),
    figures: `${amount(planned)} ÷ ${amount(revised)}`,
    result: plannedShare === null ? '–' : formats.percent(plannedShare, 1),
    words: word('controlTable.shareFormula'),
  };
  if (wording.isForecast) return [{ ...last, figures: [paid, committed, remainder].map(amount).join(' + ') }];
  return [share, { ...last, figures: `(${amount(paid)} ÷ ${amount(revised)}) ÷ ${share.result}` }];
}
