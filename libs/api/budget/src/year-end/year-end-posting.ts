import { Injectable } from '@nestjs/common';
import { Clock, newId, Problem } from '@mizan/api/platform';

import { OverrideRepository } from '../override/override.repository';
import { LedgerPostingService } from '../posting/ledger-posting.service';
import { CarryOverRepository } from './carry-over.repository';
import { YearEndEntries } from './year-end-entries';
import type { RehearsedKey } from './year-end-rehearsal';

/** Posts the end of the year of one control key: old year and next year in one posting, whole or not at all. */
@Injectable()
export class YearEndPosting {
  constructor(
    private readonly carryOvers: CarryOverRepository,
    private readonly clock: Clock,
    private readonly entries: YearEndEntries,
    private readonly ledger: LedgerPostingService,
    private readonly overrides: OverrideRepository,
  ) {}

  /**
   * Does nothing where there is nothing to post. Throws what posting throws, `rate.missing`, `year-end.already-carried`, and
   * `year-end.blocked` for a key that cannot be closed as it stands.
   */
  async post(
    rehearsed: RehearsedKey,
    { yearEndId, year }: { readonly yearEndId: string; readonly year: number },
  ): Promise<void> {
    const { key, outcome } = rehearsed;
    if (outcome.obstacle !== null) throw new Problem('year-end.blocked', { count: 1 });
    if (outcome.oldYear.length === 0) return;
    const day = lastDayOf(year);
    const { entries, nextControlId, documents } = await this.entries.of(rehearsed, day);
    const postingId = newId();
    await this.ledger.post(
      {
        id: postingId,
        kind: 'year-end',
        effectiveDate: day,
        description: null,
        reversesId: null,
        currency: key.currency,
        entries,
        commitmentVersion: null,
      },
      {
        action: 'year-end.posted',
        entity: 'plan_node',
        entityId: key.projectId,
        before: { year, revised: outcome.before.revised.toJSON() },
        after: {
          revised: outcome.after.revised.toJSON(),
          arrives: outcome.arrives.revised.toJSON(),
          posting: postingId,
        },
      },
    );
    if (outcome.before.override.isPositive()) await this.overrides.endOf(key.id, postingId, this.clock.now());
    const { months } = outcome;
    await this.carryOvers.insert({
      id: newId(),
      yearEndId,
      controlId: key.id,
      nextControlId,
      postingId,
      months,
      documents,
    });
  }
}

/** What ends a year is dated on its last day; the next year takes it in its first month. */
export function lastDayOf(year: number): string {
  return `${year}-12-31`;
}
