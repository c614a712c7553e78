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
import type { CommitmentView } from '@mizan/shared/contracts';
import {
  Formats,
  LanguageChoice,
  type ProblemFacts,
  ProblemMessages,
  SessionStore,
  UnsavedForm,
  newRequestKey,
  problemOf,
} from '@mizan/web/core';
import { FormField, Segmented, Toasts } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';

import { typedAmount } from '../data/amounts';
import { BudgetClient } from '../data/budget-client';
import { AmountRefusal } from './amount-refusal';

/** Pays something of a commitment, or gives something of it back to what is available. */
@Component({
  selector: 'mz-settlement-form',
  imports: [AmountRefusal, FormField, FormsModule, Segmented, TranslocoPipe, UnsavedForm],
  templateUrl: './settlement-form.html',
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
  protected readonly amount = signal('');
  protected readonly date = linkedSignal(() => this.session.clock()?.businessDate ?? '');
  protected readonly description = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemFacts | null>(null);
  protected readonly unreadable = signal<string | null>(null);
  private readonly key = linkedSignal(() => {
    [this.chosen(), this.amount(), this.date(), this.description()].join();
    return newRequestKey();
  });
  protected readonly acts = computed(() => {
    this.language.current();
    const may = { pay: this.session.may('budget:pay'), release: this.session.may('budget:commit') };
    return (['pay', 'release'] as const)
      .filter((act) => may[act])
      .map((value) => ({ value, label: this.transloco.translate<string>(`commitments.${value}`) }));
  });
  protected readonly chosen = computed(() => this.act() ?? this.acts()[0]?.value ?? 'pay');
  protected readonly openHint = computed(() => {
    this.language.current();
    return this.transloco.translate<string>('commitments.openHint', {
      amount: this.formats.money(this.commitment().open),
    });
  });

  protected takeOpen(): void {
    this.amount.set(this.formats.amount(this.commitment().open.amount));
  }

  protected async send(): Promise<void> {
    this.problem.set(null);
    this.unreadable.set(null);
    const read = typedAmount(this.amount(), this.commitment().open.currency, this.language.current());
    if ('error' in read) {
      this.unreadable.set(this.transloco.translate(read.error));
      return;
    }
    this.isBusy.set(true);
    try {
      await this.settle(read.money);
      const key = this.chosen() === 'pay' ? 'commitments.paidToast' : 'commitments.releasedToast';
      this.toasts.show(this.transloco.translate(key, { amount: this.formats.money(read.money) }));
      this.amount.set('');
      this.description.set('');
      this.done.emit();
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(problem);
      if (problem.code === 'version.stale') this.stale.emit();
    } finally {
      this.isBusy.set(false);
    }
  }

  private async settle(amount: { readonly amount: string; readonly currency: string }): Promise<void> {
    const { id, version } = this.commitment();
    const description = this.description().trim() || null;
    await firstValueFrom(
      this.chosen() === 'pay'
        ? this.client.pay(id, version, { amount, effectiveDate: this.date() || null, description }, this.key())
        : this.client.release(id, version, { amount, description }, this.key()),
    );
  }
}
