import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ControlRuleView } from '@mizan/shared/contracts';
import { CurrentPlan, PercentPipe, ProblemMessages, SessionStore, TextPipe, problemOf } from '@mizan/web/core';
import { ErrorState, FilterBar, FilterSelect, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { ControlClient } from '../data/control-client';
import { NaturesCard } from './natures-card';
import { OverridesCard } from './overrides-card';
import { RuleDialog } from './rule-dialog';

/** What stops, what warns, who may go beyond it, and by which natures money is kept apart. */
@Component({
  selector: 'mz-rules-page',
  imports: [
    BudgetSections,
    ErrorState,
    FilterBar,
    FilterSelect,
    NaturesCard,
    OverridesCard,
    PageHeader,
    PercentPipe,
    RuleDialog,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './rules-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulesPage {
  readonly year = input<string>();

  private readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly changing = signal<ControlRuleView | null>(null);
  protected readonly mayRead = computed(() => this.session.may('budget:read'));
  protected readonly mayChange = computed(() => this.session.may('settings:administer'));
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly rules = inject(ControlClient).rules();

  /** Reads the rules anew also when nothing was done: what was refused may have been changed by somebody else. */
  protected closed(): void {
    this.changing.set(null);
    this.rules.reload();
  }
}
