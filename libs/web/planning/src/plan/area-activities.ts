import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivityView, NodeKind } from '@mizan/shared/contracts';
import { DatePipe, SessionStore, TextPipe } from '@mizan/web/core';
import { StatusMark } from '@mizan/web/ui';

import { ActivityClient, type ActivityFilters } from '../data/activity-client';

const SHOWN = 5;

/** Which filter of the list of activities stands for a kind of node. */
const FILTER_OF: Readonly<Partial<Record<NodeKind, string>>> = {
  directorate: 'directorateId',
  project: 'projectId',
  area: 'areaId',
};

/** The next activities of a node, and the way to all of them. */
@Component({
  selector: 'mz-area-activities',
  imports: [DatePipe, RouterLink, StatusMark, TextPipe, TranslocoPipe],
  templateUrl: './area-activities.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaActivities {
  readonly planId = input.required<string>();
  readonly nodeId = input.required<string>();
  readonly kind = input.required<NodeKind>();

  private readonly clock = inject(SessionStore).clock;
  protected readonly filters = computed<ActivityFilters>(() => {
    const name = FILTER_OF[this.kind()];
    return { planId: this.planId(), ...(name === undefined ? {} : { [name]: this.nodeId() }) };
  });
  protected readonly linkParams = computed(() => {
    const { planId, ...rest } = this.filters();
    return { plan: planId, ...rest };
  });
  private readonly list = inject(ActivityClient).list(this.filters);
  protected readonly count = computed(() => (this.list.hasValue() ? this.list.value().rows.length : 0));
  protected readonly next = computed<readonly ActivityView[]>(() => {
    const today = this.clock()?.businessDate ?? '';
    const rows = this.list.hasValue() ? this.list.value().rows : [];
    return rows
      .filter((activity) => (activity.actualEnd ?? activity.plannedEnd) >= today && activity.status !== 'cancelled')
      .sort((one, other) => one.plannedStart.localeCompare(other.plannedStart))
      .slice(0, SHOWN);
  });
}
