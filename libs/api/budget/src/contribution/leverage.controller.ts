import { Controller, Get, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { LeverageView } from '@mizan/shared/contracts';

import { LeverageQuery } from './contribution.query';
import { LeverageReadModel } from './leverage.read-model';

/** What partners add to own money, and what they save. */
@Controller('leverage')
export class LeverageController {
  constructor(private readonly leverage: LeverageReadModel) {}

  @Get()
  @Requires('budget:read')
  @Answers('LeverageView')
  async show(@CurrentActor() actor: Actor, @Query() { planId }: LeverageQuery): Promise<LeverageView> {
    const view = await this.leverage.of(planId, unitsWith(actor, 'budget:read'));
    if (!view) throw new Problem('request.not-found');
    return view;
  }
}
