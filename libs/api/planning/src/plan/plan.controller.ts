import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { PlanTreeView, PlanView, WrittenView } from '@mizan/shared/contracts';

import { ChangePlanBody } from './plan.body';
import { PlanReadModel } from './plan.read-model';
import { PlanService } from './plan.service';

/** Plans as a whole. */
@Controller('plans')
export class PlanController {
  constructor(
    private readonly views: PlanReadModel,
    private readonly service: PlanService,
  ) {}

  @Get()
  @Requires('plan:read')
  @Answers('PlanView[]')
  list(@CurrentActor() actor: Actor): Promise<PlanView[]> {
    return this.views.inUnits(unitsWith(actor, 'plan:read'));
  }

  @Get(':planId/tree')
  @Requires('plan:read')
  @Answers('PlanTreeView')
  async tree(@CurrentActor() actor: Actor, @Param('planId', ParseUUIDPipe) planId: string): Promise<PlanTreeView> {
    const tree = await this.views.tree(planId, unitsWith(actor, 'plan:read'));
    if (tree === null || tree.nodes.length === 0) throw new Problem('request.not-found');
    return tree;
  }

  /** How the plan weighs its parts while it is drafted, and how long its reports are in time. */
  @Patch(':planId')
  @Requires('plan:adopt', { kind: 'plan', param: 'planId' })
  @Accepts('ChangePlan')
  @Answers('WrittenView')
  async change(
    @Param('planId', ParseUUIDPipe) planId: string,
    @IfMatch() version: number,
    @Body() body: ChangePlanBody,
  ): Promise<WrittenView> {
    return { id: planId, version: await this.service.change(planId, version, body) };
  }

  @Post(':planId/adoption')
  @HttpCode(200)
  @Requires('plan:adopt', { kind: 'plan', param: 'planId' })
  @Answers('WrittenView')
  async adopt(@Param('planId', ParseUUIDPipe) planId: string, @IfMatch() version: number): Promise<WrittenView> {
    return { id: planId, version: await this.service.adopt(planId, version) };
  }
}
