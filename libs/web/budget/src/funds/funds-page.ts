import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentPlan, DatePipe, MoneyPipe, ProblemMessages, SessionStore, TextPipe, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { FundClient } from '../data/fund-client';
import { FundTable } from './fund-table';

/** Regular and off-budget money beside each other, and the funds of agreements. */
@Component({
  selector: 'mz-funds-page',
  imports: [
    BudgetSections,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    FundTable,
    Icon,
    MoneyPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './funds-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundsPage {
  readonly year = input<string>();

  private readonly client = inject(FundClient);
  protected readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly funds = this.client.beside(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return { planId, year: this.shownYear() === 'all' ? '' : this.shownYear() };
  });
}
