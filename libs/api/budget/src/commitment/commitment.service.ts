import { Injectable } from '@nestjs/common';
import type { CommitmentRequest, CommittedView } from '@mizan/shared/contracts';

import { CommitmentAtOnce } from './commitment-at-once';
import { CommitmentInSteps } from './commitment-in-steps';

/** Promises to pay, and money that is set aside for one. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly atOnce: CommitmentAtOnce,
    private readonly inSteps: CommitmentInSteps,
  ) {}

  /**
   * Commits money of the year, project and area of each activity, on the business date, or reserves it until there is a
   * document; planned activities become committed. Throws `budget.exceeds-available` with what is available, asked and
   * short; `budget.no-line`, `budget.year-closed`, `budget.period-closed`, `budget.activity-ended`,
   * `budget.exceeds-planned`, `rate.missing`, and what the lines may be refused for.
   */
  async commit(request: CommitmentRequest): Promise<CommittedView> {
    return (await this.atOnce.commit(request)) ?? this.inSteps.commit(request);
  }
}
