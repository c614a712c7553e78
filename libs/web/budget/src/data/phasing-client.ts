import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AllotQuarter,
  KeepPhasing,
  PhasingListView,
  PostedView,
  QuarterListView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

/** A plan and one of its years, or null as long as they are not known. */
export type AskedYear = { readonly planId: string; readonly year: string } | null;

/** Planned courses and allotments by quarter, at the API. */
@Injectable({ providedIn: 'root' })
export class PhasingClient {
  private readonly http = inject(HttpClient);

  courses(asked: () => AskedYear): HttpResourceRef<PhasingListView | undefined> {
    return httpResource<PhasingListView>(() => request('/api/budget/phasing', asked()));
  }

  quarters(asked: () => AskedYear): HttpResourceRef<QuarterListView | undefined> {
    return httpResource<QuarterListView>(() => request('/api/budget/quarters', asked()));
  }

  /** `version` is that of the course that was seen. */
  keep(course: KeepPhasing, version: number): Observable<WrittenView> {
    return this.http.put<WrittenView>('/api/budget/phasing', course, ifMatch(version));
  }

  allot(quarter: AllotQuarter, key: string): Observable<PostedView> {
    return this.http.post<PostedView>('/api/budget/allotments/quarter', quarter, idempotent(key));
  }
}

function request(url: string, params: AskedYear): { url: string; params: Record<string, string> } | undefined {
  return params === null ? undefined : { url, params: { ...params } };
}
