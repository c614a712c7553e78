import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Answers, CurrentActor, Problem, Requires, type Actor } from '@mizan/api/platform';
import type { ActivityMoneyView, PlanFiguresView } from '@mizan/shared/contracts';

import { PlanFiguresQuery } from './plan-figures.query';
import { PlanFiguresService } from './plan-figures.service';

/** What is known about a plan in figures. */
@Controller('plans/:planId')
export class PlanFiguresController {
  constructor(private readonly figures: PlanFiguresService) {}

  @Get('figures')
  @Requires('result:read')
  @Answers('PlanFiguresView')
  async show(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Query() query: PlanFiguresQuery,
  ): Promise<PlanFiguresView> {
    const figures = await this.figures.ofPlan(actor, planId, query.year ?? null);
    if (figures === null) throw new Problem('request.not-found');
    return figures;
  }

  @Get('activity-money')
  @Requires('budget:read')
  @Answers('ActivityMoneyView[]')
  activityMoney(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
  ): Promise<ActivityMoneyView[]> {
    return this.figures.activityMoney(actor, planId);
  }
}
