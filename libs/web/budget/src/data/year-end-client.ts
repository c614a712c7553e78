import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PeriodChecklistView, WrittenView, YearEndDecisionsRequest, YearEndView } from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

/** What is done with the end of a year, as the API names it. */
export type YearEndStep = 'approval' | 'return' | 'closing' | 'reopening';

/** Which end of a year, and how it was when it was looked at. */
export type SeenYearEnd = Pick<YearEndView, 'year' | 'version'>;

/** The end of a year at the API, and what there is to look at before something is closed. */
@Injectable({ providedIn: 'root' })
export class YearEndClient {
  private readonly http = inject(HttpClient);

  yearEnd(year: () => string): HttpResourceRef<YearEndView | undefined> {
    return httpResource<YearEndView>(() => (year() === '' ? undefined : `/api/year-ends/${year()}`));
  }

  checklist(periodId: () => string): HttpResourceRef<PeriodChecklistView | undefined> {
    return httpResource<PeriodChecklistView>(() => `/api/fiscal-periods/${periodId()}/checklist`);
  }

  decide({ year, version }: SeenYearEnd, decisions: YearEndDecisionsRequest, key: string): Observable<WrittenView> {
    return this.http.put<WrittenView>(`/api/year-ends/${year}/decisions`, decisions, headers(version, key));
  }

  step({ year, version }: SeenYearEnd, step: YearEndStep, body: object | null, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`/api/year-ends/${year}/${step}`, body, headers(version, key));
  }
}

function headers(version: number, key: string): { headers: Record<string, string> } {
  return { headers: { ...ifMatch(version).headers, ...idempotent(key).headers } };
}
