import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { ActivityPage, PlanFiguresView, ResultsMatrixView } from '@mizan/shared/contracts';

/** What stands around an outcome at the API: its indicators, the figures of its plan, the activities of its area. */
@Injectable({ providedIn: 'root' })
export class OutcomeClient {
  /** The matrix with the one group of this outcome. */
  indicators(planId: () => string | null, outcomeId: () => string): HttpResourceRef<ResultsMatrixView | undefined> {
    return httpResource<ResultsMatrixView>(() => {
      const id = planId();
      return id === null ? undefined : { url: '/api/results/matrix', params: { planId: id, outcomeId: outcomeId() } };
    });
  }

  figures(planId: () => string | null): HttpResourceRef<PlanFiguresView | undefined> {
    return httpResource<PlanFiguresView>(() => {
      const id = planId();
      return id === null ? undefined : `/api/plans/${id}/figures`;
    });
  }

  activities(planId: () => string | null, areaId: () => string | null): HttpResourceRef<ActivityPage | undefined> {
    return httpResource<ActivityPage>(() => {
      const [plan, area] = [planId(), areaId()];
      return plan === null || area === null
        ? undefined
        : { url: '/api/activities', params: { planId: plan, areaId: area } };
    });
  }
}
