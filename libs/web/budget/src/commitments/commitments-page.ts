import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { COMMITMENT_STATES, type CommitmentPageView, type CommitmentRowView } from '@mizan/shared/contracts';
import { AmountPipe, CurrentPlan, DatePipe, ProblemMessages, SessionStore, TextPipe, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';

import { CommitmentAges } from '../control/commitment-ages';
import { BudgetChoices } from '../data/budget-choices';
import { BudgetClient, filtersOf } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';
import { FundChoices } from '../data/fund-choices';
import { KeysetPages } from '../data/keyset-pages';

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
  providers: [CurrentPlan, BudgetChoices, FundChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CommitmentsPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly areaId = input<string>();
  readonly activityId = input<string>();
  readonly fundId = input<string>();
  readonly state = input<string>();

  private readonly client = inject(BudgetClient);
  protected readonly choices = inject(BudgetChoices);
  protected readonly funds = inject(FundChoices);
  protected readonly session = inject(SessionStore);
  protected readonly messages = inject(ProblemMessages);
  protected readonly current = inject(CurrentPlan);
  protected readonly problemOf = problemOf;

  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly askedYear = computed(() => (this.shownYear() === 'all' ? '' : this.shownYear()));
  private readonly filters = computed(() =>
    filtersOf(this.current.planId(), {
      year: this.askedYear(),
      projectId: this.projectId() ?? '',
      areaId: this.areaId() ?? '',
      activityId: this.activityId() ?? '',
      fundId: this.fundId() ?? '',
      state: this.state() ?? '',
    }),
  );
  protected readonly list = this.client.commitments(this.filters);
  protected readonly pages = new KeysetPages<CommitmentRowView, CommitmentPageView>(this.list, (last) =>
    this.client.commitmentsAfter(this.filters() ?? {}, last),
  );
  protected readonly rows = this.pages.rows;
  /** Of the fund whose commitments are shown. */
  protected readonly currency = computed(() => (this.list.hasValue() ? this.list.value().totals.open.currency : 'USD'));
  protected readonly stateOptions = computed(() => this.choices.each(COMMITMENT_STATES, 'commitments.states.'));
}
