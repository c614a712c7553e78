import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Accepts, Answers, IfMatch, ORGANISATION, Requires } from '@mizan/api/platform';
import type { DimensionView, WrittenView } from '@mizan/shared/contracts';

import { ChangeDimensionBody, CreateDimensionBody } from './dimension.body';
import { DimensionService } from './dimension.service';

/** Dimensions to break results down by. */
@Controller('dimensions')
export class DimensionController {
  constructor(private readonly service: DimensionService) {}

  @Get()
  @Requires('session')
  @Answers('DimensionView[]')
  list(): Promise<DimensionView[]> {
    return this.service.all();
  }

  @Post()
  @Requires('settings:administer', ORGANISATION)
  @Accepts('CreateDimension')
  @Answers('WrittenView', 201)
  async create(@Body() body: CreateDimensionBody): Promise<WrittenView> {
    return { id: await this.service.create(body), version: 1 };
  }

  @Patch(':dimensionId')
  @Requires('settings:administer', ORGANISATION)
  @Accepts('ChangeDimension')
  @Answers('WrittenView')
  async change(
    @Param('dimensionId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeDimensionBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.change(id, version, body) };
  }
}
