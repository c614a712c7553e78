import { forecast, monthEnds, phasedRemainder, plannedBy, type PhasedCourse } from '@mizan/shared/ledger';
import { sum, type CurrencyCode, type Money } from '@mizan/shared/money';
import type { BurnUpMonthView } from '@mizan/shared/contracts';

/** What was paid and committed in a month, 1 for January. */
export interface MonthMoney {
  readonly month: number;
  readonly paid: Money;
  readonly committed: Money;
}

/** What a burn-up is drawn from; all of one year and currency. */
export interface BurnUpFacts {
  readonly year: number;
  readonly currency: CurrencyCode;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly courses: readonly PhasedCourse[];
  readonly money: readonly MonthMoney[];
}

/** What is paid and committed altogether. */
export function usedOf({ money, currency }: BurnUpFacts): { readonly paid: Money; readonly committed: Money } {
  return {
    paid: sum(
      money.map(({ paid }) => paid),
      currency,
    ),
    committed: sum(
      money.map(({ committed }) => committed),
      currency,
    ),
  };
}

/**
 * Twelve months, each cumulative at its end; that of the business date as of that day, with everything that is booked. Facts
 * end there, and the forecast begins there: from what is paid and committed along what is planned for the rest.
 */
export function burnUpMonths(facts: BurnUpFacts): BurnUpMonthView[] {
  const { year, currency, day, courses, money } = facts;
  const ends = monthEnds(year);
  const now = monthOf(year, day);
  const used = usedOf(facts);
  const total = (amounts: readonly Money[]): Money => sum(amounts, currency);
  const heading = forecast(used, total(courses.map((course) => phasedRemainder(course, day))));
  return ends.map((endsOn, index) => {
    const month = index + 1;
    const own = month === now ? money : money.filter((one) => one.month <= month);
    const paid = total(own.map((one) => one.paid));
    const taken = paid.plus(total(own.map((one) => one.committed)));
    const rest = total(courses.map((course) => phasedRemainder(course, endsOn)));
    return {
      month,
      endsOn,
      planned: total(courses.map((course) => plannedBy(course, endsOn))).toJSON(),
      paid: month <= now ? paid.toJSON() : null,
      taken: month <= now ? taken.toJSON() : null,
      forecast: forecastAt(month, now, { taken, heading: heading.minus(rest) }),
    };
  });
}

function forecastAt(
  month: number,
  now: number,
  { taken, heading }: { readonly taken: Money; readonly heading: Money },
): BurnUpMonthView['forecast'] {
  if (month < now || now > 12) return null;
  return (month === now ? taken : heading).toJSON();
}

/** The month of the day in that year: 0 before it begins, 13 after its end. */
function monthOf(year: number, day: string): number {
  if (day < `${year}-01-01`) return 0;
  if (day > `${year}-12-31`) return 13;
  return monthEnds(year).findIndex((end) => day <= end) + 1;
}
