import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { emptyBalance, type Balance } from '@mizan/shared/ledger';
import { Money, sum } from '@mizan/shared/money';
import type { BurnUpView } from '@mizan/shared/contracts';

import { courseOf } from '../phasing/phased-control';
import { budgetCourse, type CourseRow } from './budget-course';
import { burnUpMonths, usedOf } from './burn-up';
import { controlParameters, ControlFundsReadModel, type ControlFilter } from './control-funds.read-model';
import { CONTROL_COURSES, MONEY_BY_MONTH } from './control-table.sql';

interface MonthRow {
  readonly month: number;
  readonly paid: string;
  readonly committed: string;
}

/** How the money of a year is used along its planned course, and where it is heading; one statement for each of the two. */
@Injectable()
export class BurnUpReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly funds: ControlFundsReadModel,
  ) {}

  /** null where the reader sees nothing of the fund. Totals are those of the control table with the same filter. */
  async of(filter: ControlFilter & { readonly year: number }): Promise<BurnUpView | null> {
    const found = await this.funds.of(filter);
    if (!found) return null;
    const { currency } = found.fund;
    const parameters = controlParameters(filter, found.fund);
    const [day, courses, months] = await Promise.all([
      this.clock.businessDate(),
      this.database.query<CourseRow>(CONTROL_COURSES, parameters),
      this.database.query<MonthRow>(MONEY_BY_MONTH, parameters),
    ]);
    const money = (numeric: string): Money => Money.fromNumeric(numeric, currency);
    const facts = {
      year: filter.year,
      currency,
      day,
      courses: courses.map(courseOf),
      money: months.map((row) => ({ month: row.month, paid: money(row.paid), committed: money(row.committed) })),
    };
    const revised = sum(
      courses.map((row) => money(row.revised)),
      currency,
    );
    const balance: Balance = { ...emptyBalance(currency), revised, ...usedOf(facts) };
    return {
      planId: filter.planId,
      year: filter.year,
      businessDate: day,
      fund: found.fund,
      revised: revised.toJSON(),
      paid: balance.paid.toJSON(),
      committed: balance.committed.toJSON(),
      course: budgetCourse(balance, courses, day),
      months: burnUpMonths(facts),
    };
  }
}
