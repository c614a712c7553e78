import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Accepts, Answers, CurrentActor, IfMatch, Problem, Requires, unitsWith, type Actor } from '@mizan/api/platform';
import type { FundsView, FundView, Identity, WrittenView } from '@mizan/shared/contracts';

import { ChangeFundTermsBody, CreateFundBody, FundReportDoneBody, FundStepBody, ReceiptBody } from './fund.body';
import { FundsQuery } from './fund.query';
import { FundReadModel } from './fund.read-model';
import { FundService } from './fund.service';
import { FundStepService } from './fund-step.service';
import { FundsReadModel } from './funds.read-model';
import { ReceiptService } from './receipt.service';

const FUND = { kind: 'fund', param: 'fundId' } as const;

/** Funds of off-budget agreements, beside the regular budget. */
@Controller('funds')
export class FundController {
  constructor(
    private readonly beside: FundsReadModel,
    private readonly receipts: ReceiptService,
    private readonly service: FundService,
    private readonly steps: FundStepService,
    private readonly views: FundReadModel,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('FundsView')
  list(@CurrentActor() actor: Actor, @Query() query: FundsQuery): Promise<FundsView> {
    return this.beside.of({ ...query, units: unitsWith(actor, 'budget:read') });
  }

  @Get(':fundId')
  @Requires('budget:read', FUND)
  @Answers('FundView')
  async show(@Param('fundId', ParseUUIDPipe) id: string): Promise<FundView> {
    const fund = await this.views.byId(id);
    if (!fund) throw new Problem('request.not-found');
    return fund;
  }

  @Post()
  @Requires('budget:manage-funds')
  @Accepts('CreateFund')
  @Answers('WrittenView', 201)
  create(@Body() body: CreateFundBody): Promise<WrittenView> {
    return this.service.create(body);
  }

  @Put(':fundId/terms')
  @Requires('budget:manage-funds', FUND)
  @Accepts('ChangeFundTerms')
  @Answers('WrittenView')
  changeTerms(
    @Param('fundId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeFundTermsBody,
  ): Promise<WrittenView> {
    return this.service.changeTerms(id, version, body);
  }

  @Post(':fundId/receipts')
  @Requires('budget:manage-funds', FUND)
  @Accepts('ReceiptRequest')
  @Answers('Identity', 201)
  receive(@Param('fundId', ParseUUIDPipe) id: string, @Body() body: ReceiptBody): Promise<Identity> {
    return this.receipts.receive(id, body);
  }

  @Post(':fundId/steps')
  @HttpCode(200)
  @Requires('budget:manage-funds', FUND)
  @Accepts('FundStepRequest')
  @Answers('WrittenView')
  step(
    @Param('fundId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: FundStepBody,
  ): Promise<WrittenView> {
    return this.steps.step(id, version, body);
  }

  @Post(':fundId/reports/:fundReportId/done')
  @HttpCode(200)
  @Requires('budget:manage-funds', FUND)
  @Accepts('FundReportDone')
  @Answers('WrittenView')
  reportDone(
    @Param('fundId', ParseUUIDPipe) id: string,
    @Param('fundReportId', ParseUUIDPipe) reportId: string,
    @Body() body: FundReportDoneBody,
  ): Promise<WrittenView> {
    return this.service.reportDone(id, reportId, body);
  }
}
