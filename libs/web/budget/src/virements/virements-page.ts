import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { VIREMENT_STATES } from '@mizan/shared/contracts';
import { CurrentPlan, InstantPipe, MoneyPipe, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { VirementClient } from '../data/virement-client';

/** The register of virements. */
@Component({
  selector: 'mz-virements-page',
  imports: [
    BudgetSections,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    InstantPipe,
    MoneyPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './virements-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VirementsPage {
  readonly year = input<string>();
  readonly state = input<string>();

  private readonly client = inject(VirementClient);
  protected readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly stateOptions = computed(() => this.choices.each(VIREMENT_STATES, 'virements.states.'));
  protected readonly list = this.client.list(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return { planId, year: this.shownYear() === 'all' ? '' : this.shownYear(), state: this.state() ?? '' };
  });
}
