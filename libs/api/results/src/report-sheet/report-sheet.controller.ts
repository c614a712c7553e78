import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, Requires, type Actor } from '@mizan/api/platform';
import type { ReportSheetView, SheetAnswerView } from '@mizan/shared/contracts';

import { SaveReportSheetBody, SubmitReportSheetBody } from './report-sheet.body';
import { ReportSheetQuery, SheetEndQuery } from './report-sheet.query';
import { ReportSheetReadModel } from './report-sheet.read-model';
import { ReportSheetService } from './report-sheet.service';

const AREA = { kind: 'plan-node', param: 'areaId' } as const;

/** All reports of an area for one end of period, in one sheet. */
@Controller('results/areas/:areaId/sheet')
export class ReportSheetController {
  constructor(
    private readonly sheets: ReportSheetReadModel,
    private readonly service: ReportSheetService,
  ) {}

  @Get()
  @Requires('result:read', AREA)
  @Answers('ReportSheetView')
  show(
    @CurrentActor() actor: Actor,
    @Param('areaId', ParseUUIDPipe) areaId: string,
    @Query() { endsOn }: ReportSheetQuery,
  ): Promise<ReportSheetView> {
    return this.sheets.of(areaId, endsOn ?? null, actor.userId);
  }

  /** Each row is written or refused by itself: what is right is kept. */
  @Patch()
  @Requires('result:report', AREA)
  @Accepts('SaveReportSheet')
  @Answers('SheetAnswerView')
  save(
    @Param('areaId', ParseUUIDPipe) areaId: string,
    @Query() { endsOn }: SheetEndQuery,
    @Body() body: SaveReportSheetBody,
  ): Promise<SheetAnswerView> {
    return this.service.save(areaId, endsOn, body.rows);
  }

  @Post('submission')
  @HttpCode(200)
  @Requires('result:report', AREA)
  @Accepts('SubmitReportSheet')
  @Answers('SheetAnswerView')
  submit(
    @Param('areaId', ParseUUIDPipe) areaId: string,
    @Query() { endsOn }: SheetEndQuery,
    @Body() body: SubmitReportSheetBody,
  ): Promise<SheetAnswerView> {
    return this.service.submit(areaId, endsOn, body.rows);
  }
}
