import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ACTIVITY_STATUSES, type ActivityView } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Segmented, Skeleton } from '@mizan/web/ui';

import { ActivityClient } from '../data/activity-client';
import { PlanClient } from '../data/plan-client';
import { ActivityGrid } from './activity-grid';
import { ActivityTimeline } from './activity-timeline';

/** What happens when, where, with whom? One set of rows as grid and timeline; filters live in the address. */
@Component({
  selector: 'mz-activities-page',
  imports: [
    ActivityGrid,
    ActivityTimeline,
    DatePipe,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    PageHeader,
    RouterLink,
    Segmented,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './activities-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivitiesPage {
  readonly year = input<string>();
  readonly directorateId = input<string>();
  readonly projectId = input<string>();
  readonly areaId = input<string>();
  readonly status = input<string>();
  readonly country = input<string>();
  readonly search = input<string>();
  readonly view = input<string>();

  private readonly client = inject(ActivityClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  /** The year in the address; the business date's when it lies in the plan; `all` for the whole plan. */
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  private readonly filters = computed(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return {
      planId,
      year: this.shownYear() === 'all' ? '' : this.shownYear(),
      directorateId: this.directorateId() ?? '',
      projectId: this.projectId() ?? '',
      areaId: this.areaId() ?? '',
      status: this.status() ?? '',
      country: this.country() ?? '',
      search: this.search() ?? '',
    };
  });
  protected readonly list = this.client.list(this.filters);
  protected readonly rows = computed<readonly ActivityView[]>(() =>
    this.list.hasValue() ? this.list.value().rows : [],
  );
  private readonly moneyList = this.client.money(this.current.planId);
  protected readonly money = computed(() => {
    const list = this.moneyList.hasValue() ? this.moneyList.value() : [];
    return new Map(list.map((money) => [money.activityId, money]));
  });
  private readonly tree = inject(PlanClient).tree(this.current.planId);

  protected readonly yearOptions = computed(() => [
    { value: 'all', label: this.word('activities.allYears') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  protected readonly projectOptions = computed(() => {
    const nodes = this.tree.hasValue() ? this.tree.value().nodes : [];
    const projects = nodes.filter((node) => node.kind === 'project');
    return [
      { value: '', label: this.word('words.all') },
      ...projects.map((node) => ({ value: node.id, label: `${node.code} ${this.formats.text(node.shortTitle).text}` })),
    ];
  });
  protected readonly statusOptions = computed(() => [
    { value: '', label: this.word('words.all') },
    ...ACTIVITY_STATUSES.map((status) => ({ value: status, label: this.word(`activities.statuses.${status}`) })),
  ]);
  protected readonly countryOptions = computed(() => {
    const codes = [...new Set(this.rows().flatMap((row) => (row.country === null ? [] : [row.country])))];
    const named = codes.map((code) => ({ value: code, label: this.formats.country(code) }));
    const chosen = this.country();
    const kept = chosen && !codes.includes(chosen) ? [{ value: chosen, label: this.formats.country(chosen) }] : [];
    const sorted = [...named, ...kept].sort((one, other) =>
      one.label.localeCompare(other.label, this.language.current()),
    );
    return [{ value: '', label: this.word('words.all') }, ...sorted];
  });
  protected readonly views = computed(() => [
    { value: 'grid', label: this.word('activities.grid'), link: [], queryParams: { view: null } },
    { value: 'timeline', label: this.word('activities.timeline'), link: [], queryParams: { view: 'timeline' } },
  ]);

  /** The workbook of the same rows, in the reader's language. */
  protected readonly excelLink = computed(() => {
    const filters = this.filters();
    if (filters === null) return null;
    const given = Object.entries(filters).filter(([, value]) => value !== '');
    const query = new URLSearchParams([...given, ['language', this.language.current()]]);
    return `/api/exports/activities.xlsx?${query.toString()}`;
  });

  protected searchFor(event: Event): void {
    if (event.target instanceof HTMLInputElement) void this.current.filter({ search: event.target.value || null });
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
