import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mizan/api/platform';
import type { PeriodChecklistItemView, YearEndKeyFigures } from '@mizan/shared/contracts';

import { checklistItem, PeriodChecklistReadModel, wholeYear } from '../fiscal-period/period-checklist.read-model';

interface MonthsRow {
  readonly last_closed: number;
  readonly next_closed: number;
}

/** What there is to look at before a year is closed: that of its months together, and what only its end asks for. */
@Injectable()
export class YearEndChecklist {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly periods: PeriodChecklistReadModel,
  ) {}

  /** The figures are those of the rehearsal that is to be closed. */
  async of(year: number, figures: readonly YearEndKeyFigures[]): Promise<PeriodChecklistItemView[]> {
    const [items, rows, today] = [
      await this.periods.items(wholeYear(year)),
      await this.database.query<MonthsRow>(MONTHS, [year]),
      await this.clock.businessDate(),
    ];
    const item = (code: PeriodChecklistItemView['code'], count: number): PeriodChecklistItemView =>
      checklistItem(code, count, year);
    return [
      item('key-overdrawn', figures.filter(({ obstacle }) => obstacle !== null).length),
      item('last-month-closed', rows[0]?.last_closed ?? 0),
      item('next-year-closed', rows[0]?.next_closed ?? 0),
      ...items,
      item('year-not-over', today < `${year}-12-31` ? 1 : 0),
    ];
  }
}

/** Entries of the old year are dated in its last month, those of the next year belong to its first. */
const MONTHS = `
  SELECT count(*) FILTER (WHERE p.year = $1 AND p.month = 12 AND p.status = 'closed')::int AS last_closed,
    count(*) FILTER (WHERE p.year = $1 + 1 AND p.month = 1 AND p.status = 'closed')::int AS next_closed
  FROM fiscal_period p WHERE p.year IN ($1, $1 + 1)`;
