import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageChoice, ProblemMessages, SessionStore, problemOf } from '@mizan/web/core';
import { ErrorState, PageHeader, Skeleton, type Crumb } from '@mizan/web/ui';

import { ReportClient } from '../data/report-client';
import { EvidenceList } from '../evidence/evidence-list';
import { ReportCard } from './report-card';

/** One report on an indicator. */
@Component({
  selector: 'mz-report-page',
  imports: [ErrorState, EvidenceList, PageHeader, ReportCard, Skeleton, TranslocoPipe],
  template: `@if (report.error(); as error) {
      <mz-error-state
        [heading]="'words.loadFailed' | transloco"
        [text]="messages.sentence(problemOf(error))"
        [retryLabel]="'words.tryAgain' | transloco"
        (retried)="report.reload()"
      />
    } @else if (!report.hasValue()) {
      <mz-skeleton [rows]="5" />
    } @else {
      <mz-page-header
        [heading]="('indicatorReports.report' | transloco) + ' ' + report.value().code"
        [crumbs]="crumbs()"
        [crumbsLabel]="'shell.where' | transloco"
      />
      <section class="card">
        <mz-report-card [report]="report.value()" (changed)="report.reload()" />
        <mz-evidence-list class="report" [reportId]="reportId()" [editable]="isOpen()" [mayVerify]="isForReview()" />
      </section>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  readonly reportId = input.required<string>();

  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly report = inject(ReportClient).report(this.reportId);
  private readonly state = computed(() => (this.report.hasValue() ? this.report.value().state : null));
  protected readonly isOpen = computed(
    () => this.session.may('result:report') && ['draft', 'returned'].includes(this.state() ?? ''),
  );
  protected readonly isForReview = computed(
    () => this.session.may('result:review') && ['submitted', 'approved'].includes(this.state() ?? ''),
  );
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    this.language.current();
    return [
      { label: this.transloco.translate('results.title'), link: '/results' },
      { label: this.transloco.translate('indicatorReports.title'), link: '/results/reports' },
      { label: this.report.hasValue() ? this.report.value().code : '' },
    ];
  });
}
