import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { BudgetReportName, BudgetReportView, ControlTableView, Language } from '@mizan/shared/contracts';

/** What a report is of, as it stands in the address; empty texts ask for all of it, an empty day for the business date. */
export interface AskedReport {
  readonly planId: string;
  readonly language: Language;
  readonly year: string;
  readonly projectId: string;
  readonly asOf: string;
  /** Of budget execution only: what its rows are. */
  readonly by: string;
}

/** What the files of a report are called at the API. */
const FILES: Readonly<Record<BudgetReportName, string>> = {
  execution: 'budget-execution',
  'open-commitments': 'open-commitments',
  virements: 'virements',
  contributions: 'contributions',
};

/** Reports of money at the API. */
@Injectable({ providedIn: 'root' })
export class BudgetReportClient {
  report(name: () => BudgetReportName, asked: () => AskedReport | null): HttpResourceRef<BudgetReportView | undefined> {
    return httpResource<BudgetReportView>(() => {
      const query = queryOf(asked());
      return query === null ? undefined : `/api/budget-reports/${name()}?${query}`;
    });
  }

  /** The projects whose money is controlled. */
  projects(planId: () => string | null): HttpResourceRef<ControlTableView | undefined> {
    return httpResource<ControlTableView>(() => {
      const id = planId();
      return id === null ? undefined : `/api/budget/control?planId=${id}`;
    });
  }
}

/** Where the same report lies as a file; null while it is not known which. */
export function reportFile(name: BudgetReportName, kind: 'xlsx' | 'pdf', asked: AskedReport | null): string | null {
  const query = queryOf(asked);
  return query === null ? null : `/api/exports/${FILES[name]}.${kind}?${query}`;
}

function queryOf(asked: AskedReport | null): string | null {
  if (asked === null) return null;
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}
