import { Controller, Get, Query } from '@nestjs/common';
import { Answers, CurrentActor, Requires, type Actor } from '@mizan/api/platform';
import type { BudgetReportView } from '@mizan/shared/contracts';

import { BudgetReportQuery, ExecutionQuery, PlanReportQuery } from './budget-report.query';
import { BudgetReportService } from './budget-report.service';
import { screenReport } from './screen-report';

/** Reports of money for the screen. */
@Controller('budget-reports')
export class BudgetReportsController {
  constructor(private readonly reports: BudgetReportService) {}

  @Get('execution')
  @Requires('budget:read')
  @Answers('BudgetReportView')
  async execution(@CurrentActor() actor: Actor, @Query() query: ExecutionQuery): Promise<BudgetReportView> {
    return screenReport((await this.reports.execution(actor, query)).view);
  }

  @Get('open-commitments')
  @Requires('budget:read')
  @Answers('BudgetReportView')
  async openCommitments(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<BudgetReportView> {
    return screenReport((await this.reports.openCommitments(actor, query)).view);
  }

  @Get('virements')
  @Requires('budget:read')
  @Answers('BudgetReportView')
  async virements(@CurrentActor() actor: Actor, @Query() query: BudgetReportQuery): Promise<BudgetReportView> {
    return screenReport((await this.reports.virementRegister(actor, query)).view);
  }

  @Get('contributions')
  @Requires('budget:read')
  @Answers('BudgetReportView')
  async contributions(@CurrentActor() actor: Actor, @Query() query: PlanReportQuery): Promise<BudgetReportView> {
    return screenReport((await this.reports.contributionsByPartner(actor, query)).view);
  }
}
