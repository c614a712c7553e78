import {
  burnFlag,
  burnPace,
  forecast,
  phasedRemainder,
  plannedBy,
  utilisation,
  type Balance,
  type PhasedCourse,
} from '@mizan/shared/ledger';
import { ratio, sum, type CurrencyCode } from '@mizan/shared/money';
import { figureText } from '@mizan/shared/progress';
import type { BudgetCourseView } from '@mizan/shared/contracts';

import { courseOf, type PhasedControlRow } from '../phasing/phased-control';

/** A control key with the months that were kept for it. */
export type CourseRow = Pick<PhasedControlRow, 'project_id' | 'year' | 'currency' | 'revised' | 'months'>;

/** How a balance stands against the courses of its control keys on that day (YYYY-MM-DD); all of one currency. */
export function budgetCourse(balance: Balance, rows: readonly CourseRow[], day: string): BudgetCourseView {
  const { currency } = balance.revised;
  const courses = rows.map(courseOf);
  const planned = sum(
    courses.map((course) => plannedBy(course, day)),
    currency,
  );
  const remainder = remainderOf(courses, day, currency);
  const share = ratio(planned, balance.revised);
  const pace = burnPace(utilisation(balance), share);
  return {
    basis: basisOf(courses),
    planned: planned.toJSON(),
    plannedShare: figureText(share),
    remainder: remainder.toJSON(),
    forecast: forecast(balance, remainder).toJSON(),
    pace: figureText(pace),
    flag: burnFlag(pace),
  };
}

function remainderOf(courses: readonly PhasedCourse[], day: string, currency: CurrencyCode) {
  return sum(
    courses.map((course) => phasedRemainder(course, day)),
    currency,
  );
}

function basisOf(courses: readonly PhasedCourse[]): BudgetCourseView['basis'] {
  const [first, ...others] = new Set(courses.map(({ basis }) => basis));
  return others.length > 0 ? 'mixed' : (first ?? 'time-elapsed');
}
