import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import {
  Accepts,
  Answers,
  CurrentActor,
  IfMatch,
  ORGANISATION,
  Requires,
  unitsWith,
  type Actor,
} from '@mizan/api/platform';
import type { WrittenView, YearEndView } from '@mizan/shared/contracts';

import { YearEndClosingService } from './year-end-closing.service';
import { YearEndReopeningService } from './year-end-reopening.service';
import { YearEndDecisionsBody, YearEndReopeningBody } from './year-end.body';
import { YearEndReadModel } from './year-end.read-model';
import { YearEndService } from './year-end.service';

/** The end of a fiscal year; a year belongs to the organisation, not to one plan. */
@Controller('year-ends')
export class YearEndController {
  constructor(
    private readonly closing: YearEndClosingService,
    private readonly reopening: YearEndReopeningService,
    private readonly service: YearEndService,
    private readonly views: YearEndReadModel,
  ) {}

  /** A rehearsal on any day; it changes nothing. */
  @Get(':year')
  @Requires('budget:read')
  @Answers('YearEndView')
  show(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<YearEndView> {
    return this.views.of(year, unitsWith(actor, 'budget:read'));
  }

  @Put(':year/decisions')
  @Requires('budget:prepare-year-end', ORGANISATION)
  @Accepts('YearEndDecisionsRequest')
  @Answers('WrittenView')
  decide(
    @Param('year', ParseIntPipe) year: number,
    @IfMatch() version: number,
    @Body() body: YearEndDecisionsBody,
  ): Promise<WrittenView> {
    return this.service.decide({ year, version }, body);
  }

  @Post(':year/approval')
  @HttpCode(200)
  @Requires('budget:close-period', ORGANISATION)
  @Answers('WrittenView')
  approve(@Param('year', ParseIntPipe) year: number, @IfMatch() version: number): Promise<WrittenView> {
    return this.service.approve({ year, version });
  }

  @Post(':year/return')
  @HttpCode(200)
  @Requires('budget:close-period', ORGANISATION)
  @Answers('WrittenView')
  giveBack(@Param('year', ParseIntPipe) year: number, @IfMatch() version: number): Promise<WrittenView> {
    return this.service.giveBack({ year, version });
  }

  @Post(':year/closing')
  @HttpCode(200)
  @Requires('budget:close-period', ORGANISATION)
  @Answers('WrittenView')
  close(@Param('year', ParseIntPipe) year: number, @IfMatch() version: number): Promise<WrittenView> {
    return this.closing.close({ year, version });
  }

  @Post(':year/reopening')
  @HttpCode(200)
  @Requires('budget:close-period', ORGANISATION)
  @Accepts('YearEndReopeningRequest')
  @Answers('WrittenView')
  reopen(
    @Param('year', ParseIntPipe) year: number,
    @IfMatch() version: number,
    @Body() body: YearEndReopeningBody,
  ): Promise<WrittenView> {
    return this.reopening.reopen({ year, version }, body.reason.trim());
  }
}
