import { Module, type OnModuleInit } from '@nestjs/common';
import { FilesModule } from '@mizan/api/files';
import { ActivityStepGuards, PlanningModule } from '@mizan/api/planning';
import { UnitLocator } from '@mizan/api/platform';

import { BudgetChangeService } from './budget-change/budget-change.service';
import { BudgetLineRepository } from './budget-line/budget-line.repository';
import { CommitmentDocuments } from './commitment/commitment-documents';
import { CommitmentLinesReadModel } from './commitment/commitment-lines.read-model';
import { CommitmentStepService } from './commitment/commitment-step.service';
import { CommitmentSteps } from './commitment/commitment-steps';
import { CommitmentAtOnce } from './commitment/commitment-at-once';
import { CommitmentGlimpse } from './commitment/commitment-glimpse';
import { CommitmentInSteps } from './commitment/commitment-in-steps';
import { CommittedActivities } from './commitment/committed-activities';
import { RequestedLines } from './commitment/requested-lines';
import { SettlementEntries } from './commitment/settlement-entries';
import { CommitmentController } from './commitment/commitment.controller';
import { CommitmentGuard } from './commitment/commitment-guard';
import { CommitmentReadModel } from './commitment/commitment.read-model';
import { CommitmentRepository } from './commitment/commitment.repository';
import { CommitmentService } from './commitment/commitment.service';
import { CommitmentSettlementService } from './commitment/commitment-settlement.service';
import { CommitmentFileController } from './commitment-file/commitment-file.controller';
import { CommitmentFileRepository } from './commitment-file/commitment-file.repository';
import { CommitmentFileService } from './commitment-file/commitment-file.service';
import { ContributionController } from './contribution/contribution.controller';
import { ContributionReadModel } from './contribution/contribution.read-model';
import { ContributionReportReadModel } from './contribution/contribution-report.read-model';
import { ContributionRepository } from './contribution/contribution.repository';
import { ContributionService } from './contribution/contribution.service';
import { LeverageController } from './contribution/leverage.controller';
import { LeverageReadModel } from './contribution/leverage.read-model';
import { ControlRuleController } from './control-rule/control-rule.controller';
import { ControlRuleRepository } from './control-rule/control-rule.repository';
import { ControlRuleService } from './control-rule/control-rule.service';
import { ActivityLineReadModel } from './control/activity-line.read-model';
import { BalanceExplanationReadModel } from './control/balance-explanation.read-model';
import { BudgetController } from './control/budget.controller';
import { BurnUpReadModel } from './control/burn-up.read-model';
import { ControlController } from './control/control.controller';
import { ControlActivitiesReadModel } from './control/control-activities.read-model';
import { ControlFundsReadModel } from './control/control-funds.read-model';
import { ControlTableReadModel } from './control/control-table.read-model';
import { ExchangeRateController } from './exchange-rate/exchange-rate.controller';
import { ExchangeRateReadModel } from './exchange-rate/exchange-rate.read-model';
import { ExchangeRateRepository } from './exchange-rate/exchange-rate.repository';
import { ExchangeRateService } from './exchange-rate/exchange-rate.service';
import { FiscalPeriodController } from './fiscal-period/fiscal-period.controller';
import { FiscalPeriodRepository } from './fiscal-period/fiscal-period.repository';
import { FiscalPeriodService } from './fiscal-period/fiscal-period.service';
import { PeriodChecklistReadModel } from './fiscal-period/period-checklist.read-model';
import { FundClosing } from './fund/fund-closing';
import { FundController } from './fund/fund.controller';
import { FundReadModel } from './fund/fund.read-model';
import { FundRepository } from './fund/fund.repository';
import { FundService } from './fund/fund.service';
import { FundStandingReadModel } from './fund/fund-standing.read-model';
import { FundStepService } from './fund/fund-step.service';
import { FundsReadModel } from './fund/funds.read-model';
import { ReceiptPosting } from './fund/receipt-posting';
import { ReceiptService } from './fund/receipt.service';
import { PlannedCostCheck } from './control/planned-cost-check';
import { LedgerReadModel } from './ledger/ledger.read-model';
import { CostNatureController } from './nature/cost-nature.controller';
import { CostNatureRepository } from './nature/cost-nature.repository';
import { CostNatureService } from './nature/cost-nature.service';
import { OverrideController } from './override/override.controller';
import { OverrideReadModel } from './override/override.read-model';
import { OverrideRepository } from './override/override.repository';
import { OverrideService } from './override/override.service';
import { PartnerController } from './partner/partner.controller';
import { PartnerRepository } from './partner/partner.repository';
import { PartnerService } from './partner/partner.service';
import { PaymentImportController } from './payment-import/payment-import.controller';
import { PaymentImportRepository } from './payment-import/payment-import.repository';
import { PaymentImportService } from './payment-import/payment-import.service';
import { PaymentMatch } from './payment-import/payment-match';
import { PaymentQueueReadModel } from './payment-import/payment-queue.read-model';
import { PaymentQueueService } from './payment-import/payment-queue.service';
import { PhasingController } from './phasing/phasing.controller';
import { PhasingReadModel } from './phasing/phasing.read-model';
import { PhasingRepository } from './phasing/phasing.repository';
import { PhasingService } from './phasing/phasing.service';
import { QuarterAllotmentService } from './phasing/quarter-allotment.service';
import { QuarterReadModel } from './phasing/quarter.read-model';
import { PlanMoneyReadModel } from './plan-money/plan-money.read-model';
import { BalanceVerification } from './posting/balance-verification';
import { ControlStateReadModel } from './posting/control-state.read-model';
import { FundAmounts } from './posting/fund-amounts';
import { LedgerPostingController } from './posting/ledger-posting.controller';
import { CommitmentQueue } from './posting/commitment-queue';
import { LedgerPostingService } from './posting/ledger-posting.service';
import { ReversalRepository } from './posting/reversal.repository';
import { ReversalService } from './posting/reversal.service';
import { ActivitySplitRepository } from './split/activity-split.repository';
import { MoneySplitReadModel } from './split/money-split.read-model';
import { SplitController } from './split/split.controller';
import { SplitRuleRepository } from './split/split-rule.repository';
import { SplitService } from './split/split.service';
import { UnitOfMoneyReadModel } from './unit-of-money.read-model';
import { VirementAddresses } from './virement/virement-addresses';
import { VirementController } from './virement/virement.controller';
import { VirementDecisionService } from './virement/virement-decision.service';
import { VirementFactsReadModel } from './virement/virement-facts.read-model';
import { VirementPosting } from './virement/virement-posting';
import { VirementPreviewReadModel } from './virement/virement-preview.read-model';
import { VirementReadModel } from './virement/virement.read-model';
import { VirementRepository } from './virement/virement.repository';
import { VirementService } from './virement/virement.service';
import { VirementStandingReadModel } from './virement/virement-standing.read-model';
import { CarriedMoneyReadModel } from './year-end/carried-money.read-model';
import { CarriedPhasing } from './year-end/carried-phasing';
import { CarryOverRepository } from './year-end/carry-over.repository';
import { NextYearRepository } from './year-end/next-year.repository';
import { YearEndChecklist } from './year-end/year-end-checklist';
import { YearEndClosingService } from './year-end/year-end-closing.service';
import { YearEndFactsReadModel } from './year-end/year-end-facts.read-model';
import { YearEndNames } from './year-end/year-end-names';
import { YearEndPosting } from './year-end/year-end-posting';
import { YearEndReadModel } from './year-end/year-end.read-model';
import { YearEndRehearsal } from './year-end/year-end-rehearsal';
import { YearEndReopeningService } from './year-end/year-end-reopening.service';
import { YearEndRepository } from './year-end/year-end.repository';
import { YearEndService } from './year-end/year-end.service';
import { CarryOverReversal } from './year-end/carry-over-reversal';
import { YearEndEntries } from './year-end/year-end-entries';
import { YearEndSteps } from './year-end/year-end-steps';
import { YearEndController } from './year-end/year-end.controller';

/** Lines, ledger, commitments and payments. */
@Module({
  imports: [FilesModule, PlanningModule],
  controllers: [
    BudgetController,
    ControlController,
    CommitmentController,
    CommitmentFileController,
    ContributionController,
    ControlRuleController,
    CostNatureController,
    ExchangeRateController,
    FiscalPeriodController,
    FundController,
    LedgerPostingController,
    LeverageController,
    OverrideController,
    PartnerController,
    PaymentImportController,
    PhasingController,
    SplitController,
    VirementController,
    YearEndController,
  ],
  providers: [
    ActivityLineReadModel,
    ActivitySplitRepository,
    BalanceExplanationReadModel,
    BalanceVerification,
    BudgetChangeService,
    BudgetLineRepository,
    BurnUpReadModel,
    CommitmentDocuments,
    CommitmentFileRepository,
    CommitmentFileService,
    CommitmentGuard,
    CommitmentLinesReadModel,
    CommitmentReadModel,
    CommitmentRepository,
    CommitmentService,
    CommitmentSettlementService,
    CommitmentStepService,
    CommitmentSteps,
    CommitmentAtOnce,
    CommitmentGlimpse,
    CommitmentInSteps,
    CommitmentQueue,
    CommittedActivities,
    ControlActivitiesReadModel,
    ControlFundsReadModel,
    ContributionReadModel,
    ContributionReportReadModel,
    ContributionRepository,
    ContributionService,
    ControlRuleRepository,
    ControlRuleService,
    ControlStateReadModel,
    ControlTableReadModel,
    CostNatureRepository,
    CostNatureService,
    ExchangeRateReadModel,
    ExchangeRateRepository,
    ExchangeRateService,
    FiscalPeriodRepository,
    FiscalPeriodService,
    FundAmounts,
    FundClosing,
    FundReadModel,
    FundRepository,
    FundService,
    FundStandingReadModel,
    FundStepService,
    FundsReadModel,
    LedgerPostingService,
    LedgerReadModel,
    MoneySplitReadModel,
    LeverageReadModel,
    OverrideReadModel,
    OverrideRepository,
    OverrideService,
    PartnerRepository,
    PartnerService,
    PaymentImportRepository,
    PaymentImportService,
    PaymentMatch,
    PaymentQueueReadModel,
    PaymentQueueService,
    PhasingReadModel,
    PhasingRepository,
    PhasingService,
    PlanMoneyReadModel,
    PlannedCostCheck,
    QuarterAllotmentService,
    QuarterReadModel,
    ReceiptPosting,
    ReceiptService,
    RequestedLines,
    ReversalRepository,
    ReversalService,
    SettlementEntries,
    SplitRuleRepository,
    SplitService,
    UnitOfMoneyReadModel,
    VirementAddresses,
    VirementDecisionService,
    VirementFactsReadModel,
    VirementPosting,
    VirementPreviewReadModel,
    VirementReadModel,
    VirementRepository,
    VirementService,
    VirementStandingReadModel,
    PeriodChecklistReadModel,
    CarriedMoneyReadModel,
    CarriedPhasing,
    CarryOverRepository,
    NextYearRepository,
    YearEndChecklist,
    YearEndClosingService,
    YearEndFactsReadModel,
    YearEndNames,
    YearEndPosting,
    YearEndReadModel,
    YearEndRehearsal,
    YearEndReopeningService,
    YearEndRepository,
    CarryOverReversal,
    YearEndEntries,
    YearEndSteps,
    YearEndService,
  ],
  exports: [
    BalanceVerification,
    CommitmentReadModel,
    ContributionReportReadModel,
    ControlTableReadModel,
    PlanMoneyReadModel,
  ],
})
export class BudgetModule implements OnModuleInit {
  constructor(
    private readonly locator: UnitLocator,
    private readonly stepGuards: ActivityStepGuards,
    private readonly guard: CommitmentGuard,
    private readonly units: UnitOfMoneyReadModel,
  ) {}

  onModuleInit(): void {
    this.stepGuards.register((activityId, to) => this.guard.refusalOf(activityId, to));
    this.units.register(this.locator);
  }
}
