import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { REPORT_STATES } from '@mizan/shared/contracts';
import { CurrentPlan, LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import {
  EmptyState,
  ErrorState,
  FilterBar,
  FilterSelect,
  PageHeader,
  Skeleton,
  type FilterOption,
} from '@mizan/web/ui';

import { ReportClient } from '../data/report-client';
import { ReportCard } from './report-card';

/** The reports: for whoever reviews, those that wait; for whoever writes, their own. */
@Component({
  selector: 'mz-reports-page',
  imports: [EmptyState, ErrorState, FilterBar, FilterSelect, PageHeader, ReportCard, Skeleton, TranslocoPipe],
  templateUrl: './reports-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportsPage {
  readonly state = input<string>();
  readonly mine = input<string>();

  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(SessionStore);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  /** Without a state in the address, reviewers see what waits for them. */
  protected readonly shownState = computed(
    () => this.state() ?? (this.session.may('result:review') ? 'submitted' : 'all'),
  );
  protected readonly list = inject(ReportClient).list(() => {
    const planId = this.current.planId();
    if (planId === null) return null;
    const state = this.shownState();
    return { planId, state: state === 'all' ? '' : state, mine: this.mine() ?? '' };
  });
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().rows : []));
  protected readonly stateOptions = computed<readonly FilterOption[]>(() => [
    { value: 'all', label: this.word('words.all') },
    ...REPORT_STATES.map((state) => ({ value: state, label: this.word(`indicatorReports.states.${state}`) })),
  ]);
  protected readonly mineOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: this.word('indicatorReports.everybody') },
    { value: 'true', label: this.word('indicatorReports.me') },
  ]);
  protected readonly crumbs = computed(() => [
    { label: this.word('results.title'), link: '/results' },
    { label: this.word('indicatorReports.title') },
  ]);

  private word(key: string): string {
    this.language.current();
    return this.transloco.translate(key);
  }
}
