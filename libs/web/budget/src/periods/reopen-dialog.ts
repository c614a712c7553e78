import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FiscalPeriodView } from '@mizan/shared/contracts';
import { ProblemMessages, Sending } from '@mizan/web/core';
import { Dialog, ReasonField } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { ControlClient } from '../data/control-client';

/** Opens a month again, which is a controller's act with a reason. */
@Component({
  selector: 'mz-reopen-dialog',
  imports: [Dialog, FormsModule, ReasonField, TranslocoPipe],
  template: `<mz-dialog [heading]="'periods.openTitle' | transloco: { month: month() }" (closed)="closed.emit()">
    <form class="cform" id="reopen" (ngSubmit)="send()">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <p class="soft">{{ 'periods.openText' | transloco }}</p>
      <mz-reason-field
        [label]="'rules.reason' | transloco"
        [error]="messages.ofField(problem(), 'reason')"
        [(reason)]="reason"
      />
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" form="reopen" class="btn btn--primary" [disabled]="isBusy()">
        {{ 'periods.acts.open' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReopenDialog {
  readonly period = input.required<FiscalPeriodView>();
  readonly month = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(ControlClient);
  protected readonly messages = inject(ProblemMessages);
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;

  protected async send(): Promise<void> {
    const reason = this.reason().trim() || null;
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.changePeriod(this.period(), { status: 'open', reason })),
    );
    if (refusal === null) this.done.emit();
  }
}
