import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, LanguageChoice, SessionStore } from '@mizan/web/core';
import { PageHeader, Skeleton, Toasts } from '@mizan/web/ui';

import { ContributionForm } from './contribution-form';
import { PartnerForm } from './partner-form';
import { FundClient } from '../data/fund-client';

/** Records what a partner promises or has agreed to give. */
@Component({
  selector: 'mz-new-contribution-page',
  imports: [ContributionForm, PageHeader, PartnerForm, Skeleton, TranslocoPipe],
  template: `<mz-page-header
      [heading]="'contributions.new' | transloco"
      [crumbs]="crumbs()"
      [crumbsLabel]="'shell.where' | transloco"
    >
      <p>{{ 'contributions.newText' | transloco }}</p>
    </mz-page-header>
    @if (current.planId(); as plan) {
      <div class="grid">
        <div [class]="mayName() ? 'c8 stack' : 'c12 stack'">
          <mz-contribution-form [planId]="plan" [partners]="known()" (kept)="leave($event)" />
        </div>
        @if (mayName()) {
          <div class="c4 stack">
            <mz-partner-form [partners]="known()" (kept)="partners.reload()" />
          </div>
        }
      </div>
    } @else {
      <mz-skeleton [rows]="6" />
    }`,
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewContributionPage {
  private readonly language = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentPlan);
  protected readonly partners = inject(FundClient).partners();
  protected readonly known = computed(() => (this.partners.hasValue() ? this.partners.value() : []));
  protected readonly mayName = computed(() => this.session.may('budget:manage-funds'));
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('contributions.title'), link: '/budget/contributions' },
      { label: this.transloco.translate<string>('contributions.new') },
    ];
  });

  protected async leave(id: string): Promise<void> {
    this.toasts.show(this.transloco.translate('contributions.createdToast'));
    await this.router.navigate(['/budget/contributions', id]);
  }
}
