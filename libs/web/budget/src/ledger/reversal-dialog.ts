import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LedgerEntryView } from '@mizan/shared/contracts';
import { MoneyPipe, ProblemMessages, Sending, newRequestKey } from '@mizan/web/core';
import { Dialog, ReasonField, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { BudgetClient } from '../data/budget-client';

/** Takes a posting back by its opposite; nothing of the ledger is ever changed or removed. */
@Component({
  selector: 'mz-reversal-dialog',
  imports: [Dialog, FormsModule, MoneyPipe, ReasonField, TranslocoPipe],
  template: `<mz-dialog [heading]="'budget.reverseTitle' | transloco" (closed)="closed.emit()">
    <form class="cform" id="reversal" (ngSubmit)="send()">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <p>
        {{ 'budget.types.' + entry().type | transloco }} · <bdi class="num">{{ entry().amount | mzMoney }}</bdi>
      </p>
      <p class="soft">{{ 'budget.reverseText' | transloco }}</p>
      <mz-reason-field
        [label]="'budget.reverseReason' | transloco"
        [error]="messages.ofField(problem(), 'reason')"
        [(reason)]="reason"
      />
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="submit" form="reversal" class="btn btn--danger" [disabled]="isBusy()">
        {{ 'budget.reverse' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReversalDialog {
  readonly entry = input.required<LedgerEntryView>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(BudgetClient);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    this.reason();
    return newRequestKey();
  });

  protected async send(): Promise<void> {
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.reverse(this.entry().postingId, this.reason().trim(), this.key())),
    );
    if (refusal !== null) return;
    this.toasts.show(this.transloco.translate('budget.reversedToast'));
    this.done.emit();
  }
}
