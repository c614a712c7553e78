import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CURRENCIES } from '@mizan/shared/money';
import { CurrentPlan, DatePipe, ProblemMessages, RatePipe, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { RateClient } from '../data/rate-client';
import { RateFile } from './rate-file';
import { RateForm } from './rate-form';

/** What currencies are worth in each other, and who said so. */
@Component({
  selector: 'mz-rates-page',
  imports: [
    BudgetSections,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    PageHeader,
    RateFile,
    RateForm,
    RatePipe,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './rates-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RatesPage {
  readonly year = input<string>();
  readonly currency = input<string>();

  private readonly client = inject(RateClient);
  private readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly mayEnter = computed(() => this.session.may('budget:set-rates'));
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly rates = this.client.rates(() => ({
    ...(this.shownYear() === 'all' || this.shownYear() === '' ? {} : { year: this.shownYear() }),
    ...(this.currency() ? { currency: this.currency() ?? '' } : {}),
  }));
  protected readonly currencies = computed(() => [
    ...this.choices.each([], '').slice(0, 1),
    ...Object.keys(CURRENCIES).map((code) => ({ value: code, label: code })),
  ]);
}
