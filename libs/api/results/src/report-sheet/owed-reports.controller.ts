import { Controller, Get, Query } from '@nestjs/common';
import { Answers, CurrentActor, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { OwedReportsView } from '@mizan/shared/contracts';

import { OwedReportsQuery } from './owed-reports.query';
import { OwedReportsReadModel } from './owed-reports.read-model';

/** What somebody who reports still owes. */
@Controller('results/owed')
export class OwedReportsController {
  constructor(private readonly owed: OwedReportsReadModel) {}

  @Get()
  @Requires('result:report')
  @Answers('OwedReportsView')
  show(@CurrentActor() actor: Actor, @Query() { planId }: OwedReportsQuery): Promise<OwedReportsView> {
    return this.owed.ofPlan(planId, unitsWith(actor, 'result:report'));
  }
}
