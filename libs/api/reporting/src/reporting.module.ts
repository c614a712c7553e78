import { Module } from '@nestjs/common';
import { BudgetModule } from '@mizan/api/budget';
import { IdentityModule } from '@mizan/api/identity';
import { PlanningModule } from '@mizan/api/planning';
import { ResultsModule } from '@mizan/api/results';

import { BudgetReportFiles } from './budget-reports/budget-report-files';
import { BudgetReportFilesController } from './budget-reports/budget-report-files.controller';
import { BudgetReportService } from './budget-reports/budget-report.service';
import { BudgetReportsController } from './budget-reports/budget-reports.controller';
import { ExecutionReadModel } from './budget-reports/execution.read-model';
import { OpenCommitmentsReadModel } from './budget-reports/open-commitments.read-model';
import { VirementRegisterReadModel } from './budget-reports/virement-register.read-model';
import { ComparisonController } from './comparison/comparison.controller';
import { DashboardController } from './dashboard/dashboard.controller';
import { PlanFiguresController } from './figures/plan-figures.controller';
import { HomeController } from './home/home.controller';
import { HomeService } from './home/home.service';
import { LatestChangesReadModel } from './home/latest-changes.read-model';
import { PlanPictureService } from './picture/plan-picture.service';
import { KeptDashboardReadModel } from './sums/kept-dashboard.read-model';
import { NodeSumRepository } from './sums/node-sum.repository';
import { NodeSumsService } from './sums/node-sums.service';
import { SumFactsReadModel } from './sums/sum-facts.read-model';
import { SumsVerification } from './sums/sums-verification';
import { WorkbookHeading } from './workbooks/workbook-heading';
import { WorkbookService } from './workbooks/workbook.service';
import { WorkbooksController } from './workbooks/workbooks.controller';

/** Reads everything; writes nothing but the sums that it keeps of what it reads. */
@Module({
  imports: [BudgetModule, IdentityModule, PlanningModule, ResultsModule],
  controllers: [
    BudgetReportFilesController,
    BudgetReportsController,
    ComparisonController,
    DashboardController,
    HomeController,
    PlanFiguresController,
    WorkbooksController,
  ],
  providers: [
    BudgetReportFiles,
    BudgetReportService,
    ExecutionReadModel,
    HomeService,
    KeptDashboardReadModel,
    LatestChangesReadModel,
    NodeSumRepository,
    NodeSumsService,
    OpenCommitmentsReadModel,
    PlanPictureService,
    SumFactsReadModel,
    SumsVerification,
    VirementRegisterReadModel,
    WorkbookHeading,
    WorkbookService,
  ],
})
export class ReportingModule {}
