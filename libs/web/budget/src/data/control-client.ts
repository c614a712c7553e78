import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeControlRule,
  ChangeCostNature,
  ChangeFiscalPeriod,
  ControlRuleView,
  CostNatureView,
  CreateCostNature,
  FiscalPeriodView,
  OverrideRequest,
  OverrideView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

/** What money is controlled by, at the API: natures, rules, months and overrides. */
@Injectable({ providedIn: 'root' })
export class ControlClient {
  private readonly http = inject(HttpClient);

  natures(): HttpResourceRef<CostNatureView[] | undefined> {
    return httpResource<CostNatureView[]>(() => '/api/cost-natures');
  }

  addNature(nature: CreateCostNature): Observable<WrittenView> {
    return this.http.post<WrittenView>('/api/cost-natures', nature);
  }

  changeNature({ id, version }: CostNatureView, change: ChangeCostNature): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`/api/cost-natures/${id}`, change, ifMatch(version));
  }

  rules(): HttpResourceRef<ControlRuleView[] | undefined> {
    return httpResource<ControlRuleView[]>(() => '/api/control-rules');
  }

  changeRule({ id, version }: ControlRuleView, change: ChangeControlRule): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`/api/control-rules/${id}`, change, ifMatch(version));
  }

  periods(year: () => string): HttpResourceRef<FiscalPeriodView[] | undefined> {
    return httpResource<FiscalPeriodView[]>(() =>
      year() === '' ? undefined : { url: '/api/fiscal-periods', params: { year: year() } },
    );
  }

  changePeriod({ id, version }: FiscalPeriodView, change: ChangeFiscalPeriod): Observable<FiscalPeriodView> {
    return this.http.put<FiscalPeriodView>(`/api/fiscal-periods/${id}`, change, ifMatch(version));
  }

  overrides(asked: () => Readonly<Record<string, string>> | null): HttpResourceRef<OverrideView[] | undefined> {
    return httpResource<OverrideView[]>(() => {
      const params = asked();
      return params === null ? undefined : { url: '/api/overrides', params };
    });
  }

  grantOverride(request: OverrideRequest, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>('/api/overrides', request, idempotent(key));
  }

  endOverride({ id, version }: OverrideView, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`/api/overrides/${id}/end`, null, {
      headers: { ...ifMatch(version).headers, ...idempotent(key).headers },
    });
  }
}
