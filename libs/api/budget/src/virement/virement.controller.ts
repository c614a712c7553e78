import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { VirementRowView, VirementView, WrittenView } from '@mizan/shared/contracts';

import { ChangeVirementBody, CreateVirementBody, VirementRemarkBody } from './virement.body';
import { VirementQuery } from './virement.query';
import { VirementDecisionService } from './virement-decision.service';
import { VirementPreviewReadModel } from './virement-preview.read-model';
import { VirementReadModel } from './virement.read-model';
import { VirementService } from './virement.service';

const VIREMENT = { kind: 'virement', param: 'virementId' } as const;

/** Money that moves from one project or nature to another. */
@Controller('virements')
export class VirementController {
  constructor(
    private readonly decisions: VirementDecisionService,
    private readonly previews: VirementPreviewReadModel,
    private readonly service: VirementService,
    private readonly views: VirementReadModel,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('VirementRowView[]')
  list(@CurrentActor() actor: Actor, @Query() query: VirementQuery): Promise<VirementRowView[]> {
    return this.views.list({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Get(':virementId')
  @Requires('budget:read', VIREMENT)
  @Answers('VirementView')
  async show(@Param('virementId', ParseUUIDPipe) id: string): Promise<VirementView> {
    const virement = await this.previews.of(id);
    if (!virement) throw new Problem('request.not-found');
    return virement;
  }

  @Post()
  @Requires('budget:request-virement')
  @Accepts('CreateVirement')
  @Answers('WrittenView', 201)
  create(@Body() body: CreateVirementBody): Promise<WrittenView> {
    return this.service.create(body);
  }

  @Put(':virementId')
  @Requires('budget:request-virement', VIREMENT)
  @Accepts('ChangeVirement')
  @Answers('WrittenView')
  change(
    @Param('virementId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeVirementBody,
  ): Promise<WrittenView> {
    return this.service.change(id, version, body);
  }

  @Post(':virementId/request')
  @HttpCode(200)
  @Requires('budget:request-virement', VIREMENT)
  @Answers('WrittenView')
  request(@Param('virementId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return this.service.request(id, version);
  }

  @Post(':virementId/withdrawal')
  @HttpCode(200)
  @Requires('budget:request-virement', VIREMENT)
  @Answers('WrittenView')
  withdraw(@Param('virementId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return this.service.withdraw(id, version);
  }

  @Post(':virementId/approval')
  @HttpCode(200)
  @Requires('budget:decide-virement', VIREMENT)
  @Answers('WrittenView')
  approve(@Param('virementId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return this.decisions.approve(id, version);
  }

  @Post(':virementId/refusal')
  @HttpCode(200)
  @Requires('budget:decide-virement', VIREMENT)
  @Accepts('VirementRemark')
  @Answers('WrittenView')
  refuse(
    @Param('virementId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: VirementRemarkBody,
  ): Promise<WrittenView> {
    return this.decisions.refuse(id, version, body.remark.trim());
  }

  @Post(':virementId/return')
  @HttpCode(200)
  @Requires('budget:decide-virement', VIREMENT)
  @Accepts('VirementRemark')
  @Answers('WrittenView')
  giveBack(
    @Param('virementId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: VirementRemarkBody,
  ): Promise<WrittenView> {
    return this.decisions.giveBack(id, version, body.remark.trim());
  }
}
