import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CONTRIBUTION_STATES } from '@mizan/shared/contracts';
import {
  CurrentPlan,
  DatePipe,
  Formats,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { BudgetSections } from '../data/budget-sections';
import { ContributionClient } from '../data/contribution-client';
import { FundClient } from '../data/fund-client';
import { ContributionTotals } from './contribution-totals';
import { LeverageCard } from './leverage-card';

/** What partners pledge, agree to and give; and what it adds to own money. */
@Component({
  selector: 'mz-contributions-page',
  imports: [
    BudgetSections,
    ContributionTotals,
    DatePipe,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    LeverageCard,
    MoneyPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './contributions-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionsPage {
  readonly partnerId = input<string>();
  readonly projectId = input<string>();
  readonly fundId = input<string>();
  readonly activityId = input<string>();
  readonly state = input<string>();
  readonly overdue = input<string>();
  /** Of whose figures the reader asks why: `plan`, or the id of a project or an activity. */
  readonly explain = input<string>();

  private readonly client = inject(ContributionClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly session = inject(SessionStore);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  private readonly partners = inject(FundClient).partners();
  private readonly beside = inject(FundClient).beside(() => {
    const planId = this.current.planId();
    return planId === null ? null : { planId, year: '' };
  });
  protected readonly stateOptions = computed(() => this.choices.each(CONTRIBUTION_STATES, 'contributions.states.'));
  protected readonly partnerOptions = computed(() => {
    const rows = this.partners.hasValue() ? this.partners.value() : [];
    return [this.any(), ...rows.map(({ id, name }) => ({ value: id, label: this.formats.text(name).text }))];
  });
  protected readonly projectOptions = computed(() => {
    if (!this.beside.hasValue()) return [this.any()];
    const { regular, offBudget } = this.beside.value();
    const projects = new Map([...regular, ...offBudget].map((row) => [row.projectId, row]));
    const named = [...projects.values()].map(({ projectId, code, shortTitle }) => ({
      value: projectId,
      label: `${code} ${this.formats.text(shortTitle).text}`,
    }));
    return [this.any(), ...named];
  });
  protected readonly overdueOptions = computed(() => [
    this.any(),
    { value: 'true', label: this.transloco.translate<string>('contributions.onlyOverdue') },
  ]);
  protected readonly list = this.client.list(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    return {
      planId,
      partnerId: this.partnerId() ?? '',
      projectId: this.projectId() ?? '',
      fundId: this.fundId() ?? '',
      activityId: this.activityId() ?? '',
      state: this.state() ?? '',
      overdue: this.overdue() === 'true' ? 'true' : '',
    };
  });

  private any(): { readonly value: string; readonly label: string } {
    this.language.current();
    return { value: '', label: this.transloco.translate('words.all') };
  }
}
