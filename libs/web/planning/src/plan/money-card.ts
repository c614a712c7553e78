import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FinanceFigures, NodeKind } from '@mizan/shared/contracts';
import { AmountPipe, CurrentPlan, SessionStore } from '@mizan/web/core';
import { MoneyBar, type MoneyShare } from '@mizan/web/ui';

import { PlanClient } from '../data/plan-client';

/** The money of a node in the year of the business date; nothing for a plan of other years. */
@Component({
  selector: 'mz-money-card',
  imports: [AmountPipe, MoneyBar, RouterLink, TranslocoPipe],
  templateUrl: './money-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoneyCard {
  readonly planId = input.required<string>();
  readonly nodeId = input.required<string>();
  readonly kind = input.required<NodeKind>();

  private readonly client = inject(PlanClient);
  private readonly current = inject(CurrentPlan);
  protected readonly mayRead = inject(SessionStore).may('budget:read');
  protected readonly year = computed(() => Number(this.current.yearOfToday()) || null);
  private readonly figures = this.client.figures(
    () => (this.year() === null || !this.mayRead ? null : this.planId()),
    this.year,
  );
  protected readonly finance = computed<FinanceFigures | null>(() => {
    if (!this.figures.hasValue()) return null;
    return this.figures.value().nodes.find((node) => node.nodeId === this.nodeId())?.finance ?? null;
  });
  protected readonly parts = computed<readonly MoneyShare[]>(() => {
    const finance = this.finance();
    if (finance === null) return [];
    const shares: readonly (readonly [MoneyShare['kind'], string])[] = [
      ['paid', finance.paid.amount],
      ['committed', finance.committed.amount],
      ['available', finance.available.amount],
      ['to-be-allotted', finance.toBeAllotted.amount],
    ];
    const whole = Number(finance.revised.amount) || 1;
    // Widths on a screen, not money.
    return shares.map(([kind, amount]) => ({ kind, share: Number(amount) / whole }));
  });

  /** A project's balance is explained beside the control table, other money beside the other parts of the plan. */
  protected readonly whyPage = computed(() => (this.kind() === 'project' ? '/budget' : '/dashboard/comparison'));

  protected whyParams(figure: string): Params {
    const place = { plan: this.planId(), year: this.year() };
    if (this.kind() !== 'project') return { ...place, explain: 'finance', of: this.nodeId() };
    return { ...place, projectId: this.nodeId(), explain: this.nodeId(), figure };
  }
}
