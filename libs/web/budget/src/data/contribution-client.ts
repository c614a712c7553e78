import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ActivityPage,
  ContributionListView,
  ContributionStepRequest,
  ContributionView,
  CreateContribution,
  LeverageView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const CONTRIBUTIONS = '/api/contributions';

/** Contributions of partners at the API. */
@Injectable({ providedIn: 'root' })
export class ContributionClient {
  private readonly http = inject(HttpClient);

  list(asked: () => Readonly<Record<string, string>> | null): HttpResourceRef<ContributionListView | undefined> {
    return httpResource<ContributionListView>(() => {
      const filters = asked();
      if (filters === null) return undefined;
      const params = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
      return { url: CONTRIBUTIONS, params };
    });
  }

  contribution(id: () => string): HttpResourceRef<ContributionView | undefined> {
    return httpResource<ContributionView>(() => `${CONTRIBUTIONS}/${id()}`);
  }

  leverage(planId: () => string | null): HttpResourceRef<LeverageView | undefined> {
    return httpResource<LeverageView>(() => {
      const id = planId();
      return id === null ? undefined : { url: '/api/leverage', params: { planId: id } };
    });
  }

  /** Those of a project that something may be given to. */
  activities(
    asked: () => { readonly planId: string; readonly projectId: string } | null,
  ): HttpResourceRef<ActivityPage | undefined> {
    return httpResource<ActivityPage>(() => {
      const question = asked();
      return question === null ? undefined : { url: '/api/activities', params: { ...question } };
    });
  }

  create(contribution: CreateContribution, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(CONTRIBUTIONS, contribution, idempotent(key));
  }

  step(
    { id, version }: Pick<WrittenView, 'id' | 'version'>,
    step: ContributionStepRequest,
    key: string,
  ): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${CONTRIBUTIONS}/${id}/steps`, step, {
      headers: { ...ifMatch(version).headers, ...idempotent(key).headers },
    });
  }
}
