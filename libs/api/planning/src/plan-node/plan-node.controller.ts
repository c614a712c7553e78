import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { AuditTrailReadModel } from '@mizan/api/identity';
import { Accepts, Answers, IfMatch, Problem, Requires } from '@mizan/api/platform';
import type { AuditEventPage, PlanNodeView, WrittenView } from '@mizan/shared/contracts';

import { CreatePlanNodeBody, EditPlanNodeBody, LinkIndicatorsBody, WithdrawPlanNodeBody } from './plan-node.body';
import { PlanNodeReadModel } from './plan-node.read-model';
import { PlanNodeService } from './plan-node.service';

/** The nodes of a plan, from directorate to indicator. */
@Controller('plan-nodes')
export class PlanNodeController {
  constructor(
    private readonly views: PlanNodeReadModel,
    private readonly trail: AuditTrailReadModel,
    private readonly service: PlanNodeService,
  ) {}

  @Get(':nodeId')
  @Requires('plan:read', { kind: 'plan-node', param: 'nodeId' })
  @Answers('PlanNodeView')
  async show(@Param('nodeId', ParseUUIDPipe) nodeId: string): Promise<PlanNodeView> {
    const node = await this.views.byId(nodeId);
    if (!node) throw new Problem('request.not-found');
    return node;
  }

  @Get(':nodeId/history')
  @Requires('plan:read', { kind: 'plan-node', param: 'nodeId' })
  @Answers('AuditEventPage')
  history(@Param('nodeId', ParseUUIDPipe) id: string): Promise<AuditEventPage> {
    return this.trail.page({ entityId: id });
  }

  @Post()
  @Requires('plan:write', { kind: 'plan-node', body: 'parentId' })
  @Accepts('CreatePlanNode')
  @Answers('WrittenView', 201)
  async create(@Body() body: CreatePlanNodeBody): Promise<WrittenView> {
    return { id: await this.service.create(body), version: 1 };
  }

  @Patch(':nodeId')
  @Requires('plan:write', { kind: 'plan-node', param: 'nodeId' })
  @Accepts('EditPlanNode')
  @Answers('WrittenView')
  async edit(
    @Param('nodeId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditPlanNodeBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.edit(id, version, body) };
  }

  @Post(':nodeId/withdrawal')
  @HttpCode(200)
  @Requires('plan:write', { kind: 'plan-node', param: 'nodeId' })
  @Accepts('WithdrawPlanNode')
  @Answers('WrittenView')
  async withdraw(
    @Param('nodeId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawPlanNodeBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.withdraw(id, version, body.reason) };
  }

  @Put(':nodeId/links')
  @Requires('plan:write', { kind: 'plan-node', param: 'nodeId' })
  @Accepts('LinkIndicators')
  @Answers('WrittenView')
  async link(
    @Param('nodeId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: LinkIndicatorsBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.link(id, version, body.performanceIndicatorIds) };
  }
}
