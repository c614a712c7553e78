import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { Identity, MoneySplitView, SplitDimension, SplitRuleView, WrittenView } from '@mizan/shared/contracts';

import { DimensionPipe } from './dimension.pipe';
import { MoneySplitReadModel } from './money-split.read-model';
import { ChooseActivitySplitBody, CreateSplitRuleBody } from './split.body';
import { MoneySplitQuery, SplitRuleQuery } from './split.query';
import { SplitRuleRepository } from './split-rule.repository';
import { SplitService } from './split.service';

/** Money by country, partner and theme: the rules, which activity is divided by which, and what comes of it. */
@Controller()
export class SplitController {
  constructor(
    private readonly rules: SplitRuleRepository,
    private readonly service: SplitService,
    private readonly splits: MoneySplitReadModel,
  ) {}

  @Get('split-rules')
  @Requires('budget:read')
  @Answers('SplitRuleView[]')
  list(@CurrentActor() actor: Actor, @Query() query: SplitRuleQuery): Promise<SplitRuleView[]> {
    return this.rules.list(query.dimension ?? null, unitsWith(actor, 'budget:read'));
  }

  @Post('split-rules')
  @Requires('budget:split')
  @Accepts('CreateSplitRule')
  @Answers('Identity', 201)
  create(@Body() body: CreateSplitRuleBody): Promise<Identity> {
    return this.service.create(body);
  }

  @Put('activities/:activityId/splits/:dimension')
  @Requires('budget:split', { kind: 'activity', param: 'activityId' })
  @Accepts('ChooseActivitySplit')
  @Answers('WrittenView')
  choose(
    @Param('activityId', ParseUUIDPipe) activityId: string,
    @Param('dimension', DimensionPipe) dimension: SplitDimension,
    @IfMatch() version: number,
    @Body() body: ChooseActivitySplitBody,
  ): Promise<WrittenView> {
    return this.service.choose({ activityId, dimension }, version, body.ruleId);
  }

  @Get('budget/splits')
  @Requires('budget:read')
  @Answers('MoneySplitView')
  show(@CurrentActor() actor: Actor, @Query() query: MoneySplitQuery): Promise<MoneySplitView> {
    return this.splits.of({ ...query, units: unitsWith(actor, 'budget:read') }, actor);
  }
}
