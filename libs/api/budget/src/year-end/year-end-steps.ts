import { Injectable } from '@nestjs/common';
import { Audit, Idempotency, Problem } from '@mizan/api/platform';
import type { WrittenView } from '@mizan/shared/contracts';

import { YearEndRepository, type StoredYearEnd } from './year-end.repository';

/** Whose version of the end of a year somebody has seen. */
export interface SeenYearEnd {
  readonly year: number;
  /** 0 where nobody has decided anything yet. */
  readonly version: number;
}

/** What came of a step: what the audit says of it, and the version that the next one must have seen. */
export interface StepTaken extends WrittenView {
  readonly action: string;
  readonly after: object;
}

/** Every step of the end of a year is taken once, on the version that was seen, and leaves an entry of the audit. */
@Injectable()
export class YearEndSteps {
  constructor(
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /**
   * Runs `work` in a transaction that holds the end of the year; null where nobody has decided anything. `request` is what
   * identifies the step. Throws `version.stale`, `request.not-found`, `idempotency.mismatch`.
   */
  take(
    { year, version }: SeenYearEnd,
    request: object,
    work: (found: StoredYearEnd | null) => Promise<StepTaken>,
  ): Promise<WrittenView> {
    return this.idempotency.once({ yearEnd: year, seen: version, ...request }, async () => {
      const found = await this.yearEnds.held(year, version);
      const { id, version: next, action, after } = await work(found);
      await this.audit.record({
        action,
        entity: 'year_end',
        entityId: found?.id ?? id,
        before: { year, state: found?.state ?? 'open' },
        after: { year, ...after },
      });
      return { id, version: next };
    });
  }
}

/** The end of a year in that state; throws `year-end.wrong-state` for any other. */
export function inState(found: StoredYearEnd | null, state: StoredYearEnd['state']): StoredYearEnd {
  if (found?.state === state) return found;
  throw new Problem('year-end.wrong-state', { yearEndState: found?.state ?? 'open' });
}
