import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ChangeVirement,
  CreateVirement,
  VirementRowView,
  VirementView,
  WrittenView,
} from '@mizan/shared/contracts';
import { idempotent, ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';

const VIREMENTS = '/api/virements';

/** What is done with a virement, as the API names it. */
export type VirementStep = 'request' | 'withdrawal' | 'approval' | 'refusal' | 'return';

/** Which virement, and how it was when it was looked at. */
export type SeenVirement = Pick<WrittenView, 'id' | 'version'>;

/** Virements at the API. */
@Injectable({ providedIn: 'root' })
export class VirementClient {
  private readonly http = inject(HttpClient);

  list(asked: () => Readonly<Record<string, string>> | null): HttpResourceRef<VirementRowView[] | undefined> {
    return httpResource<VirementRowView[]>(() => {
      const filters = asked();
      if (filters === null) return undefined;
      return {
        url: VIREMENTS,
        params: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')),
      };
    });
  }

  virement(id: () => string): HttpResourceRef<VirementView | undefined> {
    return httpResource<VirementView>(() => `${VIREMENTS}/${id()}`);
  }

  create(virement: CreateVirement, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(VIREMENTS, virement, idempotent(key));
  }

  change({ id, version }: SeenVirement, virement: ChangeVirement, key: string): Observable<WrittenView> {
    return this.http.put<WrittenView>(`${VIREMENTS}/${id}`, virement, headers(version, key));
  }

  step({ id, version }: SeenVirement, step: VirementStep, body: object | null, key: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${VIREMENTS}/${id}/${step}`, body, headers(version, key));
  }
}

function headers(version: number, key: string): { headers: Record<string, string> } {
  return { headers: { ...ifMatch(version).headers, ...idempotent(key).headers } };
}
