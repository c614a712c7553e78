import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';
import type {
  ActivityDetailView,
  ActivityMoneyView,
  ActivityPage,
  AuditEventPage,
  CreateActivity,
  EditActivity,
  SetMilestones,
  StepActivity,
  WrittenView,
} from '@mizan/shared/contracts';

const URL = '/api/activities';

/** What the list of activities is narrowed to; empty values do not narrow. */
export type ActivityFilters = Readonly<Record<string, string>>;

/** Activities at the API. */
@Injectable({ providedIn: 'root' })
export class ActivityClient {
  private readonly http = inject(HttpClient);

  list(filters: () => ActivityFilters | null): HttpResourceRef<ActivityPage | undefined> {
    return httpResource<ActivityPage>(() => {
      const given = filters();
      if (given === null) return undefined;
      return { url: URL, params: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) };
    });
  }

  /** Committed and paid per activity of a plan. */
  money(planId: () => string | null): HttpResourceRef<ActivityMoneyView[] | undefined> {
    return httpResource<ActivityMoneyView[]>(() =>
      planId() === null ? undefined : `/api/plans/${planId()}/activity-money`,
    );
  }

  activity(id: () => string): HttpResourceRef<ActivityDetailView | undefined> {
    return httpResource<ActivityDetailView>(() => `${URL}/${id()}`);
  }

  history(id: () => string): HttpResourceRef<AuditEventPage | undefined> {
    return httpResource<AuditEventPage>(() => `${URL}/${id()}/history`);
  }

  /** The activity as it is now: what an edit is compared with after a conflict. */
  read(id: string): Observable<ActivityDetailView> {
    return this.http.get<ActivityDetailView>(`${URL}/${id}`);
  }

  create(activity: CreateActivity): Observable<WrittenView> {
    return this.http.post<WrittenView>(URL, activity);
  }

  edit(id: string, version: number, changes: EditActivity): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`${URL}/${id}`, changes, ifMatch(version));
  }

  step(id: string, version: number, step: StepActivity): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${URL}/${id}/status`, step, ifMatch(version));
  }

  setMilestones(id: string, version: number, milestones: SetMilestones): Observable<WrittenView> {
    return this.http.put<WrittenView>(`${URL}/${id}/milestones`, milestones, ifMatch(version));
  }
}
