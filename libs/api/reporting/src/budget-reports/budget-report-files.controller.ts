import { Controller, Get, Header, Query, type StreamableFile } from '@nestjs/common';
import { AnswersFile, CurrentActor, Requires, type Actor } from '@mizan/api/platform';

import { PDF, XLSX } from '../workbooks/attachment';
import { BudgetReportFiles } from './budget-report-files';
import { BudgetReportQuery, ExecutionQuery, PlanReportQuery } from './budget-report.query';
import { BudgetReportService } from './budget-report.service';

/** Reports of money to take along: the same cells as on the screen. */
@Controller('exports')
export class BudgetReportFilesController {
  constructor(
    private readonly files: BudgetReportFiles,
    private readonly reports: BudgetReportService,
  ) {}

  @Get('budget-execution.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(XLSX)
  async executionWorkbook(@CurrentActor() actor: Actor, @Query() query: ExecutionQuery): Promise<StreamableFile> {
    return this.files.workbook(await this.reports.execution(actor, query), 'budget-execution');
  }

  @Get('budget-execution.pdf')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(PDF)
  async executionDocument(@CurrentActor() actor: Actor, @Query() query: ExecutionQuery): Promise<StreamableFile> {
    return this.files.document(await this.reports.execution(actor, query), 'budget-execution');
  }

  @Get('open-commitments.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(XLSX)
  async commitmentsWorkbook(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<StreamableFile> {
    return this.files.workbook(await this.reports.openCommitments(actor, query), 'open-commitments');
  }

  @Get('open-commitments.pdf')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(PDF)
  async commitmentsDocument(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<StreamableFile> {
    return this.files.document(await this.reports.openCommitments(actor, query), 'open-commitments');
  }

  @Get('virements.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(XLSX)
  async virementsWorkbook(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<StreamableFile> {
    return this.files.workbook(await this.reports.virementRegister(actor, query), 'virements');
  }

  @Get('virements.pdf')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(PDF)
  async virementsDocument(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<StreamableFile> {
    return this.files.document(await this.reports.virementRegister(actor, query), 'virements');
  }

  @Get('contributions.xlsx')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(XLSX)
  async contributionsWorkbook(@CurrentActor() actor: Actor, @Query() query: PlanReportQuery): Promise<StreamableFile> {
    return this.files.workbook(await this.reports.contributionsByPartner(actor, query), 'contributions');
  }

  @Get('contributions.pdf')
  @Header('Cache-Control', 'no-store')
  @Requires('budget:read')
  @AnswersFile(PDF)
  async contributionsDocument(@CurrentActor() actor: Actor, @Query() query: PlanReportQuery): Promise<StreamableFile> {
    return this.files.document(await this.reports.contributionsByPartner(actor, query), 'contributions');
  }
}
