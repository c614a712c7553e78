import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  REPORT_LIMITS,
  type IndicatorReportView,
  type RemarkOnReport,
  type WrittenView,
} from '@mizan/shared/contracts';
import {
  DatePipe,
  DecimalPipe,
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
import { ReportBreakdownTable } from './report-breakdown-table';
import { ReturnForm } from './return-form';

/** What the reader is about to do with a report. */
type Doing = 'returning' | 'correcting';

/** One report with everything it says, and what its reader may do with it. */
@Component({
  selector: 'mz-report-card',
  imports: [
    DatePipe,
    DecimalPipe,
    FigurePipe,
    FormField,
    FormsModule,
    PeriodPipe,
    ReportBreakdownTable,
    ReturnForm,
    RouterLink,
    TextPipe,
    TranslocoPipe,
  ],
  templateUrl: './report-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportCard {
  readonly report = input.required<IndicatorReportView>();
  /** It was approved or returned. */
  readonly changed = output<void>();

  private readonly client = inject(ReportClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly limits = REPORT_LIMITS;
  protected readonly doing = signal<Doing | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly reason = signal('');
  protected readonly problem = signal<ProblemFacts | null>(null);
  /** The level that the reviewer confirms: at first the one that was reported. */
  protected readonly rating = linkedSignal(() => this.report().levelId ?? '');
  protected readonly isForReview = computed(
    () => this.session.may('result:review') && this.report().state === 'submitted',
  );
  protected readonly isByLevel = computed(() => this.report().levels.length > 0);
  protected readonly level = computed(() => this.levelCalled(this.report().levelId));
  protected readonly confirmed = computed(() => this.levelCalled(this.report().reviewerLevelId));
  protected readonly mayEdit = computed(() => {
    const { state } = this.report();
    return this.session.may('result:report') && (state === 'draft' || state === 'returned');
  });
  protected readonly mayCorrect = computed(
    () => this.session.may('result:report') && this.report().state === 'approved',
  );

  protected async approve(): Promise<void> {
    const { id, version } = this.report();
    const approval = this.isByLevel() && this.rating() !== '' ? { reviewerLevelId: this.rating() } : {};
    await this.send(this.client.approve(id, version, approval), 'indicatorReports.approved');
  }

  protected async giveBack(remarks: readonly RemarkOnReport[]): Promise<void> {
    const { id, version } = this.report();
    await this.send(this.client.giveBack(id, version, { remarks }), 'indicatorReports.returned');
  }

  protected async correct(): Promise<void> {
    const { id, version } = this.report();
    const written = await this.send(
      this.client.correct(id, version, { reason: this.reason().trim() }),
      'reportSheet.correctionOpened',
    );
    if (written) await this.router.navigate(['/results/reports', written.id]);
  }

  private levelCalled(levelId: string | null): IndicatorReportView['levels'][number] | null {
    return this.report().levels.find(({ id }) => id === levelId) ?? null;
  }

  private async send(request: Observable<WrittenView>, message: string): Promise<WrittenView | null> {
    if (this.isBusy()) return null;
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      const written = await firstValueFrom(request);
      this.doing.set(null);
      this.toasts.show(this.transloco.translate(message, { code: this.report().code }));
      this.changed.emit();
      return written;
    } catch (error) {
      this.problem.set(problemOf(error));
      return null;
    } finally {
      this.isBusy.set(false);
    }
  }
}
