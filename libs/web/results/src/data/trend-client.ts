import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { ForecastView, NodeTrendView } from '@mizan/shared/contracts';

/** Courses through the plan at the API. */
@Injectable({ providedIn: 'root' })
export class TrendClient {
  trend(nodeId: () => string): HttpResourceRef<NodeTrendView | undefined> {
    return httpResource<NodeTrendView>(() => trendUrl(nodeId()));
  }

  /** What will miss its target; `projectId` empty for the whole plan. */
  forecast(planId: () => string | null, projectId: () => string): HttpResourceRef<ForecastView | undefined> {
    return httpResource<ForecastView>(() => {
      const [plan, project] = [planId(), projectId()];
      if (plan === null) return undefined;
      return {
        url: '/api/results/forecast',
        params: { planId: plan, ...(project === '' ? {} : { projectId: project }) },
      };
    });
  }
}

/** Where the course of a node stands, with the explanation of its projection. */
export function trendUrl(nodeId: string): string {
  return `/api/results/nodes/${nodeId}/trend`;
}
