import type {
  BudgetReportName,
  CommitmentKind,
  ContributionKind,
  ExecutionGrouping,
  Language,
  VirementDecider,
  VirementReason,
  VirementState,
} from '@mizan/shared/contracts';

import { ar } from './messages/ar';
import { en } from './messages/en';
import { fr } from './messages/fr';
import type { OpenAge } from './open-age';

/** The columns that a report can have. */
export type ReportColumnKey =
  | 'code'
  | 'project'
  | 'nature'
  | 'fund'
  | 'quarter'
  | 'appropriated'
  | 'changes'
  | 'revised'
  | 'allotted'
  | 'frozen'
  | 'reserved'
  | 'committed'
  | 'paid'
  | 'available'
  | 'utilisation'
  | 'date'
  | 'dueDate'
  | 'days'
  | 'kind'
  | 'supplier'
  | 'activity'
  | 'title'
  | 'currency'
  | 'agreedOpen'
  | 'open'
  | 'state'
  | 'given'
  | 'received'
  | 'askedBy'
  | 'decidedBy'
  | 'rule'
  | 'postedOn'
  | 'partner'
  | 'pledged'
  | 'agreed'
  | 'got'
  | 'paidOut';

/** Every text of the reports of money, in one language; screen, workbook and PDF read the same ones. */
export interface BudgetReportMessages {
  readonly titles: Readonly<Record<BudgetReportName, string>>;
  readonly by: Readonly<Record<ExecutionGrouping, string>>;
  readonly byWord: string;
  readonly year: string;
  readonly project: string;
  readonly columns: Readonly<Record<ReportColumnKey, string>>;
  readonly fundKinds: Readonly<Record<FundKind, string>>;
  readonly withoutNature: string;
  readonly quarter: (year: string, quarter: string) => string;
  readonly ages: Readonly<Record<OpenAge, string>>;
  readonly kinds: Readonly<Record<CommitmentKind | ContributionKind, string>>;
  readonly states: Readonly<Record<VirementState, string>>;
  readonly deciders: Readonly<Record<VirementDecider, string>>;
  readonly rules: Readonly<Record<VirementReason, string>>;
  readonly sum: string;
  readonly empty: string;
  readonly notes: Readonly<
    Record<'available' | 'quarters' | 'natures' | 'onlyPosted' | 'agreed' | 'contributions', string>
  >;
  /** What stands before the number of a page, between it and the number of pages, and after them. */
  readonly page: readonly [string, string, string];
  readonly product: string;
}

export const FUND_KINDS = ['regular', 'off-budget', 'partner-trust', 'special-account'] as const;
export type FundKind = (typeof FUND_KINDS)[number];

const MESSAGES: Readonly<Record<Language, BudgetReportMessages>> = { en, fr, ar };

export function reportMessages(language: Language): BudgetReportMessages {
  return MESSAGES[language];
}
