import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEDGER_BUCKETS, type LedgerEntryView, type LedgerPageView } from '@mizan/shared/contracts';
import { AmountPipe, CurrentPlan, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton } from '@mizan/web/ui';

import { BalanceExplanation } from '../control/balance-explanation';
import { isNothing } from '../data/amounts';
import { BudgetChoices } from '../data/budget-choices';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';
import { FundChoices } from '../data/fund-choices';
import { KeysetPages } from '../data/keyset-pages';
import { LedgerTable } from './ledger-table';
import { ReversalDialog } from './reversal-dialog';

/** Every entry behind a figure; the filters live in the address and the totals are those of all entries. */
@Component({
  selector: 'mz-ledger-page',
  imports: [
    AmountPipe,
    BalanceExplanation,
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
  providers: [CurrentPlan, BudgetChoices, FundChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LedgerPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly natureId = input<string>();
  readonly areaId = input<string>();
  readonly activityId = input<string>();
  readonly commitmentId = input<string>();
  readonly fundId = input<string>();
  readonly bucket = input<string>();
  /** The total that the panel explains. */
  readonly explain = input<string>();

  private readonly client = inject(BudgetClient);
  protected readonly choices = inject(BudgetChoices);
  protected readonly funds = inject(FundChoices);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;
  protected readonly reversing = signal<LedgerEntryView | null>(null);

  /** An activity, or a commitment, has a story of its own: all years of it unless one is asked for. */
  protected readonly shownYear = computed(() => {
    const isNarrow = Boolean(this.activityId() ?? this.commitmentId());
    return this.year() ?? (isNarrow ? 'all' : this.current.yearOfToday());
  });
  private readonly filters = computed(() =>
    filtersOf(this.current.planId(), {
      year: this.shownYear() === 'all' ? '' : this.shownYear(),
      projectId: this.projectId() ?? '',
      natureId: this.natureId() ?? '',
      areaId: this.areaId() ?? '',
      activityId: this.activityId() ?? '',
      commitmentId: this.commitmentId() ?? '',
      fundId: this.fundId() ?? '',
      bucket: this.bucket() ?? '',
    }),
  );
  protected readonly ledger = this.client.ledger(this.filters);
  protected readonly pages = new KeysetPages<LedgerEntryView, LedgerPageView>(this.ledger, (last) =>
    this.client.ledgerAfter(this.filters() ?? {}, last),
  );
  protected readonly rows = this.pages.rows;
  /** Of the fund whose entries are shown. */
  protected readonly currency = computed(() =>
    this.ledger.hasValue() ? this.ledger.value().totals.revised.currency : 'USD',
  );
  protected readonly totals = computed(() => {
    if (!this.ledger.hasValue()) return [];
    const { totals } = this.ledger.value();
    return LEDGER_BUCKETS.map((bucket) => ({ bucket, total: totals[bucket] })).filter(({ total }) => !isNothing(total));
  });
  /** Totals can be asked why, down to an activity; the list of a commitment explains itself. */
  protected readonly mayAsk = computed(() => !this.commitmentId());
  protected readonly explained = computed(
    () => LEDGER_BUCKETS.find((bucket) => bucket === this.explain() && this.mayAsk()) ?? null,
  );
  protected readonly subject = computed(() => {
    const project = this.choices.projects().find(({ value }) => value !== '' && value === this.projectId());
    return project ? { code: '', text: project.label } : null;
  });
  protected readonly bucketOptions = computed(() => this.choices.each(LEDGER_BUCKETS, 'budget.parts.'));
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

  protected taken(): void {
    this.reversing.set(null);
    this.ledger.reload();
  }
}
