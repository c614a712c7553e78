import { Module } from '@nestjs/common';
import { BudgetModule } from '@mizan/api/budget';
import { IdentityModule } from '@mizan/api/identity';
import { PlanningModule } from '@mizan/api/planning';
import { ResultsModule } from '@mizan/api/results';

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
  controllers: [ComparisonController, DashboardController, HomeController, PlanFiguresController, WorkbooksController],
  providers: [
    HomeService,
    KeptDashboardReadModel,
    LatestChangesReadModel,
    NodeSumRepository,
    NodeSumsService,
    PlanPictureService,
    SumFactsReadModel,
    SumsVerification,
    WorkbookHeading,
    WorkbookService,
  ],
})
export class ReportingModule {}
