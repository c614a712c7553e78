export { BudgetModule } from './budget.module';
export { CommitmentEntity } from './commitment/commitment.entity';
export { CommitmentReadModel, type CommitmentFilter } from './commitment/commitment.read-model';
export {
  ContributionReportReadModel,
  type ContributionReport,
  type ContributionReportRow,
} from './contribution/contribution-report.read-model';
export { type ControlFilter } from './control/control-funds.read-model';
export { ControlTableReadModel } from './control/control-table.read-model';
export {
  PlanMoneyReadModel,
  type ActivityMoney,
  type AreaMoney,
  type ControlMoney,
} from './plan-money/plan-money.read-model';
export { BUCKET_OF_ENTRY } from './ledger/ledger-entry.sql';
export { BalanceVerification, type BalanceDifference } from './posting/balance-verification';
export { LedgerPostingService } from './posting/ledger-posting.service';
