import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { OverrideView, WrittenView } from '@mizan/shared/contracts';

import { OverrideBody } from './override.body';
import { OverrideQuery } from './override.query';
import { OverrideReadModel } from './override.read-model';
import { OverrideService } from './override.service';

/** Leave to overdraw. */
@Controller('overrides')
export class OverrideController {
  constructor(
    private readonly views: OverrideReadModel,
    private readonly service: OverrideService,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('OverrideView[]')
  list(@CurrentActor() actor: Actor, @Query() query: OverrideQuery): Promise<OverrideView[]> {
    return this.views.list({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Post()
  @Requires('budget:override', { kind: 'plan-node', body: 'projectId' })
  @Accepts('OverrideRequest')
  @Answers('WrittenView', 201)
  grant(@Body() body: OverrideBody): Promise<WrittenView> {
    return this.service.grant(body);
  }

  @Post(':overrideId/end')
  @HttpCode(200)
  @Requires('budget:override', { kind: 'override', param: 'overrideId' })
  @Answers('WrittenView')
  end(@Param('overrideId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return this.service.end(id, version);
  }
}
