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
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CommitmentView, MoneyView } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  ProblemMessages,
  Sending,
  SessionStore,
  UnsavedForm,
  newRequestKey,
} from '@mizan/web/core';
import { FormField, Segmented, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { BudgetClient } from '../data/budget-client';
import { TypedAmountField } from '../data/typed-amount-field';
import { AmountRefusal } from './amount-refusal';
import { actsOf, STEPS, type SettlementAct } from './settlement-acts';

/** Settles a commitment: pays, confirms, gives back, refunds, revalues or cancels what its state leaves. */
@Component({
  selector: 'mz-settlement-form',
  imports: [AmountRefusal, FormField, FormsModule, Segmented, TranslocoPipe, UnsavedForm],
  templateUrl: './settlement-form.html',
  providers: [Sending, TypedAmountField],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettlementForm {
  readonly commitment = input.required<CommitmentView>();
  readonly done = output<void>();
  /** Somebody else was faster: the commitment is worth reading anew; what was typed stays. */
  readonly stale = output<void>();

  private readonly client = inject(BudgetClient);
  private readonly formats = inject(Formats);
  private readonly language = inject(LanguageChoice);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly messages = inject(ProblemMessages);
  protected readonly act = signal<string | null>(null);
  private readonly field = inject(TypedAmountField);
  protected readonly amount = this.field.typed;
  protected readonly unreadable = this.field.unreadable;
  protected readonly date = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly documentDate = signal('');
  protected readonly reference = signal('');
  protected readonly description = signal('');
  private readonly sending = inject(Sending);
  protected readonly isBusy = this.sending.isBusy;
  protected readonly problem = this.sending.problem;
  private readonly key = linkedSignal(() => {
    [this.chosen(), this.amount(), this.date(), this.documentDate(), this.reference(), this.description()].join();
    return newRequestKey();
  });
  private readonly possible = computed(() =>
    actsOf(this.commitment()).filter((act) => this.session.may(STEPS[act].needs)),
  );
  protected readonly acts = computed(() => {
    this.language.current();
    return this.possible().map((value) => ({
      value,
      label: this.transloco.translate<string>(`commitments.${value}`),
    }));
  });
  protected readonly chosen = computed<SettlementAct>(
    () => this.possible().find((act) => act === this.act()) ?? this.possible()[0] ?? 'pay',
  );
  protected readonly asksAmount = computed(() => !['revalue', 'cancel'].includes(this.chosen()));
  /** What the chosen act may take at most, in the currency of the commitment. */
  protected readonly limit = computed<MoneyView>(() => {
    const { agreed, state } = this.commitment();
    if (this.chosen() === 'refund') return agreed.paid;
    return state === 'reserved' ? agreed.reserved : agreed.open;
  });
  protected readonly isPeriodClosed = computed(() => 'periodStatus' in (this.problem()?.params ?? {}));
  protected readonly hint = computed(() => {
    this.language.current();
    const hints = { refund: 'commitments.refundHint', confirm: 'commitments.reservedHint' } as const;
    const chosen = this.chosen();
    const key = chosen === 'refund' || chosen === 'confirm' ? hints[chosen] : 'commitments.openHint';
    return this.transloco.translate<string>(key, { amount: this.formats.money(this.limit()) });
  });
  protected readonly sentence = computed(() => {
    this.language.current();
    return this.transloco.translate<string>(`commitments.${this.chosen()}Text`, {
      amount: this.formats.money(this.limit()),
    });
  });

  protected takeAll(): void {
    this.amount.set(this.formats.typable(this.limit().amount));
  }

  protected async send(): Promise<void> {
    const taken = this.asksAmount() ? this.field.read(this.limit().currency) : this.limit();
    if (taken === null) return this.sending.clear();
    const chosen = this.chosen();
    const request = this.request(chosen, taken);
    const refusal = await this.sending.send(() =>
      firstValueFrom(this.client.step(this.commitment(), STEPS[chosen].step, request, this.key())),
    );
    if (refusal?.code === 'version.stale') this.stale.emit();
    if (refusal !== null) return;
    this.toasts.show(this.transloco.translate(`commitments.${DONE[chosen]}`, { amount: this.formats.money(taken) }));
    this.clear();
    this.done.emit();
  }

  private request(act: SettlementAct, amount: MoneyView): object {
    const description = this.description().trim() || null;
    const reference = this.reference().trim() || null;
    const dates = { effectiveDate: this.date() || null, documentDate: this.documentDate() || null };
    const requests: Readonly<Record<SettlementAct, object>> = {
      pay: { amount, description, reference, ...dates },
      confirm: { amount, reference },
      release: { amount, description },
      refund: { amount, description, reference },
      revalue: {},
      cancel: { reason: this.description().trim() },
    };
    return requests[act];
  }

  private clear(): void {
    this.field.clear();
    for (const typed of [this.description, this.reference, this.documentDate]) typed.set('');
    this.act.set(null);
  }
}

/** The message that says an act is done. */
const DONE: Readonly<Record<SettlementAct, string>> = {
  pay: 'paidToast',
  confirm: 'confirmedToast',
  release: 'releasedToast',
  refund: 'refundedToast',
  revalue: 'revaluedToast',
  cancel: 'cancelledToast',
};
