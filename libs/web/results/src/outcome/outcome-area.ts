import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NodeNameView, PlanFiguresView } from '@mizan/shared/contracts';
import { DecimalPipe, MoneyPipe, PercentPipe, SessionStore } from '@mizan/web/core';
import { LightBadge } from '@mizan/web/ui';

import { OutcomeClient } from '../data/outcome-client';

/** What is done and paid for an outcome: the activities and the money of its area, and the way to both. */
@Component({
  selector: 'mz-outcome-area',
  imports: [DecimalPipe, LightBadge, MoneyPipe, PercentPipe, RouterLink, TranslocoPipe],
  templateUrl: './outcome-area.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OutcomeArea {
  readonly planId = input.required<string>();
  readonly area = input.required<NodeNameView>();
  readonly figures = input.required<PlanFiguresView | null>();

  protected readonly session = inject(SessionStore);
  private readonly activities = inject(OutcomeClient).activities(this.planId, () => this.area().id);
  protected readonly count = computed(() => (this.activities.hasValue() ? this.activities.value().rows.length : null));
  protected readonly hasMore = computed(() => this.activities.hasValue() && this.activities.value().next !== null);
  protected readonly own = computed(
    () => this.figures()?.nodes.find(({ nodeId }) => nodeId === this.area().id) ?? null,
  );
}
