import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { DashboardView, HomeView, SelectionExplanationView, SelectionFigure } from '@mizan/shared/contracts';

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

  explanation(
    question: () => { readonly selection: PlanSelection; readonly figure: SelectionFigure },
  ): HttpResourceRef<SelectionExplanationView | undefined> {
    return httpResource<SelectionExplanationView>(() => explanationUrl(question().selection, question().figure));
  }
}

/** Where the explanation of an index stands. */
export function explanationUrl(selection: PlanSelection, figure: SelectionFigure): string {
  return addressOf('explanation', selection, { figure });
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
