import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { COMMITMENT_STATES, type CommitmentPageView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { CommitmentAges } from '../control/commitment-ages';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';

/** What was promised to whom, what was paid of it and what is still open. Filters live in the address. */
@Component({
  selector: 'mz-commitments-page',
  imports: [
    AmountPipe,
    BudgetSections,
    CommitmentAges,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './commitments-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentsPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly areaId = input<string>();
  readonly activityId = input<string>();
  readonly state = input<string>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly isLoadingMore = signal(false);

  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly askedYear = computed(() => (this.shownYear() === 'all' ? '' : this.shownYear()));
  private readonly filters = computed(() =>
    filtersOf(this.current.planId(), {
      year: this.askedYear(),
      projectId: this.projectId() ?? '',
      areaId: this.areaId() ?? '',
      activityId: this.activityId() ?? '',
      state: this.state() ?? '',
    }),
  );
  protected readonly list = this.client.commitments(this.filters);
  /** The first page and those that were asked for after it. */
  protected readonly pages = linkedSignal<readonly CommitmentPageView[]>(() =>
    this.list.hasValue() ? [this.list.value()] : [],
  );
  protected readonly rows = computed(() => this.pages().flatMap((page) => page.rows));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  private readonly control = this.client.control(() => filtersOf(this.current.planId(), {}));
  protected readonly yearOptions = computed(() => [
    { value: 'all', label: this.word('budget.wholePlan') },
    ...this.current.years().map((year) => ({ value: String(year), label: String(year) })),
  ]);
  protected readonly projectOptions = computed(() => {
    this.language.current();
    const rows = this.control.hasValue() ? this.control.value().rows.filter((row) => !row.isOffBudget) : [];
    return [
      { value: '', label: this.word('words.all') },
      ...rows.map((row) => ({ value: row.projectId, label: `${row.code} ${this.formats.text(row.shortTitle).text}` })),
    ];
  });
  protected readonly stateOptions = computed(() => [
    { value: '', label: this.word('words.all') },
    ...COMMITMENT_STATES.map((state) => ({ value: state, label: this.word(`commitments.states.${state}`) })),
  ]);

  protected async loadMore(): Promise<void> {
    const [filters, next] = [this.filters(), this.next()];
    if (filters === null || next === null) return;
    this.isLoadingMore.set(true);
    try {
      const page = await firstValueFrom(this.client.commitmentsAfter(filters, next));
      this.pages.update((pages) => [...pages, page]);
    } finally {
      this.isLoadingMore.set(false);
    }
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
