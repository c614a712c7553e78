import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { AuditTrailReadModel } from '@mizan/api/identity';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { ActivityDetailView, ActivityPage, AuditEventPage, WrittenView } from '@mizan/shared/contracts';

import { CreateActivityBody, EditActivityBody, SetMilestonesBody, StepActivityBody } from './activity.body';
import { ActivityQuery } from './activity.query';
import { ActivityReadModel } from './activity.read-model';
import { ActivityService } from './activity.service';

/** The activities that carry a plan out. */
@Controller('activities')
export class ActivityController {
  constructor(
    private readonly views: ActivityReadModel,
    private readonly trail: AuditTrailReadModel,
    private readonly service: ActivityService,
  ) {}

  @Get()
  @Requires('plan:read')
  @Answers('ActivityPage')
  list(@CurrentActor() actor: Actor, @Query() query: ActivityQuery): Promise<ActivityPage> {
    return this.views.page({ ...query, units: unitsWith(actor, 'plan:read') });
  }

  @Get(':activityId')
  @Requires('plan:read', { kind: 'activity', param: 'activityId' })
  @Answers('ActivityDetailView')
  async show(@Param('activityId', ParseUUIDPipe) id: string): Promise<ActivityDetailView> {
    const activity = await this.views.byId(id);
    if (!activity) throw new Problem('request.not-found');
    return activity;
  }

  @Get(':activityId/history')
  @Requires('plan:read', { kind: 'activity', param: 'activityId' })
  @Answers('AuditEventPage')
  history(@Param('activityId', ParseUUIDPipe) id: string): Promise<AuditEventPage> {
    return this.trail.page({ entityId: id });
  }

  @Post()
  @Requires('activity:write', { kind: 'plan-node', body: 'nodeId' })
  @Accepts('CreateActivity')
  @Answers('WrittenView', 201)
  async create(@Body() body: CreateActivityBody): Promise<WrittenView> {
    return { id: await this.service.create(body), version: 1 };
  }

  @Patch(':activityId')
  @Requires('activity:write', { kind: 'activity', param: 'activityId' })
  @Accepts('EditActivity')
  @Answers('WrittenView')
  async edit(
    @Param('activityId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditActivityBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.edit(id, version, body) };
  }

  @Post(':activityId/status')
  @HttpCode(200)
  @Requires('activity:write', { kind: 'activity', param: 'activityId' })
  @Accepts('StepActivity')
  @Answers('WrittenView')
  async step(
    @Param('activityId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: StepActivityBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.step(id, version, body) };
  }

  @Put(':activityId/milestones')
  @Requires('activity:write', { kind: 'activity', param: 'activityId' })
  @Accepts('SetMilestones')
  @Answers('WrittenView')
  async setMilestones(
    @Param('activityId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SetMilestonesBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.setMilestones(id, version, body.milestones) };
  }
}
