import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { CommitmentPageView, CommitmentView, WrittenView } from '@mizan/shared/contracts';

import { CommitmentBody, PaymentBody, ReleaseBody } from './commitment.body';
import { CommitmentQuery } from './commitment.query';
import { CommitmentReadModel } from './commitment.read-model';
import { CommitmentService } from './commitment.service';
import { CommitmentSettlementService } from './commitment-settlement.service';

const COMMITMENT = { kind: 'commitment', param: 'commitmentId' } as const;

/** Money that is promised, paid and given back. */
@Controller('commitments')
export class CommitmentController {
  constructor(
    private readonly views: CommitmentReadModel,
    private readonly service: CommitmentService,
    private readonly settlements: CommitmentSettlementService,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('CommitmentPageView')
  list(@CurrentActor() actor: Actor, @Query() query: CommitmentQuery): Promise<CommitmentPageView> {
    return this.views.page({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Get(':commitmentId')
  @Requires('budget:read', COMMITMENT)
  @Answers('CommitmentView')
  async show(@Param('commitmentId', ParseUUIDPipe) id: string): Promise<CommitmentView> {
    const commitment = await this.views.byId(id);
    if (!commitment) throw new Problem('request.not-found');
    return commitment;
  }

  @Post()
  @Requires('budget:commit', { kind: 'activity', body: 'activityId' })
  @Accepts('CommitmentRequest')
  @Answers('WrittenView', 201)
  commit(@Body() body: CommitmentBody): Promise<WrittenView> {
    return this.service.commit(body);
  }

  @Post(':commitmentId/payments')
  @HttpCode(200)
  @Requires('budget:pay', COMMITMENT)
  @Accepts('PaymentRequest')
  @Answers('WrittenView')
  pay(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: PaymentBody,
  ): Promise<WrittenView> {
    return this.settlements.pay(id, version, body);
  }

  @Post(':commitmentId/releases')
  @HttpCode(200)
  @Requires('budget:commit', COMMITMENT)
  @Accepts('ReleaseRequest')
  @Answers('WrittenView')
  release(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReleaseBody,
  ): Promise<WrittenView> {
    return this.settlements.release(id, version, body);
  }
}
