import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import { phasedQuarters, quarterAllotment, QUARTERS } from '@mizan/shared/ledger';
import { Money } from '@mizan/shared/money';
import type { QuarterListView, QuarterRowView } from '@mizan/shared/contracts';

import {
  controlKeyView,
  courseOf,
  PHASED_CONTROL_COLUMNS,
  PHASED_CONTROLS,
  type PhasedControlRow,
} from './phased-control';
import { PhasingReadModel, type PhasingFilter } from './phasing.read-model';

interface QuarterRow extends PhasedControlRow {
  /** What was allotted in each quarter that something was allotted in. */
  readonly by_quarter: Readonly<Record<string, string>> | null;
}

/** What was planned and what was allotted, by quarter. */
@Injectable()
export class QuarterReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly phasing: PhasingReadModel,
  ) {}

  /** No rows where the reader sees no money of that year; `request.not-found` for a year that is no fiscal year. */
  async of({ units, planId, year, projectId, fundId }: PhasingFilter): Promise<QuarterListView> {
    const [businessDate, yearStatus, rows] = await Promise.all([
      this.clock.businessDate(),
      this.phasing.yearStatus(year),
      this.database.query<QuarterRow>(LIST, [planId, units, year, projectId ?? null, fundId ?? null]),
    ]);
    return { planId, year, yearStatus, businessDate, rows: rows.map(toView) };
  }
}

/** A day before the year belongs to its first quarter, one after it to its last: see `fiscalPeriodOf`. */
const LIST = `
  SELECT ${PHASED_CONTROL_COLUMNS}, (
    SELECT jsonb_object_agg(q.quarter, q.amount::text) FROM (
      SELECT CASE WHEN extract(year FROM e.effective_date) < b.year THEN 1
          WHEN extract(year FROM e.effective_date) > b.year THEN 4
          ELSE extract(quarter FROM e.effective_date)::int END AS quarter, sum(e.fund_amount) AS amount
      FROM ledger_entry e WHERE e.control_id = b.id AND coalesce(e.reversed_type, e.type) = 'ALLOTMENT' GROUP BY 1) q
  ) AS by_quarter ${PHASED_CONTROLS}`;

function toView(row: QuarterRow): QuarterRowView {
  const money = (numeric: string): Money => Money.fromNumeric(numeric, row.currency);
  const [revised, allotted] = [money(row.revised), money(row.allotted)];
  const course = courseOf(row);
  const phased = phasedQuarters(course);
  return {
    ...controlKeyView(row),
    basis: course.basis,
    revised: revised.toJSON(),
    allotted: allotted.toJSON(),
    left: revised.minus(allotted).toJSON(),
    quarters: QUARTERS.map((quarter) => ({
      quarter,
      phased: (phased[quarter - 1] ?? money('0')).toJSON(),
      allotted: money(row.by_quarter?.[String(quarter)] ?? '0').toJSON(),
      suggested: quarterAllotment(course, quarter, allotted).toJSON(),
    })),
  };
}
