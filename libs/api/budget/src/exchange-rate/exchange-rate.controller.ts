import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Accepts, Answers, ORGANISATION, Problem, Requires } from '@mizan/api/platform';
import { isCurrency } from '@mizan/shared/money';
import type { ApplicableRateView, ExchangeRateView, RateImportView, WrittenView } from '@mizan/shared/contracts';

import { ImportExchangeRatesBody, RecordExchangeRateBody } from './exchange-rate.body';
import { ApplicableRateQuery, ExchangeRateQuery } from './exchange-rate.query';
import { ExchangeRateReadModel } from './exchange-rate.read-model';
import { ExchangeRateService } from './exchange-rate.service';

/** What currencies are worth in each other. */
@Controller('exchange-rates')
export class ExchangeRateController {
  constructor(
    private readonly rates: ExchangeRateReadModel,
    private readonly service: ExchangeRateService,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('ExchangeRateView[]')
  list(@Query() query: ExchangeRateQuery): Promise<ExchangeRateView[]> {
    return this.rates.list(query);
  }

  @Get('applicable')
  @Requires('budget:read')
  @Answers('ApplicableRateView')
  async applicable(@Query() { from, to, date }: ApplicableRateQuery): Promise<ApplicableRateView> {
    if (!isCurrency(from) || !isCurrency(to)) throw new Problem('rate.missing', { from, to, date });
    const { rate, date: rateDate, source, steps } = await this.rates.rateFor({ from, to, date });
    return { from, to, on: date, rate, rateDate, source, steps };
  }

  @Post()
  @Requires('budget:set-rates', ORGANISATION)
  @Accepts('RecordExchangeRate')
  @Answers('WrittenView', 201)
  record(@Body() body: RecordExchangeRateBody): Promise<WrittenView> {
    return this.service.record(body);
  }

  @Post('import')
  @HttpCode(200)
  @Requires('budget:set-rates', ORGANISATION)
  @Accepts('ImportExchangeRates')
  @Answers('RateImportView')
  import(@Body() body: ImportExchangeRatesBody): Promise<RateImportView> {
    return this.service.import(body);
  }
}
