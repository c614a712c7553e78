import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type {
  ComparisonView,
  DashboardView,
  HomeView,
  SelectionExplanationView,
  SelectionFigure,
} from '@mizan/shared/contracts';

/** A part of a plan and a year, as they stand in the address; empty texts ask for all of it. */
export interface PlanSelection {
  readonly planId: string;
  readonly year: string;
  readonly directorateId: string;
  readonly projectId: string;
}

/** Dashboard, home page and explanations at the API. */
@Injectable({ providedIn: 'root' })
export class ReportingClient {
  home(): HttpResourceRef<HomeView | undefined> {
    return httpResource<HomeView>(() => '/api/home');
  }

  dashboard(selection: () => PlanSelection | null): HttpResourceRef<DashboardView | undefined> {
    return httpResource<DashboardView>(() => {
      const asked = selection();
      return asked === null ? undefined : addressOf('dashboard', asked);
    });
  }

  comparison(selection: () => PlanSelection | null): HttpResourceRef<ComparisonView | undefined> {
    return httpResource<ComparisonView>(() => {
      const asked = selection();
      return asked === null ? undefined : addressOf('comparison', asked);
    });
  }

  /** What stands at the address of an explanation. */
  explanation(address: () => string): HttpResourceRef<SelectionExplanationView | undefined> {
    return httpResource<SelectionExplanationView>(address);
  }
}

/** Where the explanation of an index stands. */
export function explanationUrl(selection: PlanSelection, figure: SelectionFigure): string {
  return addressOf('explanation', selection, { figure });
}

/** Where the explanation of an index of one part of the plan stands; `year` empty for the whole plan. */
export function partExplanationUrl(
  { planId, year }: Pick<PlanSelection, 'planId' | 'year'>,
  nodeId: string,
  figure: SelectionFigure,
): string {
  return addressOf(`nodes/${nodeId}/explanation`, { planId, year, directorateId: '', projectId: '' }, { figure });
}

function addressOf(
  what: string,
  { planId, ...rest }: PlanSelection,
  more: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries({ ...rest, ...more }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return `/api/plans/${planId}/${what}${query === '' ? '' : `?${query}`}`;
}
