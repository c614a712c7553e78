import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { IndicatorReportPage, IndicatorReportView, WrittenView } from '@mizan/shared/contracts';

import {
  ApproveIndicatorReportBody,
  CorrectIndicatorReportBody,
  CreateIndicatorReportBody,
  EditIndicatorReportBody,
  ReturnIndicatorReportBody,
} from './indicator-report.body';
import { IndicatorReportQuery } from './indicator-report.query';
import { IndicatorReportReadModel } from './indicator-report.read-model';
import { IndicatorReportService } from './indicator-report.service';
import { ReportReviewService } from './report-review.service';

const REPORT = { kind: 'indicator-report', param: 'reportId' } as const;

/** Reports on measurement indicators, period by period. */
@Controller('indicator-reports')
export class IndicatorReportController {
  constructor(
    private readonly views: IndicatorReportReadModel,
    private readonly service: IndicatorReportService,
    private readonly reviews: ReportReviewService,
  ) {}

  @Get()
  @Requires('result:read')
  @Answers('IndicatorReportPage')
  list(@CurrentActor() actor: Actor, @Query() query: IndicatorReportQuery): Promise<IndicatorReportPage> {
    const { mine, ...filter } = query;
    const units = unitsWith(actor, 'result:read');
    return this.views.page({ ...filter, units, readerId: actor.userId, isMine: mine === 'true' });
  }

  @Get(':reportId')
  @Requires('result:read', REPORT)
  @Answers('IndicatorReportView')
  async show(@CurrentActor() actor: Actor, @Param('reportId', ParseUUIDPipe) id: string): Promise<IndicatorReportView> {
    const report = await this.views.byId(id, actor.userId);
    if (!report) throw new Problem('request.not-found');
    return report;
  }

  @Post()
  @Requires('result:report', { kind: 'plan-node', body: 'indicatorId' })
  @Accepts('CreateIndicatorReport')
  @Answers('WrittenView', 201)
  async create(@Body() body: CreateIndicatorReportBody): Promise<WrittenView> {
    return { id: await this.service.create(body), version: 1 };
  }

  @Patch(':reportId')
  @Requires('result:report', REPORT)
  @Accepts('EditIndicatorReport')
  @Answers('WrittenView')
  async edit(
    @Param('reportId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditIndicatorReportBody,
  ): Promise<WrittenView> {
    return { id, version: await this.service.edit(id, version, body) };
  }

  @Post(':reportId/submission')
  @HttpCode(200)
  @Requires('result:report', REPORT)
  @Answers('WrittenView')
  async submit(@Param('reportId', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WrittenView> {
    return { id, version: await this.reviews.submit(id, version) };
  }

  @Post(':reportId/approval')
  @HttpCode(200)
  @Requires('result:review', REPORT)
  @Accepts('ApproveIndicatorReport')
  @Answers('WrittenView')
  async approve(
    @Param('reportId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ApproveIndicatorReportBody,
  ): Promise<WrittenView> {
    return { id, version: await this.reviews.approve(id, version, body.reviewerLevelId ?? null) };
  }

  @Post(':reportId/return')
  @HttpCode(200)
  @Requires('result:review', REPORT)
  @Accepts('ReturnIndicatorReport')
  @Answers('WrittenView')
  async giveBack(
    @Param('reportId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnIndicatorReportBody,
  ): Promise<WrittenView> {
    return { id, version: await this.reviews.giveBack(id, version, body.remarks) };
  }

  @Post(':reportId/correction')
  @Requires('result:report', REPORT)
  @Accepts('CorrectIndicatorReport')
  @Answers('WrittenView', 201)
  async correct(
    @Param('reportId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CorrectIndicatorReportBody,
  ): Promise<WrittenView> {
    return { id: await this.reviews.correct(id, version, body.reason), version: 1 };
  }
}
