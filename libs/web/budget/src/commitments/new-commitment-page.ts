import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ActivityLineView } from '@mizan/shared/contracts';
import { CurrentPlan, Formats, LanguageChoice, MoneyPipe, ProblemMessages, TextPipe, problemOf } from '@mizan/web/core';
import { ErrorState, FormField, PageHeader, Skeleton } from '@mizan/web/ui';

import { BudgetClient } from '../data/budget-client';
import { CommitmentForm } from './commitment-form';

/** Statuses after which nothing more is committed. */
const ENDED = ['cancelled', 'overtaken'];

/** Commits money for an activity; the activity stands in the address, and the budget line follows from it. */
@Component({
  selector: 'mz-new-commitment-page',
  imports: [CommitmentForm, ErrorState, FormField, MoneyPipe, PageHeader, Skeleton, TextPipe, TranslocoPipe],
  templateUrl: './new-commitment-page.html',
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewCommitmentPage {
  readonly activityId = input<string>();
  readonly year = input<string>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  protected readonly current = inject(CurrentPlan);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;

  private readonly askedYear = computed(() => {
    const year = this.year() ?? this.current.yearOfToday();
    return year === 'all' || this.activityId() ? '' : year;
  });
  protected readonly activities = this.client.activities(this.current.planId, this.askedYear);
  /** What is bought, chosen for one activity. */
  protected readonly natureId = linkedSignal({ source: this.activityId, computation: () => '' });
  protected readonly line = this.client.line(() => this.activityId() || null, this.natureId);
  /** The last one that was read stays while that of another nature is on its way, and the form with it. */
  protected readonly shownLine = linkedSignal<ActivityLineView | null, ActivityLineView | null>({
    source: () => (this.line.hasValue() ? this.line.value() : null),
    computation: (read, before) => {
      const last = before?.value ?? null;
      return read ?? (last?.activityId === this.activityId() ? last : null);
    },
  });
  protected readonly options = computed(() => {
    this.language.current();
    const rows = this.activities.hasValue() ? this.activities.value().rows : [];
    return rows
      .filter((row) => !ENDED.includes(row.status) || row.id === this.activityId())
      .map((row) => ({ value: row.id, label: `${row.code} ${this.formats.text(row.title).text}` }));
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('budget.commitments'), link: '/budget/commitments' },
      { label: this.transloco.translate<string>('commitments.new') },
    ];
  });

  protected async leave(commitmentId: string | null): Promise<void> {
    await this.router.navigate(commitmentId === null ? ['/budget'] : ['/budget/commitments', commitmentId]);
  }
}
