import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PaymentRowView } from '@mizan/shared/contracts';
import { Formats, LanguageChoice, MoneyPipe, ProblemMessages, Sending, problemOf } from '@mizan/web/core';
import { Dialog, FormField, Toasts } from '@mizan/web/ui';
import { firstValueFrom, type Observable } from 'rxjs';

import { PaymentClient } from '../data/payment-client';

/** Says which commitment a payment belongs to, or sets it aside with a reason. */
@Component({
  selector: 'mz-payment-dialog',
  imports: [Dialog, FormField, FormsModule, MoneyPipe, TranslocoPipe],
  template: `<mz-dialog [heading]="row().number" (closed)="closed.emit()">
    <form class="cform" id="payment" (ngSubmit)="match()">
      @if (problem(); as refused) {
        <p class="note note--bad" role="alert">{{ messages.sentence(refused) }}</p>
      }
      <p>
        <bdi>{{ row().supplier }}</bdi> · <bdi class="num">{{ row().amount | mzMoney }}</bdi>
      </p>
      <mz-field
        [label]="'commitments.commitment' | transloco"
        [hint]="(candidates.hasValue() && options().length === 0 ? 'payments.noFit' : 'payments.fitting') | transloco"
        [error]="
          candidates.error()
            ? messages.sentence(problemOf(candidates.error()))
            : messages.ofField(problem(), 'commitmentId')
        "
      >
        <select class="input" name="commitment" [ngModel]="chosen()" (ngModelChange)="chosen.set($event)">
          <option value="">{{ 'payments.pick' | transloco }}</option>
          @for (option of options(); track option.id) {
            <option [value]="option.id">{{ option.label }}</option>
          }
        </select>
      </mz-field>
      <mz-field [label]="'payments.aside' | transloco" [error]="messages.ofField(problem(), 'reason')">
        <input
          class="input"
          name="reason"
          dir="auto"
          maxlength="500"
          [ngModel]="reason()"
          (ngModelChange)="reason.set($event)"
        />
      </mz-field>
    </form>
    <div actions class="acts">
      <button type="button" class="btn" (click)="closed.emit()">{{ 'words.cancel' | transloco }}</button>
      <button type="button" class="btn" [disabled]="isBusy() || reason().trim() === ''" (click)="dismiss()">
        {{ 'payments.dismiss' | transloco }}
      </button>
      <button type="submit" form="payment" class="btn btn--primary" [disabled]="isBusy() || chosen() === ''">
        {{ 'payments.match' | transloco }}
      </button>
    </div>
  </mz-dialog>`,
  providers: [Sending],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentDialog {
  readonly row = input.required<PaymentRowView>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(PaymentClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly candidates = this.client.candidates(() => this.row().id);
  protected readonly messages = inject(ProblemMessages);
  protected readonly problemOf = problemOf;
  protected readonly chosen = signal('');
  protected readonly reason = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  /** Those of the payment's supplier first. */
  protected readonly options = computed(() => {
    this.language.current();
    const rows = this.candidates.hasValue() ? this.candidates.value() : [];
    return rows.map(({ id, code, supplier, open }) => ({
      id,
      label: `${code} ${supplier} (${this.formats.money(open)})`,
    }));
  });

  protected match(): Promise<void> {
    return this.send(this.client.match(this.row(), this.chosen()), 'payments.matchedToast');
  }

  protected dismiss(): Promise<void> {
    return this.send(this.client.dismiss(this.row(), this.reason().trim()), 'payments.dismissedToast');
  }

  private async send(request: Observable<unknown>, said: string): Promise<void> {
    await this.sending.send(async () => {
      await firstValueFrom(request);
      this.toasts.show(this.transloco.translate(said, { number: this.row().number }));
      this.done.emit();
    });
  }
}
