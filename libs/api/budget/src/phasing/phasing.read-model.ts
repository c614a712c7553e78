import { Injectable } from '@nestjs/common';
import { Clock, Database, Problem } from '@mizan/api/platform';
import { Money, sum } from '@mizan/shared/money';
import type { PhasingListView, PhasingView } from '@mizan/shared/contracts';

import {
  controlKeyView,
  courseOf,
  keptMonths,
  PHASED_CONTROL_COLUMNS,
  PHASED_CONTROLS,
  type PhasedControlRow,
} from './phased-control';

/** Which planned courses are wanted; `units` is the scope and never left out. */
export interface PhasingFilter {
  readonly units: readonly string[];
  readonly planId: string;
  readonly year: number;
  readonly projectId?: string;
  readonly fundId?: string;
}

interface PhasingRow extends PhasedControlRow {
  readonly kept_at: Date | null;
  readonly kept_by: string | null;
  readonly version: number;
}

/** The planned courses of a year, by control key. */
@Injectable()
export class PhasingReadModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** No rows where the reader sees no money of that year; `request.not-found` for a year that is no fiscal year. */
  async of({ units, planId, year, projectId, fundId }: PhasingFilter): Promise<PhasingListView> {
    const [businessDate, yearStatus, rows] = await Promise.all([
      this.clock.businessDate(),
      this.yearStatus(year),
      this.database.query<PhasingRow>(LIST, [planId, units, year, projectId ?? null, fundId ?? null]),
    ]);
    return { planId, year, yearStatus, businessDate, rows: rows.map(toView) };
  }

  /** Whether a fiscal year takes postings; `request.not-found` where there is no such year. */
  async yearStatus(year: number): Promise<'open' | 'closed'> {
    const [found] = await this.database.query<{ status: 'open' | 'closed' }>(
      'SELECT status FROM fiscal_year WHERE year = $1',
      [year],
    );
    if (!found) throw new Problem('request.not-found');
    return found.status;
  }
}

const LIST = `
  SELECT ${PHASED_CONTROL_COLUMNS}, k.kept_at, person.name AS kept_by, coalesce(k.version, 0) AS version ${PHASED_CONTROLS}`;

function toView(row: PhasingRow): PhasingView {
  const kept = keptMonths(row);
  const { basis, months } = courseOf(row);
  return {
    ...controlKeyView(row),
    year: row.year,
    basis,
    revised: Money.fromNumeric(row.revised, row.currency).toJSON(),
    months: months.map((amount) => amount.toJSON()),
    keptFor: kept === null ? null : sum(kept, row.currency).toJSON(),
    keptAt: row.kept_at?.toISOString() ?? null,
    keptBy: row.kept_by,
    version: row.version,
  };
}
