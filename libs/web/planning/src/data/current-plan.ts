import { Injectable, computed, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import type { PlanView } from '@mizan/shared/contracts';

import { PlanClient } from './plan-client';

/** The plan that the pages are about: the one in the address, else the one in force. */
@Injectable()
export class CurrentPlan {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap);

  readonly plans = inject(PlanClient).plans();
  readonly plan = computed<PlanView | null>(() => {
    if (!this.plans.hasValue()) return null;
    const wanted = this.query()?.get('plan') ?? null;
    const plans = this.plans.value();
    return plans.find((plan) => plan.id === wanted) ?? plans[0] ?? null;
  });
  readonly planId = computed(() => this.plan()?.id ?? null);
  /** Years of the plan, in order. */
  readonly years = computed<readonly number[]>(() => {
    const plan = this.plan();
    if (plan === null) return [];
    const [first, last] = [plan.startsOn, plan.endsOn].map((day) => Number(day.slice(0, 4)));
    return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
  });

  /** Puts filters into the address; `null` takes one out. */
  async filter(params: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: params, queryParamsHandling: 'merge' });
  }
}
