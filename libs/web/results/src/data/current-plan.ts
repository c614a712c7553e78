import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { PlanView } from '@mizan/shared/contracts';

import { ResultsClient } from './results-client';

/** The plan that the pages are about: the one in the address, else the one in force. */
@Injectable()
export class CurrentPlan {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParamMap);

  readonly plans = inject(ResultsClient).plans();
  readonly plan = computed<PlanView | null>(() => {
    if (!this.plans.hasValue()) return null;
    const plans = this.plans.value();
    const wanted = this.query()?.get('plan') ?? null;
    const inForce = plans.find((plan) => plan.status === 'in-force');
    return plans.find((plan) => plan.id === wanted) ?? inForce ?? plans[0] ?? null;
  });
  readonly planId = computed(() => this.plan()?.id ?? null);

  /** Puts filters into the address; `null` takes one out. */
  async filter(params: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], { relativeTo: this.route, queryParams: params, queryParamsHandling: 'merge' });
  }
}
