import { periodsOf, type PlanYears } from '@mizan/shared/progress';
import type { SheetEndView } from '@mizan/shared/contracts';

import type { SheetIndicator } from './sheet-indicator';

/** The days on which periods of these indicators have ended, the latest first, with how many reports are still open. */
export function sheetEnds(
  indicators: readonly SheetIndicator[],
  { firstYear, lastYear }: PlanYears,
  businessDate: string,
): SheetEndView[] {
  const asked = indicators.flatMap((indicator) =>
    periodsOf(indicator.frequency, firstYear, lastYear)
      .filter(({ endsOn }) => endsOn <= businessDate)
      .map(({ key, endsOn }) => ({ endsOn, key, isOpen: !isHandedIn(indicator, endsOn) })),
  );
  return [...Map.groupBy(asked, ({ endsOn }) => endsOn)]
    .map(([endsOn, periods]) => ({
      endsOn,
      // The shortest key is that of the longest period: 2014, 2014-H2, 2014-Q4.
      period:
        periods
          .map(({ key }) => key)
          .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? '',
      open: periods.filter(({ isOpen }) => isOpen).length,
    }))
    .toSorted((one, other) => (one.endsOn < other.endsOn ? 1 : -1));
}

function isHandedIn({ reports }: SheetIndicator, endsOn: string): boolean {
  return reports.some(
    ({ periodEnd, state }) => periodEnd === endsOn && (state === 'submitted' || state === 'approved'),
  );
}
