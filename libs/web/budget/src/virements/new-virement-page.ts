import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CurrentPlan, LanguageChoice } from '@mizan/web/core';
import { PageHeader, Skeleton } from '@mizan/web/ui';

import { VirementEditor } from './virement-editor';

/** Drafts a virement in the year that is looked at. */
@Component({
  selector: 'mz-new-virement-page',
  imports: [PageHeader, Skeleton, TranslocoPipe, VirementEditor],
  template: `<mz-page-header
      [heading]="'virements.new' | transloco"
      [crumbs]="crumbs()"
      [crumbsLabel]="'shell.where' | transloco"
    >
      <span headingExtra class="num">{{ shownYear() }}</span>
      <p>{{ 'virements.newText' | transloco }}</p>
    </mz-page-header>
    @if (current.planId(); as plan) {
      @if (shownYear(); as year) {
        <mz-virement-editor [planId]="plan" [year]="year" (kept)="leave($event)" />
      }
    } @else {
      <mz-skeleton [rows]="6" />
    }`,
  providers: [CurrentPlan],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewVirementPage {
  readonly year = input<string>();

  private readonly language = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentPlan);
  /** A year of the plan. */
  protected readonly shownYear = computed(() => {
    const asked = this.year() ?? this.current.yearOfToday();
    return this.current.years().find((year) => String(year) === asked) ?? this.current.years()[0] ?? null;
  });
  protected readonly crumbs = computed(() => {
    this.language.current();
    return [
      { label: this.transloco.translate<string>('budget.title'), link: '/budget' },
      { label: this.transloco.translate<string>('virements.title'), link: '/budget/virements' },
      { label: this.transloco.translate<string>('virements.new') },
    ];
  });

  protected async leave(id: string): Promise<void> {
    await this.router.navigate(['/budget/virements', id]);
  }
}
