import type { Params } from '@angular/router';
import { LEDGER_BUCKETS, type BudgetReportView, type ReportSubjectView } from '@mizan/shared/contracts';

/** Where something of a report is looked at. */
export interface ReportLink {
  readonly path: readonly string[];
  readonly query: Params;
}

type Report = Pick<BudgetReportView, 'planId' | 'year'>;

/** The page of what a row is about. */
export function subjectLink(subject: ReportSubjectView | null, { planId, year }: Report): ReportLink | null {
  if (subject === null) return null;
  if (subject.kind === 'commitment') return { path: ['/budget/commitments', subject.id], query: {} };
  if (subject.kind === 'virement') return { path: ['/budget/virements', subject.id], query: {} };
  return { path: ['/budget'], query: { plan: planId, year: year ?? 'all', projectId: subject.id } };
}

/** The entries of the ledger that a figure of a project is the sum of; null where the ledger does not list just those. */
export function entriesLink(subject: ReportSubjectView | null, column: string, report: Report): ReportLink | null {
  const bucket = LEDGER_BUCKETS.find((own) => own === column);
  if (subject?.kind !== 'project' || bucket === undefined) return null;
  const query = { plan: report.planId, year: report.year ?? 'all', projectId: subject.id, bucket };
  return { path: ['/budget/ledger'], query };
}
