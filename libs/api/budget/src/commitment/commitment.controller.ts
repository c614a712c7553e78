import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { CommitmentPageView, CommitmentView, CommittedView, WrittenView } from '@mizan/shared/contracts';

import {
  CancellationBody,
  CommitmentBody,
  ConfirmationBody,
  PaymentBody,
  RefundBody,
  ReleaseBody,
} from './commitment.body';
import { CommitmentQuery } from './commitment.query';
import { CommitmentReadModel } from './commitment.read-model';
import { CommitmentService } from './commitment.service';
import { CommitmentSettlementService } from './commitment-settlement.service';
import { CommitmentStepService } from './commitment-step.service';

const COMMITMENT = { kind: 'commitment', param: 'commitmentId' } as const;

/** Money that is promised, paid and given back. */
@Controller('commitments')
export class CommitmentController {
  constructor(
    private readonly views: CommitmentReadModel,
    private readonly service: CommitmentService,
    private readonly settlements: CommitmentSettlementService,
    private readonly steps: CommitmentStepService,
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
  @Answers('CommittedView', 201)
  commit(@Body() body: CommitmentBody): Promise<CommittedView> {
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

  @Post(':commitmentId/confirmation')
  @HttpCode(200)
  @Requires('budget:commit', COMMITMENT)
  @Accepts('ConfirmationRequest')
  @Answers('WrittenView')
  confirm(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ConfirmationBody,
  ): Promise<WrittenView> {
    return this.steps.confirm(id, version, body);
  }

  @Post(':commitmentId/refunds')
  @HttpCode(200)
  @Requires('budget:pay', COMMITMENT)
  @Accepts('RefundRequest')
  @Answers('WrittenView')
  refund(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RefundBody,
  ): Promise<WrittenView> {
    return this.settlements.refund(id, version, body);
  }

  @Post(':commitmentId/revaluation')
  @HttpCode(200)
  @Requires('budget:commit', COMMITMENT)
  @Answers('WrittenView')
  revalue(@Param('commitmentId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return this.steps.revalue(id, version);
  }

  @Post(':commitmentId/cancellation')
  @HttpCode(200)
  @Requires('budget:commit', COMMITMENT)
  @Accepts('CancellationRequest')
  @Answers('WrittenView')
  cancel(
    @Param('commitmentId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CancellationBody,
  ): Promise<WrittenView> {
    return this.steps.cancel(id, version, body);
  }
}
