import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { ContributionListView, ContributionView, WrittenView } from '@mizan/shared/contracts';

import { ContributionStepBody, CreateContributionBody } from './contribution.body';
import { ContributionQuery } from './contribution.query';
import { ContributionReadModel } from './contribution.read-model';
import { ContributionService } from './contribution.service';

const CONTRIBUTION = { kind: 'contribution', param: 'contributionId' } as const;

/** What partners pledge, agree to and give. */
@Controller('contributions')
export class ContributionController {
  constructor(
    private readonly service: ContributionService,
    private readonly views: ContributionReadModel,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('ContributionListView')
  list(@CurrentActor() actor: Actor, @Query() query: ContributionQuery): Promise<ContributionListView> {
    return this.views.list({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Get(':contributionId')
  @Requires('budget:read', CONTRIBUTION)
  @Answers('ContributionView')
  async show(@Param('contributionId', ParseUUIDPipe) id: string): Promise<ContributionView> {
    const contribution = await this.views.byId(id);
    if (!contribution) throw new Problem('request.not-found');
    return contribution;
  }

  @Post()
  @Requires('contribution:record', { kind: 'plan-node', body: 'projectId' })
  @Accepts('CreateContribution')
  @Answers('WrittenView', 201)
  create(@Body() body: CreateContributionBody): Promise<WrittenView> {
    return this.service.create(body);
  }

  @Post(':contributionId/steps')
  @HttpCode(200)
  @Requires('contribution:record', CONTRIBUTION)
  @Accepts('ContributionStepRequest')
  @Answers('WrittenView')
  step(
    @Param('contributionId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ContributionStepBody,
  ): Promise<WrittenView> {
    return this.service.step(id, version, body);
  }
}
