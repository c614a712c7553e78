import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SPLIT_DIMENSIONS, type SplitRuleView } from '@mizan/shared/contracts';
import { CurrentPlan, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { EmptyState, ErrorState, FilterBar, FilterSelect, Icon, PageHeader, Segmented, Skeleton } from '@mizan/web/ui';

import { BudgetChoices } from '../data/budget-choices';
import { filtersOf } from '../data/budget-client';
import { BudgetSections } from '../data/budget-sections';
import { SplitClient } from '../data/split-client';
import { askedShare, shareKey } from './asked-share';
import { SplitActivities } from './split-activities';
import { SplitExplanation } from './split-explanation';
import { SplitRuleDialog } from './split-rule-dialog';
import { SplitRulesCard } from './split-rules-card';
import { SplitShares } from './split-shares';

/** Where does the money go? Dimension, year, project and what the panel explains live in the address. */
@Component({
  selector: 'mz-splits-page',
  imports: [
    BudgetSections,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterSelect,
    Icon,
    PageHeader,
    Segmented,
    Skeleton,
    SplitActivities,
    SplitExplanation,
    SplitRuleDialog,
    SplitRulesCard,
    SplitShares,
    TranslocoPipe,
  ],
  templateUrl: './splits-page.html',
  providers: [CurrentPlan, BudgetChoices],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitsPage {
  readonly year = input<string>();
  readonly projectId = input<string>();
  readonly dimension = input<string>();
  /** The figure that is explained, as `shareKey` writes it. */
  readonly explain = input<string>();

  private readonly client = inject(SplitClient);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  protected readonly choices = inject(BudgetChoices);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly session = inject(SessionStore);
  protected readonly problemOf = problemOf;
  protected readonly shareKey = shareKey;
  /** What a new rule begins from: nothing, or another rule. */
  protected readonly making = signal<{ readonly from: SplitRuleView | null } | null>(null);

  protected readonly shownDimension = computed(
    () => SPLIT_DIMENSIONS.find((dimension) => dimension === this.dimension()) ?? 'country',
  );
  protected readonly shownYear = computed(() => this.year() ?? this.current.yearOfToday());
  protected readonly askedYear = computed(() => (this.shownYear() === 'all' ? '' : this.shownYear()));
  protected readonly tabs = computed(() => {
    this.language.current();
    const queryParams = {
      plan: this.current.planId(),
      year: this.shownYear(),
      projectId: this.projectId() ?? null,
    };
    return SPLIT_DIMENSIONS.map((dimension) => ({
      value: dimension,
      label: this.transloco.translate(`splits.dimensions.${dimension}`),
      link: ['/budget/splits'],
      queryParams: { ...queryParams, dimension },
    }));
  });
  protected readonly splits = this.client.splits(() =>
    filtersOf(this.current.planId(), {
      year: this.askedYear(),
      projectId: this.projectId() ?? '',
      dimension: this.shownDimension(),
    }),
  );
  protected readonly rules = this.client.rules(this.shownDimension);
  protected readonly knownRules = computed(() => (this.rules.hasValue() ? this.rules.value() : []));
  protected readonly explained = computed(() => (this.splits.hasValue() ? askedShare(this.explain()) : null));

  protected changed(): void {
    this.making.set(null);
    this.splits.reload();
    this.rules.reload();
  }
}
