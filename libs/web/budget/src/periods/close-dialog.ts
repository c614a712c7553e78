import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FiscalPeriodStatus, FiscalPeriodView } from '@mizan/shared/contracts';
import { ProblemMessages, Sending, problemOf } from '@mizan/web/core';
import { Dialog, ErrorState, Skeleton } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ControlClient } from '../data/control-client';
import { YearEndClient } from '../data/year-end-client';
import { ChecklistItems } from './checklist-items';

/** Closes a month, after showing what is not settled in it. */
@Component({
  selector: 'mz-close-dialog',
  imports: [ChecklistItems, Dialog, ErrorState, Skeleton, TranslocoPipe],
  template: `<mz-dialog [heading]="('periods.acts.' + status() | transloco) + ' · ' + month()" (closed)="closed.emit()">
    @if (problem(); as refused) {
      <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
    }
    @if (checklist.error(); as error) {
      <mz-error-state
        [heading]="'words.loadFailed' | transloco"
        [text]="messages.sentence(problemOf(error))"
        [retryLabel]="'words.tryAgain' | transloco"
        (retried)="checklist.reload()"
      />
    } @else if (checklist.hasValue()) {
      <h3>{{ 'checklist.title' | transloco }}</h3>
      <mz-checklist-items [items]="checklist.value().items" />
    } @else {
      <mz-skeleton [rows]="4" />
    }
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="button" class="btn btn--primary" [disabled]="isBusy() || isBlocked()" (click)="send()">
        {{ 'periods.acts.' + status() | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CloseDialog {
  readonly period = input.required<FiscalPeriodView>();
  readonly month = input.required<string>();
  readonly status = input.required<FiscalPeriodStatus>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly control = inject(ControlClient);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  protected readonly checklist = inject(YearEndClient).checklist(() => this.period().id);
  /** A month that is only soft-closed may have something left: the controller still posts into it. */
  protected readonly isBlocked = computed(
    () => this.status() === 'closed' && (!this.checklist.hasValue() || this.checklist.value().isBlocked),
  );

  protected async send(): Promise<void> {
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.control.changePeriod(this.period(), { status: this.status() })),
    );
    if (refusal === null) this.done.emit();
    else this.checklist.reload();
  }
}
