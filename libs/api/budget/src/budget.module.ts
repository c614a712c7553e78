import { Module, type OnModuleInit } from '@nestjs/common';
import { ActivityStepGuards, PlanningModule } from '@mizan/api/planning';
import { UnitLocator } from '@mizan/api/platform';

import { BudgetChangeService } from './budget-change/budget-change.service';
import { BudgetLineRepository } from './budget-line/budget-line.repository';
import { CommitmentController } from './commitment/commitment.controller';
import { CommitmentGuard } from './commitment/commitment-guard';
import { CommitmentReadModel } from './commitment/commitment.read-model';
import { CommitmentRepository } from './commitment/commitment.repository';
import { CommitmentService } from './commitment/commitment.service';
import { CommitmentSettlementService } from './commitment/commitment-settlement.service';
import { ActivityLineReadModel } from './control/activity-line.read-model';
import { BalanceExplanationReadModel } from './control/balance-explanation.read-model';
import { BudgetController } from './control/budget.controller';
import { ControlTableReadModel } from './control/control-table.read-model';
import { LedgerReadModel } from './ledger/ledger.read-model';
import { PlanMoneyReadModel } from './plan-money/plan-money.read-model';
import { BalanceVerification } from './posting/balance-verification';
import { ControlStateReadModel } from './posting/control-state.read-model';
import { LedgerPostingController } from './posting/ledger-posting.controller';
import { LedgerPostingService } from './posting/ledger-posting.service';
import { ReversalService } from './posting/reversal.service';

/** Lines, ledger, commitments and payments. */
@Module({
  imports: [PlanningModule],
  controllers: [BudgetController, CommitmentController, LedgerPostingController],
  providers: [
    ActivityLineReadModel,
    BalanceExplanationReadModel,
    BalanceVerification,
    BudgetChangeService,
    BudgetLineRepository,
    CommitmentGuard,
    CommitmentReadModel,
    CommitmentRepository,
    CommitmentService,
    CommitmentSettlementService,
    ControlStateReadModel,
    ControlTableReadModel,
    LedgerPostingService,
    LedgerReadModel,
    PlanMoneyReadModel,
    ReversalService,
  ],
  exports: [BalanceVerification, CommitmentReadModel, ControlTableReadModel, PlanMoneyReadModel],
})
export class BudgetModule implements OnModuleInit {
  constructor(
    private readonly locator: UnitLocator,
    private readonly stepGuards: ActivityStepGuards,
    private readonly guard: CommitmentGuard,
    private readonly commitments: CommitmentReadModel,
    private readonly reversals: ReversalService,
  ) {}

  onModuleInit(): void {
    this.stepGuards.register((activityId, to) => this.guard.refusalOf(activityId, to));
    this.locator.register('commitment', {
      readPermission: 'budget:read',
      unitOf: (id) => this.commitments.unitOf(id),
    });
    this.locator.register('ledger-posting', {
      readPermission: 'budget:read',
      unitOf: (id) => this.reversals.unitOf(id),
    });
  }
}
