import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ActivityLineView,
  ActivityPage,
  BalanceExplanationView,
  BudgetChangeRequest,
  BurnUpView,
  CommitmentPageView,
  CommitmentRequest,
  CommitmentView,
  CommittedView,
  ControlActivityView,
  ControlTableView,
  LedgerPageView,
  PostedView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const BUDGET = '/api/budget';
const COMMITMENTS = '/api/commitments';

/** What a list is narrowed to; empty values do not narrow. */
export type BudgetFilters = Readonly<Record<string, string>>;

/** A change of a project's money in a year: of its appropriation, its allotment, or what of it is frozen. */
export type BudgetChangeKind = 'appropriations' | 'allotments' | 'freezes';

/** The steps of a commitment, as the API names them. */
export type CommitmentStep = 'payments' | 'releases' | 'refunds' | 'confirmation' | 'revaluation' | 'cancellation';

/** Which commitment, and how it was when it was looked at. */
export type SeenCommitment = Pick<CommitmentView, 'id' | 'version'>;

/** The budget at the API. Every posting carries a key, so that sending it twice posts it once. */
@Injectable({ providedIn: 'root' })
export class BudgetClient {
  private readonly http = inject(HttpClient);

  control(filters: () => BudgetFilters | null): HttpResourceRef<ControlTableView | undefined> {
    return httpResource<ControlTableView>(() => asked(`${BUDGET}/control`, filters()));
  }

  /** The activities of an area, or with a project alone those of it that stand in none. */
  controlActivities(filters: () => BudgetFilters | null): HttpResourceRef<ControlActivityView[] | undefined> {
    return httpResource<ControlActivityView[]>(() => asked(`${BUDGET}/control/activities`, filters()));
  }

  /** How the money of one year is used along its planned course. */
  burnUp(filters: () => BudgetFilters | null): HttpResourceRef<BurnUpView | undefined> {
    return httpResource<BurnUpView>(() => asked(`${BUDGET}/burn-up`, filters()));
  }

  explanation(filters: () => BudgetFilters | null): HttpResourceRef<BalanceExplanationView | undefined> {
    return httpResource<BalanceExplanationView>(() => asked(`${BUDGET}/explanation`, filters()));
  }

  ledger(filters: () => BudgetFilters | null): HttpResourceRef<LedgerPageView | undefined> {
    return httpResource<LedgerPageView>(() => asked(`${BUDGET}/ledger`, filters()));
  }

  /** The page of the ledger after that row. */
  ledgerAfter(filters: BudgetFilters, after: string): Observable<LedgerPageView> {
    return this.http.get<LedgerPageView>(`${BUDGET}/ledger`, { params: given({ ...filters, after }) });
  }

  /** What a commitment for an activity would take from; `natureId` is empty where it is not by nature. */
  line(activityId: () => string | null, natureId: () => string): HttpResourceRef<ActivityLineView | undefined> {
    return httpResource<ActivityLineView>(() =>
      activityId() === null
        ? undefined
        : { url: `${BUDGET}/lines/by-activity/${activityId()}`, params: given({ natureId: natureId() }) },
    );
  }

  commitments(filters: () => BudgetFilters | null): HttpResourceRef<CommitmentPageView | undefined> {
    return httpResource<CommitmentPageView>(() => asked(COMMITMENTS, filters()));
  }

  /** The page of commitments after that row. */
  commitmentsAfter(filters: BudgetFilters, after: string): Observable<CommitmentPageView> {
    return this.http.get<CommitmentPageView>(COMMITMENTS, { params: given({ ...filters, after }) });
  }

  commitment(id: () => string): HttpResourceRef<CommitmentView | undefined> {
    return httpResource<CommitmentView>(() => `${COMMITMENTS}/${id()}`);
  }

  /** Activities that money can be committed for. */
  activities(planId: () => string | null, year: () => string): HttpResourceRef<ActivityPage | undefined> {
    return httpResource<ActivityPage>(() => asked('/api/activities', filtersOf(planId(), { year: year() })));
  }

  commit(request: CommitmentRequest, key: string): Observable<CommittedView> {
    return this.http.post<CommittedView>(COMMITMENTS, request, idempotent(key));
  }

  /** Takes a step of a commitment that was seen at a version. */
  step(seen: SeenCommitment, step: CommitmentStep, request: object, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${COMMITMENTS}/${seen.id}/${step}`, request, settling(seen.version, key));
  }

  change(kind: BudgetChangeKind, request: BudgetChangeRequest, key: string): Observable<PostedView> {
    return this.http.post<PostedView>(`${BUDGET}/${kind}`, request, idempotent(key));
  }

  reverse(postingId: string, reason: string, key: string): Observable<PostedView> {
    return this.http.post<PostedView>(`/api/ledger-postings/${postingId}/reversal`, { reason }, idempotent(key));
  }
}

/** The filters of a plan's list, or null as long as no plan is known. */
export function filtersOf(planId: string | null, filters: BudgetFilters): BudgetFilters | null {
  return planId === null ? null : { planId, ...filters };
}

function asked(url: string, filters: BudgetFilters | null): { url: string; params: BudgetFilters } | undefined {
  return filters === null ? undefined : { url, params: given(filters) };
}

function given(filters: BudgetFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

function settling(version: number, key: string): { headers: Record<string, string> } {
  return { headers: { ...ifMatch(version).headers, ...idempotent(key).headers } };
}
