import { Module } from '@nestjs/common';

import { PlanMoneyReadModel } from './plan-money/plan-money.read-model';

/** Lines, ledger, commitments and payments. */
@Module({
  providers: [PlanMoneyReadModel],
  exports: [PlanMoneyReadModel],
})
export class BudgetModule {}
