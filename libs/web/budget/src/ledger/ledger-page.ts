import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LEDGER_BUCKETS, type LedgerEntryView, type LedgerPageView } from '@mizan/shared/contracts';
import {
  AmountPipe,
  CurrentPlan,
  Formats,
  LanguageChoice,
  ProblemMessages,
  SessionStore,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { isNothing } from '../data/amounts';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';
import { LedgerTable } from './ledger-table';
import { ReversalDialog } from './reversal-dialog';

/** Every entry behind a figure; the filters live in the address and the totals are those of all entries. */
@Component({
  selector: 'mz-ledger-page',
  imports: [
    AmountPipe,
    BudgetSections,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    LedgerTable,
    PageHeader,
    ReversalDialog,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './ledger-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LedgerPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly areaId = input<string>();
  readonly activityId = input<string>();
  readonly commitmentId = input<string>();
  readonly bucket = input<string>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly reversing = signal<LedgerEntryView | null>(null);
  protected readonly isLoadingMore = signal(false);

  /** An activity, or a commitment, has a story of its own: all years of it unless one is asked for. */
  protected readonly shownYear = computed(() => {
    const isNarrow = Boolean(this.activityId() ?? this.commitmentId());
    return this.year() ?? (isNarrow ? 'all' : this.current.yearOfToday());
  });
  private readonly filters = computed(() =>
    filtersOf(this.current.planId(), {
      year: this.shownYear() === 'all' ? '' : this.shownYear(),
      projectId: this.projectId() ?? '',
      areaId: this.areaId() ?? '',
      activityId: this.activityId() ?? '',
      commitmentId: this.commitmentId() ?? '',
      bucket: this.bucket() ?? '',
    }),
  );
  protected readonly ledger = this.client.ledger(this.filters);
  /** The first page and those that were asked for after it. */
  protected readonly pages = linkedSignal<readonly LedgerPageView[]>(() =>
    this.ledger.hasValue() ? [this.ledger.value()] : [],
  );
  protected readonly rows = computed(() => this.pages().flatMap((page) => page.rows));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly totals = computed(() => {
    const totals = this.pages()[0]?.totals;
    if (totals === undefined) return [];
    return LEDGER_BUCKETS.map((bucket) => ({ bucket, total: totals[bucket] })).filter(({ total }) => !isNothing(total));
  });
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
  protected readonly bucketOptions = computed(() => [
    { value: '', label: this.word('words.all') },
    ...LEDGER_BUCKETS.map((bucket) => ({ value: bucket, label: this.word(`budget.parts.${bucket}`) })),
  ]);
  /** Filters that have no list of their own here: named, with a way out. */
  protected readonly narrowed = computed(() => {
    const names = { areaId: this.areaId(), activityId: this.activityId(), commitmentId: this.commitmentId() };
    const first = this.rows()[0];
    const codes = { areaId: first?.areaCode, activityId: first?.activityCode, commitmentId: first?.commitmentCode };
    return (['areaId', 'activityId', 'commitmentId'] as const)
      .filter((name) => names[name])
      .map((name) => ({ name, code: codes[name] ?? '' }));
  });

  protected widen(name: string): void {
    void this.current.filter({ [name]: null });
  }

  protected async loadMore(): Promise<void> {
    const [filters, next] = [this.filters(), this.next()];
    if (filters === null || next === null) return;
    this.isLoadingMore.set(true);
    try {
      const page = await firstValueFrom(this.client.ledgerAfter(filters, next));
      this.pages.update((pages) => [...pages, page]);
    } finally {
      this.isLoadingMore.set(false);
    }
  }

  protected taken(): void {
    this.reversing.set(null);
    this.ledger.reload();
  }

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
