import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { AnswersFile, CurrentActor, Requires, type Actor } from '@mizan/api/platform';

import { XLSX, attachment } from './attachment';
import { messagesOf } from './workbook-context';
import { WorkbookService } from './workbook.service';
import { ActivitiesWorkbookQuery, MatrixWorkbookQuery } from './workbooks.query';

/** What people take along. */
@Controller('exports')
export class WorkbooksController {
  constructor(private readonly workbooks: WorkbookService) {}

  @Get('activities.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('plan:read')
  @AnswersFile(XLSX)
  async activities(@CurrentActor() actor: Actor, @Query() query: ActivitiesWorkbookQuery): Promise<StreamableFile> {
    const out = await this.workbooks.activities(actor, query);
    return new StreamableFile(out, {
      type: XLSX,
      disposition: attachment('activities.xlsx', messagesOf(query).activities),
    });
  }

  @Get('indicator-matrix.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('result:read')
  @AnswersFile(XLSX)
  async matrix(@CurrentActor() actor: Actor, @Query() query: MatrixWorkbookQuery): Promise<StreamableFile> {
    const out = await this.workbooks.matrix(actor, query);
    return new StreamableFile(out, {
      type: XLSX,
      disposition: attachment('indicator-matrix.xlsx', messagesOf(query).matrix),
    });
  }
}
