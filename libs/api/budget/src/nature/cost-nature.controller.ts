import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Accepts, Answers, IfMatch, ORGANISATION, Requires } from '@mizan/api/platform';
import type { CostNatureView, WrittenView } from '@mizan/shared/contracts';

import { ChangeCostNatureBody, CreateCostNatureBody } from './cost-nature.body';
import { CostNatureRepository } from './cost-nature.repository';
import { CostNatureService } from './cost-nature.service';

/** What money is spent on. */
@Controller('cost-natures')
export class CostNatureController {
  constructor(
    private readonly natures: CostNatureRepository,
    private readonly service: CostNatureService,
  ) {}

  @Get()
  @Requires('session')
  @Answers('CostNatureView[]')
  list(): Promise<CostNatureView[]> {
    return this.natures.all();
  }

  @Post()
  @Requires('settings:administer', ORGANISATION)
  @Accepts('CreateCostNature')
  @Answers('WrittenView', 201)
  create(@Body() body: CreateCostNatureBody): Promise<WrittenView> {
    return this.service.create(body);
  }

  @Patch(':natureId')
  @Requires('settings:administer', ORGANISATION)
  @Accepts('ChangeCostNature')
  @Answers('WrittenView')
  change(
    @Param('natureId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeCostNatureBody,
  ): Promise<WrittenView> {
    return this.service.change(id, version, body);
  }
}
