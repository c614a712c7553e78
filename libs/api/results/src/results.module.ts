import { Module, type OnModuleInit } from '@nestjs/common';
import { UnitLocator } from '@mizan/api/platform';

import { EvidenceModule } from './evidence/evidence.module';
import { IndicatorReportController } from './indicator-report/indicator-report.controller';
import { IndicatorReportReadModel } from './indicator-report/indicator-report.read-model';
import { IndicatorReportRepository } from './indicator-report/indicator-report.repository';
import { IndicatorReportService } from './indicator-report/indicator-report.service';
import { ReportReviewService } from './indicator-report/report-review.service';
import { ReportRules } from './indicator-report/report-rules';
import { PlanProgressReadModel } from './plan-progress/plan-progress.read-model';
import { ProgressService } from './progress/progress.service';
import { OwedReportsController } from './report-sheet/owed-reports.controller';
import { OwedReportsReadModel } from './report-sheet/owed-reports.read-model';
import { ReportSheetController } from './report-sheet/report-sheet.controller';
import { ReportSheetReadModel } from './report-sheet/report-sheet.read-model';
import { ReportSheetService } from './report-sheet/report-sheet.service';
import { ResultsController } from './progress/results.controller';

/** Reports on indicators, and the progress that follows from them. */
@Module({
  imports: [EvidenceModule],
  controllers: [IndicatorReportController, OwedReportsController, ReportSheetController, ResultsController],
  providers: [
    IndicatorReportReadModel,
    IndicatorReportRepository,
    IndicatorReportService,
    OwedReportsReadModel,
    PlanProgressReadModel,
    ProgressService,
    ReportReviewService,
    ReportRules,
    ReportSheetReadModel,
    ReportSheetService,
  ],
  exports: [EvidenceModule, IndicatorReportReadModel, PlanProgressReadModel, ProgressService],
})
export class ResultsModule implements OnModuleInit {
  constructor(
    private readonly locator: UnitLocator,
    private readonly reports: IndicatorReportReadModel,
  ) {}

  onModuleInit(): void {
    this.locator.register('indicator-report', {
      readPermission: 'result:read',
      unitOf: (id) => this.reports.unitOf(id),
    });
  }
}
