import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { PlanView } from '@mizan/shared/contracts';

import { SessionStore } from '../session/session-store';

/** The plan that a page is about: the one in the address, else the one in force. Provided by each page. */
@Injectable()
export class CurrentPlan {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  private readonly query = toSignal(this.route.queryParamMap);

  readonly plans = httpResource<PlanView[]>(() => '/api/plans');
  readonly plan = computed<PlanView | null>(() => {
    if (!this.plans.hasValue()) return null;
    const plans = this.plans.value();
    const wanted = this.query()?.get('plan') ?? null;
    const inForce = plans.find((plan) => plan.status === 'in-force');
    return plans.find((plan) => plan.id === wanted) ?? inForce ?? plans[0] ?? null;
  });
  readonly planId = computed(() => this.plan()?.id ?? null);
  /** Years of the plan, in order. */
  readonly years = computed<readonly number[]>(() => {
    const plan = this.plan();
    if (plan === null) return [];
    const first = Number(plan.startsOn.slice(0, 4));
    const last = Number(plan.endsOn.slice(0, 4));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  /** The year of the business date as text when it lies in the plan; `all` for a plan of other years. */
  readonly yearOfToday = computed(() => {
    const today = this.session.clock()?.businessDate.slice(0, 4) ?? '';
    return this.years().some((year) => String(year) === today) ? today : 'all';
  });

  /** Puts filters into the address; `null` takes one out. */
  async filter(params: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: params, queryParamsHandling: 'merge' });
  }
}
