import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { Accepts, Answers, IfMatch, ORGANISATION, Requires } from '@mizan/api/platform';
import type { FiscalPeriodView, PeriodChecklistView } from '@mizan/shared/contracts';

import { ChangeFiscalPeriodBody } from './fiscal-period.body';
import { FiscalPeriodQuery } from './fiscal-period.query';
import { FiscalPeriodRepository } from './fiscal-period.repository';
import { FiscalPeriodService } from './fiscal-period.service';
import { PeriodChecklistReadModel } from './period-checklist.read-model';

/** The months into which money is posted. */
@Controller('fiscal-periods')
export class FiscalPeriodController {
  constructor(
    private readonly checklists: PeriodChecklistReadModel,
    private readonly periods: FiscalPeriodRepository,
    private readonly service: FiscalPeriodService,
  ) {}

  @Get()
  @Requires('budget:read')
  @Answers('FiscalPeriodView[]')
  list(@Query() query: FiscalPeriodQuery): Promise<FiscalPeriodView[]> {
    return this.periods.ofYear(query.year);
  }

  /** What there is to look at before the period is closed. */
  @Get(':periodId/checklist')
  @Requires('budget:read')
  @Answers('PeriodChecklistView')
  async checklist(@Param('periodId', ParseUUIDPipe) id: string): Promise<PeriodChecklistView> {
    return this.checklists.of(await this.periods.found(id));
  }

  @Put(':periodId')
  @Requires('budget:close-period', ORGANISATION)
  @Accepts('ChangeFiscalPeriod')
  @Answers('FiscalPeriodView')
  change(
    @Param('periodId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeFiscalPeriodBody,
  ): Promise<FiscalPeriodView> {
    return this.service.change(id, version, body);
  }
}
