export { applyEntry, available, bucketOf, emptyBalance, foldBalance, type Balance } from './balance';
export {
  CONTROL_POLICIES,
  endableOverride,
  headroom,
  STOP,
  tolerated,
  usableOverride,
  type ControlPolicy,
  type ControlTerms,
} from './control-policy';
export {
  BUCKETS,
  bucketEffect,
  byBucket,
  ENTRY_TYPES,
  isSignAllowed,
  reversalOf,
  type BalanceEntry,
  type Bucket,
  type DirectEntryType,
  type EntryType,
  type SignRule,
} from './entry-types';
export {
  afterStep,
  contributionObstacle,
  contributionState,
  isContributionOverdue,
  type ContributionMove,
  type ContributionObstacle,
  type ContributionSums,
} from './contribution-rules';
export {
  FUND_LIFE,
  fundObstacles,
  isFundOpen,
  nextFundStates,
  type FundLife,
  type FundObstacle,
  type FundStanding,
} from './fund-life';
export { fiscalPeriodOf, mayPostInto, PERIOD_STATUSES, type FiscalPeriod, type PeriodStatus } from './fiscal-period';
export { leverage, saving, type LeverageFacts, type SavingFacts } from './leverage';
export {
  contributionsTo,
  splitMoney,
  splitRuleObstacle,
  type MoneySplit,
  type SplitContribution,
  type SplitItem,
  type SplitRuleObstacle,
} from './money-split';
export {
  allotmentObstacle,
  appropriationObstacle,
  commitmentObstacle,
  openAmount,
  paymentObstacle,
  releaseObstacle,
  reversalObstacle,
  type AllotmentObstacle,
  type AppropriationObstacle,
  type AvailableObstacle,
  type OpenAmountObstacle,
  type ReversalObstacle,
  type ReversalQuestion,
  type TakingTerms,
} from './obstacles';
export { burnPace, commitmentRate, utilisation } from './rates';
export {
  chooseRate,
  RATE_KINDS,
  type AppliedRate,
  type ExchangeRate,
  type RateKind,
  type RateQuestion,
  type RateStep,
} from './rate-choice';
export { proportion, revaluation, settlement, spread, type OpenPart, type Settlement } from './settlement';
export {
  VIREMENT_LEVELS,
  VIREMENT_RULES,
  VIREMENT_SHARE,
  virementDecision,
  virementMovements,
  virementObstacle,
  type VirementDecision,
  type VirementLevel,
  type VirementLine,
  type VirementMovement,
  type VirementObstacle,
  type VirementRule,
  type VirementStanding,
} from './virement-rules';
export {
  BALANCE_DECISIONS,
  canonicalYearEnd,
  defaultChoice,
  defaultDecision,
  DOCUMENT_DECISIONS,
  yearEndOutcome,
  type BalanceChoice,
  type BalanceDecision,
  type DocumentDecision,
  type YearEndDocument,
  type YearEndEntry,
  type YearEndFigures,
  type YearEndKey,
  type YearEndObstacle,
  type YearEndOutcome,
} from './year-end';
