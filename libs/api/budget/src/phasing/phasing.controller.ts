import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { PhasingListView, PostedView, QuarterListView, WrittenView } from '@mizan/shared/contracts';

import { KeepPhasingBody } from './phasing.body';
import { PhasingQuery } from './phasing.query';
import { PhasingReadModel } from './phasing.read-model';
import { PhasingService } from './phasing.service';
import { QuarterAllotmentService } from './quarter-allotment.service';
import { AllotQuarterBody } from './quarter.body';
import { QuarterReadModel } from './quarter.read-model';

/** The planned course of the money through a year, and its allotment by quarter. */
@Controller('budget')
export class PhasingController {
  constructor(
    private readonly phasing: PhasingReadModel,
    private readonly service: PhasingService,
    private readonly quarters: QuarterReadModel,
    private readonly allotments: QuarterAllotmentService,
  ) {}

  @Get('phasing')
  @Requires('budget:read')
  @Answers('PhasingListView')
  list(@CurrentActor() actor: Actor, @Query() query: PhasingQuery): Promise<PhasingListView> {
    return this.phasing.of({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Put('phasing')
  @Requires('budget:phase', { kind: 'plan-node', body: 'projectId' })
  @Accepts('KeepPhasing')
  @Answers('WrittenView')
  keep(@IfMatch() version: number, @Body() body: KeepPhasingBody): Promise<WrittenView> {
    return this.service.keep(body, version);
  }

  @Get('quarters')
  @Requires('budget:read')
  @Answers('QuarterListView')
  byQuarter(@CurrentActor() actor: Actor, @Query() query: PhasingQuery): Promise<QuarterListView> {
    return this.quarters.of({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Post('allotments/quarter')
  @HttpCode(200)
  @Requires('budget:allot')
  @Accepts('AllotQuarter')
  @Answers('PostedView')
  allotQuarter(@Body() body: AllotQuarterBody): Promise<PostedView> {
    return this.allotments.allot(body);
  }
}
