import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, LanguageChoice } from '@mizan/web/core';
import { PageHeader, Skeleton, Toasts } from '@mizan/web/ui';

import { FundForm } from './fund-form';

/** Opens a fund for an agreement with partners. */
@Component({
  selector: 'mz-new-fund-page',
  imports: [FundForm, PageHeader, Skeleton, TranslocoPipe],
  template: `<mz-page-header
      [heading]="'funds.new' | transloco"
      [crumbs]="crumbs()"
      [crumbsLabel]="'shell.where' | transloco"
    >
      <p>{{ 'funds.newText' | transloco }}</p>
    </mz-page-header>
    @if (current.planId(); as plan) {
      <mz-fund-form [planId]="plan" (kept)="leave($event)" />
    } @else {
      <mz-skeleton [rows]="6" />
    }`,
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewFundPage {
  private readonly language = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentPlan);
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('funds.title'), link: '/budget/funds' },
      { label: this.transloco.translate<string>('funds.new') },
    ];
  });

  protected async leave(id: string): Promise<void> {
    this.toasts.show(this.transloco.translate('funds.openedToast'));
    await this.router.navigate(['/budget/funds', id]);
  }
}
