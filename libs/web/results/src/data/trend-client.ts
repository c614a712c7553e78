import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { NodeTrendView } from '@mizan/shared/contracts';

/** Courses through the plan at the API. */
@Injectable({ providedIn: 'root' })
export class TrendClient {
  trend(nodeId: () => string): HttpResourceRef<NodeTrendView | undefined> {
    return httpResource<NodeTrendView>(() => `/api/results/nodes/${nodeId()}/trend`);
  }
}
