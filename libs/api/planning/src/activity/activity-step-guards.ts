import { Injectable } from '@nestjs/common';
import type { Problem } from '@mizan/api/platform';
import type { ActivityStatus } from '@mizan/shared/contracts';

/** Says why an activity may not go to a status, or null; asked inside the transaction of the step. */
export type ActivityStepGuard = (activityId: string, to: ActivityStatus) => Promise<Problem | null>;

/** The register in which contexts that stand on planning say what keeps an activity from a step. */
@Injectable()
export class ActivityStepGuards {
  private readonly guards: ActivityStepGuard[] = [];

  register(guard: ActivityStepGuard): void {
    this.guards.push(guard);
  }

  /** Throws the first refusal. */
  async refuse(activityId: string, to: ActivityStatus): Promise<void> {
    for (const guard of this.guards) {
      const refusal = await guard(activityId, to);
      if (refusal) throw refusal;
    }
  }
}
