import { Injectable } from '@nestjs/common';
import { currentActor, invalidFields, Problem } from '@mizan/api/platform';
import type { WrittenView, YearEndDecisionsRequest } from '@mizan/shared/contracts';

import { YearEndFactsReadModel } from './year-end-facts.read-model';
import { YearEndRehearsal } from './year-end-rehearsal';
import { inState, YearEndSteps, type SeenYearEnd } from './year-end-steps';
import { YearEndRepository } from './year-end.repository';

/** The end of a year until it is closed: decisions, and the approval of what they lead to. */
@Injectable()
export class YearEndService {
  constructor(
    private readonly facts: YearEndFactsReadModel,
    private readonly rehearsal: YearEndRehearsal,
    private readonly steps: YearEndSteps,
    private readonly yearEnds: YearEndRepository,
  ) {}

  /**
   * Keeps all decisions, in the place of those before. Throws `version.stale`, `budget.year-closed`,
   * `year-end.wrong-state` once it is approved, `year-end.not-of-year`, `request.invalid` for months where there are none.
   */
  decide(seen: SeenYearEnd, request: YearEndDecisionsRequest): Promise<WrittenView> {
    const { year, version } = seen;
    return this.steps.take(seen, { decide: request }, async (found) => {
      if ((await this.yearEnds.assertYear(year)) === 'closed') throw new Problem('budget.year-closed', { year });
      if (found) inState(found, 'prepared');
      assertMonths(request);
      await this.assertOfYear(year, request);
      const id = found?.id ?? (await this.yearEnds.begin(year));
      await this.yearEnds.decide(id, request);
      const { balances, commitments } = request;
      return { id, version: version + 1, action: 'year-end.prepared', after: { balances, commitments } };
    });
  }

  /**
   * Freezes decisions and figures as they are now. Whoever decided last does not approve: `year-end.own-decisions`. Throws
   * `year-end.blocked` with what must be settled first, `year-end.wrong-state`, `version.stale`.
   */
  approve(seen: SeenYearEnd): Promise<WrittenView> {
    return this.steps.take(seen, { step: 'approve' }, async (found) => {
      const { id, year, preparedBy } = inState(found, 'prepared');
      if (preparedBy === currentActor().userId) throw new Problem('year-end.own-decisions');
      const { figures, hash } = await this.rehearsal.unblocked(year, { id });
      await this.yearEnds.approve(id, figures, hash);
      return { id, version: seen.version + 1, action: 'year-end.approved', after: { state: 'approved', hash } };
    });
  }

  /** Lets decisions change again after they were approved. Throws `year-end.wrong-state`, `version.stale`. */
  giveBack(seen: SeenYearEnd): Promise<WrittenView> {
    return this.steps.take(seen, { step: 'return' }, async (found) => {
      const { id } = inState(found, 'approved');
      await this.yearEnds.giveBack(id);
      return { id, version: seen.version + 1, action: 'year-end.returned', after: { state: 'prepared' } };
    });
  }

  /** Each decision is about a control key or an open document of the year, and about each once. */
  private async assertOfYear(year: number, { balances, commitments }: YearEndDecisionsRequest): Promise<void> {
    const keys = await this.facts.of(year);
    const controls = new Set(keys.map(({ id }) => id));
    const documents = new Set(keys.flatMap((key) => key.documents.map(({ commitmentId }) => commitmentId)));
    const decided = [balances.map(({ controlId }) => controlId), commitments.map(({ commitmentId }) => commitmentId)];
    const isTwice = decided.some((ids) => new Set(ids).size < ids.length);
    const isUnknown =
      balances.some(({ controlId }) => !controls.has(controlId)) ||
      commitments.some(({ commitmentId }) => !documents.has(commitmentId));
    if (isTwice || isUnknown) throw new Problem('year-end.not-of-year', { year });
  }
}

/** Months belong to a balance that is re-phased, and to no other. */
function assertMonths({ balances }: YearEndDecisionsRequest): void {
  const wrong = balances.findIndex(({ decision, months }) => (decision === 'rephase') !== (months ?? []).length > 0);
  if (wrong >= 0) throw invalidFields({ path: `balances.${wrong}.months`, rule: 'required' });
}
