import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { BudgetModule } from '@mizan/api/budget';
import { IdentityModule } from '@mizan/api/identity';
import { PlanningModule } from '@mizan/api/planning';
import { PlatformModule, type Configuration } from '@mizan/api/platform';
import { ReportingModule } from '@mizan/api/reporting';
import { ResultsModule } from '@mizan/api/results';

/** The list of contexts. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, source: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(configuration, source),
        IdentityModule,
        PlanningModule,
        BudgetModule,
        ResultsModule,
        ReportingModule,
      ],
    };
  }
}
