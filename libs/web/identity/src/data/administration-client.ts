import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  AssignRole,
  AuditEventPage,
  ChangeBusinessDate,
  Identity,
  PersonView,
  UnitView,
  Uuid,
} from '@mizan/shared/contracts';

const PEOPLE = '/api/people';

/** People, units, settings and the audit at the API. What is refused fails with a problem (`problemOf`). */
@Injectable({ providedIn: 'root' })
export class AdministrationClient {
  private readonly http = inject(HttpClient);

  /** Everybody with the roles they hold, by name; asks nothing as long as it is not `wanted`. */
  people(wanted: () => boolean = () => true): HttpResourceRef<PersonView[] | undefined> {
    return httpResource<PersonView[]>(() => (wanted() ? PEOPLE : undefined));
  }

  units(): HttpResourceRef<UnitView[] | undefined> {
    return httpResource<UnitView[]>(() => '/api/units');
  }

  /** One page of the audit, newest first: the first one, or the one behind the event named. */
  auditEvents(after: () => Uuid | null): HttpResourceRef<AuditEventPage | undefined> {
    return httpResource<AuditEventPage>(() => {
      const last = after();
      return { url: '/api/audit-events', params: last === null ? {} : { after: last } };
    });
  }

  /** Gives a role in a unit, from today on. */
  assign(userId: Uuid, role: AssignRole): Observable<Identity> {
    return this.http.post<Identity>(`${PEOPLE}/${userId}/role-assignments`, role);
  }

  /** Takes a role away; the last administrator stays one. */
  withdraw(userId: Uuid, assignmentId: Uuid): Observable<void> {
    return this.http.delete<void>(`${PEOPLE}/${userId}/role-assignments/${assignmentId}`);
  }

  /** Moves the business date; only a demonstration allows it. */
  moveBusinessDate(change: ChangeBusinessDate): Observable<void> {
    return this.http.put<void>('/api/settings/business-date', change);
  }
}
