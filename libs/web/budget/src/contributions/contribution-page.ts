import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ContributionAmounts } from '@mizan/shared/contracts';
import {
  DatePipe,
  InstantPipe,
  LanguageChoice,
  MoneyPipe,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { ErrorState, PageHeader, Skeleton, Toasts } from '@mizan/web/ui';

import { ContributionClient } from '../data/contribution-client';
import { ContributionStepForm } from './contribution-step-form';

const NAMES = { pledged: 'pledged', agreed: 'agreed', received: 'received', 'paid-out': 'paidOut' } as const;

/** One contribution with its story. */
@Component({
  selector: 'mz-contribution-page',
  imports: [
    ContributionStepForm,
    DatePipe,
    ErrorState,
    InstantPipe,
    MoneyPipe,
    PageHeader,
    RouterLink,
    Skeleton,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './contribution-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionPage {
  readonly contributionId = input.required<string>();

  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly contribution = inject(ContributionClient).contribution(this.contributionId);
  protected readonly mayRecord = computed(() => this.session.may('contribution:record'));
  protected readonly parts = Object.entries(NAMES).map(
    ([step, name]): { readonly step: string; readonly name: keyof ContributionAmounts } => ({ step, name }),
  );
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('contributions.title'), link: '/budget/contributions' },
      { label: this.contribution.hasValue() ? this.contribution.value().code : '' },
    ];
  });

  protected recorded(): void {
    this.toasts.show(this.transloco.translate('contributions.recordedToast'));
    this.contribution.reload();
  }
}
