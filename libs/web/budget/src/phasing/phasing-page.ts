import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentPlan, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { PhasingClient, type AskedYear } from '../data/phasing-client';
import { PhasingGrid } from './phasing-grid';
import { QuartersCard } from './quarters-card';

/** When the money of a year is planned to be used, and how much of it is allotted by quarter. Year and quarter live in the address. */
@Component({
  selector: 'mz-phasing-page',
  imports: [
    BudgetSections,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    PageHeader,
    PhasingGrid,
    QuartersCard,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './phasing-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhasingPage {
  readonly year = input<string>();
  readonly quarter = input<string>();

  private readonly client = inject(PhasingClient);
  protected readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  /** One year: a course goes through one. */
  protected readonly shownYear = computed(() => {
    const asked = this.year() ?? this.current.yearOfToday();
    return asked === 'all' ? String(this.current.years()[0] ?? '') : asked;
  });
  protected readonly years = computed(() => this.choices.years().filter(({ value }) => value !== 'all'));
  private readonly asked = computed<AskedYear>(() => {
    const planId = this.current.planId();
    return planId === null || this.shownYear() === '' ? null : { planId, year: this.shownYear() };
  });
  protected readonly courses = this.client.courses(this.asked);
  protected readonly quarters = this.client.quarters(this.asked);
  protected readonly isOpen = computed(() => this.courses.hasValue() && this.courses.value().yearStatus === 'open');

  protected reload(): void {
    this.courses.reload();
    this.quarters.reload();
  }
}
