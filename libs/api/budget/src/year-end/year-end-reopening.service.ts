import { Injectable } from '@nestjs/common';
import { Problem } from '@mizan/api/platform';
import type { WrittenView } from '@mizan/shared/contracts';

import { CarriedMoneyReadModel } from './carried-money.read-model';
import { CarryOverReversal } from './carry-over-reversal';
import { NextYearRepository } from './next-year.repository';
import { lastDayOf } from './year-end-posting';
import { inState, YearEndSteps, type SeenYearEnd } from './year-end-steps';
import { YearEndRepository } from './year-end.repository';

/** Opens a closed year again: a controller's act, with a reason, and a trace of everything. */
@Injectable()
export class YearEndReopeningService {
  constructor(
    private readonly carried: CarriedMoneyReadModel,
    private readonly nextYear: NextYearRepository,
    private readonly reversal: CarryOverReversal,
    private readonly steps: YearEndSteps,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /**
   * Takes every posting of the closing back, and documents return to their old lines. Where the next year has used the
   * money nothing is done: `year-end.money-used` says where and how much is left. Afterwards the year can be rehearsed,
   * approved and closed again; what was decided is kept. Throws `year-end.wrong-state`, `version.stale`,
   * `budget.year-closed` where the next year is closed as well.
   */
  reopen(seen: SeenYearEnd, reason: string): Promise<WrittenView> {
    return this.steps.take(seen, { step: 'reopen', reason }, async (found) => {
      const { id: closingId, year } = inState(found, 'closed');
      await this.nextYear.hold(year);
      const used = await this.carried.usedOf(closingId);
      if (used.length > 0) throw new Problem('year-end.money-used', { count: used.length, lines: used });
      await this.nextYear.reopen(year, reason);
      const takenBack = await this.reversal.ofClosing(closingId, { reason, effectiveDate: lastDayOf(year) });
      const id = await this.yearEnds.reopen(closingId, reason);
      const after = { state: 'reopened', reason, takenBack };
      return { id, version: 1, action: 'year-end.reopened', after };
    });
  }
}
