import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { REPORT_LIMITS, type IndicatorReportView, type WrittenView } from '@mizan/shared/contracts';
import {
  DatePipe,
  PeriodPipe,
  type ProblemFacts,
  ProblemMessages,
  SessionStore,
  TextPipe,
  problemOf,
} from '@mizan/web/core';
import { FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { FigurePipe } from '../data/figure-pipes';
import { ReportClient } from '../data/report-client';

/** One report with everything it says, and what its reader may do with it. */
@Component({
  selector: 'mz-report-card',
  imports: [DatePipe, FigurePipe, FormField, FormsModule, PeriodPipe, RouterLink, TextPipe, TranslocoPipe],
  templateUrl: './report-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportCard {
  readonly report = input.required<IndicatorReportView>();
  /** It was approved or returned. */
  readonly changed = output<void>();

  private readonly client = inject(ReportClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = REPORT_LIMITS;
  protected readonly isReturning = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly reason = signal('');
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly isForReview = computed(
    () => this.session.may('result:review') && this.report().state === 'submitted',
  );
  protected readonly mayEdit = computed(() => {
    const { state } = this.report();
    return this.session.may('result:report') && (state === 'draft' || state === 'returned');
  });

  protected async approve(): Promise<void> {
    const { id, version } = this.report();
    await this.send(this.client.approve(id, version), 'indicatorReports.approved');
  }

  protected async giveBack(): Promise<void> {
    const { id, version } = this.report();
    await this.send(
      this.client.giveBack(id, version, { remarks: [{ field: 'report', reason: this.reason().trim() }] }),
      'indicatorReports.returned',
    );
  }

  private async send(request: Observable<WrittenView>, message: string): Promise<void> {
    if (this.isBusy()) return;
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      await firstValueFrom(request);
      this.isReturning.set(false);
      this.toasts.show(this.transloco.translate(message, { code: this.report().code }));
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
