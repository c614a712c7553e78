import { Injectable } from '@nestjs/common';
import type { WrittenView } from '@mizan/shared/contracts';

import { NextYearRepository } from './next-year.repository';
import { YearEndPosting } from './year-end-posting';
import { YearEndRehearsal } from './year-end-rehearsal';
import { inState, YearEndSteps, type SeenYearEnd } from './year-end-steps';
import { YearEndRepository } from './year-end.repository';

/** Closes a year for real. */
@Injectable()
export class YearEndClosingService {
  constructor(
    private readonly nextYear: NextYearRepository,
    private readonly posting: YearEndPosting,
    private readonly rehearsal: YearEndRehearsal,
    private readonly steps: YearEndSteps,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /**
   * Posts what was approved, for every control key, and closes the year with its months, all in one transaction; the next
   * year is opened where it is missing. The figures are worked out again while the year is held: where they are no longer
   * what was approved, nothing is posted and `year-end.changed` says what differs. Throws `year-end.blocked`,
   * `year-end.wrong-state`, `version.stale`.
   */
  close(seen: SeenYearEnd): Promise<WrittenView> {
    return this.steps.take(seen, { step: 'close' }, async (found) => {
      const approved = inState(found, 'approved');
      const { id, year } = approved;
      await this.nextYear.hold(year);
      await this.rehearsal.assertApproved(approved);
      const { keys, hash } = await this.rehearsal.unblocked(year, approved);
      for (const key of keys) await this.posting.post(key, { yearEndId: id, year });
      await this.nextYear.close(year);
      await this.yearEnds.close(id);
      const after = { state: 'closed', hash, keys: keys.length };
      return { id, version: seen.version + 1, action: 'year-end.closed', after };
    });
  }
}
