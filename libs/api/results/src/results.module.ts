import { Module, type OnModuleInit } from '@nestjs/common';
import { UnitLocator } from '@mizan/api/platform';

import { IndicatorReportController } from './indicator-report/indicator-report.controller';
import { IndicatorReportReadModel } from './indicator-report/indicator-report.read-model';
import { IndicatorReportRepository } from './indicator-report/indicator-report.repository';
import { IndicatorReportService } from './indicator-report/indicator-report.service';
import { PlanProgressReadModel } from './plan-progress/plan-progress.read-model';
import { ProgressService } from './progress/progress.service';
import { ResultsController } from './progress/results.controller';

/** Reports on indicators, and the progress that follows from them. */
@Module({
  controllers: [IndicatorReportController, ResultsController],
  providers: [
    IndicatorReportReadModel,
    IndicatorReportRepository,
    IndicatorReportService,
    PlanProgressReadModel,
    ProgressService,
  ],
  exports: [IndicatorReportReadModel, PlanProgressReadModel, ProgressService],
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
