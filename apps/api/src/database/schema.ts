import { CommitmentEntity } from '@mizan/api/budget';
import {
  AppUserEntity,
  OrgUnitEntity,
  RoleAssignmentEntity,
  SettingEntity,
  UserSessionEntity,
} from '@mizan/api/identity';
import {
  ActionPlanEntity,
  ActivityEntity,
  ActivityMilestoneEntity,
  IndicatorLinkEntity,
  IndicatorMilestoneEntity,
  IndicatorTargetEntity,
  MeasurementIndicatorEntity,
  PlanNodeEntity,
  RubricLevelEntity,
} from '@mizan/api/planning';
import { StoredFileEntity } from '@mizan/api/files';
import { EvidenceEntity, IndicatorMilestoneReportEntity, IndicatorReportEntity } from '@mizan/api/results';

import { IdentityAndAudit1700000001000 } from './migrations/1700000001000-identity-and-audit';
import { PlanAndActivities1700000002000 } from './migrations/1700000002000-plan-and-activities';
import { Ledger1700000003000 } from './migrations/1700000003000-ledger';
import { IndicatorReports1700000004000 } from './migrations/1700000004000-indicator-reports';
import { ResultsFramework1700000005000 } from './migrations/1700000005000-results-framework';
import { FrozenWeights1700000005100 } from './migrations/1700000005100-frozen-weights';
import { Reporting1700000006000 } from './migrations/1700000006000-reporting';
import { NodeSums1700000009000 } from './migrations/1700000009000-node-sums';
import { CompleteLedger1700000010000 } from './migrations/1700000010000-complete-ledger';
import { ExchangeRates1700000011000 } from './migrations/1700000011000-exchange-rates';
import { AnswersAsGiven1700000015000 } from './migrations/1700000015000-answers-as-given';
import { PaymentImports1700000016000 } from './migrations/1700000016000-payment-imports';
import { Virements1700000017000 } from './migrations/1700000017000-virements';
import { ActivityMoney1700000021000 } from './migrations/1700000021000-activity-money';
import { LeanMoneySums1700000021500 } from './migrations/1700000021500-lean-money-sums';
import { KeptPhasing1700000022000 } from './migrations/1700000022000-kept-phasing';
import { YearEnd1700000023000 } from './migrations/1700000023000-year-end';
import { OffBudget1700000024000 } from './migrations/1700000024000-off-budget';
import { SplitRules1700000025000 } from './migrations/1700000025000-split-rules';
import { LeanReferences1700000026000 } from './migrations/1700000026000-lean-references';
import { FirstLine1700000027000 } from './migrations/1700000027000-first-line';

/** Every mapped table and every migration, in order: what the one DataSource of a process knows. */
export const SCHEMA = {
  entities: [
    ActionPlanEntity,
    ActivityEntity,
    ActivityMilestoneEntity,
    AppUserEntity,
    CommitmentEntity,
    EvidenceEntity,
    IndicatorLinkEntity,
    IndicatorMilestoneEntity,
    IndicatorMilestoneReportEntity,
    IndicatorReportEntity,
    IndicatorTargetEntity,
    MeasurementIndicatorEntity,
    OrgUnitEntity,
    PlanNodeEntity,
    RoleAssignmentEntity,
    RubricLevelEntity,
    SettingEntity,
    StoredFileEntity,
    UserSessionEntity,
  ],
  migrations: [
    IdentityAndAudit1700000001000,
    PlanAndActivities1700000002000,
    Ledger1700000003000,
    IndicatorReports1700000004000,
    ResultsFramework1700000005000,
    FrozenWeights1700000005100,
    Reporting1700000006000,
    NodeSums1700000009000,
    CompleteLedger1700000010000,
    ExchangeRates1700000011000,
    AnswersAsGiven1700000015000,
    PaymentImports1700000016000,
    Virements1700000017000,
    ActivityMoney1700000021000,
    LeanMoneySums1700000021500,
    KeptPhasing1700000022000,
    YearEnd1700000023000,
    OffBudget1700000024000,
    SplitRules1700000025000,
    LeanReferences1700000026000,
    FirstLine1700000027000,
  ],
};
