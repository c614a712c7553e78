import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { NodeProgressView, PlanNodeView, ResultsMatrixView } from '@mizan/shared/contracts';

/** A node as somebody asks for its progress; empty texts ask for the whole plan at the business date. */
export interface ProgressQuestion {
  readonly nodeId: string;
  readonly period: string;
  readonly year: string;
}

/** Progress at the API. */
@Injectable({ providedIn: 'root' })
export class ResultsClient {
  /** Indicators by period; `year` as text, empty for the whole plan; `detail` `all` for a column for every quarter. */
  matrix(
    planId: () => string | null,
    year: () => string,
    detail: () => string = () => '',
  ): HttpResourceRef<ResultsMatrixView | undefined> {
    return httpResource<ResultsMatrixView>(() => {
      const id = planId();
      if (id === null) return undefined;
      return { url: '/api/results/matrix', params: given({ planId: id, year: year(), detail: detail() }) };
    });
  }

  progress(question: () => ProgressQuestion | null): HttpResourceRef<NodeProgressView | undefined> {
    return httpResource<NodeProgressView>(() => {
      const asked = question();
      return asked === null ? undefined : progressUrl(asked);
    });
  }

  /** The node with the definition of its measurement. */
  node(nodeId: () => string | null): HttpResourceRef<PlanNodeView | undefined> {
    return httpResource<PlanNodeView>(() => (nodeId() === null ? undefined : `/api/plan-nodes/${nodeId()}`));
  }
}

/** Where the progress of a node and its explanation stand. */
export function progressUrl({ nodeId, period, year }: ProgressQuestion): string {
  const query = new URLSearchParams(given({ period, year })).toString();
  return `/api/results/nodes/${nodeId}/progress${query === '' ? '' : `?${query}`}`;
}

function given(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}
