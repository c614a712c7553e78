import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { PlanMoneyReadModel } from '@mizan/api/budget';
import { Answers, CurrentActor, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { ActivityMoneyView, PlanFiguresView } from '@mizan/shared/contracts';

import { PlanPictureService } from '../picture/plan-picture.service';
import { planFigures } from './plan-figures';
import { PlanFiguresQuery } from './plan-figures.query';

/** What is known about a plan in figures. */
@Controller('plans/:planId')
export class PlanFiguresController {
  constructor(
    private readonly pictures: PlanPictureService,
    private readonly money: PlanMoneyReadModel,
  ) {}

  @Get('figures')
  @Requires('result:read')
  @Answers('PlanFiguresView')
  async show(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Query() query: PlanFiguresQuery,
  ): Promise<PlanFiguresView> {
    const picture = await this.pictures.of(actor, planId, query.year ?? null);
    if (picture === null) throw new Problem('request.not-found');
    return planFigures(picture);
  }

  @Get('activity-money')
  @Requires('budget:read')
  @Answers('ActivityMoneyView[]')
  async activityMoney(
    @CurrentActor() actor: Actor,
    @Param('planId', ParseUUIDPipe) planId: string,
  ): Promise<ActivityMoneyView[]> {
    const rows = await this.money.byActivity(planId, unitsWith(actor, 'budget:read'));
    return rows.map(({ activityId, committed, paid }) => ({
      activityId,
      committed: committed.toJSON(),
      paid: paid.toJSON(),
    }));
  }
}
