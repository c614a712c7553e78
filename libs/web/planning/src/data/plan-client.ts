import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { ifMatch } from '@mizan/web/core';
import type { Observable } from 'rxjs';
import type {
  ChangePlan,
  AuditEventPage,
  CreatePlanNode,
  DefineMeasurement,
  EditPlanNode,
  LinkIndicators,
  PlanFiguresView,
  PlanNodeView,
  PlanTreeView,
  WrittenView,
} from '@mizan/shared/contracts';

const NODES = '/api/plan-nodes';

/** The plan at the API. */
@Injectable({ providedIn: 'root' })
export class PlanClient {
  private readonly http = inject(HttpClient);

  tree(planId: () => string | null): HttpResourceRef<PlanTreeView | undefined> {
    return httpResource<PlanTreeView>(() => (planId() === null ? undefined : `/api/plans/${planId()}/tree`));
  }

  node(nodeId: () => string | null): HttpResourceRef<PlanNodeView | undefined> {
    return httpResource<PlanNodeView>(() => (nodeId() === null ? undefined : `${NODES}/${nodeId()}`));
  }

  /** Figures of every node of the plan, for one year or, without one, for the whole plan. */
  figures(
    planId: () => string | null,
    year: () => number | null = () => null,
  ): HttpResourceRef<PlanFiguresView | undefined> {
    return httpResource<PlanFiguresView>(() => {
      if (planId() === null) return undefined;
      return { url: `/api/plans/${planId()}/figures`, params: year() === null ? {} : { year: year() ?? '' } };
    });
  }

  history(nodeId: () => string | null): HttpResourceRef<AuditEventPage | undefined> {
    return httpResource<AuditEventPage>(() => (nodeId() === null ? undefined : `${NODES}/${nodeId()}/history`));
  }

  /** The node as it is now: what an edit is compared with after a conflict. */
  read(nodeId: string): Observable<PlanNodeView> {
    return this.http.get<PlanNodeView>(`${NODES}/${nodeId}`);
  }

  create(node: CreatePlanNode): Observable<WrittenView> {
    return this.http.post<WrittenView>(NODES, node);
  }

  edit(nodeId: string, version: number, changes: EditPlanNode): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`${NODES}/${nodeId}`, changes, ifMatch(version));
  }

  withdraw(nodeId: string, version: number, reason: string): Observable<WrittenView> {
    return this.http.post<WrittenView>(`${NODES}/${nodeId}/withdrawal`, { reason }, ifMatch(version));
  }

  define(nodeId: string, version: number, definition: DefineMeasurement): Observable<WrittenView> {
    return this.http.put<WrittenView>(`${NODES}/${nodeId}/measurement`, definition, ifMatch(version));
  }

  link(nodeId: string, version: number, links: LinkIndicators): Observable<WrittenView> {
    return this.http.put<WrittenView>(`${NODES}/${nodeId}/links`, links, ifMatch(version));
  }

  change(planId: string, version: number, change: ChangePlan): Observable<WrittenView> {
    return this.http.patch<WrittenView>(`/api/plans/${planId}`, change, ifMatch(version));
  }

  adopt(planId: string, version: number): Observable<WrittenView> {
    return this.http.post<WrittenView>(`/api/plans/${planId}/adoption`, {}, ifMatch(version));
  }
}
