import { Module } from '@nestjs/common';
import { BudgetModule } from '@mizan/api/budget';
import { ResultsModule } from '@mizan/api/results';

import { PlanFiguresController } from './figures/plan-figures.controller';
import { PlanFiguresService } from './figures/plan-figures.service';

/** Reads everything, writes nothing. */
@Module({
  imports: [BudgetModule, ResultsModule],
  controllers: [PlanFiguresController],
  providers: [PlanFiguresService],
})
export class ReportingModule {}
