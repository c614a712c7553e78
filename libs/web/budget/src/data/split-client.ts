import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  CreateSplitRule,
  Identity,
  MoneySplitView,
  SplitActivityView,
  SplitDimension,
  SplitRuleView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

import type { BudgetFilters } from './budget-client';

const RULES = '/api/split-rules';

/** Money by country, partner and theme, at the API. */
@Injectable({ providedIn: 'root' })
export class SplitClient {
  private readonly http = inject(HttpClient);

  splits(filters: () => BudgetFilters | null): HttpResourceRef<MoneySplitView | undefined> {
    return httpResource<MoneySplitView>(() => {
      const asked = filters();
      if (asked === null) return undefined;
      const params = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
      return { url: '/api/budget/splits', params };
    });
  }

  rules(dimension: () => SplitDimension): HttpResourceRef<SplitRuleView[] | undefined> {
    return httpResource<SplitRuleView[]>(() => ({ url: RULES, params: { dimension: dimension() } }));
  }

  makeRule(rule: CreateSplitRule, key: string): Observable<Identity> {
    return this.http.post<Identity>(RULES, rule, idempotent(key));
  }

  /** null: by no rule. */
  choose(
    { id, version }: Pick<SplitActivityView, 'id' | 'version'>,
    dimension: SplitDimension,
    ruleId: string | null,
  ): Observable<WrittenView> {
    return this.http.put<WrittenView>(`/api/activities/${id}/splits/${dimension}`, { ruleId }, ifMatch(version));
  }
}
